"""Every exception of the package: no result. Doubts about a result are notices.

    ConstitutionDiffError
    ├── UnreadableSourceError      this file gives no text
    │   ├── EmptySourceError       it holds nothing
    │   ├── UnknownFormatError     it is no document we read
    │   ├── DamagedSourceError     it claims a format and is not whole
    │   ├── EncryptedSourceError   it needs a password
    │   ├── NoTextLayerError       a scan
    │   ├── NoConverterError       it needs LibreOffice, which is not here
    │   ├── NoRecogniserError      it is to be read by OCR, and Tesseract is not here
    │   ├── NoWorkerError          this machine starts no more processes
    │   └── SourceLimitError       it is too large, or not what it seems
    ├── MissingSourceError         no such file, or it may not be read
    ├── InstructionsError          amending instructions do not fit their base
    ├── OutputError                the result cannot be written where it should go
    ├── UnprovedRedlineError       a Word redline does not give back both files
    ├── NoPrinterError             it is to be a PDF, and nothing here can print one
    ├── PrintingError              the program that prints gave no PDF
    ├── NotCertifiedError          nobody can say that nothing differs
    ├── PendingChangesError        tracked changes stand in the way of stripping
    ├── NotStrippedError           a stripped copy is not what it should be
    ├── StoreError                 the store of versions cannot be used
    │   ├── NotKeptError           it does not hold what was asked for
    │   ├── UnkeepableError        it cannot keep what is given, and is well itself
    │   │   └── KeptAlreadyError   it holds another version of that name
    │   └── AlteredExportError     an export is not as it was written
    └── UsageError                 the request makes no sense

The class builds the message; a message says what was found and what to do next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


_SHOWN: Final = 5
"""Differences that a message tells; the first show what is wrong."""


class ConstitutionDiffError(Exception):
    """Something that leaves no result. `str()` of it is what a user reads."""

    exit_code = 2


class UnreadableSourceError(ConstitutionDiffError):
    """A file that gives no text."""


class EmptySourceError(UnreadableSourceError):
    """The file holds nothing, or only blanks."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name}: the file is empty. Check that it was saved or copied completely."
        )
        self.name = name


class UnknownFormatError(UnreadableSourceError):
    """The content is no document that a reader knows."""

    def __init__(self, name: str, found: str) -> None:
        super().__init__(
            f"{name}: this is {found}, which is not read here. "
            "Give a Word file (.docx), a PDF, a web page or a text file."
        )
        self.name = name
        self.found = found


class DamagedSourceError(UnreadableSourceError):
    """The file claims a format but is not whole."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{name}: the file is damaged: {what}. "
            "Open it in the program it came from and save it again."
        )
        self.name = name
        self.what = what


class EncryptedSourceError(UnreadableSourceError):
    """The file can be opened only with a password."""

    def __init__(self, name: str, *, readable: bool = False, n_tried: int = 0) -> None:
        """`readable`: a password would help; `n_tried`: so many were given."""
        if not readable:
            advice = (
                "Open it in the program it came from, take the password off "
                "and save a copy; give that"
            )
        elif n_tried:
            given = "the password given does" if n_tried == 1 else "those given do"
            advice = f"{given[0].upper()}{given[1:]} not open it; check --password"
        else:
            advice = "Give it with --password, or save a copy without one"
        super().__init__(f"{name}: the file is protected by a password. {advice}.")
        self.name = name
        self.readable = readable
        self.n_tried = n_tried


class NoTextLayerError(UnreadableSourceError):
    """The PDF has pages but no characters: it is a scan."""

    def __init__(self, name: str, n_pages: int, *, ocr: bool = False) -> None:
        """`ocr`: text recognition has looked at the pages, and found no words."""
        pages = (
            "its page holds no"
            if n_pages == 1
            else f"none of its {n_pages} pages holds any"
        )
        found = (
            "it shows none that OCR could find. Look at it in a PDF viewer"
            if ocr
            else "it looks like a scan. Have its words recognised with --ocr"
        )
        super().__init__(f"{name}: {pages} text; {found}.")
        self.name = name
        self.n_pages = n_pages
        self.ocr = ocr


class NoRecogniserError(UnreadableSourceError):
    """The words are to be read from pictures by Tesseract, and there is none."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"{name}: --ocr needs Tesseract to read its scanned pages, and {why}. "
            "Install Tesseract with its English language file (on Debian and Ubuntu "
            "`apt install tesseract-ocr tesseract-ocr-eng`)."
        )
        self.name = name
        self.why = why


class NoConverterError(UnreadableSourceError):
    """The file can be read only after LibreOffice converted it, and there is none."""

    def __init__(self, name: str, found: str, why: str) -> None:
        super().__init__(
            f"{name}: this is {found}, which LibreOffice has to convert, and {why}. "
            "Install LibreOffice (libreoffice.org; on Debian and Ubuntu "
            "`apt install libreoffice-writer`), or save the file as .docx."
        )
        self.name = name
        self.found = found
        self.why = why


class NoWorkerError(UnreadableSourceError):
    """The file may be sound, but no process could be started to read it."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"{name}: no process could be started to read it ({why}). "
            "Close other programs and try again."
        )
        self.name = name
        self.why = why


class SourceLimitError(UnreadableSourceError):
    """The file goes over a limit that guards this machine."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            f"{name}: {what}. No constitution needs that; "
            "check where the file comes from."
        )
        self.name = name
        self.what = what


class MissingSourceError(ConstitutionDiffError):
    """The file is not there, is a folder, or may not be read."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}.")
        self.name = name


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


class UsageError(ConstitutionDiffError):
    """The request makes no sense as it stands."""


class StoreError(ConstitutionDiffError):
    """The store of versions cannot be used."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"{name}: {why}{'' if why.endswith('?') else '.'}")
        self.name = name


class NotKeptError(StoreError):
    """The store does not hold what was asked for."""


class UnkeepableError(StoreError):
    """What is given cannot be kept; the store is well, and may keep something else."""


class KeptAlreadyError(UnkeepableError):
    """The store holds, or held, a version of that name, which is never altered."""


class AlteredExportError(StoreError):
    """An export is not as it was written; no store was made of it."""

    def __init__(self, name: str, what: str) -> None:
        super().__init__(
            name,
            f"{what}; no store was made of it. Take the export as it was written, "
            "or write it again",
        )
        self.what = what
