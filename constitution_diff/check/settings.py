"""What a council asks the check for: codes switched off, its glossary, a day."""

from __future__ import annotations

from dataclasses import dataclass

from .lists import SHIPPED, Outdated, Renaming


@dataclass(frozen=True, slots=True)
class Settings:
    """How a document is to be checked."""

    ignored: frozenset[str] = frozenset()
    """Codes that are not reported."""
    only: frozenset[str] = frozenset()
    """Only these codes; empty for all."""
    on: str = ""
    """The day on which the document is read, "2026-05-01"; "" for no day."""
    glossary: tuple[Renaming, ...] = ()
    outdated: tuple[Outdated, ...] = SHIPPED

    def wants(self, code: str) -> bool:
        """Whether findings of that code are reported."""
        return code not in self.ignored and (not self.only or code in self.only)
