"""Stages of clauses → the life of one, its last change, what each version changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    ClauseId,
    ControlRow,
    LastChange,
    LifeLine,
    Namesake,
    Standing,
)

from .finding import WAYS, stage_names, ways_to_ask
from .partners import with_partners

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import KeptStage

_QUIET: Final = (Standing.SAME, Standing.RENUMBERED, Standing.NOT_IN_FILE)
"""What leaves the words of a provision, and its place among others, as they were."""
_MOVED: Final = (Standing.MOVED, Standing.MOVED_EDITED)
_JOINT: Final = (Standing.SPLIT, Standing.MERGED)
_GONE: Final = (Standing.DELETED, Standing.MERGED)


def lines_of(stages: Iterable[KeptStage]) -> dict[str, LifeLine]:
    """Each clause through all versions by its permanent name, in the order given."""
    found: dict[str, list[KeptStage]] = defaultdict(list)
    for stage in stages:
        found[stage.life].append(stage)
    return with_partners(
        {of: LifeLine(of, tuple(there)) for of, there in found.items()}
    )


def named_lines(
    lines: Mapping[str, LifeLine], asked: str, version: int
) -> tuple[tuple[LifeLine, ...], tuple[Namesake, ...]]:
    """The provisions that are called so, and others that once were.

    Args:
        lines: Every clause of a document.
        asked: What an officer calls it, as for `named_clauses`; or a permanent name.
        version: The version in which it is called so, from 0. Where none is called so
            there, it is looked for in the versions before it, the newest first.
    """
    if asked in lines:
        return (lines[asked],), ()
    stages = [s for line in lines.values() for s in line.stages if s.clause is not None]
    called = _called(stages, ways_to_ask(asked), version)
    newest = max((s.last for s in called if s.first <= version), default=None)
    if newest is None:
        newest = max((stage.last for stage in called), default=0)
    here = min(newest, version)
    lives = {s.life for s in called if s.first <= here <= s.last}
    lives = lives or {s.life for s in called if s.last == newest}
    also: dict[str, list[KeptStage]] = defaultdict(list)
    for stage in called:
        if stage.life not in lives:
            also[stage.life].append(stage)
    return (
        tuple(line for life, line in lines.items() if life in lives),
        tuple(
            Namesake(line, tuple(also[life]))
            for life, line in lines.items()
            if life in also
        ),
    )


def _called(
    stages: Sequence[KeptStage], wanted: frozenset[str], version: int
) -> list[KeptStage]:
    """Those that are called so, by the first way that finds any in the version.

    Where none does, by the first that finds any in another.
    """
    named = [(stage, stage_names(stage)) for stage in stages]
    by_way = [[s for s, n in named if not wanted.isdisjoint(way(n))] for way in WAYS]
    in_version = (
        some for some in by_way if any(s.first <= version <= s.last for s in some)
    )
    return next(in_version, None) or next(filter(None, by_way), [])


def lines_inside(
    lines: Mapping[str, LifeLine], outer: Sequence[LifeLine], versions: int
) -> tuple[LifeLine, ...]:
    """What lies or lay in some provisions in any version, without themselves."""
    of = {line.life for line in outer}
    found: set[str] = set()
    for version in range(versions):
        above = {s.clause: s for s in standing_in(lines, version)}
        for stage in above.values():
            if any(one.life in of for one in _ancestors(stage, above)):
                found.add(stage.life)
    return tuple(line for life, line in lines.items() if life in found - of)


def _ancestors(
    stage: KeptStage, above: Mapping[ClauseId | None, KeptStage]
) -> Iterator[KeptStage]:
    while stage.parent is not None and stage.parent in above:
        stage = above[stage.parent]
        yield stage


def standing_in(lines: Mapping[str, LifeLine], version: int) -> Iterator[KeptStage]:
    """The stage of each clause that a version holds."""
    for line in lines.values():
        for stage in line.stages:
            if stage.clause is not None and stage.first <= version <= stage.last:
                yield stage


def is_changed(line: LifeLine) -> bool:
    """Whether any version did anything to it but to give it another number."""
    return any(stage.standing not in (*_QUIET, Standing.FIRST) for stage in line.stages)


def last_change(line: LifeLine, version: int) -> LastChange | None:
    """Which version last changed a provision as one has it; None if it is away."""
    before = [stage for stage in line.stages if stage.first <= version]
    here = [s for s in before if s.clause is not None and version <= s.last]
    if not here:
        return None
    there = [stage for stage in before if stage.clause is not None]
    loud = [stage for stage in there if stage.standing not in _QUIET]
    changed = (loud or there)[-1]
    later = [
        stage.first
        for stage in there
        if stage.standing is Standing.RENUMBERED and stage.first > changed.first
    ]
    was = [stage for stage in there if stage.first < changed.first]
    return LastChange(
        here[0], changed, later[-1] if later else None, was[-1] if was else None
    )


def control_rows(
    lines: Mapping[str, LifeLine], versions: int
) -> tuple[ControlRow, ...]:
    """What each version changed against the one before; nothing of the first."""
    apart = _apart(lines)
    begun: dict[int, list[KeptStage]] = defaultdict(list)
    gone: dict[int, list[tuple[KeptStage, KeptStage]]] = defaultdict(list)
    moved: dict[int, list[tuple[KeptStage, KeptStage]]] = defaultdict(list)
    renumbered: dict[int, int] = defaultdict(int)
    for line in lines.values():
        was: KeptStage | None = None
        for stage in line.stages:
            if stage.standing in _GONE and stage.clause is None and was:
                gone[stage.first].append((was, stage))
            elif stage.standing is Standing.RENUMBERED:
                renumbered[stage.first] += 1
            elif stage.standing not in (*_QUIET, Standing.FIRST):
                begun[stage.first].append(stage)
                if was and _is_elsewhere(was, stage):
                    moved[stage.first].append((was, stage))
            was = stage if stage.clause is not None else was
    return tuple(
        ControlRow(
            n,
            tuple(begun[n]),
            tuple(gone[n]),
            renumbered[n],
            tuple(moved[n]),
            **{name: tuple(stages[n]) for name, stages in apart.items()},
        )
        for n in range(versions)
    )


def _is_elsewhere(was: KeptStage, stage: KeptStage) -> bool:
    """Whether it was moved, or has another place after it was split or merged."""
    is_other = (was.part, was.citation) != (stage.part, stage.citation)
    return stage.standing in _MOVED or (stage.standing in _JOINT and is_other)


def _apart(
    lines: Mapping[str, LifeLine],
) -> dict[str, dict[int, list[KeptStage]]]:
    """For `left`, `joined` and `back` of a row what they are, by the version."""
    left: dict[int, list[KeptStage]] = defaultdict(list)
    joined: dict[int, list[KeptStage]] = defaultdict(list)
    back: dict[int, list[KeptStage]] = defaultdict(list)
    for line in lines.values():
        was: KeptStage | None = None
        is_away = False
        for stage in line.stages:
            if stage.standing is Standing.NOT_IN_FILE and was:
                left[stage.first].append(was)
            elif stage.standing is Standing.FIRST and stage.first:
                joined[stage.first].append(stage)
            elif is_away and was and stage.clause is not None:
                back[stage.first].append(stage)
            is_away = stage.standing is Standing.NOT_IN_FILE
            was = stage if stage.clause is not None else was
    return {"left": left, "joined": joined, "back": back}


def shared_citations(lines: Mapping[str, LifeLine]) -> frozenset[tuple[int, str]]:
    """Versions from 0, each with a citation that several of its provisions have.

    Where every Part begins again with 1, a number alone does not say which is meant.
    """
    held: dict[str, list[KeptStage]] = defaultdict(list)
    for line in lines.values():
        for stage in line.stages:
            if stage.clause is not None and stage.label:
                held[stage.citation].append(stage)
    return frozenset(
        (version, citation)
        for citation, stages in held.items()
        if len(stages) > 1
        for version, n in Counter(v for s in stages for v in _versions(s)).items()
        if n > 1
    )


def _versions(stage: KeptStage) -> range:
    return range(stage.first, stage.last + 1)
