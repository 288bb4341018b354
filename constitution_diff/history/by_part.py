"""Parts that came into force on days of their own → what was in force of which.

A part is followed by what it is and not by its number: Part 2 of one version may be
Part 3 of the next. What takes the number of a part that is gone stands in its place.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from constitution_diff.model import Kind, PartDate, listed
from constitution_diff.model.values import dataclass

from .beginnings import REST, is_part
from .dates import Answering

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from constitution_diff.model import AsAt, Clause, ClauseId, Outline, Version

    PartLives = Mapping[int, Mapping[ClauseId, str]]


@dataclass(frozen=True, slots=True)
class DatedPart:
    """A part to which some version gives a day of its own, through all of them."""

    name: str
    """As that version calls it, and what else is needed to tell it from others."""
    ids: Mapping[int, ClauseId]
    """Its id in each version that holds it, by the version's place in the log."""


class PartDays:
    """The parts of a document that have days of their own, and what these say.

    Args:
        versions: All of them, in the order of their dates.
        outline: What one says; None where nobody can read it any more.
        lives: For each that can be read, by its place in the log, its parts, each with
            the permanent name that it has in all versions.
    """

    def __init__(
        self,
        versions: Sequence[Version],
        outline: Callable[[Version], Outline | None],
        lives: Callable[[], PartLives],
    ) -> None:
        self._versions = tuple(versions)
        self._outline = outline
        self._lives = lives

    @cached_property
    def parts(self) -> tuple[DatedPart, ...]:
        """Each part that any version gives a day of its own."""
        return self._followed[0]

    @property
    def names(self) -> tuple[str, ...]:
        """What these are called here."""
        return tuple(part.name for part in self.parts)

    def as_at(self, on: str, part: str = "") -> AsAt:
        """Which version was in force on a day, of the document or of a part."""
        found = self._answering.as_at(on, part)
        if not self.parts:
            return found
        return replace(
            found,
            candidates=tuple(map(self._given, found.candidates)),
            before=found.before and self._given(found.before),
            after=found.after and self._given(found.after),
            undated=tuple(map(self._given, found.undated)),
            passed_over=tuple(map(self._given, found.passed_over)),
        )

    def each(self, on: str) -> dict[str, AsAt]:
        """What was in force on a day of each of these parts, and of the rest."""
        return {name: self.as_at(on, name) for name in (*self.names, REST)}

    def part_of(self, version: Version, outline: Outline, clause: Clause) -> str:
        """In which of these parts a provision of a version lies; `REST` for none."""
        line = {one.id for one in (clause, *outline.ancestors(clause))}
        there = (one for one in self.parts if one.ids.get(version.entry) in line)
        return next((one.name for one in there), REST)

    def own_day(self, version: Version, part: str) -> str:
        """From when a part of a version was in force, an ISO date.

        "" where the version says no more of it than of the rest.
        """
        given = (v for v in self._renamed if v.entry == version.entry)
        dates = (one for found in given for one in found.parts)
        return next((one.in_force for one in dates if one.part == part), "")

    @cached_property
    def _followed(self) -> tuple[tuple[DatedPart, ...], tuple[Version, ...]]:
        """The parts, and the versions with their days under the names of these."""
        found: list[DatedPart] = []
        if not any(version.parts for version in self._versions):
            return (), self._versions
        renamed = []
        for version in self._versions:
            days = {}
            for one in version.parts:
                part = self._known(found, version, one) or self._new(version, one)
                if part not in found:
                    found.append(part)
                days[part.name] = one.in_force
            parts = tuple(PartDate(name, day) for name, day in days.items())
            renamed.append(replace(version, parts=parts))
        return tuple(found), tuple(renamed)

    @cached_property
    def _answering(self) -> Answering:
        return Answering(self._renamed)

    @property
    def _renamed(self) -> tuple[Version, ...]:
        return self._followed[1]

    @cached_property
    def _by_renamed(self) -> dict[Version, Version]:
        return dict(zip(self._renamed, self._versions, strict=True))

    def _given(self, version: Version) -> Version:
        """A version as it is kept, with the names of parts that were given."""
        return self._by_renamed[version]

    def _known(
        self, found: Sequence[DatedPart], version: Version, one: PartDate
    ) -> DatedPart | None:
        meant = self._meant(version, one)
        if meant is None:
            return next((part for part in found if is_part(part.name, one.part)), None)
        there, at = meant
        return next((part for part in found if part.ids.get(there.entry) == at), None)

    def _new(self, version: Version, one: PartDate) -> DatedPart:
        meant = self._meant(version, one)
        if meant is None:
            return DatedPart(one.part, {})
        there, at = meant
        ids = {there.entry: at, **dict(_elsewhere(self._every_life, there.entry, at))}
        return DatedPart(self._told_apart(one.part, there, ids), ids)

    def _meant(
        self, version: Version, one: PartDate
    ) -> tuple[Version, ClauseId] | None:
        """Which part a day was given to, and the version in which that is read.

        Where the version was forgotten, it is what the one before it calls so, as far
        back as it takes; or else what the one after it does.
        """
        near = self._beside(version) if version.forgotten else (version,)
        for there in near:
            outline = self._outline(there)
            found = parts_called(outline, one.part) if outline else ()
            if found:
                return there, found[0].id
        return None

    def _beside(self, version: Version) -> tuple[Version, ...]:
        """Those that can be read, from it back to the first; then from it on."""
        place = self._versions.index(version)
        near = (*self._versions[:place][::-1], *self._versions[place:])
        return tuple(one for one in near if not one.forgotten)

    @cached_property
    def _every_life(self) -> PartLives:
        return self._lives()

    def _told_apart(
        self, name: str, version: Version, ids: Mapping[int, ClauseId]
    ) -> str:
        """Its name; with the version and its other numbers, where numbers went on."""
        own = ids[version.entry]
        other: dict[ClauseId, list[str]] = {}
        for one in self._versions:
            if ids.get(one.entry, own) != own:
                other.setdefault(ids[one.entry], []).append(one.name)
        taken = (
            own in parts and ids.get(entry) != own
            for entry, parts in self._every_life.items()
        )
        if not (other or any(taken)):
            return name
        told = "; ".join(f"{at} in {listed(names)}" for at, names in other.items())
        return f"{name} of {version.name}" + (f" ({told})" if told else "")


