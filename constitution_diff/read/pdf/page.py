"""One page: read fast where that can be trusted, else from pdfplumber's characters."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from pdfminer.psexceptions import PSException
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from constitution_diff.model.values import dataclass

from .device import PageDevice
from .doubt import Doubt, doubt_about
from .interpreter import Interpreter
from .links import Link, links_of
from .rules import Rule, rules_of_page
from .tables import Grid, grids
from .words import (
    WORD_GAP_EM,
    Sheet,
    Turn,
    Word,
    without_doubles,
    words_by_turn,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pdfminer.pdfpage import PDFPage
    from pdfplumber.pdf import PDF

    from .glyphs import GlyphCache
    from .shown import Box

# What pdfminer raises on damaged files, seen in its own and qpdf's test files.
# It checks few of the types that it finds in a file.
PARSER_ERRORS = (
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
    rules: tuple[Rule, ...] = ()
    """In drawing order, where it was read fast. Not turned with the words."""
    grids: tuple[Grid, ...] = ()
    images: tuple[Box, ...] = ()
    links: tuple[Link, ...] = ()
    doubt: Doubt | None = None
    """Why it was read with pdfplumber; None where it was not."""
    readable: bool = True
    """False: the page is damaged, and nothing else is known of it."""

    @property
    def blank(self) -> bool:
        """Whether it shows no text at all."""
        return not (self.words or self.sideways or self.watermark)

    @property
    def n_images(self) -> int:
        """How many pictures it shows."""
        return len(self.images)


class PdfFile(NamedTuple):
    """What the pages of one file have in common."""

    pdf: PDF
    cache: GlyphCache
    linked: bool
    """Its pages may hold links to addresses."""


def printed_page(file: PdfFile, number: int, parsed: PDFPage) -> PrintedPage:
    """The page, read fast if nothing speaks against that; `number` is from 1."""
    try:
        page = Page(file.pdf, parsed, number)
        drawn = drawn_on(page, file.cache)
        turned = words_by_turn(drawn.aside, drawn.sheet) if drawn.aside else {}
        words = {Turn.RIGHT: without_doubles(drawn.words), **turned}
        doubt = doubt_about(drawn, words)
        if doubt is None:
            shapes = tuple(drawn.rules), tuple(drawn.images)
            return _page_of(file, page, words, *shapes)
    except PARSER_ERRORS:
        doubt = Doubt.FAILED
    return page_of_plumber(file, number, parsed, doubt)


def page_of_plumber(
    file: PdfFile, number: int, parsed: PDFPage, doubt: Doubt = Doubt.AUDIT
) -> PrintedPage:
    """The page as pdfplumber's characters have it; not readable where they fail."""
    try:
        page = Page(file.pdf, parsed, number)
        sheet = _sheet(page)
        words = words_by_turn(page.chars, sheet)
        images = tuple((i["x0"], i["top"], i["x1"], i["bottom"]) for i in page.images)
        printed = _page_of(file, page, words, rules_of_page(page), images)
        # pdfplumber keeps some megabytes for each page until it is told not to.
        page.close()
    except PARSER_ERRORS:
        return PrintedPage(number, readable=False)
    return replace(printed, doubt=doubt)


def drawn_on(
    page: Page, cache: GlyphCache | None = None, gap_em: float = WORD_GAP_EM
) -> PageDevice:
    """What our own reading of the page's operators finds.

    Raises one of PARSER_ERRORS on damaged content.
    """
    drawn = PageDevice(page.pdf.rsrcmgr, _sheet(page), cache, gap_em)
    Interpreter(page.pdf.rsrcmgr, drawn).process_page(page.page_obj)
    drawn.finish()
    return drawn


def _sheet(page: Page) -> Sheet:
    left, top = page.mediabox[:2]
    return Sheet(float(page.width), float(page.height), float(left), float(top))


def _page_of(
    file: PdfFile,
    page: Page,
    words: Mapping[Turn, tuple[Word, ...]],
    rules: tuple[Rule, ...],
    images: tuple[Box, ...],
) -> PrintedPage:
    shown = {turn: found for turn, found in words.items() if found}
    watermark = " ".join(word.text for word in shown.pop(Turn.ASKEW, ()))
    main = max(shown, key=lambda turn: len(shown[turn]), default=Turn.RIGHT)
    sheet = _sheet(page)
    width, height = sheet.width, sheet.height
    if main in (Turn.UP, Turn.DOWN):
        width, height = height, width
    return PrintedPage(
        number=page.page_number,
        width=width,
        height=height,
        words=shown.pop(main, ()),
        sideways=tuple(shown.values()),
        watermark=watermark,
        rules=rules,
        # Rules are not turned with the words; a table printed sideways stays lines.
        grids=grids(rules) if main is Turn.RIGHT else (),
        images=images,
        links=tuple(links_of(page.page_obj, sheet)) if file.linked else (),
    )
