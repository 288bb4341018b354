"""Words and rules straight from the operators of a page.

pdfminer makes an object of each character and pdfplumber a dict of 25 entries; they
take nine tenths of what a page costs. This is what stands in their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.utils import apply_matrix_rect, mult_matrix

from .glyphs import GlyphCache
from .open_word import Style
from .rules import Paint, Rule, is_dashed, rules_of_path
from .shown import Box, Pen, Shown
from .words import WORD_GAP_EM, colour_of, font_name, is_bold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pdfminer.pdfcolor import PDFColorSpace
    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.pdfinterp import (
        PDFGraphicState,
        PDFResourceManager,
        PDFStackT,
        PDFTextState,
    )
    from pdfminer.pdftypes import PDFStream
    from pdfminer.psparser import PSLiteral
    from pdfminer.utils import Matrix, PathSegment, Rect
    from pdfplumber._typing import T_obj

    from .words import Sheet, Word

_INVISIBLE = (3, 7)
"""The text rendering modes that paint nothing (ISO 32000-1, table 106)."""


class PageDevice(PDFTextDevice):
    """Takes in what pdfminer's interpreter draws on one page."""

    ctm: Matrix
    """pdfminer sets it before anything is drawn."""

    def __init__(
        self,
        manager: PDFResourceManager,
        sheet: Sheet,
        cache: GlyphCache | None = None,
        gap_em: float = WORD_GAP_EM,
    ) -> None:
        super().__init__(manager)
        self.rules: list[Rule] = []
        self.images: list[Box] = []
        self.vertical = False
        """There is text in a font that runs downwards; it is not read."""
        self.sheet = sheet
        self._shown = Shown(sheet, gap_em)
        self._cache = cache or GlyphCache()
        self._tags: list[bool] = []
        self._figures: list[Matrix] = []
        # A page has a handful of styles, and shows a hundred strings.
        self._styles: dict[object, Style] = {}

    @property
    def words(self) -> list[Word]:
        """Those that run to the right, in drawing order; a double is there twice."""
        return self._shown.words

    @property
    def aside(self) -> list[T_obj]:
        """The characters of text in other directions, as pdfplumber has them."""
        return self._shown.aside

    @property
    def doubled(self) -> bool:
        """Whether letters within a word are printed twice on one spot."""
        return self._shown.doubled

    def finish(self) -> None:
        """Take in the last word."""
        self._shown.finish()

    def begin_tag(self, tag: PSLiteral, props: PDFStackT | None = None) -> None:
        """Note whether the marked content is an artifact."""
        del props
        self._tags.append(tag.name in ("Artifact", b"Artifact"))

    def end_tag(self) -> None:
        """Leave the marked content."""
        if self._tags:
            self._tags.pop()

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """Remember where a form or an image lies."""
        del name, bbox
        self._figures.append(mult_matrix(matrix, self.ctm))

    def end_figure(self, name: str) -> None:
        """Leave it."""
        del name
        self._figures.pop()

    def render_image(self, name: str, stream: PDFStream) -> None:
        """Note the box of an image, which fills the unit square of its figure."""
        del name, stream
        x0, y0, x1, y1 = apply_matrix_rect(self._figures[-1], (0, 0, 1, 1))
        left, height = self.sheet.left, self.sheet.height + self.sheet.top
        self.images.append((x0 + left, height - y1, x1 + left, height - y0))

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,  # noqa: FBT001
        fill: bool,  # noqa: FBT001
        evenodd: bool,  # noqa: FBT001
        path: Sequence[PathSegment],
    ) -> None:
        """Note the rules that a path draws."""
        del evenodd
        paint = Paint(
            colour_of(graphicstate.scolor) if stroke else None,
            colour_of(graphicstate.ncolor) if fill else None,
            graphicstate.linewidth,
            is_dashed(graphicstate.dash),
            True in self._tags,
        )
        self.rules += rules_of_path(path, self.ctm, self.sheet, paint)

    def render_string(
        self,
        textstate: PDFTextState,
        seq: PDFTextSeq,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> None:
        """Take in a shown string, and move to where the next one begins."""
        del ncs
        font, size, scaling = textstate.font, textstate.fontsize, textstate.scaling
        if font is None or font.is_vertical():
            self.vertical |= font is not None
            return
        scaling *= 0.01
        pen = Pen(
            mult_matrix(textstate.matrix, self.ctm),
            *textstate.linematrix,
            textstate.rise,
            size,
            textstate.charspace * scaling,
            0 if font.is_multibyte() else textstate.wordspace * scaling,
            0.001 * size * scaling,
        )
        a, b, _, d, _, _ = pen.matrix
        straight = a > 0 and d > 0 and size > 0 and scaling > 0 and not (b or pen.y)
        glyphs = self._cache.glyphs(font, size, scaling)
        style = self._style_of(textstate, graphicstate, d * size)
        shown, spelt = self._shown, None
        if straight and shown.is_even(glyphs, pen):
            spelt = glyphs.spelling.spelt(seq)
        if spelt is not None:
            x = shown.show_spelt(glyphs, spelt, pen, style)
        elif straight:
            x = shown.show(glyphs, seq, pen, style)
        else:
            x = shown.show_by_letter(glyphs, seq, pen, style)
        textstate.linematrix = x, pen.y

    def _style_of(
        self, text: PDFTextState, graphics: PDFGraphicState, size: float
    ) -> Style:
        name = text.font.fontname if text.font else ""
        artifact, invisible = True in self._tags, text.render in _INVISIBLE
        key = name, size, graphics.ncolor, artifact, invisible
        style = self._styles.get(key)
        if style is None:
            font, colour = font_name(name), colour_of(graphics.ncolor)
            bold, size = is_bold(font), round(size, 1)
            style = Style(size, bold, font, colour, artifact, invisible)
            self._styles[key] = style
        return style
