"""Whether printed lines end a sentence, or are a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .markers import split_label

if TYPE_CHECKING:
    from .draft import Piece

_END_STOPS = ".;:?!"
_CLOSERS = "\"'”’)]"
_HEADING_CHARS = 110
SHORT_HEADING_CHARS = 60


def mid_sentence(text: str) -> bool:
    """Whether the line stops where only the rest of a sentence can follow."""
    last = text.rsplit(" ", 1)[-1].lower().strip(_CLOSERS)
    return text.endswith(",") or last in _OPEN_WORDS


_OPEN_WORDS = frozenset(
    (
        "a an the of in on at by to for with from under and or section sections "
        "paragraph paragraphs part parts rule rules article articles clause clauses "
        "schedule appendix regulation see is are be as that which order orders para "
        "least most than within over every no"
    ).split()
)


def ends(text: str) -> bool:
    """Whether the line ends a sentence, or an item of a list; so does none at all."""
    return text.rstrip(_CLOSERS)[-1:] in _END_STOPS if text else True


def heads(group: list[Piece]) -> bool:
    """Whether the group is a heading: short, labelled or title-like, no end stop."""
    # No line is empty, so this many are too long, and a long paragraph costs no more.
    text = " ".join(piece.text for piece in group[:_HEADING_CHARS])
    if len(text) >= _HEADING_CHARS or ends(text) or text.endswith(","):
        return False
    labelled = split_label(text)
    if labelled.label:
        return labelled.rest[:1].isupper()
    return len(text) < SHORT_HEADING_CHARS and text[:1].isupper() and len(group) == 1