def parts_called(outline: Outline, name: str) -> tuple[Clause, ...]:
    """The parts of a version that a name fits; more than one where it tells too little.

    >>> from constitution_diff.model import Clause, ClauseId, Outline
    >>> first = Clause(ClauseId("Part 1"), Kind.PART, number=("1",))
    >>> second = Clause(ClauseId("Schedule 1"), Kind.PART, number=("1",))
    >>> of = Outline(clauses=(first, second))
    >>> [len(parts_called(of, name)) for name in ("1", "part 1", "2")]
    [2, 1, 0]
    """
    found = tuple(part for part in parts_in(outline) if part.is_called(name))
    wanted = " ".join(name.casefold().split())
    return tuple(part for part in found if part.id.casefold() == wanted) or found


def parts_in(outline: Outline) -> tuple[Clause, ...]:
    """The parts of a version, in order."""
    return tuple(clause for clause in outline.clauses if clause.kind is Kind.PART)


def _elsewhere(
    lives: PartLives, entry: int, at: ClauseId
) -> Iterator[tuple[int, ClauseId]]:
    """The same part in every version, or what it took the place of, or what took its.

    That has its number, and is in its own version under no other.
    """
    own = lives.get(entry, {})
    for other, parts in lives.items():
        found = next((one for one in parts if parts[one] == own.get(at)), None)
        if found is None and at in parts and parts[at] not in own.values():
            found = at
        if found is not None:
            yield other, found
