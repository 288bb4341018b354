"""A result that is not handed out: it cannot be made, or would not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .base import ConstitutionDiffError

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN: Final = 5
"""Differences that a message tells; the first show what is wrong."""


class InstructionsError(ConstitutionDiffError):
    """Instructions that do not fit the version they are to amend."""

    def __init__(self, name: str, base: str, faults: Sequence[str]) -> None:
        """`faults` has a sentence for each instruction that does not fit."""
        n = len(faults)
        count = "1 instruction does" if n == 1 else f"{n} instructions do"
        super().__init__(
            f"{name}: {count} not fit {base}, and nothing was written. "
            f"Correct {'it' if n == 1 else 'them'} and apply all of them again.\n"
            + "\n".join(f"  {fault}" for fault in faults)
        )
        self.name = name
        self.base = base
        self.faults = tuple(faults)


class OutputError(ConstitutionDiffError):
    """The result cannot be written where it should go."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}. Nothing was written.")
        self.name = name


class UnprovedRedlineError(ConstitutionDiffError):
    """A Word redline did not give back both files."""

    def __init__(self, name: str, differences: Sequence[str]) -> None:
        """`differences`: what would read otherwise, a line each, at least one."""
        shown = "\n".join(f"  {line}" for line in differences[:_SHOWN])
        super().__init__(
            f"The Word redline that leads to {name} was made and tried, and with all "
            "changes accepted or rejected it does not read as the two files do. "
            "Nothing was written. Write the redline as .html instead, with -o "
            "clean.docx for the proposed version itself, and please report this with "
            f"the two files.\n{shown}"
        )
        self.name = name
        self.differences = tuple(differences)


class NoPrinterError(ConstitutionDiffError):
    """A report is to be printed, and no program here can do so."""

    def __init__(self) -> None:
        super().__init__(
            "A PDF is printed by Chromium, Chrome or Edge, and none of them was found. "
            "Install one, or WeasyPrint with `pip install constitution-diff[pdf]`; "
            "or write .html and print it from your browser. Nothing was written."
        )


class PrintingError(ConstitutionDiffError):
    """The program that prints gave no PDF."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The PDF could not be printed: {why}. "
            "Write .html and print it from your browser. Nothing was written."
        )
        self.why = why


class NotCertifiedError(ConstitutionDiffError):
    """A certificate was asked for, and something could not be read."""

    def __init__(self, reasons: tuple[str, ...]) -> None:
        """`reasons`: what could not be read, a sentence each, at least one."""
        more = len(reasons) - 1
        further = f" There are {more:,} more reasons like this." if more else ""
        super().__init__(
            "No certificate is given while anything could not be read. "
            f"{reasons[0].rstrip('.')}.{further} Give a file that can be read in full; "
            "the redline shows what was compared. Nothing was written."
        )
        self.reasons = reasons


class PendingChangesError(ConstitutionDiffError):
    """A file is to be stripped, and its tracked changes are not settled."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: it holds tracked changes that nobody has accepted or rejected. "
            "Add --accept or --reject, or settle them in Word first; "
            "`constitution-diff tracked` lists them. Nothing was written."
        )
        self.name = name


class NotStrippedError(ConstitutionDiffError):
    """A stripped copy, read again, does not say what the file says."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{name}: no copy without its traces could be made, for {what}. "
            "Settle its changes and remove what is listed in Word itself "
            "(Inspect Document). Nothing was written."
        )
        self.name = name
        self.what = what
