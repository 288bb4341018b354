"""What stands on every page of a report, on paper and in Word: one way of saying it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .audience import internal_words

if TYPE_CHECKING:
    from constitution_diff.model import Edition


@dataclass(frozen=True, slots=True)
class Running:
    """The files, what the new one is, and for whom the report is."""

    files: str
    """Their names: "current.docx → proposed.docx"."""
    standing: str
    """"Proposed – not adopted"; "" where a report is about one file."""
    internal: str
    """"Internal – not for publication"; "" in a public copy."""
    council: str = ""
    """Its name in its own reports; "" for none."""

    @property
    def line(self) -> str:
        """All of it in one line, for whom it is first.

        >>> Running("a.docx → b.docx", "Proposed – not adopted", "").line
        'a.docx → b.docx   |   Proposed – not adopted'
        """
        told = (self.internal, self.council, self.files, self.standing)
        return "   |   ".join(filter(None, told))


def running(edition: Edition, *names: str, standing: str = "") -> Running:
    """The running lines of a report on files of these names, in their order."""
    files = " → ".join(names)
    return Running(files, standing, internal_words(edition), edition.brand.council)
