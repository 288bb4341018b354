"""What is asked of the kept versions of a council, and what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .clause import Clause, Outline
    from .in_force import AsAt
    from .version import Version


@dataclass(frozen=True, slots=True)
class Holdings:
    """The versions that a store keeps, by council and document, in order of date."""

    place: str
    """The store, as messages name it."""
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Extract:
    """What one version says."""

    version: Version
    outline: Outline
    clauses: tuple[Clause, ...]
    """The provision that was asked for, with all that lies in it; the whole version
    where none was; () where it holds no such provision."""
    near: tuple[str, ...] = ()
    """Citations that look like the one that is not there."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the kept versions say, and how sure the dates make that."""

    council: str
    document: str
    clause: str
    """The citation that was asked for; "" for the whole document."""
    extracts: tuple[Extract, ...]
    """One, or one for each version between which the dates do not decide."""
    as_at: AsAt | None = None
    """None where a version was asked for by its name."""
