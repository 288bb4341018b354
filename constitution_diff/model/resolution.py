"""What was resolved, held against the file that was published."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .clause import Outline
    from .link import Comparison


class Outcome(StrEnum):
    """How a provision of the published file stands to what was resolved."""

    DIFFERS = "differs"
    """An instruction changes it, and the file has it otherwise, or not at all."""
    NOT_INSTRUCTED = "not-instructed"
    """No instruction changes it, and the file has it otherwise than what was in force.
    """
    AS_RESOLVED = "as-resolved"
    """An instruction changes it, and the file has it so."""
    UNTOUCHED = "untouched"
    """No instruction changes it, and the file has it as it was."""
    NOT_COMPARED = "not-compared"
    """It is in a part that the file does not hold, or that could not be read."""


@dataclass(frozen=True, slots=True)
class Instructed:
    """One instruction, as it was given."""

    number: str
    """As it is numbered there, or counted from 1."""
    sentence: str
    fault: str = ""
    """Why it could not be carried out; "" where it was."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A base with instructions carried out, as far as that could be done."""

    outline: Outline
    instructions: tuple[Instructed, ...]
    """All of them, in the order in which they were given."""


@dataclass(frozen=True, slots=True)
class Input:
    """One of the files that were held against each other."""

    role: str
    """What it is here: "adopted version", "instructions", "published file"."""
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """An adopted version as resolved, held against a published file."""

    council: str
    document: str
    version: str
    inputs: tuple[Input, ...]
    instructions: tuple[Instructed, ...]
    comparison: Comparison
    """From what was resolved to what was published."""
    outcomes: tuple[Outcome, ...]
    """One for each of `comparison.links`, in their order."""

    @property
    def faults(self) -> tuple[Instructed, ...]:
        """The instructions that could not be carried out."""
        return tuple(one for one in self.instructions if one.fault)

    @property
    def same(self) -> bool:
        """Whether all was carried out, and the file says what was resolved."""
        loud = (Outcome.DIFFERS, Outcome.NOT_INSTRUCTED)
        return not self.faults and not any(one in loud for one in self.outcomes)
