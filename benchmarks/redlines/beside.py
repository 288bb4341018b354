"""A redline beside the truth: each question is answered for one fate or one move."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.blocks import Mark, Side
from benchmarks.redlines.fates import Became
from benchmarks.redlines.resolving import resolved
from benchmarks.redlines.roundtrip import same
from benchmarks.redlines.tokens import least_churn, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from benchmarks.redlines.blocks import Block
    from benchmarks.redlines.fates import Fate, Move, Pair

_MOSTLY: Final = 0.5
"""A paragraph is kept or moved when at least so much of its text is."""
_ONE_SIDED: Final = {Became.INSERTED, Became.DELETED}
_NOTES: Final = {"footnote", "endnote"}


class Beside:
    """A redline, resolved both ways, and the truth about the pair."""

    def __init__(self, pair: Pair, redline: bytes) -> None:
        self.pair = pair
        self.found = {side: resolved(redline, side) for side in Side}
        """What is left when all changes are resolved."""
        self.same: dict[Side, Mapping[int, Block]] = {
            side: same(self.found[side], pair.blocks[side]) for side in Side
        }
        """The blocks that came out right, by their places in the document."""

    def meant(self, fate: Fate, side: Side) -> list[Block]:
        """Its paragraphs in the document of that side."""
        return [self.pair.blocks[side][at] for at in _places(fate, side)]

    def counts(self, fate: Fate) -> bool:
        """Word marks the sign of a note that came or went, and not its text."""
        blocks = chain.from_iterable(self.meant(fate, side) for side in Side)
        is_note = any(block.kind in _NOTES for block in blocks)
        return not (is_note and fate.became in _ONE_SIDED)

    def least(self, fate: Fate) -> int:
        """The fewest characters to be marked in it."""
        old, new = (
            [token for block in self.meant(fate, side) for token in tokens(block.text)]
            for side in Side
        )
        return least_churn(old, new)

    def said(self, fate: Fate, side: Side) -> list[Block]:
        """Its paragraphs in the redline; what did not come out right is missing."""
        found = self.same[side]
        return [found[at] for at in _places(fate, side) if at in found]

    def _is_whole(self, fate: Fate) -> bool:
        return all(
            len(self.said(fate, side)) == len(_places(fate, side)) for side in Side
        )

    def churn(self, fate: Fate) -> int:
        """The characters marked in it, moves that are none among them."""
        blocks = chain.from_iterable(self.said(fate, side) for side in Side)
        return sum(_n_marked(block, moves_too=not fate.may_move) for block in blocks)

    def churn_of_all(self) -> int:
        """With what came out wrong, and so belongs to no fate."""
        counted = sum(map(self.churn, filter(self.counts, self.pair.fates)))
        for side in Side:
            right = set(map(id, self.same[side].values()))
            counted += sum(
                _n_marked(block, moves_too=True)
                for block in self.found[side]
                if id(block) not in right
            )
        return counted

    def unseen(self, fate: Fate) -> int:
        """What differs between the text moved away and the text moved here."""
        old, new = (
            [
                token
                for block in self.said(fate, side)
                for token in tokens(block.marked(Mark.MOVED, Mark.KEPT))
            ]
            for side in Side
        )
        return least_churn(old, new) if self._has_moved(fate) else 0

    def is_touched(self, fate: Fate) -> bool:
        """Whether any text of it is marked, or its formatting."""
        blocks = chain.from_iterable(self.said(fate, side) for side in Side)
        return not self._is_whole(fate) or any(map(_is_marked, blocks))

    def only_number(self, fate: Fate) -> bool:
        """Whether no text is marked but the number that is typed, if one is."""
        if not self._is_whole(fate):
            return False
        (old,), (new,) = (self.said(fate, side) for side in Side)
        if not fate.label:
            return not (_is_marked(old) or _is_marked(new))
        return all(
            _is_clean_from(block, block.text.index("\t")) for block in (old, new)
        )

    def _has_moved(self, fate: Fate) -> bool:
        blocks = list(chain.from_iterable(self.said(fate, side) for side in Side))
        return self._is_whole(fate) and all(
            _is_mostly(block, Mark.MOVED) for block in blocks if block.text
        )

    def shows_edit(self, fate: Fate) -> bool:
        """Whether it is marked as moved, and each changed word in it as well."""
        return self._has_moved(fate) and not self.unseen(fate)

    def is_found(self, move: Move) -> bool:
        """Whether all that moved together is marked so; a row by most of its words."""
        return any(
            self._have_moved(choice)
            if all(fate.in_table for fate in choice)
            else all(map(self._has_moved, choice))
            for choice in move.choices
        )

    def _have_moved(self, fates: Iterable[Fate]) -> bool:
        """Whether most of the text of several paragraphs is marked as moved."""
        fates = tuple(fates)
        sides = (
            [block for fate in fates for block in self.said(fate, side)]
            for side in Side
        )
        return all(map(self._is_whole, fates)) and all(
            sum(len(block.marked(Mark.MOVED)) for block in blocks)
            >= _MOSTLY * sum(len(block.text) for block in blocks)
            for blocks in sides
        )

    def false_moves(self, fate: Fate) -> int:
        """How many of its paragraphs are marked as moved here, and did not."""
        if fate.may_move:
            return 0
        return sum(
            bool(block.text) and _is_mostly(block, Mark.MOVED)
            for block in self.said(fate, Side.NEW)
        )

    def by_marks(self, fate: Fate) -> bool:
        """Whether a split or merge is told by the marks between whole parts."""
        many, made = _TOLD[fate.became]
        blocks = self.said(fate, many)
        return (
            self._is_whole(fate)
            and all(_is_mostly(block, Mark.KEPT, Mark.MOVED) for block in blocks)
            and all(block.ended is made for block in blocks[:-1])
        )


_TOLD: Final = {
    Became.SPLIT: (Side.NEW, Mark.INSERTED), Became.MERGED: (Side.OLD, Mark.DELETED)
}  # fmt: skip


def _places(fate: Fate, side: Side) -> tuple[int, ...]:
    return fate.old if side is Side.OLD else fate.new


def _n_marked(block: Block, *, moves_too: bool) -> int:
    marks = (Mark.DELETED, Mark.INSERTED, *([Mark.MOVED] if moves_too else []))
    return len(block.marked(*marks))


def _is_marked(block: Block) -> bool:
    return block.formatted or _n_marked(block, moves_too=True) > 0


def _is_mostly(block: Block, *marks: Mark) -> bool:
    return len(block.marked(*marks)) >= _MOSTLY * len(block.text)


def _is_clean_from(block: Block, place: int) -> bool:
    at = 0
    for piece in block.pieces:
        at += len(piece.text)
        if piece.mark is not Mark.KEPT and at > place:
            return False
    return not block.formatted
