"""What one clause says of another: "see 24.8(b)"."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .ids import ClauseId


class TargetStatus(StrEnum):
    """Whether what a reference names is there."""

    RESOLVED = "resolved"
    MISSING = "missing"
    AMBIGUOUS = "ambiguous"
    EXTERNAL = "external"
    NOT_IN_FILE = "not-in-file"


class ReferenceForm(StrEnum):
    """How a reference names what it means."""

    NUMBER = "number"
    """By number: "24.8(b)"."""
    RELATIVE = "relative"
    """By where it stands itself: "this Part", "the following paragraph"."""
    FIELD = "field"
    """By a field of the word processor, which knows the very clause."""


@dataclass(frozen=True, slots=True)
class Target:
    """One thing a reference names."""

    label: str
    """As it would be cited: "26.10(b)"."""
    status: TargetStatus
    clause: ClauseId | None = None
    """The clause it means; None unless resolved."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Words in a clause that point at one or more others."""

    clause: ClauseId
    text: str
    """The words themselves: "23.13 to 23.17"."""
    at: int
    """Characters from the start of the clause's `part`, from 0."""
    targets: tuple[Target, ...]
    """At least one; of a range, each clause that lies in it."""
    part: str = "text"
    """"text" or "heading". Of a row, the text is its cells joined by tabs."""
    form: ReferenceForm = ReferenceForm.NUMBER
