"""Who may change a constitution, in the words of the council's own article on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .values import dataclass

if TYPE_CHECKING:
    from .link import Relation, Significance


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the council. What it names nothing of does not matter to it."""

    quote: str
    """The council's own words."""
    route: str
    """Whom they name: "Monitoring Officer", "Cabinet", "Council"."""
    delegated: bool = False
    """The change is made under delegation, and the council is told of it."""
    significance: tuple[Significance, ...] = ()
    """Covers changes that ask this of a reader; () for all."""
    relation: tuple[Relation, ...] = ()
    """Covers these kinds of change; () for all."""
    parts: tuple[str, ...] = ()
    """Covers changes in these parts, by number or title; () for all."""
    effect_free: bool = False
    """Covers only what has no effect."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one council; the first that covers a change decides its route."""

    name: str = ""
    """What their file is called."""
    council: str = ""
    entries: tuple[Rule, ...] = ()


NO_RULES: Final = Rules()
