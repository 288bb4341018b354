"""Paragraph marks that go: what joins what, and what stays."""

from __future__ import annotations

import pytest

from tests.render.docx.resolve.settling import accepted, rejected

A = 'w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z"'
_TABLE = "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


def _p(text: str, mark: str = "", style: str = "") -> str:
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f"<w:rPr><w:{mark} {A}/></w:rPr>" if mark else ""
    properties = f"<w:pPr>{styled}{run}</w:pPr>" if styled or run else ""
    return f"<w:p>{properties}{_r(text) if text else ''}</w:p>"


def _r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_a_paragraph_joins_the_next_which_keeps_its_style() -> None:
    body = _p("a", "del", "One") + _p("b", style="Two")

    assert accepted(body) == (
        f'<w:p><w:pPr><w:pStyle w:val="Two"/></w:pPr>{_r("a")}{_r("b")}</w:p>'
    )
    assert rejected(body) == _p("a", style="One") + _p("b", style="Two")


def test_several_marks_join_in_order() -> None:
    body = _p("a", "ins") + _p("b", "ins") + _p("c")

    assert rejected(body) == f"<w:p>{_r('a')}{_r('b')}{_r('c')}</w:p>"
    assert accepted(body) == _p("a") + _p("b") + _p("c")


def test_a_paragraph_of_which_nothing_stays_vanishes() -> None:
    gone = _p("", "del").replace(
        "</w:p>", f"<w:del {A}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    )

    assert accepted(_p("a") + gone + _p("b")) == _p("a") + _p("b")
    assert accepted(_p("a") + gone + _TABLE) == _p("a") + _TABLE
    assert accepted(_p("a") + gone + "<w:sectPr/>") == _p("a") + "<w:sectPr/>"


def test_words_before_a_table_keep_their_paragraph() -> None:
    assert accepted(_p("a", "del") + _TABLE) == _p("a") + _TABLE


def test_words_at_the_end_keep_their_paragraph() -> None:
    assert accepted(_p("a") + _p("b", "del")) == _p("a") + _p("b")


@pytest.mark.parametrize("holder", ["tc", "footnote", "hdr", "txbxContent", "comment"])
def test_a_text_keeps_one_paragraph(holder: str) -> None:
    text = f"<w:{holder}>{_p('', 'del')}</w:{holder}>"

    assert accepted(text) == f"<w:{holder}><w:p/></w:{holder}>"


def test_the_body_keeps_one_paragraph() -> None:
    assert accepted(_p("", "del") + "<w:sectPr/>") == "<w:p/><w:sectPr/>"
    assert accepted(f"<w:del {A}><w:p/></w:del><w:sectPr/>") == "<w:p/><w:sectPr/>"


def test_a_cell_ends_in_a_paragraph() -> None:
    cell = f"<w:tc>{_p('a')}{_p('', 'del')}</w:tc>"

    assert accepted(cell) == f"<w:tc>{_p('a')}<w:p/></w:tc>"


def test_a_paragraph_joins_one_in_a_content_control() -> None:
    control = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"

    assert accepted(_p("a", "del") + control.format(_p("b"))) == control.format(
        f"<w:p>{_r('a')}{_r('b')}</w:p>"
    )
    assert accepted(control.format(_p("a", "del")) + _p("b")) == (
        f"<w:p>{_r('a')}{_r('b')}</w:p>"
    )


def test_what_stands_between_joined_paragraphs_stays_between_their_words() -> None:
    mark = '<w:bookmarkStart w:id="3" w:name="b"/>'
    end = '<w:p><w:r><w:t>b</w:t></w:r><w:bookmarkEnd w:id="3"/></w:p>'

    assert accepted(_p("a", "del") + mark + end) == (
        f'<w:p>{_r("a")}{mark}{_r("b")}<w:bookmarkEnd w:id="3"/></w:p>'
    )


def test_a_mark_put_in_by_one_and_struck_by_another_goes_either_way() -> None:
    both = f"<w:pPr><w:rPr><w:ins {A}/><w:del {A}/></w:rPr></w:pPr>"
    body = f"<w:p>{both}{_r('a')}</w:p>{_p('b')}"

    assert accepted(body) == f"<w:p>{_r('a')}{_r('b')}</w:p>"
    assert rejected(body) == f"<w:p>{_r('a')}{_r('b')}</w:p>"


def test_what_marked_only_words_that_go_goes_with_them() -> None:
    begin = '<w:bookmarkStart w:id="3" w:name="b"/><w:commentRangeStart w:id="4"/>'
    end = '<w:bookmarkEnd w:id="3"/><w:commentRangeEnd w:id="4"/>'
    remark = '<w:r><w:commentReference w:id="4"/></w:r>'
    gone = [_p("", "del").replace("</w:p>", f"{one}</w:p>") for one in (begin, end)]
    kept = _p("b").replace("<w:r>", f"{end}{remark}<w:r>", 1)

    assert accepted(
        gone[0] + gone[1].replace("</w:p>", f"{remark}</w:p>") + _p("b")
    ) == (_p("b"))
    assert accepted(gone[0] + kept) == (
        f'<w:p><w:commentRangeStart w:id="4"/><w:commentRangeEnd w:id="4"/>{remark}'
        f"{_r('b')}</w:p>"
    )


def test_paragraphs_that_join_before_a_table_are_set_as_the_last() -> None:
    body = _p("a", "del", "One") + _p("b", "del", "Two") + _TABLE

    assert accepted(body) == (
        f'<w:p><w:pPr><w:pStyle w:val="Two"/></w:pPr>{_r("a")}{_r("b")}</w:p>{_TABLE}'
    )
