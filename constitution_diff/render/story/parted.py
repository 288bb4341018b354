"""The words of a split provision, with what went to its other pieces marked as such."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from constitution_diff.compare import parted_sentences, word_edits
from constitution_diff.model import Edit, Op
from constitution_diff.model.naming import name
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Clause


def parted_edits(
    was: str, now: str, pieces: Iterable[Clause]
) -> tuple[tuple[Edit, ...], ...]:
    """Word by word what differs, then a line for each piece that holds the rest.

    Where nothing else differs, the words that are left are kept.

    Args:
        was: What the provision said.
        now: What the piece that goes on says.
        pieces: The other pieces.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for piece in pieces:
        # Several may be called alike: "paragraph under 4".
        said[name(piece)].append(piece.words)
    by_name = {called: "\n".join(words) for called, words in said.items()}
    rest, went = parted_sentences(was, now, by_name)
    return (
        tuple(word_edits(rest, now, "text")) or (Edit("text", Op.KEEP, now),),
        *(
            (
                Edit(
                    "text", Op.KEEP, vocabulary.WENT_TO.format(piece=called, words=gone)
                ),
            )
            for called, gone in went.items()
        ),
    )
