"""Which provisions were split or merged with each other, and what each then was."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import LifeLine, Partner, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from constitution_diff.model import KeptStage

    _Named = Mapping[tuple[str, int], list[tuple[LifeLine, KeptStage]]]

_JOINT: Final = (Standing.SPLIT, Standing.MERGED)


def with_partners(lines: Mapping[str, LifeLine]) -> dict[str, LifeLine]:
    """Every clause of a document, its splits and mergers with those who had a part.

    >>> from constitution_diff.model import ClauseId, KeptStage
    >>> first, gone = Standing.FIRST, Standing.MERGED
    >>> fee = KeptStage("a", 0, 0, first, ClauseId("2.1"), citation="2.1")
    >>> went = KeptStage("a", 1, 1, gone, others=("b",))
    >>> both = KeptStage("b", 1, 1, gone, ClauseId("2.2"), citation="2.2")
    >>> lines = {"a": LifeLine("a", (fee, went)), "b": LifeLine("b", (both,))}
    >>> told = with_partners(lines)
    >>> [
    ...     [one.stage.citation for one in told[life].stages[-1].partners]
    ...     for life in "ab"
    ... ]
    [['2.2'], ['2.1']]
    """
    named: dict[tuple[str, int], list[tuple[LifeLine, KeptStage]]] = defaultdict(list)
    for line in lines.values():
        for stage in line.stages:
            for other in stage.others:
                named[other, stage.first].append((line, stage))
    return {life: _joined(line, lines, named) for life, line in lines.items()}


def _joined(line: LifeLine, lines: Mapping[str, LifeLine], named: _Named) -> LifeLine:
    if not any(stage.standing in _JOINT for stage in line.stages):
        return line
    stages = (
        replace(stage, partners=tuple(_partners(stage, lines, named)))
        if stage.standing in _JOINT
        else stage
        for stage in line.stages
    )
    return LifeLine(line.life, tuple(stages))


def _partners(
    stage: KeptStage, lines: Mapping[str, LifeLine], named: _Named
) -> Iterator[Partner]:
    """Those that the stage names, then those whose stages name it."""
    at = stage.first
    for other in stage.others:
        if other in lines:
            yield from (_before if stage.clause else _there)(lines[other], at)
    for line, named_by in named.get((stage.life, at), ()):
        yield from (_there if named_by.clause else _before)(line, at)


def _there(line: LifeLine, version: int) -> Iterator[Partner]:
    """As a version has it."""
    for stage in line.stages:
        if stage.clause is not None and stage.first <= version <= stage.last:
            yield Partner(stage, version)


def _before(line: LifeLine, version: int) -> Iterator[Partner]:
    """As the last version before one has it."""
    there = [s for s in line.stages if s.clause is not None and s.first < version]
    if there:
        yield Partner(there[-1], min(there[-1].last, version - 1))
