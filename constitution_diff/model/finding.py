"""What a proof-reader would put on the list: a fault or a doubt, and where it lies."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .clause import Outline
    from .ids import ClauseId
    from .reference import Reference


class Severity(StrEnum):
    """What a finding asks of an officer, the most pressing first."""

    BLOCKS = "blocks-publication"
    """It must not be printed so."""
    CORRECT = "correct-first"
    """It is most likely wrong."""
    CONSIDER = "consider"
    """It may be meant; somebody should look."""


@dataclass(frozen=True, slots=True)
class Spot:
    """One place that a finding is about."""

    quote: str = ""
    """The words as they stand there; "" where something is missing."""
    clause: ClauseId | None = None
    """None for a place outside all clauses."""
    where: str = ""
    """The citation, or what stands there instead: "contents", "header"."""
    source: int = 0
    page: int | None = None
    words: str = ""
    """What in the quotation it is about, spelled as there; "" for all of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One pattern with all its places; never one line for each place."""

    code: str
    """A name that never changes, such as "number-missing"; see docs/findings.md."""
    severity: Severity
    message: str
    """A sentence in plain words: what was found."""
    why: str
    """Why it matters."""
    look: str
    """What to look at."""
    spots: tuple[Spot, ...]
    """In document order, never empty."""


@dataclass(frozen=True, slots=True)
class Check:
    """The findings on one document, the most pressing first."""

    outline: Outline
    findings: tuple[Finding, ...] = ()
    apart: tuple[Reference, ...] = ()
    """References to parts that the file does not hold, which are no fault."""
