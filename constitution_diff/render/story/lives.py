"""What a report says of several versions: each provision that changed, through all."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    Significance,
    TurnKind,
    counted,
    listed,
)
from constitution_diff.model.naming import name
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

from .figures import tallies
from .naming import excerpt, file_names
from .selecting import left_out
from .stages import called, stage_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Edit, Life, Lives, Turn

    from .stages import StageLine
    from .values import Tally

_EXCERPT_CHARS: Final = 70


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One version, as a report names it."""

    number: int
    """From 1."""
    name: str
    dated: str
    """What its cover or its properties say of its date; "" for nothing."""


@dataclass(frozen=True, slots=True)
class LifeTable:
    """A provision that changed."""

    id: str
    numbers: str
    """Its numbers through the versions that hold it: "24.5 → 24.6"."""
    title: str
    also: str
    """What it was split from or merged into; "" for neither."""
    stages: tuple[StageLine, ...]


@dataclass(frozen=True, slots=True)
class TurnLine:
    """Words that were done and undone, in a sentence and two quotations."""

    place: str
    sentence: str
    was: str
    now: str
    """"" where it reads the same."""


@dataclass(frozen=True, slots=True)
class LivesStory:
    """All that a report on several versions says."""

    versions: tuple[VersionLine, ...]
    left_out: str
    """What is not shown because somebody asked so; "" for nothing."""
    checks: tuple[str, ...]
    """Lines for "Check before relying on this"; never empty."""
    asks: tuple[Tally, ...]
    """How many provisions that changed ask what, the most important first."""
    figures: tuple[str, ...]
    restored: tuple[TurnLine, ...]
    withdrawn: tuple[TurnLine, ...]
    pressing: tuple[LifeTable, ...]
    """Provisions of which a change needs attention."""
    tables: tuple[LifeTable, ...]
    """The others that changed."""
    renumbered: tuple[LifeTable, ...]
    """Provisions of which nothing but the number changed."""
    outside: tuple[tuple[str, tuple[Edit, ...]], ...]
    """(step and place, words with their marks)."""
    accounted: str


def tell_lives(lives: Lives) -> LivesStory:
    """The report on several versions, before any layout."""
    shown = lives.shown
    ids = {life.id for life in shown}
    turns = {
        kind: tuple(
            _turn(lives, turn)
            for turn in lives.turns
            if turn.kind is kind and not ids.isdisjoint((turn.life, turn.later))
        )
        for kind in TurnKind
    }
    changed = [life for life in shown if life.changed]
    pressing = [life for life in changed if _is_pressing(life)]
    others = [life for life in changed if not _is_pressing(life)]
    return LivesStory(
        versions=tuple(
            VersionLine(number, file_names(outline), outline.dated)
            for number, outline in enumerate(lives.versions, start=1)
        ),
        left_out=left_out(lives.selection),
        checks=tuple(dict.fromkeys(_checks(lives))),
        asks=tallies((life.significance for life in changed), vocabulary.SIGNIFICANCE),
        figures=tuple(_figures(lives)),
        restored=turns[TurnKind.RESTORED],
        withdrawn=turns[TurnKind.WITHDRAWN],
        pressing=tuple(_table(lives, life) for life in pressing),
        tables=tuple(_table(lives, life) for life in others),
        renumbered=tuple(_renumbered(lives)),
        outside=tuple(_outside(lives)),
        accounted=_accounted(lives),
    )


def _is_pressing(life: Life) -> bool:
    return life.significance is Significance.ATTENTION


def _checks(lives: Lives) -> Iterator[str]:
    """What to check first; at least one line."""
    yield from (notice.message for notice in lives.notices)
    for number, outline in enumerate(lives.versions, start=1):
        for unread in outline.unread:
            yield f"Version {number}: {unread.what} could not be read: {unread.reason}."
        for notice in outline.notices:
            yield f"Version {number}: {notice.message}"
    if not any(outline.unread for outline in lives.versions):
        yield vocabulary.ALL_VERSIONS_READ


def _figures(lives: Lives) -> Iterator[str]:
    n_changed = sum(life.changed for life in lives.lives)
    in_all = counted(len(lives.lives), "provision")
    yield f"{in_all} in all; {n_changed:,} of them changed."
    last = len(lives.comparisons)
    for version in range(last):
        unseen = counted(len(lives.unseen(version)), "provision")
        yield (
            f"New in version {last + 1} to a reader of version {version + 1}, "
            f"or in other words there: {unseen}."
        )


def _turn(lives: Lives, turn: Turn) -> TurnLine:
    life, later = lives[turn.life], lives[turn.later]
    done, undone = turn.done + 1, turn.undone + 1
    place = _titled(lives, later)
    if later is not life:
        place = f"{_titled(lives, life)}, later {place}"
    if turn.kind is TurnKind.RESTORED:
        how = "" if turn.exact else ", with other words"
        sentence = f"removed in version {done}, restored in version {undone}{how}"
        return TurnLine(place, sentence, turn.was_quote, turn.now_quote)
    sentence = f"put in by version {done}, out again in version {undone}"
    return TurnLine(place, sentence, turn.was, "")


def _titled(lives: Lives, life: Life) -> str:
    """Its numbers through the versions that hold it, equal ones in a row once."""
    held = [c for v in life.present if (c := called(lives, life, v)) is not None]
    first = name(held[0])
    numbered = all(clause.label or clause.citation for clause in held)
    rest = [clause.citation if numbered else name(clause) for clause in held[1:]]
    above = held[0].citation if numbered else first
    cites = [cite for cite, _ in groupby([above, *rest])]
    return " → ".join([first, *cites[1:]])


def _table(lives: Lives, life: Life) -> LifeTable:
    held = [c for v in life.present if (c := lives.clause(life, v)) is not None]
    return LifeTable(
        id=life.id,
        numbers=_titled(lives, life),
        title=excerpt(held[-1], _EXCERPT_CHARS),
        also="; ".join(_also(lives, life)),
        stages=tuple(stage_lines(lives, life)),
    )


def _also(lives: Lives, life: Life) -> Iterator[str]:
    for words, others in (("split from", life.origins), ("merged into", life.heirs)):
        if others:
            yield f"{words} {listed([_titled(lives, lives[one]) for one in others])}"


def _renumbered(lives: Lives) -> Iterator[LifeTable]:
    for life in lives.shown:
        if life.changed or len(life.present) < 2:  # noqa: PLR2004 - nothing to compare
            continue
        held = [c for v in life.present if (c := lives.clause(life, v)) is not None]
        if held[-1].label and len({clause.citation for clause in held}) > 1:
            yield _table(lives, life)


def _outside(lives: Lives) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    for step, comparison in enumerate(lives.comparisons, start=1):
        for row in comparison.outside:
            where = vocabulary.OUTSIDE.get(row.where, row.where)
            yield f"{where}, version {step} to {step + 1}", row.edits


def _accounted(lives: Lives) -> str:
    counts = []
    for version, outline in enumerate(lives.versions):
        held = {life.stages[version].clause for life in lives.lives} - {None}
        counts.append(f"{len(held):,} of {len(outline.clauses):,}")
    return f"Provisions followed, version by version: {', '.join(counts)}."
