"""A document through all its versions, and which of them somebody asks about."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import NotKeptError
from constitution_diff.history import forgotten_between, lines_of
from constitution_diff.model.values import dataclass
from constitution_diff.render.story.in_force import (
    several_sentence,
    undecided_sentences,
)
from constitution_diff.store import (
    document_id,
    stages_of,
    version_number,
    versions_of,
)

from .day_answers import DayAnswers
from .keeping import followed_up, outline_in, refuse_forgotten
from .part_days import part_days
from .unsaid import unsaid_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from constitution_diff.model import AsAt, ClauseId, LifeLine, Outline, Version
    from constitution_diff.store import Store

    from .asking import Asked


@dataclass(frozen=True, slots=True)
class Told:
    """A document with every clause of it through all its versions."""

    number: int
    versions: Mapping[int, Version]
    lines: Mapping[str, LifeLine]
    every: tuple[Version, ...]
    """Those that can be read and those that were forgotten, in the order of dates."""
    between: tuple[tuple[Version, ...], ...] = ()
    """See `History.between`."""

    @property
    def forgotten(self) -> tuple[Version, ...]:
        """Versions that nothing can be told of, in the order of their dates."""
        return tuple(version for version in self.every if version.forgotten)

    @property
    def first(self) -> Version:
        """The oldest version, which names the council and the document."""
        return next(iter(self.versions.values()))


def told(store: Store, asked: Asked) -> Told:
    """A document through all its versions, compared with each other where need be.

    Raises StoreError: there is no such document, or its versions cannot be compared.
    """
    with store.reading() as at:
        number = document_id(at, store.place, asked.council, asked.document)
    followed_up(store, number)
    with store.reading() as at:
        versions = versions_of(at, number)
        every = tuple(versions_of(at, number, forgotten=True).values())
        if not versions:
            refuse_forgotten(every[-1], store.place)
        lines = lines_of(stages_of(at, number))
        is_whole = len(versions) == len(every)
        between = () if is_whole else forgotten_between(every)
        return Told(number, versions, lines, every, between)


@dataclass(frozen=True, slots=True)
class Place:
    """Which version is asked about."""

    version: int
    """From 0."""
    when: AsAt | None = None
    """Where a day was asked for, what the dates say of it."""
    apart: frozenset[ClauseId] = frozenset()
    """What of it was not in force that day, because its part has a day of its own."""

    def holds(self, line: LifeLine) -> bool:
        """Whether a provision is not among what was not in force."""
        return not any(
            stage.first <= self.version <= stage.last and stage.clause in self.apart
            for stage in line.stages
        )


def place_of(store: Store, asked: Asked, *, found: Told, clause: str) -> Place:
    """Which version is asked about: by name, by day, or the newest.

    By day, with what the dates say of it; of a provision, those of its part.

    Raises NotKeptError: there is none, the dates name no single one, or it, or one of
    which the provision may be, was forgotten.
    """
    readable = list(found.versions.values())
    if asked.version:
        every = dict(enumerate(found.every))
        version = every[version_number(every, asked.version, store.place)]
        refuse_forgotten(version, store.place)
        return Place(readable.index(version))
    if not asked.on:
        return Place(len(readable) - 1)
    numbers = {version.entry: number for number, version in found.versions.items()}

    def outline(version: Version) -> Outline:
        return outline_in(store, numbers[version.entry], version)

    days = part_days(store, found.number, found.every)
    day = DayAnswers(days, asked.on, clause, outline)
    if clause and len(day.asked) > 1:
        _refuse_partly_forgotten(store, day, asked.on)
        holders = [version.name for version in day.holders]
        why = several_sentence(asked.on, clause, day.named, holders)
        raise NotKeptError(store.place, why)
    if day.missed:
        raise NotKeptError(store.place, day.missed)
    answer = day.asked[0] if clause else day.rest
    if len(answer.as_at.candidates) != 1:
        raise NotKeptError(store.place, undecided_sentences(answer.as_at))
    version = answer.as_at.candidates[0]
    refuse_forgotten(version, store.place, on=asked.on)
    of, there = day.parts_of(answer), outline(version).clauses
    kept = of(version, there) if of else there
    apart = frozenset(one.id for one in there) - {one.id for one in kept}
    unsaid = unsaid_on(store, found.number, (version,), clause=clause)
    when = replace(day.when, place=store.place, unsaid=unsaid)
    return Place(readable.index(version), when, apart)


def _refuse_partly_forgotten(store: Store, day: DayAnswers, on: str) -> None:
    """Raises NotKeptError: what is called so may be in a version that was forgotten.

    Only one that can be read holds it, so there is nothing to choose from.
    """
    every = (version for one in day.asked for version in one.as_at.candidates)
    gone = next((version for version in every if version.forgotten), None)
    if gone and len(day.named) == 1:
        refuse_forgotten(gone, store.place, on=on)
