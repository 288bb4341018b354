"""What a file is, found from its first bytes; a suffix may lie."""

from __future__ import annotations

import io
import zipfile
import zlib
from enum import StrEnum

from constitution_diff.errors import (
    DamagedSourceError,
    EncryptedSourceError,
    SourceLimitError,
    UnknownFormatError,
)

from .decoding import decode
from .markup import is_web_page, root_of


class Format(StrEnum):
    """A format that a reader knows."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "text"
    HTML = "html"
    DOC = "doc"
    ODT = "odt"
    RTF = "rtf"

    @property
    def words(self) -> str:
        """What to call it in a sentence.

        >>> Format.PDF.words
        'a PDF'
        """
        return _WORDS[self]


_WORDS = {
    Format.DOCX: "a Word document",
    Format.PDF: "a PDF",
    Format.TEXT: "text",
    Format.HTML: "a web page",
    Format.DOC: "a Word document from before 2007 (.doc)",
    Format.ODT: "an OpenDocument text (.odt)",
    Format.RTF: "a Rich Text file (.rtf)",
}

CONVERTED = frozenset({Format.DOC, Format.ODT, Format.RTF})
"""What is read by way of LibreOffice."""

SUFFIXES = {
    "docx": Format.DOCX,
    "docm": Format.DOCX,
    "dotx": Format.DOCX,
    "dotm": Format.DOCX,
    "pdf": Format.PDF,
    "txt": Format.TEXT,
    "text": Format.TEXT,
    "md": Format.TEXT,
    "csv": Format.TEXT,
    "html": Format.HTML,
    "htm": Format.HTML,
    "xhtml": Format.HTML,
    "doc": Format.DOC,
    "dot": Format.DOC,
    "odt": Format.ODT,
    "ott": Format.ODT,
    "rtf": Format.RTF,
}

FOREIGN_SUFFIXES = frozenset(
    "bmp gif jpeg jpg odp ods png ppt pptm pptx tif tiff webp xls xlsm xlsx zip".split()
)
"""Those of formats that no reader is named for: what bears one is something else."""

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
# Word 2007 and later, and Word 2003.
_WORD_ROOTS = frozenset({"pkg:package", "w:wordDocument"})
_SAVE_AS_WORD = "Open it in Word and save it as a Word document (.docx)."
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
_OPENDOCUMENT_TEXT = b"application/vnd.oasis.opendocument.text"
_MAX_UNZIPPED = 400 * 2**20
_MANIFEST_READ_BYTES = 2**20
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_SHORT = 4096
_PDF_SEARCHED_BYTES = 1024


def format_of(content: bytes, name: str) -> Format:
    """The format of `content`.

    Raises:
        UnknownFormatError: A picture, a program, another kind of archive, rubbish.
        DamagedSourceError: It begins like a Word file but cannot be opened.
        EncryptedSourceError: An old Word file or an OpenDocument with a password; a
            newer Word file with one is left to its reader.
        SourceLimitError: An OpenDocument that unzips to more than any constitution.
    """
    if content.startswith(_ZIP):
        return _zip_format(content, name)
    if is_pdf(content):
        return Format.PDF
    if content.startswith(_OLE):
        return _ole_format(content, name)
    if content.startswith(_RICH_TEXT):
        return Format.RTF
    # First, because honest text may begin with "BM" or "MZ" too.
    text = decode(content).text
    if text is not None:
        if is_web_page(text):
            return Format.HTML
        _refuse_xml(root_of(text), name)
        return Format.TEXT
    raise UnknownFormatError(name, _binary(content))


def _refuse_xml(root: str, name: str) -> None:
    """Raise UnknownFormatError for XML: read as text, its marks would be words."""
    if root in _WORD_ROOTS:
        raise UnknownFormatError(name, "a Word document saved as XML", _SAVE_AS_WORD)
    if root:
        raise UnknownFormatError(name, "an XML file")


def is_pdf(content: bytes) -> bool:
    """Whether it says so; rubbish may stand before that (ISO 32000-1, annex H).

    >>> is_pdf(b"%PDF-1.7"), is_pdf(b"1. Name")
    (True, False)
    """
    return b"%PDF-" in content[:_PDF_SEARCHED_BYTES]


def _binary(content: bytes) -> str:
    found = (what for magic, what in _OTHERS if content.startswith(magic))
    return next(found, "a binary file of an unknown kind")


def _zip_format(content: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            if _beginning(archive, "mimetype").startswith(_OPENDOCUMENT_TEXT):
                return _opendocument_format(archive, name)
    except _NO_WHOLE_ZIP as error:
        raise DamagedSourceError(name, "it cannot be unpacked") from error
    if any(part.lower().startswith("word/") for part in names):
        return Format.DOCX
    for beginning, what in _ZIPPED:
        if any(part.startswith(beginning) for part in names):
            raise UnknownFormatError(name, what)
    if "[Content_Types].xml" in names:
        return Format.DOCX  # Word lets the text lie in another folder
    raise UnknownFormatError(name, "an archive")


# RuntimeError: a part of the zip is encrypted.
_NO_WHOLE_ZIP = (
    zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError,
)  # fmt: skip


def _opendocument_format(archive: zipfile.ZipFile, name: str) -> Format:
    """What LibreOffice must not be given is refused here, as the docx reader does."""
    if b"encryption-data" in _beginning(archive, "META-INF/manifest.xml"):
        raise EncryptedSourceError(name)
    if sum(entry.file_size for entry in archive.infolist()) > _MAX_UNZIPPED:
        raise SourceLimitError(name, "it unzips to more than 400 MB")
    return Format.ODT


def _beginning(archive: zipfile.ZipFile, part: str) -> bytes:
    """The first bytes of a part, b"" when there is none; a bomb is not unpacked."""
    try:
        with archive.open(part) as file:
            return file.read(_MANIFEST_READ_BYTES)
    except KeyError:
        return b""


def _ole_format(content: bytes, name: str) -> Format:
    stream = _ole_stream(content, "WordDocument")
    if stream is not None:
        if _is_encrypted(stream):
            raise EncryptedSourceError(name)
        return Format.DOC
    if _ENCRYPTED_PACKAGE in content:
        return Format.DOCX  # its reader says that the file is encrypted
    raise UnknownFormatError(name, "an Office file from before 2007 and no Word text")


def _ole_stream(content: bytes, stream: str) -> bytes | None:
    """The first bytes of a stream; None when the directory does not name it.

    An entry of the directory is 128 bytes: the name in UTF-16, its length at 64, the
    stream's first sector at 116 (MS-CFB, 2.6.1). Sectors follow a header as long.
    Of a stream below 4096 bytes, which lies elsewhere, nothing is given; Word writes
    none so short.
    """
    key = f"{stream}\0".encode("utf-16-le")
    sector_bytes = 1 << min(int.from_bytes(content[30:32], "little"), 12)
    at = content.find(key)
    while at >= 0:
        length = int.from_bytes(content[at + 64 : at + 66], "little")
        if length == len(key) and at % 128 == 0:
            sector = int.from_bytes(content[at + 116 : at + 120], "little")
            first = (sector + 1) * sector_bytes
            size = int.from_bytes(content[at + 120 : at + 124], "little")
            return content[first : first + sector_bytes] if size >= _SHORT else b""
        at = content.find(key, at + 1)
    return None


def _is_encrypted(word_document: bytes) -> bool:
    """The flag fEncrypted of an old Word file (MS-DOC, 2.5.2)."""
    return bool(int.from_bytes(word_document[10:12], "little") & 0x0100)
