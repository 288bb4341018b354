"""What the instructions leave alone, in sentences for who reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId, Comparison, Outline


def remarks_of(comparison: Comparison) -> tuple[str, ...]:
    """What a reader must know that no instruction says; () for nothing."""
    return tuple(_remarks(comparison))


def out_of_order(outline: Outline) -> Iterator[Clause]:
    """What lies in a provision that others, which do not, have ended already.

    Seen where a heading stands between a clause and those that its number holds.
    """
    open_ones: list[ClauseId] = []
    for clause in outline.clauses:
        if clause.parent is not None and clause.parent not in open_ones:
            yield clause
        while open_ones and open_ones[-1] != clause.parent:
            open_ones.pop()
        open_ones.append(clause.id)


def _remarks(comparison: Comparison) -> Iterator[str]:
    absent = _not_in_the_other(comparison, "old")
    if absent:
        yield (
            f"The proposed version does not hold {absent}. "
            "These instructions leave that as it is."
        )
    more = _not_in_the_other(comparison, "new")
    if more:
        yield (
            f"The current version does not hold {more}. "
            "These instructions do not insert it."
        )
    if any(link.scope is Scope.UNREAD for link in comparison.links):
        yield (
            "Some of a file could not be read. What may stand there is neither omitted "
            "nor inserted; compare those pages by eye."
        )
    yield from _apart(comparison.new)
    if comparison.outside:
        yield (
            "Contents lists, titles and headers or footers also differ. They are no "
            "provisions, and these instructions do not amend them."
        )


def _not_in_the_other(comparison: Comparison, side: str) -> str:
    """The parts of one side that the other file does not hold; "" for none."""
    return "; ".join(
        entry.part
        for entry in comparison.coverage
        if entry.state is Scope.NOT_IN_FILE and entry.side == side
    )


def _apart(outline: Outline) -> Iterator[str]:
    first = next(out_of_order(outline), None)
    if first is not None:
        yield (
            f"The proposed version has {first.citation or 'a provision'} apart from "
            "what it lies in, with other provisions between. These instructions put "
            "together what belongs together; look at the order there."
        )
