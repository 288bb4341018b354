"""PDF files: every printed line with its place, tables by their rules, balloons apart.

Joins no lines into paragraphs and knows nothing of clauses; `outline` does both.
"""

from __future__ import annotations

from hashlib import sha256

from constitution_diff.errors import NoTextLayerError
from constitution_diff.model import Source

from .blocks import blocks_of
from .notices import reading_notices
from .pages import read_pages

__all__ = ["read_pdf"]


def read_pdf(content: bytes, name: str, *, audit_pages: int = 0) -> Source:
    """The printed lines and ruled tables of a PDF, in reading order.

    `name` is the file's name, for messages. The source's `lines` is true. Pages
    count from 1. Notices: page-unreadable, page-without-text, unmapped-characters,
    pdf-audit-failed.

    `audit_pages` pages are read with pdfplumber as well as in our own, faster way;
    if one differs, so is the whole file.

    Raises EncryptedSourceError, DamagedSourceError, and NoTextLayerError for a scan.
    """
    printed = read_pages(content, name, audit_pages=audit_pages)
    if all(page.blank for page in printed.pages):
        raise NoTextLayerError(name, len(printed.pages))
    blocks, revisions, notices = blocks_of(printed.pages)
    return Source(
        name=name,
        sha256=sha256(content).hexdigest(),
        format="pdf",
        blocks=blocks,
        revisions=revisions,
        notices=(*reading_notices(printed), *notices),
        says=printed.says,
        n_pages=len(printed.pages),
    )
