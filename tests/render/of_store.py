"""What the store and a merge say of a few provisions, for tests of every report."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from constitution_diff.amend import carried_out, instructions_of, resolved_against
from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.history import (
    control_rows,
    last_change,
    lines_of,
    snippet_of,
    standing_in,
    wanted,
)
from constitution_diff.merge import merge_outlines
from constitution_diff.model import (
    Blame,
    ChangeControl,
    ClauseId,
    Forgetting,
    Found,
    History,
    Hit,
    Input,
    KeptFile,
    KeptStage,
    Namesake,
    Resolution,
    Standing,
    Version,
    WordCount,
)
from tests.builders import outlined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from constitution_diff.model import LifeLine, Lives
    from constitution_diff.render.named import Value

_TEXTS: Final = (
    "1. Fee\n\nFive.\n\n2. Old\n\nThe Chairman presides.",
    "1. Fee\n\nSix.\n\n2. New\n\nThe council meets in May.",
    "1. Fee\n\nSix.\n\n2. New\n\nThe council meets in June.\n\n3. More\n\nIt votes.",
)
_WHERE: Final = ("Harrowmere", "Constitution")
_VERSIONS: Final = tuple(
    Version(
        *_WHERE, f"May {year}", (KeptFile(f"{year}.txt", "0" * 64),),
        adopted=f"{year}-04-20", in_force=f"{year}-05-01", decision="Council, minute 4",
        added_by="A. Clerk", added_at="2026-11-29T10:15:00Z", entry=entry,
    )
    for entry, year in enumerate(("2019", "2021", "2023"), start=1)
)  # fmt: skip
_DRAFT: Final = Version(*_WHERE, "Draft", (KeptFile("draft.txt", "2" * 64),))
_FORGOTTEN: Final = Version(
    *_WHERE, "May 2017", (KeptFile("2017.txt", "1" * 64),), in_force="2017-05-01",
    forgotten=Forgetting("It names a child", "A. Clerk", "2026-11-29T10:15:00Z", 9),
)  # fmt: skip


def _lives() -> Lives:
    outlines = [outlined(text) for text in _TEXTS]
    return lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])


def _stages() -> Iterator[KeptStage]:
    """A stage for each version that holds a clause, or that took it out."""
    lives = _lives()
    for life in lives.lives:
        for version, stage in enumerate(life.stages):
            clause = lives.clause(life, version)
            if clause is not None:
                yield KeptStage(
                    life.id, version, version, stage.standing, ClauseId(clause.id),
                    clause.parent, "", clause.kind.value, clause.label, clause.citation,
                    clause.heading, clause.text, stage.significance, stage.reasons,
                    reworded=stage.reworded,
                )  # fmt: skip
            elif stage.standing is not Standing.ABSENT:
                yield KeptStage(life.id, version, version, stage.standing)


def _lines() -> Mapping[str, LifeLine]:
    return lines_of(_stages())


def _found(lines: Mapping[str, LifeLine]) -> Found:
    """The words "council meets" in two wordings, the newer first."""
    asked = wanted("council meets")
    stages = [s for one in lines.values() for s in one.stages if "meets" in s.text]
    hits = [
        Hit(
            *_WHERE, _VERSIONS, (stage,), stage, stage.last,
            snippet_of(stage.heading, asked.phrases),
            snippet_of(stage.text, asked.phrases),
        )
        for stage in reversed(stages)
    ]  # fmt: skip
    unsure, alone = (_WHERE,), (WordCount(("council",), 3),)
    found = Found("council meets", "2021-06-01", "Part 4", tuple(hits), 9, 1, unsure)
    return replace(found, undated=(_DRAFT,), alone=alone)


def _resolution() -> Resolution:
    """A file that is otherwise, with an instruction that could not be carried out."""
    base, file = outlined("1. Fee\n\nFive."), outlined("1. Fee\n\nSeven.\n\n2. New.")
    said = instructions_of("1. For 1 substitute 2.\n\n2. Omit 9.")
    carried = carried_out(base, said)
    return Resolution(
        *_WHERE, "May 2019", (Input("instructions", "minute.txt", "0" * 64),),
        carried.instructions, *resolved_against(base, carried.outline, file),
    )  # fmt: skip


def of_store() -> dict[str, Value]:
    """A value for each verb that speaks of kept versions or of several sides."""
    lines = _lines()
    found = tuple(lines.values())
    last = len(_VERSIONS) - 1
    rows = (last_change(lines[s.life], last) for s in standing_in(lines, last))
    gone = (_FORGOTTEN,)
    base, ours, theirs = (outlined(f"1. Fee\n\n{n} pounds.") for n in ("5", "6", "7"))
    also = tuple(Namesake(line, line.stages[:1]) for line in found[2:3])
    return {
        "history": History(
            *_WHERE, "1", _VERSIONS, found[:1], found[1:2], also, forgotten=gone
        ),
        "blame": Blame(*_WHERE, "", last, _VERSIONS, tuple(filter(None, rows)), gone),
        "change-control": ChangeControl(
            *_WHERE, _VERSIONS, control_rows(lines, len(_VERSIONS)), gone
        ),
        "search": _found(lines),
        "merge": merge_outlines(base, ours, theirs),
        "check-resolution": _resolution(),
    }
