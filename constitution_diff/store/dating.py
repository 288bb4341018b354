"""When each stage of a clause was in force, by the dates of all versions.

It is worked out once, when a document is followed, and for all days: so a search on a
day looks it up, and need not ask each version of each document for its dates.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain, groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from constitution_diff.history import REST, PartDays, calendar_of, is_own_part, joined
from constitution_diff.model import ClauseId, Kind, Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.history import Calendar, Span
    from constitution_diff.model import Outline, Version

    from .stage_rows import StageRow


class Dating:
    """The days of the stages of a document.

    Args:
        rows: Its stages, without their days.
        versions: All its versions by their numbers, in the order of their dates, those
            that were forgotten included.
        outlines: What those say through which it was followed, by the same numbers.
    """

    def __init__(
        self,
        rows: Sequence[StageRow],
        versions: Mapping[int, Version],
        outlines: Mapping[int, Outline],
    ) -> None:
        self._rows = rows
        self._versions = versions
        self._outlines = outlines
        self._followed = tuple(versions[number] for number in outlines)
        self._by_entry = {versions[n].entry: one for n, one in outlines.items()}
        self._parts = PartDays(tuple(versions.values()), self._outline, self._lives)
        self._joined: dict[tuple[tuple[str, int], ...], tuple[Span, ...]] = {}

    @cached_property
    def calendar(self) -> Calendar:
        """What the dates say of all days."""
        return calendar_of(tuple(self._versions.values()), self._parts)

    @property
    def doubtful(self) -> tuple[Span, ...]:
        """When a search has more to say than what it finds: see `doubtful_on`.

        As the calendar has it, and when a file in force lacks what one before it holds.
        """
        entries = {self._followed[place].entry for place in self._lacking()}
        lacking = (
            some for (_, entry), some in self.calendar.spans.items() if entry in entries
        )
        return joined((*self.calendar.doubtful, *chain.from_iterable(lacking)))

    def _lacking(self) -> Iterator[int]:
        """The versions whose files lack a whole part that one before them holds."""
        for _, stages in groupby(self._rows, key=lambda row: row.life):
            is_part = False
            for row in stages:
                if row.clause:
                    is_part = not row.parent and is_own_part(
                        row.kind, row.heading, row.citation
                    )
                elif is_part and row.standing == Standing.NOT_IN_FILE:
                    yield from range(row.first, row.last + 1)

    @property
    def rows(self) -> tuple[StageRow, ...]:
        """The stages, each that has words with its days."""
        return tuple(
            replace(row, days=self._days(row)) if row.wording else row
            for row in self._rows
        )

    def _days(self, row: StageRow) -> tuple[Span, ...]:
        wanted = tuple(self._standing(row))
        if wanted not in self._joined:
            spans = (self.calendar.spans.get(one, ()) for one in wanted)
            self._joined[wanted] = joined(chain.from_iterable(spans))
        return self._joined[wanted]

    def _standing(self, row: StageRow) -> Iterator[tuple[str, int]]:
        """The versions it stands in, each with the part that it lies in there."""
        for version in self._followed[row.first : row.last + 1]:
            yield self._part_of(row, version), version.entry

    def _part_of(self, row: StageRow, version: Version) -> str:
        if not self._parts.parts:
            return REST
        outline = self._by_entry[version.entry]
        return self._parts.part_of(version, outline, outline[ClauseId(row.clause)])

    def _outline(self, version: Version) -> Outline | None:
        return self._by_entry.get(version.entry)

    def _lives(self) -> Mapping[int, Mapping[ClauseId, str]]:
        """For each version its parts, each with the name that it has in all."""
        found: dict[int, dict[ClauseId, str]] = defaultdict(dict)
        for row in self._rows:
            if row.kind == Kind.PART and row.clause:
                for version in self._followed[row.first : row.last + 1]:
                    found[version.entry][ClauseId(row.clause)] = str(row.life)
        return {one.entry: found[one.entry] for one in self._followed}
