"""What a file is, found from its first bytes; a suffix may lie."""

from __future__ import annotations

import io
import zipfile
from enum import StrEnum

from constitution_diff.errors import DamagedSourceError, UnknownFormatError

from .decoding import decode


class Format(StrEnum):
    """A format that a reader knows."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "text"

    @property
    def words(self) -> str:
        """What to call it in a sentence.

        >>> Format.PDF.words
        'a PDF'
        """
        return {"docx": "a Word document", "pdf": "a PDF", "text": "text"}[self.value]


SUFFIXES = {
    "docx": Format.DOCX,
    "docm": Format.DOCX,
    "pdf": Format.PDF,
    "txt": Format.TEXT,
    "text": Format.TEXT,
    "md": Format.TEXT,
}

# What officers drop on the tool by mistake, by the first bytes of the file.
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a BMP picture"),
    (b"RIFF", "a picture or a sound"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf", "a compressed archive"),
)
_RICH_TEXT = b"{\\rtf"
# Text may begin with "PK" as well: "PKF Littlejohn".
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# What else comes in a zip, by how the name of one of its parts begins.
_ZIPPED: tuple[tuple[str, str], ...] = (
    ("xl/", "a spreadsheet"),
    ("ppt/", "a presentation"),
    ("visio/", "a drawing"),
    ("content.xml", "an OpenDocument file"),
)
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PDF_SEARCHED_BYTES = 1024


def format_of(content: bytes, name: str) -> Format:
    """The format of `content`.

    Raises:
        UnknownFormatError: A picture, a program, another kind of archive, rubbish.
        DamagedSourceError: It begins like a Word file but cannot be opened.
    """
    if content.startswith(_ZIP):
        return _zip_format(content, name)
    if b"%PDF-" in content[:_PDF_SEARCHED_BYTES]:
        return Format.PDF
    if content.startswith(_OLE):
        return _ole_format(content, name)
    if content.startswith(_RICH_TEXT):
        raise UnknownFormatError(name, "a Rich Text file (.rtf)")
    # First, because honest text may begin with "BM" or "MZ" too.
    if decode(content).text is not None:
        return Format.TEXT
    raise UnknownFormatError(name, _binary(content))


def _binary(content: bytes) -> str:
    found = (what for magic, what in _OTHERS if content.startswith(magic))
    return next(found, "a binary file of an unknown kind")


def _zip_format(content: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DamagedSourceError(name, "it cannot be unpacked") from error
    if any(part.lower().startswith("word/") for part in names):
        return Format.DOCX
    for beginning, what in _ZIPPED:
        if any(part.startswith(beginning) for part in names):
            raise UnknownFormatError(name, what)
    if "[Content_Types].xml" in names:
        return Format.DOCX  # Word lets the text lie in another folder
    raise UnknownFormatError(name, "an archive")


def _ole_format(content: bytes, name: str) -> Format:
    if _ENCRYPTED_PACKAGE in content:
        return Format.DOCX  # its reader says that the file is encrypted
    raise UnknownFormatError(name, "an Office file from before 2007 (.doc)")
