"""Labels that share a line: "2. (1) The chair presides." opens 2 and (1) in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .composing import Composed
from .forms import Form, Formed
from .markers import split_stacked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def unstacked(forms: Iterable[Formed]) -> Iterator[Formed]:
    """The forms, with each label in a form of its own.

    Tracked changes and notes go with the last, for they stand in its words.
    """
    for formed in forms:
        yield from _apart(formed)


def _apart(formed: Formed) -> Iterator[Formed]:
    stacked = split_stacked(formed.words.text) if formed.form is Form.LABELLED else None
    if stacked is None or not stacked.label:
        yield formed
        return
    n_chars = len(formed.words.text) - len(stacked.rest)
    words = formed.words.cut(n_chars)
    yield replace(formed, words=Composed(""), whole=Composed(""))
    piece = formed.piece
    if piece.paragraph is not None:
        # The line is set in like the first label; where the other stands is unknown.
        piece = replace(piece, block=replace(piece.paragraph, indent_pt=None))
    yield from _apart(Formed(piece, Form.LABELLED, stacked.label, words))
