"""Words that a document gives a meaning of its own: "the Council" means …."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .ids import ClauseId


class DefinitionForm(StrEnum):
    """How a term is given its meaning."""

    MEANS = "means"
    """In a sentence: "X" means, includes, has the meaning."""
    BRACKET = "bracket"
    """In brackets behind what it stands for: (“the Council”)."""
    TABLE = "table"
    """In a row of a table of terms."""
    LIST = "list"
    """In a list under a heading such as Definitions: X – …, X: …."""


class TermFault(StrEnum):
    """What can be wrong with a term."""

    DEFINED_TWICE = "defined-twice"
    NOT_USED = "not-used"
    NOT_DEFINED = "not-defined"
    """It is said to be defined here, and is not."""


@dataclass(frozen=True, slots=True)
class DefinedTerm:
    """A term, and where it is given its meaning."""

    term: str
    """As printed, without quotation marks and without "the" before it."""
    clause: ClauseId
    at: int
    """Where the term stands: characters from the start of the clause's text, from 0."""
    quote: str
    """The words that define it, up to the end of the sentence."""
    form: DefinitionForm
    scope: ClauseId | None = None
    """The clause it is defined for ("in this Part"); None for the whole document."""


@dataclass(frozen=True, slots=True)
class TermUse:
    """A place that uses a defined term, other than its definition."""

    term: str
    """As `DefinedTerm.term` has it."""
    clause: ClauseId
    at: int
    """Characters from the start of the clause's `part`, from 0."""
    part: str = "text"
    """"text" or "heading"."""
    exact: bool = True
    """With the capitals of the definition; "member" need not mean "Member"."""


@dataclass(frozen=True, slots=True)
class TermFinding:
    """A term that is defined twice, or never used, or nowhere defined."""

    fault: TermFault
    term: str
    places: tuple[tuple[ClauseId, int], ...]
    """(clause, characters from the start of its text): the definitions, or the use."""
