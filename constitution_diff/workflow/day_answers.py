"""What was in force on a day of a document or of a provision: an answer for each part.

Parts of which the same versions were in force, and as surely, share one; so does most
of the time all of a document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from constitution_diff.history import REST, named_clauses, outermost
from constitution_diff.model import Certainty, listed
from constitution_diff.model.naming import asked_as
from constitution_diff.model.values import dataclass
from constitution_diff.render.story.no_longer_so import not_then_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.history import PartDays
    from constitution_diff.model import AsAt, Clause, Outline, Version


InParts = Callable[["Version", "Sequence[Clause]"], tuple["Clause", ...]]
"""Of some provisions of a version, those that lie in some of its parts."""


@dataclass(frozen=True, slots=True)
class DayAnswer:
    """Which version some parts were in on a day."""

    as_at: AsAt
    of: tuple[str, ...]
    """The parts, as `PartDays` calls them; `REST` for what lies in none."""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts alone."""
        return tuple(part for part in self.of if part != REST)


class DayAnswers:
    """The answers of a day, for the document or for a provision.

    Args:
        days: The parts of the document, and the days of all its versions.
        on: The day, an ISO date.
        clause: What the provision is called, if it is one; "" for the document.
        outline: What a version says.
    """

    def __init__(
        self,
        days: PartDays,
        on: str,
        clause: str,
        outline: Callable[[Version], Outline],
    ) -> None:
        self._days = days
        self._whole = days.as_at(on)
        self._answers = days.each(on)
        self._clause = clause
        self._outline = outline

    @cached_property
    def every(self) -> tuple[DayAnswer, ...]:
        """Those of all parts, that of the rest first."""
        alike: dict[tuple[object, ...], list[str]] = defaultdict(list)
        for part in (REST, *self._days.names):
            one = self._answers[part]
            # Of one version it may be sure that the rest was in force, and not a part.
            alike[one.candidates, one.candidates and one.certainty].append(part)
        return tuple(
            DayAnswer(self._answers[parts[0]], tuple(parts)) for parts in alike.values()
        )

    @cached_property
    def asked(self) -> tuple[DayAnswer, ...]:
        """Those for the document, or for each part in which the provision lies."""
        if not self._clause or len(self.every) == 1:
            return self.every
        lies = [part for part in self._answers if self._lies_in(part)]
        lies = lies or [next(self._elsewhere(), REST)]
        return tuple(one for one in self.every if not set(lies).isdisjoint(one.of))

    @property
    def rest(self) -> DayAnswer:
        """That for what lies in no part of another answer."""
        return self.every[0]

    def parts_of(self, answer: DayAnswer) -> InParts | None:
        """Chooses what an answer is for; None where it is for all of a version."""
        if len(self.every) == 1:
            return None

        def of(version: Version, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
            outline = self._outline(version)
            found = (
                (one, self._days.part_of(version, outline, one)) for one in clauses
            )
            return tuple(one for one, part in found if part in answer.of)

        return of

    @property
    def named(self) -> tuple[str, ...]:
        """What finds each provision that is called so in what was in force."""
        return tuple(
            dict.fromkeys(
                asked_as(one, outline)
                for outline in map(self._outline, self._in_force)
                for one in outermost(named_clauses(outline, self._clause))
            )
        )

    @property
    def holders(self) -> tuple[Version, ...]:
        """The versions in which what is called so was in force, or may have been."""
        found = (
            version
            for answer in self.asked
            for version in answer.as_at.candidates
            if not version.forgotten and self._has(answer, version)
        )
        return tuple(dict.fromkeys(found))

    def _has(self, answer: DayAnswer, version: Version) -> bool:
        """Whether a version calls anything so of what an answer is for."""
        of, called = self.parts_of(answer), self._called_so(version)
        return bool(of(version, called) if of else called)

    @property
    def missed(self) -> str:
        """Why nothing that is called so was in force, though a version has it; or "".

        It lies in a part that was in another version, which calls nothing so in it.
        """
        answer = self.asked[0]
        of, candidates = self.parts_of(answer), answer.as_at.candidates
        if not (of and self._clause and candidates) or REST in answer.of:
            return ""
        readable = [one for one in candidates if not one.forgotten]
        if any(of(one, self._called_so(one)) for one in readable):
            return ""
        holders = (one for one in self._in_force if of(one, self._called_so(one)))
        holder = next(holders, None)
        parts = listed(answer.parts)
        if holder is None or not readable:
            return ""
        return not_then_sentence(self._clause, holder.name, parts, answer.as_at)

    @property
    def when(self) -> AsAt:
        """The one answer, or that each part has its own."""
        if len(self.asked) == 1:
            return self.asked[0].as_at
        if self._whole.certainty is Certainty.BY_PART:
            return self._whole
        return replace(self._whole, certainty=Certainty.BY_PART)

    def _lies_in(self, part: str) -> bool:
        """Whether the provision lies in a part, in what was in force of that.

        Where nothing of it was, or it was forgotten, what else was in force tells, and
        the versions before and after.
        """
        answer = self._answers[part]
        readable = [one for one in answer.candidates if not one.forgotten]
        near = (*self._in_force, answer.before, answer.after)
        there = readable or [one for one in near if one and not one.forgotten]
        return any(part in self._parts_in(one) for one in there)

    def _elsewhere(self) -> Iterator[str]:
        """Where it lies in a version of which that part was not in force."""
        for version in self._in_force:
            yield from sorted(self._parts_in(version))

    @cached_property
    def _in_force(self) -> tuple[Version, ...]:
        """Every version of which something may have been, the likeliest first."""
        every = (one for answer in self.every for one in answer.as_at.candidates[::-1])
        return tuple(dict.fromkeys(one for one in every if not one.forgotten))

    def _parts_in(self, version: Version) -> set[str]:
        """In which parts a version has provisions that are called so."""
        outline, named = self._outline(version), self._called_so(version)
        return {self._days.part_of(version, outline, one) for one in named}

    def _called_so(self, version: Version) -> tuple[Clause, ...]:
        return named_clauses(self._outline(version), self._clause)
