"""A PDF file opened with pdfplumber, one page in memory at a time.

Decides what is an error: a file that needs a password, or that cannot be parsed.
How a page is read is `page`'s business, and what its words and rules mean is left
to the neighbours.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage

from constitution_diff.errors import (
    DamagedSourceError,
    EncryptedSourceError,
    SourceLimitError,
)
from constitution_diff.model.values import dataclass

from .audit import agree, audited_pages
from .glyphs import GlyphCache
from .links import may_hold_links
from .page import PARSER_ERRORS, PdfFile, PrintedPage, page_of_plumber, printed_page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pdfplumber.pdf import PDF

_MOST_PAGES = 10_000
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """The pages of a file, the first one first, and what the file says of itself."""

    pages: tuple[PrintedPage, ...]
    says: tuple[tuple[str, str], ...] = ()
    failed_audit: int | None = None
    """The page, from 1, that made all be read again; None where none did."""


def read_pages(
    content: bytes, name: str, passwords: Sequence[str] = (), *, audit_pages: int = 0
) -> PrintedFile:
    """Every page of the PDF; `name` is for messages. Each password is tried.

    A page that cannot be parsed is marked as not readable. `audit_pages` pages are
    read with pdfplumber as well; if one differs, all are.

    Raises EncryptedSourceError; DamagedSourceError when it cannot be opened, when
    it has no pages, or when no page can be parsed.
    """
    with _quiet():
        pdf, pages = _open(content, name, passwords)
        file = PdfFile(pdf, GlyphCache(), may_hold_links(content))
        printed = [printed_page(file, *page) for page in enumerate(pages, start=1)]
        audited = audited_pages(content, len(pages), audit_pages)
        failed = _failed_page(file, pages, printed, audited)
        if failed is not None:
            numbered = enumerate(pages, start=1)
            printed = [page_of_plumber(file, *page) for page in numbered]
    if not any(page.readable for page in printed):
        raise DamagedSourceError(name, "none of its pages can be parsed")
    return PrintedFile(tuple(printed), tuple(_says(pdf)), failed)


def _failed_page(
    file: PdfFile,
    pages: Sequence[PDFPage],
    printed: Sequence[PrintedPage],
    audited: Iterable[int],
) -> int | None:
    """The first of the pages that pdfplumber reads differently, from 1."""
    for index in audited:
        page = printed[index]
        if page.doubt is None and page.readable:
            plumbers = page_of_plumber(file, page.number, pages[index])
            if not agree(page, plumbers):
                return page.number
    return None


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
    except PARSER_ERRORS as error:
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
        except PARSER_ERRORS as error:
            if not _asks_for_password(error):
                raise
    raise EncryptedSourceError(name, readable=True, n_tried=len(passwords))


def _asks_for_password(error: Exception) -> bool:
    # pdfplumber wraps whatever pdfminer raised as the only argument of its own.
    causes = (error, *error.args)
    return any(isinstance(c, PDFPasswordIncorrect | PDFEncryptionError) for c in causes)


def _says(pdf: PDF) -> Iterator[tuple[str, str]]:
    """The title and the day of the last change, where the file gives them."""
    title = str(pdf.metadata.get("Title") or "").strip()
    if title:
        yield "title", title
    changed = _PDF_DATE.match(str(pdf.metadata.get("ModDate") or ""))
    if changed:
        yield "modified", "-".join(part for part in changed.groups()[:3] if part)
