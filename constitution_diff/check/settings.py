"""What a council asks the check for: codes switched off, its glossary, a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .catalogue import CATALOGUE
from .lists import SHIPPED, Outdated, Renaming

if TYPE_CHECKING:
    from constitution_diff.model import Severity


@dataclass(frozen=True, slots=True)
class Settings:
    """How a document is to be checked."""

    ignored: frozenset[str] = frozenset()
    """Codes that are not reported."""
    only: frozenset[str] = frozenset()
    """Only these codes; empty for all."""
    severities: tuple[tuple[str, Severity], ...] = ()
    """Codes that this council takes more or less gravely than the catalogue does."""
    on: str = ""
    """The day on which the document is read, "2026-05-01"; "" for no day."""
    glossary: tuple[Renaming, ...] = ()
    outdated: tuple[Outdated, ...] = SHIPPED

    def wants(self, code: str) -> bool:
        """Whether findings of that code are reported."""
        return code not in self.ignored and (not self.only or code in self.only)

    def severity_of(self, code: str) -> Severity:
        """How pressing findings of that code are, for this council."""
        return dict(self.severities).get(code, CATALOGUE[code].severity)
