"""What is wrong with a redline and where, for those who mend the program."""

from __future__ import annotations

from difflib import unified_diff
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.beside import Beside
from benchmarks.redlines.blocks import Mark, Side
from benchmarks.redlines.fates import Became
from benchmarks.redlines.scoring import moved_and_edited, parted, stayed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from benchmarks.redlines.blocks import Block
    from benchmarks.redlines.fates import Fate, Pair

_MOST_LINES: Final = 40
"""Of what came out wrong, on either side."""
_SHAPES: Final = {
    Mark.KEPT: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}",
    Mark.MOVED: "<{}>",
}  # fmt: skip


def faults(pair: Pair, redline: bytes, most: int = 20) -> Iterator[str]:
    """Lines about what differs, then so many fates of each sort, the worst first."""
    beside = Beside(pair, redline)
    for side in Side:
        yield f"== {side} =="
        lines = differences(beside.found[side], pair.blocks[side])
        yield from islice(lines, _MOST_LINES)
    for what, wrong in _SORTS.items():
        fates = list(wrong(beside))
        yield f"== {what}: {len(fates)} =="
        for fate in fates[:most]:
            yield from _shown(beside, fate)


def differences(found: Iterable[Block], meant: Iterable[Block]) -> Iterator[str]:
    """A unified diff from what should have come out to what did."""
    lines = [_line(block) for block in meant], [_line(block) for block in found]
    yield from islice(unified_diff(lines[0], lines[1], lineterm="", n=1), 2, None)


def _line(block: Block) -> str:
    return f"{block.kind} {block.label}|{block.text!r}"


def _dear(beside: Beside) -> list[Fate]:
    """Those with more churn than need be, the greatest excess first."""
    excess = {
        fate: beside.churn(fate) - beside.least(fate) for fate in beside.pair.fates
    }
    dear = [fate for fate, more in excess.items() if more > 0]
    return sorted(dear, key=lambda fate: -excess[fate])


def _not_found(beside: Beside) -> Iterator[Fate]:
    moves, _ = parted(beside.pair.moves)
    lost = (move for move in moves if not beside.is_found(move))
    return chain.from_iterable(move.choices[0] for move in lost)


_SORTS: Final[dict[str, Callable[[Beside], Iterable[Fate]]]] = {
    "unchanged and touched": lambda beside: filter(
        beside.is_touched, stayed(beside, Became.UNCHANGED)
    ),
    "renumbered, and more is marked": lambda beside: (
        fate
        for fate in stayed(beside, Became.RENUMBERED)
        if not beside.only_number(fate)
    ),
    "moved and not found": _not_found,
    "marked as moved and did not": lambda beside: filter(
        beside.false_moves, beside.pair.fates
    ),
    "moved and edited, and not shown": lambda beside: (
        fate for fate in moved_and_edited(beside) if not beside.shows_edit(fate)
    ),
    "split or merged, and not by marks": lambda beside: (
        fate
        for fate in beside.pair.fates
        if fate.became in {Became.SPLIT, Became.MERGED} and not beside.by_marks(fate)
    ),
    "more churn than the least": _dear,
}


def _shown(beside: Beside, fate: Fate) -> Iterator[str]:
    yield f"{fate.became}: {beside.churn(fate)} characters, least {beside.least(fate)}"
    for side, sign in ((Side.OLD, "-"), (Side.NEW, "+")):
        right = beside.said(fate, side)
        for block in right or beside.meant(fate, side):
            lost = "" if right else "(did not come out) "
            yield f"  {sign} {lost}{block.label} {_pieces(block)}"


def _pieces(block: Block) -> str:
    return "".join(_SHAPES[piece.mark].format(piece.text) for piece in block.pieces)
