"""The words of a split provision, with what went to its other pieces marked as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import parted_sentences, word_edits
from constitution_diff.model import Edit, Op
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping


def parted_edits(
    was: str, now: str, pieces: Mapping[str, str]
) -> tuple[tuple[Edit, ...], ...]:
    """Word by word what differs, then a line for each piece that holds the rest.

    Where nothing else differs, the words that are left are kept.

    Args:
        was: What the provision said.
        now: What the piece that goes on says.
        pieces: What the other pieces say, by what they are called.
    """
    rest, went = parted_sentences(was, now, pieces)
    return (
        tuple(word_edits(rest, now, "text")) or (Edit("text", Op.KEEP, now),),
        *(
            (Edit("text", Op.KEEP, vocabulary.WENT_TO.format(piece=piece, words=said)),)
            for piece, said in went.items()
        ),
    )
