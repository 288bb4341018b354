"""New numbers for provisions that stayed in their order, a run told in one line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Kind
from constitution_diff.model.naming import KINDS, in_parts, path_of, unmarked
from constitution_diff.model.values import dataclass

from .values import Renumbering

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Comparison,
        Link,
        Outline,
    )

_LAST_NUMBER = re.compile(
    r"""
    (?P<head> .*? )
    # the 5 of "24.5", the b of "24.8(b)" or of "b)", the B of "B."
    (?P<number> \d+ | (?<=\() [a-z] (?=\)) | (?<![^\W_]) [A-Za-z] (?=[).]) )
    (?P<tail> [^\da-z]* )                       # the A of "24A"
    """,
    re.VERBOSE,
)


def renumberings(
    comparison: Comparison, among: Collection[int] | None = None
) -> tuple[Renumbering, ...]:
    """The provisions that carry another number and did not move, in document order.

    A run is contiguous on both sides, at one level, with one shift throughout. It
    speaks of numbers only: some of its provisions may be reworded besides. What
    stands in a provision and follows its number is not told again. With `among`, it
    is of those places in `Comparison.links` only, and breaks where one is missing.
    """
    runs: dict[_Step, list[_Pair]] = {}
    done: list[list[_Pair]] = []
    for pair in _pairs(comparison):
        if among is not None and pair.index not in among:
            continue
        expected = runs.pop(pair.old_step, None)
        run = expected if expected and expected[-1].leads_to(pair) else []
        if not run:
            done.append(run)
        run.append(pair)
        runs[pair.old_step.following] = run
    return tuple(_told(comparison, run) for run in done)


@dataclass(frozen=True, slots=True)
class _Step:
    """A citation taken apart at its last number: "24." 5 "", or "24.8(" 2 ")"."""

    head: str
    number: int
    tail: str
    marks: tuple[str, ...]
    """What tells its number from the same ones: a run is of the first of each, or of
    the second."""

    @property
    def following(self) -> _Step:
        return replace(self, number=self.number + 1)


@dataclass(frozen=True, slots=True)
class _Pair:
    index: int
    old: Clause
    new: Clause

    @property
    def old_step(self) -> _Step:
        return _step(self.old)

    def leads_to(self, other: _Pair) -> bool:
        return _step(self.new).following == _step(other.new)


def _pairs(comparison: Comparison) -> Iterator[_Pair]:
    left_out = comparison.left_out
    for index, link in enumerate(comparison.links):
        shown = index not in left_out
        if shown and _keeps_order(link) and not _follows(comparison, link):
            old, new = comparison.old[link.old[0]], comparison.new[link.new[0]]
            yield _Pair(index, old, new)


def _keeps_order(link: Link) -> bool:
    """Whether one provision became one other with a new number, in the same place."""
    one_to_one = len(link.old) == len(link.new) == 1
    return one_to_one and link.renumbered and not link.moved


def _follows(comparison: Comparison, link: Link) -> bool:
    """Whether only the number of something it stands in has changed."""
    old, new = comparison.old[link.old[0]], comparison.new[link.new[0]]
    if old.row_number and new.row_number:
        return old.row_number == new.row_number
    if not (old.label and new.label):
        return True
    above = _labelled_above(comparison.new, new)
    return (
        above is not None
        and comparison.link_of_new(above.id).renumbered
        and _own_number(comparison.old, old) == _own_number(comparison.new, new)
    )


def _own_number(outline: Outline, clause: Clause) -> str:
    """The citation without that of the provision it stands in: "(b)" of "24.8(b)"."""
    above = _labelled_above(outline, clause)
    return clause.citation.removeprefix(above.citation if above else "")


def _labelled_above(outline: Outline, clause: Clause) -> Clause | None:
    parent: ClauseId | None = clause.parent
    while parent is not None and not outline[parent].label:
        parent = outline[parent].parent
    return None if parent is None else outline[parent]


def _step(clause: Clause) -> _Step:
    """With its Part, or its table, if any: no run goes on from one to another."""
    path = path_of(clause.id, clause.citation)
    citation, marks = unmarked(path) if "/" in path else (clause.citation, ())
    if clause.row_number:
        citation, marks = clause.row_number, (clause.parent or "",)
    found = _LAST_NUMBER.fullmatch(citation)
    if found is None:
        return _Step(citation, 0, "", marks)
    number = found["number"]
    value = int(number) if number.isdecimal() else ord(number)
    return _Step(found["head"], value, found["tail"], marks)


def _told(comparison: Comparison, run: list[_Pair]) -> Renumbering:
    held = [clause for pair in run for clause in (pair.old, pair.new)]
    told = in_parts(held, comparison.old, comparison.new)
    old, new = (_numbers(told[side], told[side - 2]) for side in (0, 1))
    verb = "are" if len(run) > 1 else "is"
    sentence = f"{old} {verb} now {new}"
    places = tuple(pair.index for pair in run)
    return Renumbering(run[0].index, len(run), sentence, places, old, new)


def _numbers(first: Clause, last: Clause) -> str:
    """The numbers of a run: "24.5 to 24.9", or what its rows are called."""
    if not first.row_number:
        numbers = dict.fromkeys((first.citation, last.citation))
        return " to ".join(numbers)
    numbers = dict.fromkeys(f"“{row.row_number}”" for row in (first, last))
    noun = KINDS[Kind.ROW] + "s" * (len(numbers) > 1)
    under = f" under {first.citation}" if first.citation else ""
    return f"{noun} {' to '.join(numbers)}{under}"
