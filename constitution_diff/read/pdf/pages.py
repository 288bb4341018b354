"""A PDF file opened with pdfplumber, one page in memory at a time.

Decides what is an error: a file that needs a password, or that cannot be
parsed. What the words and rules of a page mean is left to the neighbours.
"""

from __future__ import annotations

import logging
import re
import struct
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from constitution_diff.errors import (
    DamagedSourceError,
    EncryptedSourceError,
    SourceLimitError,
)

from .tables import Grid, grids
from .words import Turn, Word, words_by_turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdfplumber.pdf import PDF

# What pdfminer raises on damaged files, seen in its own and qpdf's test files.
# It checks few of the types that it finds in a file.
_PARSER_ERRORS = (
    PdfminerException,
    MalformedPDFException,
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)

_MOST_PAGES = 10_000

_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """What one page shows. Distances are points from its top left corner."""

    number: int
    """From 1."""
    width: float = 0.0
    height: float = 0.0
    words: tuple[Word, ...] = ()
    """Those that read in the page's main direction, in drawing order."""
    sideways: tuple[tuple[Word, ...], ...] = ()
    """The others, one group for each direction."""
    watermark: str = ""
    """Text printed aslant."""
    grids: tuple[Grid, ...] = ()
    n_images: int = 0
    readable: bool = True
    """False: the page is damaged, and nothing else is known of it."""

    @property
    def blank(self) -> bool:
        """Whether it shows no text at all."""
        return not (self.words or self.sideways or self.watermark)


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """The pages of a file, the first one first, and what the file says of itself."""

    pages: tuple[PrintedPage, ...]
    says: tuple[tuple[str, str], ...] = ()


def read_pages(content: bytes, name: str, passwords: Sequence[str] = ()) -> PrintedFile:
    """Every page of the PDF; `name` is for messages. Each password is tried.

    A page that cannot be parsed is marked as not readable.

    Raises EncryptedSourceError; DamagedSourceError when it cannot be opened, when
    it has no pages, or when no page can be parsed.
    """
    with _quiet():
        pdf, pages = _open(content, name, passwords)
        printed = tuple(
            _printed_page(pdf, page, number)
            for number, page in enumerate(pages, start=1)
        )
    if not any(page.readable for page in printed):
        raise DamagedSourceError(name, "none of its pages can be parsed")
    return PrintedFile(printed, tuple(_says(pdf)))


@contextmanager
def _quiet() -> Iterator[None]:
    """Hold back pdfminer's remarks on odd files; our notices say what matters."""
    loggers = [logging.getLogger(name) for name in ("pdfminer", "pdfplumber")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _open(
    content: bytes, name: str, passwords: Sequence[str]
) -> tuple[PDF, list[PDFPage]]:
    try:
        pdf = _unlocked(content, name, passwords)
        # Not `pdf.pages`, which fails for all pages when one has a broken box.
        pages = list(islice(PDFPage.create_pages(pdf.doc), _MOST_PAGES + 1))
    except _PARSER_ERRORS as error:
        raise DamagedSourceError(name, "it cannot be parsed as a PDF") from error
    if not pages:
        raise DamagedSourceError(name, "it has no pages")
    if len(pages) > _MOST_PAGES:
        raise SourceLimitError(name, f"it has more than {_MOST_PAGES:,} pages")
    return pdf, pages


def _unlocked(content: bytes, name: str, passwords: Sequence[str]) -> PDF:
    """The file, opened with the first password that does so; many need none."""
    for password in ("", *passwords):
        try:
            return pdfplumber.open(BytesIO(content), password=password)
        except _PARSER_ERRORS as error:
            if not _asks_for_password(error):
                raise
    raise EncryptedSourceError(name, readable=True, n_tried=len(passwords))


def _asks_for_password(error: Exception) -> bool:
    # pdfplumber wraps whatever pdfminer raised as the only argument of its own.
    causes = (error, *error.args)
    return any(isinstance(c, PDFPasswordIncorrect | PDFEncryptionError) for c in causes)


def _printed_page(pdf: PDF, parsed: PDFPage, number: int) -> PrintedPage:
    """One page. What pdfplumber finds on it, some megabytes, is dropped at once."""
    try:
        return _page_content(Page(pdf, parsed, number), number)
    except _PARSER_ERRORS:
        return PrintedPage(number, readable=False)


def _page_content(page: Page, number: int) -> PrintedPage:
    words = words_by_turn(page)
    watermark = " ".join(word.text for word in words.pop(Turn.ASKEW, ()))
    main = max(words, key=lambda turn: len(words[turn]), default=Turn.RIGHT)
    width, height = float(page.width), float(page.height)
    if main in (Turn.UP, Turn.DOWN):
        width, height = height, width
    return PrintedPage(
        number=number,
        width=width,
        height=height,
        words=words.pop(main, ()),
        sideways=tuple(words.values()),
        watermark=watermark,
        # Rules are not turned with the words; a table printed sideways stays lines.
        grids=grids(page) if main is Turn.RIGHT else (),
        n_images=len(page.images),
    )


def _says(pdf: PDF) -> Iterator[tuple[str, str]]:
    """The title and the day of the last change, where the file gives them."""
    title = str(pdf.metadata.get("Title") or "").strip()
    if title:
        yield "title", title
    changed = _PDF_DATE.match(str(pdf.metadata.get("ModDate") or ""))
    if changed:
        yield "modified", "-".join(part for part in changed.groups()[:3] if part)
