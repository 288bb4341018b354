"""What is known of a file beside its own text, where it is one of several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from constitution_diff.model import Paragraph, Span

from .composing import compose
from .draft import piece_of
from .forms import Form, Formed


@dataclass(frozen=True, slots=True)
class Known:
    """What a list of files, a cover, a name or the other files say of a file."""

    part: str = ""
    """The Part that holds all its provisions: "Part 4"; "" for none."""
    title: str = ""
    """What that part is called; "" for nothing."""
    running: frozenset[str] = frozenset()
    """Running heads and feet of the document, in small letters."""


NOTHING_KNOWN: Final = Known()
_ABOVE_ALL: Final = -1
"""An outline level above Word's "Heading 1"."""


def head_of(known: Known) -> tuple[Formed, ...]:
    """The Part as a heading above all else; () where there is nothing to say."""
    if not (known.part or known.title):
        return ()
    spans = (Span(known.title),) if known.title else ()
    piece = piece_of(Paragraph(spans=spans), 0, ())
    form = Form.LABELLED if known.part else Form.HEADING
    words = compose(spans)
    return (
        Formed(piece, form, known.part, words, titled=True, level=_ABOVE_ALL),
    )  # fmt: skip
