"""Comparison, or several versions → the whole schedule, before any layout."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from constitution_diff.compare import never_delegated
from constitution_diff.model import (
    Comparison,
    Edition,
    Lives,
    Relation,
    Scope,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.heading import heading_of
from constitution_diff.render.story import asked, counted, file_names, listed

from .rows import rows_of
from .since import rows_since
from .values import Group, Row, Schedule, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


def schedule_of(value: Comparison | Lives, edition: Edition) -> Schedule:
    """The schedule of amendments, for two versions or for more.

    Of several versions, the first is compared with the last; the last but one is the
    version that was seen. Decisions are on the changes from the first to the last.

    Raises:
        ValueError: The first and the last of several versions were not compared.
    """
    decisions = dict(edition.decisions)
    if isinstance(value, Comparison):
        return _planned(value, rows_of(value, decisions, edition.quoting), edition)
    comparison = value.overall
    if comparison is None:
        msg = "A schedule of several versions needs the first compared with the last."
        raise ValueError(msg)
    rows = rows_of(comparison, decisions, edition.quoting)
    rows = rows_since(value, comparison, rows)
    seen = file_names(value.versions[-2])
    return _planned(comparison, rows, edition, seen_name=seen)


def _planned(
    comparison: Comparison,
    rows: Sequence[Row],
    edition: Edition,
    *,
    seen_name: str = "",
) -> Schedule:
    heading = heading_of(comparison, edition, vocabulary.SCHEDULE, seen_name)
    return Schedule(
        heading=heading,
        figures=tuple(_figures(comparison, rows)),
        sections=_sections(rows, decided=bool(edition.decisions)),
    )


def _sections(rows: Sequence[Row], *, decided: bool) -> tuple[Section, ...]:
    """A and B, where anything was decided; B may be empty and says so, as A may."""
    if not decided:
        return (Section("", _groups(rows)),)
    council = [row for row in rows if not row.decision.delegated]
    delegated = [row for row in rows if row.decision.delegated]
    remark = vocabulary.UNTIL_SIGNED if delegated else ""
    return (
        Section(vocabulary.FOR_APPROVAL, _groups(council)),
        Section(vocabulary.FOR_INFORMATION, _groups(delegated), remark),
    )


def _groups(rows: Iterable[Row]) -> tuple[Group, ...]:
    """The rows by Part, each Part once, in the order in which they come."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.part].append(row)
    return tuple(Group(title, tuple(group)) for title, group in found.items())


def _figures(comparison: Comparison, rows: Sequence[Row]) -> Iterator[str]:
    """How many rows there are, and what differs without a row."""
    n_terms = sum(row.term for row in rows)
    terms = f", {n_terms:,} of them for a title or term" if n_terms else ""
    n_runs = sum(bool(row.numbers) for row in rows)
    runs = f", {n_runs:,} for new numbers alone" if n_runs else ""
    yield f"{counted(len(rows), 'row')}{terms}{runs}."
    yield from _rules(rows)
    yield from _by_officers(comparison, rows)
    yield from _since(rows)
    alone = {index for row in rows for index in row.alone}
    if alone:
        places = counted(len(alone), "provision")
        yield f"{places} with no other change than such a title or term: no row."
    numbers = {index for row in rows for index in row.numbers}
    quiet = _quiet(comparison, {row.index for row in rows} | alone | numbers)
    if quiet:
        yield f"Also without a row: {listed(quiet)}. The table of destinations has all."
    outside = dict.fromkeys(
        vocabulary.OUTSIDE.get(one.where, one.where).lower()
        for one in comparison.outside
    )
    if outside:
        where = listed(list(outside))
        yield f"Outside the provisions there are differences, too: {where}."


def _rules(rows: Iterable[Row]) -> Iterator[str]:
    """The council's own words in full, each once; a row quotes how they begin."""
    routes = ((row.decision.route, row.decision.quote) for row in rows)
    for route, quote in dict.fromkeys(routes):
        if quote:
            yield f"{route}: “{quote}”"


def _by_officers(comparison: Comparison, rows: Sequence[Row]) -> Iterator[str]:
    """How many rows of B no rule could have put there."""
    barred = never_delegated(comparison)
    set_so = (r for r in rows if r.decision.delegated and r.decision.override)
    n_rows = sum(not barred.isdisjoint((row.index, *row.alone)) for row in set_so)
    if n_rows:
        stand, have = ("stands", "has") if n_rows == 1 else ("stand", "have")
        yield (
            f"{counted(n_rows, 'row')} of B {stand} there by an officer’s decision, "
            f"and {have} an effect or a doubt; the reason is given with each."
        )


def _since(rows: Sequence[Row]) -> Iterator[str]:
    """How many rows stand in which way to the version seen."""
    counts = Counter(row.since for row in rows)
    told = [
        f"{counts[words]:,} {words}"
        for words in vocabulary.SINCE.values()
        if counts[words]
    ]
    if told:
        yield f"{listed(told)}."


def _quiet(comparison: Comparison, told: set[int]) -> list[str]:
    asks = asked(comparison)
    counts = Counter(
        asks[index]
        for index, link in enumerate(comparison.links)
        if link.scope is Scope.COMPARED
        and link.relation is not Relation.SAME
        and index not in told
        and index not in comparison.left_out
    )
    order = vocabulary.ASKS
    return [
        f"{counted(counts[kind], 'provision')} ({order[kind]})"
        for kind in order
        if counts[kind]
    ]
