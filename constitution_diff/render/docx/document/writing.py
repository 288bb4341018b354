"""The document as the bytes of a .docx file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.shared import Mm

from constitution_diff.render.docx.package import new_document, on_every_page, saved

from .body import put_blocks
from .footnotes import add_footnotes
from .layout import laid_out
from .settings import set_up
from .styles import define_styles

if TYPE_CHECKING:
    from docx.document import Document

    from constitution_diff.model import Outline

    from .blocks import Layout


def document_docx(outline: Outline, running: str = "") -> bytes:
    """The outline as a Word document: every word of its clauses, in their order.

    Numbers are typed as printed. What is no provision is left out: headers and footers,
    the contents list, tracked changes. `running` is the line on every page, "" for the
    title. The same outline gives the same bytes.
    """
    return saved(document_of(outline, running))


def document_of(outline: Outline, running: str = "") -> Document:
    """The same, still open: the body has a paragraph where `placed` says."""
    document = new_document(outline.title)
    on_every_page(document, running or outline.title)
    _fill(document, laid_out(outline))
    return document


def _fill(document: Document, layout: Layout) -> None:
    define_styles(document)
    set_up(document, has_notes=bool(layout.notes))
    _open_margins(document)
    body = document.element.body
    section = body[-1]
    body.remove(section)
    put_blocks(body, layout.blocks)
    body.append(section)
    if layout.notes:
        add_footnotes(document, layout.notes)


def _open_margins(document: Document) -> None:
    """Room between the lines on every page and the text."""
    section = document.sections[0]
    section.top_margin, section.bottom_margin = Mm(28), Mm(25)
