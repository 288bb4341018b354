"""PDF files: every printed line with its place, tables by their rules, balloons apart.

Joins no lines into paragraphs and knows nothing of clauses; `outline` does both.
"""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.errors import NoTextLayerError
from constitution_diff.model import Source
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.crew import Crew
from constitution_diff.read.options import PLAIN
from constitution_diff.read.scans import Scanned
from constitution_diff.read.tesseract import recognised_pages

from .blocks import blocks_of
from .notices import reading_notices
from .ocr import ocr_notices, scanned_pages, searchable_notices, with_recognised
from .ocr_contents import with_contents
from .ocr_labels import with_read_labels
from .pages import read_pages
from .pictures import picture_of
from .weight import refuse_bombs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.read.options import ReadOptions
    from constitution_diff.read.scans import Recognised

    from .page import PrintedPage

__all__ = ["read_pdf", "source_or_scanned"]


def read_pdf(content: bytes, name: str, options: ReadOptions = PLAIN) -> Source:
    """The printed lines and ruled tables of a PDF, in reading order.

    `name` is the file's name, for messages. The source's `lines` is true. Pages
    count from 1. Notices: page-unreadable, page-without-text, unmapped-characters,
    words-garbled, pdf-audit-failed, and those of OCR and of printed changes.

    As many pages as `options.audit` says are read with pdfplumber as well as in our
    own, faster way; if one differs, so is the whole file.

    Raises EncryptedSourceError, DamagedSourceError, SourceLimitError,
    NoTextLayerError for a scan, and NoRecogniserError where there is no Tesseract.
    """
    source = source_or_scanned(content, name, options)
    if isinstance(source, Scanned):
        found = _recognised(source, content, name, options)
        source = source_or_scanned(content, name, options, found)
    assert isinstance(source, Source)  # noqa: S101 - all pages have been looked at
    return source


def source_or_scanned(
    content: bytes,
    name: str,
    options: ReadOptions,
    recognised: Sequence[Recognised] | None = None,
) -> Source | Scanned:
    """What `read_pdf` gives; or first, with OCR, the pages that must be recognised.

    `recognised` is what was found on them; None when nobody has looked.
    """
    with collector_paused():
        return _source_or_scanned(content, name, options, recognised)


def _source_or_scanned(
    content: bytes,
    name: str,
    options: ReadOptions,
    recognised: Sequence[Recognised] | None,
) -> Source | Scanned:
    refuse_bombs(content, name)
    printed = read_pages(content, name, options.passwords, audit_pages=options.audit)
    if options.ocr and recognised is None:
        scanned = scanned_pages(printed.pages)
        if scanned:
            return Scanned(scanned)
    found = {page.page: page for page in recognised or ()}
    pages = with_recognised(printed.pages, found)
    _refuse_scan(pages, name, options)
    blocks, revisions, notices = blocks_of(pages)
    return Source(
        name=name,
        sha256=sha256(content).hexdigest(),
        format="pdf",
        blocks=with_contents(with_read_labels(blocks)),
        revisions=revisions,
        notices=(
            *reading_notices(pages, printed.failed_audit, ocr=options.ocr),
            *searchable_notices(pages),
            *ocr_notices(pages),
            *notices,
        ),
        says=printed.says,
        n_pages=len(pages),
    )


def _recognised(
    scanned: Scanned, content: bytes, name: str, options: ReadOptions
) -> tuple[Recognised, ...]:
    """What Tesseract finds, on pages that this process draws itself."""
    draw = partial(picture_of, content, name, options)
    with Crew() as crew:
        return recognised_pages(scanned, name, crew, draw=draw)


def _refuse_scan(pages: Sequence[PrintedPage], name: str, options: ReadOptions) -> None:
    if all(page.blank for page in pages):
        raise NoTextLayerError(name, len(pages), ocr=options.ocr)
