"""How tables, pages, lists and words are set: marked where that is asked, or told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.docx.resolve import reject_all
from tests.read.docx.builders import docx, level, listed, numbering, p, style, styled
from tests.render.docx.resolve.settling import saved

from .redlining import MARKING, compared, proved, shown

_BORDERS = '<w:pgBorders><w:top w:val="single" w:sz="{}"/></w:pgBorders>'
_SHADED = '<w:shd w:val="clear" w:fill="FFFF00"/>'


def _table(table: str = "", row: str = "", cell: str = "") -> str:
    return (
        f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>"
        f"<w:tr><w:trPr>{row}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr>"
        f"{p('The fee is £5.')}</w:tc></w:tr></w:tbl>{p('End.')}"
    )


def _section(inside: str) -> str:
    return p("The quorum is five.") + f"<w:sectPr>{inside}</w:sectPr>"


def _formatted(old: str, new: str) -> bytes:
    """The redline of two bodies with changes of formatting marked."""
    files = docx(old), docx(new)
    marking = replace(MARKING, formatting=True)
    return proved_redline(Couple(compared(*files), *files), marking).content


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (_table(), _table(cell=_SHADED), "tcPrChange"),
        (_table(cell='<w:vAlign w:val="center"/>'), _table(), "tcPrChange"),
        (_table(), _table(table='<w:jc w:val="center"/>'), "tblPrChange"),
        (_table(), _table(row="<w:cantSplit/><w:tblHeader/>"), "trPrChange"),
        (_section(""), _section('<w:lnNumType w:countBy="5"/>'), "sectPrChange"),
        (
            _section(_BORDERS.format(4)),
            _section(_BORDERS.format(8)),
            "sectPrChange",
        ),
    ],
)
def test_how_tables_and_pages_are_set_is_marked_where_formatting_is(
    old: str, new: str, change: str
) -> None:
    content = _formatted(old, new)

    assert shown(content).count(f"<w:{change}>") == 1
    assert shown(saved(content, reject_all)) == shown(docx(old))
    assert "Change>" not in shown(proved(docx(old), docx(new)).content)


def test_what_stands_in_a_property_of_a_paragraph_is_formatting() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:pos="{}"/></w:tabs>'
    old, new = (p("The quorum is five.", tabs.format(at)) for at in (720, 1440))

    assert "<w:pPrChange>" in shown(_formatted(old, new))


def test_hints_and_directions_that_change_nothing_are_no_formatting() -> None:
    def said(hint: str, properties: str) -> str:
        font = f'<w:rPr><w:rFonts w:hint="{hint}" w:ascii="Arial"/></w:rPr>'
        return p(f"<w:r>{font}<w:t>The quorum is five.</w:t></w:r>", properties)

    old, new = said("eastAsia", '<w:bidi w:val="0"/>'), said("default", "")

    assert "Change>" not in shown(_formatted(old, new))


def test_fonts_that_no_style_sets_are_told() -> None:
    size = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:sz w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    old, new = (docx(p("End."), styles=size.format(size_of)) for size_of in (22, 28))

    assert proved(old, new).settings == (
        "the fonts and spacing of text where no style says otherwise",
    )
    assert proved(old, old).settings == ()


_BOLD, _ITALIC = "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (style("a5", "footer", _ITALIC), ()),
        (style("a4", "Rule", _BOLD) + style("a5", "footer", _ITALIC), ()),
        (style("a4", "Rule", _ITALIC) + style("a5", "footer", _BOLD), ("Rule",)),
        (style("a5", "Rule of 2026", _ITALIC), ("Rule",)),
    ],
)
def test_styles_of_one_name_are_compared_whatever_their_ids(
    new: str, told: tuple[str, ...]
) -> None:
    """Word numbers the styles of some languages as they come."""
    styles = style("a5", "Rule", _BOLD) + style("a4", "footer", _ITALIC)
    old = docx(p("The quorum.", styled("a5")), styles=styles)

    assert proved(old, docx(p("The quorum."), styles=new)).styles == told


def test_lists_that_are_indented_otherwise_are_told() -> None:
    indent = '<w:pPr><w:ind w:left="{}"/></w:pPr>'
    old, new = (
        docx(
            listed("Members vote."),
            numbering=numbering(level(0, "%1.", more=indent.format(left))),
        )
        for left in (720, 1440)
    )

    assert proved(old, new).settings == ("how lists are indented",)
    assert proved(old, old).settings == ()


def test_what_an_extension_says_of_a_page_is_no_layout() -> None:
    sized = '<w:pgSz xmlns:x="urn:x" x:Unid="{}" w:w="11906" w:h="{}"/>'
    old, same, tall = (
        _section(sized.format(*one)) for one in ((1, 16838), (2, 16838), (3, 8419))
    )

    assert "Change>" not in shown(_formatted(old, same))
    assert 'Unid="1"' not in shown(_formatted(old, tall))


def _columns(*widths: str, layout: str = "autofit") -> str:
    grid = "".join('<w:gridCol w:w="2000"/>' for _ in widths)
    cells = "".join(
        f"<w:tc><w:tcPr>{width}</w:tcPr>{p(f'The fee is £{at}.')}</w:tc>"
        for at, width in enumerate(widths, start=5)
    )
    return (
        f'<w:tbl><w:tblPr><w:tblLayout w:type="{layout}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>{p('End.')}"
    )


def _wide(twips: int | str, measure: str = "dxa") -> str:
    return f'<w:tcW w:w="{twips}" w:type="{measure}"/>'


_FITTED = _wide(0, "auto")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (_columns(_wide(2000), _wide(4000)), _columns(_wide(4000), _wide(2000)), True),
        (_columns(_wide(2000), _wide(4000)), _columns(_wide(2060), _wide(3940)), False),
        (_columns(_wide("50%", "pct")), _columns(_wide(4000, "pct")), True),
        (_columns(_wide(2500, "pct")), _columns(_wide("50%", "pct")), False),
        (_columns(_wide(2000)), _columns(_FITTED), False),
        (_columns(_wide(5000)), _columns(_FITTED, layout="fixed"), True),
        (_columns(_wide(2000)), _columns(_wide(4000), _wide(2000)), False),
    ],
    ids=[
        *("wider", "nearly", "wider share", "same share", "fitted to words"),
        *("by the grid", "another column"),
    ],
)
def test_columns_that_are_set_wider_are_told(old: str, new: str, *, told: bool) -> None:
    redline = proved(docx(old), docx(new))

    found = ("how wide the columns of 1 table are",) if told else ()
    assert redline.settings == found


def test_a_table_that_moved_keeps_its_widths_and_is_not_told() -> None:
    rules = "".join(p(f"{n}. Members of group {n} vote on it.") for n in range(1, 9))
    old, new = _columns(_wide(2000)), _columns(_wide(5000))

    redline = proved(docx(old + rules), docx(rules + new))

    assert redline.settings == ()
