"""Where, within the words of a split or merged link, another provision begins."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.model import Op
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ClauseId, Comparison, Edit, Link, Outline


@dataclass(frozen=True, slots=True)
class Joint:
    """The number of the provision whose words follow."""

    side: str
    """"old" or "new"."""
    words: str
    op: str = "joint"


Piece: TypeAlias = "Edit | Joint"


def with_joints(
    comparison: Comparison, link: Link, edits: tuple[Edit, ...]
) -> tuple[Piece, ...]:
    """The edits of the text, cut wherever a further provision of a side begins.

    They stay as they are where they do not add up to the texts of the provisions.
    """
    if len(link.old) < 2 and len(link.new) < 2:  # noqa: PLR2004 - one begins once
        return edits
    pieces: tuple[Piece, ...] = edits
    for side, outline, ids, other in (
        ("old", comparison.old, link.old, Op.INSERT),
        ("new", comparison.new, link.new, Op.DELETE),
    ):
        starts = _starts(outline, ids, _length(edits, other))
        pieces = tuple(_cut(pieces, side, starts, other))
    return pieces


def _length(edits: Iterable[Edit], other: Op) -> int:
    return sum(len(edit.text) for edit in edits if edit.op is not other)


def _starts(
    outline: Outline, ids: Sequence[ClauseId], length: int
) -> list[tuple[int, str]]:
    """(where it begins, its name) for each provision after the first."""
    held = [outline[clause] for clause in ids if outline[clause].text]
    ends = list(accumulate(len(clause.text) + 1 for clause in held))
    if not held or ends[-1] - 1 != length:
        return []
    return [(at, name(clause)) for at, clause in zip(ends, held[1:], strict=False)]


def _cut(
    pieces: Iterable[Piece], side: str, starts: list[tuple[int, str]], other: Op
) -> Iterator[Piece]:
    """The pieces with the joints of one side among them."""
    waiting = list(starts)
    at = 0
    for piece in pieces:
        if isinstance(piece, Joint) or piece.op is other:
            yield piece
            continue
        rest = piece
        while waiting and waiting[0][0] < at + len(rest.text):
            start, words = waiting.pop(0)
            if start > at:
                yield replace(rest, text=rest.text[: start - at])
            yield Joint(side, words)
            rest, at = replace(rest, text=rest.text[start - at :]), start
        yield rest
        at += len(rest.text)
