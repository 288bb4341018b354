"""Which clause of an outline is which unit: by the words, in order."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from benchmarks.mutate.units import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.mutate.units import Unit, Version
    from constitution_diff.model import Clause, ClauseId, Outline


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file was read, against what was printed."""

    outline: Outline
    keys: Mapping[ClauseId, int]
    """The unit of each clause, by clause id; a clause that is none is not in it."""
    ids: Mapping[int, ClauseId]
    """The other way round."""
    n_mislabelled: int
    """Units that were found, but not under the label that was printed."""

    def clause(self, key: int) -> Clause:
        """The clause that a unit was read as. Raises KeyError."""
        return self.outline[self.ids[key]]


def reading(version: Version, outline: Outline) -> Reading:
    """The clauses as units. What differs in words from every unit stays out."""
    printed = [_said(unit) for unit in version.units]
    read = [_read(clause) for clause in outline.clauses]
    matcher = SequenceMatcher(None, printed, read, autojunk=False)
    pairs = [
        (version.units[at + n], outline.clauses[to + n])
        for at, to, size in matcher.get_matching_blocks()
        for n in range(size)
    ]
    return Reading(
        outline,
        {clause.id: unit.key for unit, clause in pairs},
        {unit.key: clause.id for unit, clause in pairs},
        sum(
            version.label(unit).rstrip(".") != clause.label.rstrip(".")
            for unit, clause in pairs
        ),
    )


def _said(unit: Unit) -> str:
    return "<table>" if unit.kind is Kind.TABLE else " ".join(unit.words.split())


def _read(clause: Clause) -> str:
    if clause.kind == "table":
        return "<table>"
    words = "\t".join(clause.cells) if clause.cells else clause.words
    return " ".join(words.split())
