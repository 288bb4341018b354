"""The styles of every document that we make; nothing in it is formatted by hand.

Parts and headed clauses are in Word's own headings, so that its navigation pane lists
them; all other styles are named after what they hold.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from constitution_diff.model.values import dataclass

from . import names
from .levels import DEEPEST
from .markup import put
from .measures import BULLET, edge, hanging
from .settings import BULLETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from lxml.etree import _Element as Element

_FONT: Final = "Arial"
_DARK: Final = "1F3864"
_GREY: Final = "595959"
_LINES: Final = "A6A6A6"
_GROUND: Final = "DCE3EE"
_TYPED_LABELS: Final = (1760, 2880)
"""Tab stops behind "Article 12" and "Appendix 12" in the type of headings."""
_HEADING_SIZES: Final = (32, 26, 24)
_PLAIN_SIZE: Final = 22
"""Sizes are half points."""


@dataclass(frozen=True, slots=True)
class _Style:
    """A paragraph style; lengths are twips, sizes half points, 0 and "" inherit."""

    id: str
    name: str
    base: str = "Normal"
    following: str = ""
    """The style of the next paragraph that somebody types."""
    before: int = 0
    after: int = 120
    left: int = 0
    hanging: int = 0
    tabs: tuple[int, ...] = ()
    rank: int = 0
    """Of a heading, from 1."""
    bullet: int = 0
    """The level of its list, from 1."""
    new_page: bool = False
    keep_next: bool = False
    rule: str = ""
    """"top" or "bottom": a line there."""
    align: str = ""
    size: int = 0
    bold: bool = False
    colour: str = ""


def define_styles(document: Document) -> None:
    """Replace the styles of the template by ours; its list of latent styles stays."""
    styles = document.styles.element
    latent = styles.find(qn("w:latentStyles"))
    styles[:] = []
    _put_defaults(styles)
    styles.append(latent)
    _put_base(styles)
    for style in _paragraph_styles():
        _put_style(styles, style)
    _put_character_styles(styles)
    _put_table_style(styles)


def _put_defaults(styles: Element) -> None:
    defaults = put(styles, "docDefaults")
    run = put(put(defaults, "rPrDefault"), "rPr")
    put(run, "rFonts", ascii=_FONT, hAnsi=_FONT, eastAsia=_FONT, cs=_FONT)
    put(run, "sz", val=_PLAIN_SIZE)
    put(run, "szCs", val=_PLAIN_SIZE)
    put(run, "lang", val="en-GB", eastAsia="en-GB", bidi="ar-SA")
    paragraph = put(put(defaults, "pPrDefault"), "pPr")
    put(paragraph, "spacing", after=120, line=264, lineRule="auto")


def _paragraph_styles() -> Iterator[_Style]:
    yield _Style(
        names.TITLE, "Title", following=names.SUBTITLE, before=1200, after=120,
        size=52, bold=True, colour=_DARK,
    )  # fmt: skip
    yield _Style(
        names.SUBTITLE, "Subtitle", following=names.words(0), after=120, size=28,
        colour=_GREY,
    )  # fmt: skip
    for rank in range(1, DEEPEST + 1):
        yield from _of_rank(rank)
    yield _Style(
        names.PART, "Part Heading", names.heading(1), names.words(0), before=0,
        after=240, tabs=_TYPED_LABELS, new_page=True, size=36,
    )  # fmt: skip
    for level in range(DEEPEST + 1):
        yield from _of_level(level)
    yield _Style(names.CELL, "Table Text", before=40, after=40, size=20)
    yield _Style(names.HEAD_CELL, "Table Heading", names.CELL, bold=True, before=40,
                 after=40, keep_next=True)  # fmt: skip
    yield _Style(names.BETWEEN, "Between Tables", after=0, size=12)
    yield _Style(names.NOTE, "footnote text", after=40, size=18)
    yield _Style("Header", "header", after=0, rule="bottom", size=18, colour=_GREY)
    yield _Style("Footer", "footer", after=0, align="center", size=18, colour=_GREY)


def _of_rank(rank: int) -> Iterator[_Style]:
    heading = _heading(rank)
    yield heading
    yield replace(
        heading, id=names.plain_heading(rank), name=f"Plain Heading {rank}",
        base=heading.id, following=names.words(0), left=0, hanging=0, rank=0,
    )  # fmt: skip


def _heading(rank: int) -> _Style:
    sized = rank <= len(_HEADING_SIZES)
    return _Style(
        names.heading(rank), f"heading {rank}", following=names.words(1),
        before=360 if rank == 1 else 240, after=120, left=edge(1), hanging=edge(1),
        tabs=_TYPED_LABELS, rank=rank, keep_next=True, bold=True,
        size=_HEADING_SIZES[rank - 1] if sized else _PLAIN_SIZE,
        colour=_DARK,
    )  # fmt: skip


def _of_level(level: int) -> Iterator[_Style]:
    name = f"Clause Text {level}" if level else "Body Text"
    yield _Style(names.words(level), name, before=120, left=edge(level))
    if level:
        yield _Style(
            names.clause(level), f"Clause {level}", before=120, left=edge(level),
            hanging=hanging(level),
        )  # fmt: skip
        yield _Style(
            names.headed(level), f"Headed Clause {level}", names.clause(level),
            names.words(level), before=120, left=edge(level), hanging=hanging(level),
            bold=True, keep_next=True,
        )  # fmt: skip
        yield _Style(
            names.bullet(level), f"List Bullet {level}".removesuffix(" 1"), before=80,
            after=80, left=edge(level - 1) + BULLET, hanging=BULLET, bullet=level,
        )  # fmt: skip


def _put_base(styles: Element) -> None:
    """What every other style begins from, and what Word wants of each sort."""
    for kind, key, name in (
        ("paragraph", "Normal", "Normal"),
        ("character", "DefaultParagraphFont", "Default Paragraph Font"),
        ("table", "TableNormal", "Normal Table"),
        ("numbering", "NoList", "No List"),
    ):
        style = put(styles, "style", type=kind, default=1, styleId=key)
        put(style, "name", val=name)
        if kind == "table":
            cells = put(put(style, "tblPr"), "tblCellMar")
            for side, width in (("left", 108), ("right", 108)):
                put(cells, side, w=width, type="dxa")


def _put_style(styles: Element, style: _Style) -> None:
    element = put(styles, "style", type="paragraph", styleId=style.id)
    put(element, "name", val=style.name)
    put(element, "basedOn", val=style.base)
    if style.following:
        put(element, "next", val=style.following)
    put(element, "qFormat")
    _put_paragraph_properties(put(element, "pPr"), style)
    _put_run_properties(put(element, "rPr"), style)


def _put_paragraph_properties(properties: Element, style: _Style) -> None:
    """In the order of the schema (CT_PPrBase)."""
    if style.keep_next:
        put(properties, "keepNext")
        put(properties, "keepLines")
    if style.new_page:
        put(properties, "pageBreakBefore")
    if style.bullet:
        numbering = put(properties, "numPr")
        put(numbering, "ilvl", val=style.bullet - 1)
        put(numbering, "numId", val=BULLETS)
    if style.rule:
        put(put(properties, "pBdr"), style.rule, val="single", sz=4, space=4,
            color=_LINES)  # fmt: skip
    if style.tabs:
        tabs = put(properties, "tabs")
        for place in style.tabs:
            put(tabs, "tab", val="left", pos=place)
    put(properties, "spacing", before=style.before, after=style.after)
    put(properties, "ind", left=style.left, hanging=style.hanging)
    if style.align:
        put(properties, "jc", val=style.align)
    if style.rank:
        put(properties, "outlineLvl", val=style.rank - 1)


def _put_run_properties(properties: Element, style: _Style) -> None:
    """In the order of the schema (EG_RPrBase)."""
    if style.bold:
        put(properties, "b")
        put(properties, "bCs")
    if style.colour:
        put(properties, "color", val=style.colour)
    if style.size:
        put(properties, "sz", val=style.size)
        put(properties, "szCs", val=style.size)


def _put_character_styles(styles: Element) -> None:
    for key, name in (
        (names.RUN_IN, "Run-in Heading"),
        (names.NOTE_MARK, "footnote reference"),
    ):
        style = put(styles, "style", type="character", styleId=key)
        put(style, "name", val=name)
        put(style, "basedOn", val="DefaultParagraphFont")
        properties = put(style, "rPr")
        if key == names.RUN_IN:
            put(properties, "b")
            put(properties, "bCs")
        else:
            put(properties, "vertAlign", val="superscript")


def _put_table_style(styles: Element) -> None:
    style = put(styles, "style", type="table", styleId=names.TABLE)
    put(style, "name", val="Constitution Table")
    put(style, "basedOn", val="TableNormal")
    borders = put(put(style, "tblPr"), "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        put(borders, side, val="single", sz=4, space=0, color=_LINES)
    head = put(style, "tblStylePr", type="firstRow")
    ground = put(head, "tcPr")
    put(ground, "shd", val="clear", color="auto", fill=_GROUND)
