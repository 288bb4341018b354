"""What a redline is worth, in figures."""

from __future__ import annotations

from dataclasses import asdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.beside import Beside
from benchmarks.redlines.blocks import Side
from benchmarks.redlines.fates import Became, Fate, Move
from benchmarks.redlines.roundtrip import round_trip_of
from benchmarks.redlines.score import Score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.redlines.fates import Pair

_GROUPS: Final = {Became.SPLIT, Became.MERGED, Became.REGROUPED}
_ONE_SIDED: Final = {Became.INSERTED, Became.DELETED}


def score(pair: Pair, redline: bytes) -> Score:
    """How the redline stands against the truth about the pair."""
    beside = Beside(pair, redline)
    exactness = round_trip_of(beside.found, pair.blocks)
    return Score(
        **asdict(exactness), **_churned(beside), **_stayed(beside), **_moved(beside),
        **_regrouped(beside),
    )  # fmt: skip


def _churned(beside: Beside) -> dict[str, int]:
    fates = beside.pair.fates
    new = beside.pair.blocks[Side.NEW]
    return {
        "churn": beside.churn_of_all(),
        "least": sum(map(beside.least, filter(beside.counts, fates))),
        "unseen": sum(map(beside.unseen, filter(_may_have_moved, fates))),
        "paragraphs": sum(bool(b.text) for b in new if b.is_text),
    }


def _stayed(beside: Beside) -> dict[str, int]:
    unchanged = stayed(beside, Became.UNCHANGED)
    renumbered = stayed(beside, Became.RENUMBERED)
    return {
        "unchanged": len(unchanged),
        "touched": sum(map(beside.is_touched, unchanged)),
        "renumbered": len(renumbered),
        "renumbered_clean": sum(map(beside.only_number, renumbered)),
    }


def _moved(beside: Beside) -> dict[str, int]:
    moves, rows = parted(beside.pair.moves)
    edited = moved_and_edited(beside)
    return {
        "moves": len(moves),
        "moves_found": sum(map(beside.is_found, moves)),
        "false_moves": sum(map(beside.false_moves, beside.pair.fates)),
        "row_moves": len(rows),
        "row_moves_found": sum(map(beside.is_found, rows)),
        "moved_edited": len(edited),
        "moved_edited_shown": sum(map(beside.shows_edit, edited)),
    }


def _regrouped(beside: Beside) -> dict[str, int]:
    groups = [fate for fate in beside.pair.fates if fate.became in _GROUPS]
    splits = _fates(beside, Became.SPLIT)
    merges = _fates(beside, Became.MERGED)
    return {
        "splits": len(splits),
        "splits_marked": sum(map(beside.by_marks, splits)),
        "merges": len(merges),
        "merges_marked": sum(map(beside.by_marks, merges)),
        "regrouped_churn": sum(map(beside.churn, groups)),
        "regrouped_least": sum(map(beside.least, groups)),
    }


def _fates(beside: Beside, became: Became) -> list[Fate]:
    """All of that sort."""
    return [fate for fate in beside.pair.fates if fate.became is became]


def stayed(beside: Beside, became: Became) -> list[Fate]:
    """Those with text that nothing could have moved."""
    return [
        fate
        for fate in _fates(beside, became)
        if not fate.may_move
        and any(b.text for side in Side for b in beside.meant(fate, side))
    ]


def moved_and_edited(beside: Beside) -> list[Fate]:
    """Edited paragraphs of the body that nothing else could have moved for.

    Those in tables are left out, as rows come and go.
    """
    plain, _ = parted(beside.pair.moves)
    sure = (move.choices[0] for move in plain if len(move.choices) == 1)
    return [
        fate for fate in chain.from_iterable(sure) if fate.became is Became.MOVED_EDITED
    ]


def parted(moves: Iterable[Move]) -> tuple[list[Move], list[Move]]:
    """Moves of paragraphs, without what lies in tables, and moves of rows."""
    plain, rows = [], []
    for move in moves:
        outside = (
            tuple(fate for fate in choice if not fate.in_table)
            for choice in move.choices
        )
        choices = tuple(choice for choice in outside if choice)
        if choices:
            plain.append(Move(choices))
        else:
            rows.append(move)
    return plain, rows


def _may_have_moved(fate: Fate) -> bool:
    return fate.may_move and fate.became not in _GROUPS | _ONE_SIDED
