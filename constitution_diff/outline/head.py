"""The Part that all provisions of a file lie in, where the file does not print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Paragraph, Span

from .composing import compose
from .draft import piece_of
from .forms import Form, Formed

if TYPE_CHECKING:
    from .known import Known

ABOVE_ALL: Final = -1
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
        Formed(piece, form, known.part, words, titled=True, level=ABOVE_ALL),
    )  # fmt: skip
