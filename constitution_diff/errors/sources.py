"""A file that cannot be read: what it is, and what would help."""

from __future__ import annotations

from .base import ConstitutionDiffError


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

    def __init__(self, name: str, found: str, advice: str = "") -> None:
        usual = "Give a Word file (.docx), a PDF, a web page or a text file."
        super().__init__(
            f"{name}: this is {found}, which is not read here. {advice or usual}"
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
