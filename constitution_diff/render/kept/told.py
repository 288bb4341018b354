"""Histories, last changes and change control as sheets: what is said, in any format."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Edit, Op, Standing, british_date, counted
from constitution_diff.model.naming import name
from constitution_diff.render.story.in_force import (
    doubts,
    newest_sentence,
)
from constitution_diff.render.story.naming import named_together
from constitution_diff.render.story.parted import parted_edits
from constitution_diff.render.story.sheet import Grid, Sheet
from constitution_diff.render.story.standing import (
    standing_words,
)

from .called import cited, cited_in_part, clause_of, excerpt, placed
from .changed import changes
from .done import dates_of, done, done_in, names_of, versions_at
from .gone import gone_of_blame, gone_of_control, gone_of_history, has_changes
from .namesakes import namesake_sentence
from .noted import noted_grids
from .order import days_in_force, either, order_lines, pending_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import (
        AsAt,
        Blame,
        ChangeControl,
        ControlRow,
        History,
        KeptStage,
        LastChange,
        LifeLine,
        Version,
    )
    from constitution_diff.render.story.sheet import Cell

    Shared = frozenset[tuple[int, str]]

_MOVED: Final = (Standing.MOVED, Standing.MOVED_EDITED)
_SAME: Final = (Standing.SAME, Standing.FIRST)


def history_sheet(history: History) -> Sheet:
    """A provision through all versions: its number, its words and who changed it."""
    return Sheet(
        f"{history.council}, {history.document}: provision {history.clause}",
        (
            _span(history.versions),
            *pending_lines(history.versions, history.today),
            *order_lines(history.versions),
            *_order_lines(history.versions, history.as_at),
            *gone_of_history(history),
        ),
        (
            *(
                _life(line, history, _life_title(line, history))
                for line in history.lines
            ),
            *(
                _life(line, history, f"In it: {_life_title(line, history)}")
                for line in history.inside
            ),
            *noted_grids(history.notes),
        ),
        tuple(namesake_sentence(one, history) for one in history.also),
    )


def _span(versions: Sequence[Version]) -> str:
    """How many versions there are, and from when to when."""
    ends = [british_date(versions[at].dated) or versions[at].name for at in (0, -1)]
    n = counted(len(versions), "version")
    return (
        f"{n} kept, of {ends[0]} to {ends[1]}." if len(versions) > 1 else f"{n} kept."
    )


def _order_lines(
    versions: Sequence[Version], when: AsAt | None = None
) -> Iterator[str]:
    """What is uncertain of the version that is asked about, for want of dates."""
    if when:
        yield _asked_of(when)
        yield from doubts(when)
    elif newest := newest_sentence(versions):
        yield newest


def _asked_of(when: AsAt) -> str:
    """For which day it is told, and by which version, where the dates name one."""
    day = british_date(when.on)
    if when.version is None:
        return f"Asked for {day}."
    return f"Asked for {day}, on which {when.version.name} was in force by its dates."


def _life_title(line: LifeLine, history: History) -> str:
    """Its numbers in order of time, up to the last, and its heading.

    Each with its part where others have it too, or where it was in several parts.
    """
    there = [stage for stage in line.stages if stage.clause and stage.citation]
    cites = (_cited_in(line, stage, history) for stage in there)
    shown = line.latest
    named = placed(shown, " → ".join(cite for cite, _ in groupby(cites)))
    if shown.heading:
        return f"{named} {shown.heading}".strip()
    words = excerpt(shown)
    return f"{named} {words if shown.label else f'“{words}”'}".strip()


def _cited_in(line: LifeLine, stage: KeptStage, history: History) -> str:
    """By its number; with its part where that is not the same in all versions."""
    parts = {one.part for one in line.stages if one.clause is not None}
    return cited_in_part(stage) if len(parts) > 1 else _cited(stage, history.shared)


def _cited(stage: KeptStage, shared: Shared) -> str:
    """By its number; with its part where another has it in any version of these."""
    versions = range(stage.first, stage.last + 1)
    return cited(stage, shared, in_any=versions)


def _life(line: LifeLine, history: History, title: str) -> Grid:
    rows = tuple(_stage_rows(line, history))
    return Grid(
        title, ("Version", "Dated", "What was done", "Number", "Words"), rows, (4,)
    )


def _stage_rows(line: LifeLine, history: History) -> Iterator[tuple[Cell, ...]]:
    before: KeptStage | None = None
    away = False
    for stage in line.stages:
        is_same = stage.standing is Standing.SAME and before is not None
        is_there = is_same and before and stage.part == before.part
        is_back = away and before is not None and stage.clause is not None
        away = stage.standing is Standing.NOT_IN_FILE
        if is_there and not is_back:
            continue
        versions = done_in(stage, history)
        said = () if is_back and is_same else (done(stage, history),)
        what = ", ".join((*(("in the file again",) if is_back else ()), *said))
        now = f", now in {stage.part or 'no Part'}" if is_same and not is_there else ""
        yield (
            names_of(versions),
            dates_of(versions),
            what + now,
            _number(stage, _cited_in(line, stage, history)),
            _stage_words(before, stage, history.shared),
        )
        before = stage if stage.clause is not None else before


def _number(stage: KeptStage, cite: str) -> str:
    """Its number; "under 8.5" where it has none of its own."""
    if not (stage.clause and cite):
        return ""
    return cite if stage.label else f"under {cite}"


def _stage_words(before: KeptStage | None, stage: KeptStage, shared: Shared) -> Cell:
    """The words, marked against those before; "" where they stayed the same."""
    if stage.clause is None:
        return ""
    if before is None:
        return stage.words
    if before.words == stage.words:
        return ""
    return _changed_words(before, stage, shared)


def _changed_words(
    before: KeptStage, stage: KeptStage, shared: Shared
) -> tuple[Edit, ...]:
    """The words of a stage with their marks against an earlier one.

    What went to another piece of a split stands below them, and is not struck out.
    """
    partners = stage.partners if stage.standing is Standing.SPLIT else ()
    pieces = (
        clause_of(one.stage, shared, version=one.version)
        for one in partners
        if one.version == stage.first
    )
    marked, *went = parted_edits(before.words, stage.words, pieces)
    line_end = Edit("text", Op.KEEP, "\n")
    return (*marked, *(edit for each in went for edit in (line_end, *each)))


def blame_sheet(blame: Blame) -> Sheet:
    """For each provision the version that last changed it, and how."""
    named = blame.versions[blame.version]
    of = f", provision {blame.clause}" if blame.clause else ""
    return Sheet(
        f"{blame.council}, {blame.document}{of}: last changed by",
        (
            f"As it stands in {named.name}, {standing_words(named)}.",
            *pending_lines(blame.versions, blame.today),
            *order_lines(blame.versions),
            *_order_lines(blame.versions[: blame.version + 1], blame.as_at),
            *gone_of_blame(blame),
        ),
        (
            Grid(
                "",
                ("Provision", "Last changed by", "Dated", "How", "Words"),
                tuple(_blame_rows(blame)),
                (4,),
            ),
            *noted_grids(blame.notes),
        ),
    )


def _blame_rows(blame: Blame) -> Iterator[tuple[Cell, ...]]:
    """A row for what one version did to neighbours of one number, as to paragraphs."""
    said = [(row, _last_change(row, blame)) for row in blame.rows]
    for change, alike in groupby(said, key=lambda one: one[1]):
        rows = [row for row, _ in alike]
        stages = [row.stage for row in rows]
        words = "\n".join(map(excerpt, stages))
        elsewhere = any(_was_elsewhere(row) for row in rows)
        named = _together(stages, blame, in_part=elsewhere)
        yield (named, *change[1:], words)


def _last_change(row: LastChange, blame: Blame) -> tuple[str, ...]:
    """Its number or that of what it lies in; which version changed it, when and how."""
    versions = done_in(row.changed, blame)
    how = done(row.changed, blame)
    if row.changed.standing in _SAME:
        how = "not changed since the first kept version that holds it"
    if row.was and row.changed.standing in _MOVED:
        elsewhere = _was_elsewhere(row)
        was = cited_in_part(row.was) if elsewhere else _cited(row.was, blame.shared)
        how += f"; from {was or 'a place without a number'}"
    if row.renumbered is not None:
        how += f"; renumbered in {names_of(versions_at(row.renumbered, blame))}"
    cite = _cited(row.stage, blame.shared) or row.stage.heading or row.stage.kind
    return (cite, names_of(versions), dates_of(versions), how)


def _was_elsewhere(row: LastChange) -> bool:
    """Whether it was moved from another part."""
    is_moved = row.was and row.changed.standing in _MOVED
    return bool(is_moved and row.was and row.was.part != row.changed.part)


def _together(stages: Sequence[KeptStage], blame: Blame, *, in_part: bool) -> str:
    """The number of the first; where it has none, what they are and where they lie."""
    clauses = [
        clause_of(one, blame.shared, version=blame.version, in_part=in_part)
        for one in stages
    ]
    return name(clauses[0]) if clauses[0].label else named_together(clauses)


def control_sheet(control: ChangeControl) -> Sheet:
    """The table that constitutions print at their end."""
    rows = tuple(_control_row(row, control) for row in control.rows)
    columns = ("Version", "Adopted", "In force", "Decision", "What was changed", "Note")
    return Sheet(
        f"{control.council}, {control.document}: change control",
        (
            _span(control.versions),
            *pending_lines(control.versions, control.today),
            *order_lines(control.versions),
            *_order_lines(control.versions),
            *gone_of_control(control),
        ),
        (Grid("", columns, rows, (4,)), *noted_grids(control.notes)),
    )


def _control_row(row: ControlRow, control: ChangeControl) -> tuple[Cell, ...]:
    version = control.versions[row.version]
    versions = versions_at(row.version, control) if has_changes(row) else (version,)
    return (
        names_of(versions),
        either([british_date(one.adopted) for one in versions]),
        either(list(map(days_in_force, versions))),
        either([one.decision for one in versions]),
        "\n".join(changes(row, control))
        if row.version
        else "The first version that is kept.",
        version.note,
    )
