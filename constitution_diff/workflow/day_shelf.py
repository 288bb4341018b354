"""Which versions of a document were in force on a day, provision by provision.

Parts may have days of their own. In which of these a provision lies, the outline of the
version tells.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from constitution_diff.history import (
    REST,
    PartDays,
    is_part,
)
from constitution_diff.model import Certainty
from constitution_diff.model.values import dataclass
from constitution_diff.store import kept_outline, part_lives, versions_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import AsAt, ClauseId, KeptStage, Outline, Version

_SURE: Final = (Certainty.ONE, Certainty.BEFORE, Certainty.GAP, Certainty.NONE)


class PartFinder:
    """Finds in which part with days of its own a provision of a document lies."""

    def __init__(
        self, at: Connection, document: int, versions: Sequence[Version]
    ) -> None:
        self._at = at
        self._document = document
        self._readable = [version for version in versions if not version.forgotten]
        self._outlines: dict[int, Outline | None] = {}
        self.days = PartDays(versions, self._outline_of, self._lives)

    def part_of(self, stage: KeptStage, version: int) -> str:
        """The part, as `PartDays` calls it, or `REST`; `version` counts from 0."""
        if not self.days.parts or stage.clause is None:
            return REST
        outline = self._outline(version)
        if outline is None:
            return REST
        there = self._readable[version]
        return self.days.part_of(there, outline, outline[stage.clause])

    def _lives(self) -> dict[int, Mapping[ClauseId, str]]:
        lives = part_lives(self._at, self._document)
        every = enumerate(self._readable)
        return {one.entry: lives.get(place, {}) for place, one in every}

    def _outline_of(self, version: Version) -> Outline | None:
        return self._outline(self._readable.index(version))

    @cached_property
    def _numbers(self) -> tuple[int, ...]:
        return tuple(versions_of(self._at, self._document))

    def _outline(self, version: int) -> Outline | None:
        if version not in self._outlines:
            found = kept_outline(self._at, self._numbers[version])
            self._outlines[version] = found
        return self._outlines[version]


@dataclass(frozen=True, slots=True)
class DayShelf:
    """The versions of a document, and which of them were in force on a day."""

    versions: tuple[tuple[int, Version], ...]
    """Those that can be read and matter for the day, with their places, from 0."""
    answers: Mapping[str, AsAt]
    """By part with days of its own, and for `REST`."""
    parts: PartFinder

    @property
    def places(self) -> tuple[int, ...]:
        """The versions of which anything may have been in force, from 0."""
        found = {place for part in self.answers for place in self._in_force(part)}
        return tuple(sorted(found))

    @property
    def is_sure(self) -> bool:
        """Whether the dates leave of nothing more than one version."""
        return all(one.certainty in _SURE for one in self.answers.values())

    @property
    def forgotten(self) -> tuple[Version, ...]:
        """What was in force, or may have been, and cannot be read any more."""
        every = (one for answer in self.answers.values() for one in answer.candidates)
        return tuple(dict.fromkeys(one for one in every if one.forgotten))

    @property
    def passed_over(self) -> tuple[Version, ...]:
        """What was forgotten, and would have been in force by its dates."""
        every = (one for answer in self.answers.values() for one in answer.passed_over)
        return tuple(dict.fromkeys(every))

    @property
    def is_known(self) -> bool:
        """Whether the dates name any version, also where it was forgotten."""
        return any(answer.candidates for answer in self.answers.values())

    def unknown_parts(self, asked: Sequence[str]) -> tuple[str, ...]:
        """The parts of which the dates name no version; "" for what lies in none.

        Of those asked for alone, () for all; () where no version is named of anything.
        """
        gaps = self._gaps(asked)
        names = tuple("" if part == REST else part for part in gaps)
        return names if self.is_known else ()

    def ended(self, asked: Sequence[str]) -> tuple[Version, ...]:
        """What was forgotten, and whose last day leaves a gap of what is asked for."""
        gaps = (self.answers[part] for part in self._gaps(asked))
        last = (one.before for one in gaps if one.certainty is Certainty.GAP)
        return tuple(dict.fromkeys(one for one in last if one and one.forgotten))

    def _gaps(self, asked: Sequence[str]) -> tuple[str, ...]:
        """The parts asked for, () for all, of which the dates name no version."""
        named = {part for one in asked for part in self._dated(one)}
        wanted = named if asked else set(self.answers)
        gaps = (part for part, one in self.answers.items() if not one.candidates)
        return tuple(part for part in gaps if part in wanted)

    def _dated(self, part: str) -> tuple[str, ...]:
        """The parts with days of their own that any version calls so.

        And `REST`, unless that is the very name of one: what one version calls so may
        be another part in the next, and have no day of its own.
        """
        every = self.parts.days.parts
        found = tuple(
            one.name
            for one in every
            if any(is_part(name, part) for name in (one.name, *one.ids.values()))
        )
        return found if any(is_part(name, part) for name in found) else (*found, REST)

    @property
    def undated(self) -> tuple[Version, ...]:
        """The versions that are left out for want of a date."""
        return self.answers[REST].undated

    def standing(self, stages: Sequence[KeptStage]) -> Iterator[tuple[KeptStage, int]]:
        """Each of these stages with each version in which it was in force that day."""
        for place in self.places:
            for stage in stages:
                if stage.first <= place <= stage.last:
                    part = self.parts.part_of(stage, place)
                    if place in self._in_force(part):
                        yield stage, place

    def _in_force(self, part: str) -> tuple[int, ...]:
        entries = {version.entry for version in self.answers[part].candidates}
        return tuple(place for place, one in self.versions if one.entry in entries)


def day_shelf(
    at: Connection, document: int, placed: Sequence[tuple[int, Version]], on: str
) -> DayShelf:
    """What was in force on a day, of versions as `versions_for` gives them."""
    versions = tuple(version for _, version in placed)
    there = tuple(one for one in placed if not one[1].forgotten)
    parts = PartFinder(at, document, versions)
    return DayShelf(there, parts.days.each(on), parts)
