from __future__ import annotations

import pytest

from constitution_diff.model import Role, Table
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    docx,
    mark,
    p,
    paragraphs,
    r,
    read,
    row,
    style,
    styled,
    table,
    texts,
)

_BREAK = "<w:lastRenderedPageBreak/>"


def _box(inside: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r>"


def test_blocks_come_in_the_order_of_the_file() -> None:
    control = f"<w:sdt><w:sdtContent>{p('c')}</w:sdtContent></w:sdt>"
    custom = f"<w:customXml>{p('d')}</w:customXml>"

    source = read(p("a") + table(row("b")) + control + custom + p("e"))

    assert texts(source) == ["a", "b", "c", "d", "e"]
    assert isinstance(source.blocks[1], Table)


def test_a_text_box_follows_its_paragraph_once() -> None:
    both = (
        (
            f"<w:r><mc:AlternateContent><mc:Choice>{_box(p('box'))}</mc:Choice>"
            f"<mc:Fallback>{_box(p('box'))}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        .replace("<w:r><w:pict>", "<w:pict>")
        .replace("</w:pict></w:r>", "</w:pict>")
    )

    source = read(p(r("before ") + both + r("after")) + p("next"))

    assert texts(source) == ["before after", "box", "next"]


def test_a_text_box_in_a_text_box_is_read_once() -> None:
    source = read(p(_box(p("outer") + p(_box(p("inner"))))))

    assert texts(source) == ["", "outer", "", "inner"]


def test_a_text_box_does_not_come_between_two_paragraphs_that_become_one() -> None:
    body = p(r("four ") + _box(p("box")), mark("del")) + p("five")

    assert texts(read(body).final()) == ["four five", "box"]


def test_a_text_box_goes_with_the_words_around_it() -> None:
    source = read(p(r("a") + deleted(_box(p("box")))) + p("b"))

    assert [text for text in texts(source.final()) if text] == ["a", "b"]


def test_a_whole_paragraph_may_lie_in_a_change() -> None:
    source = read(p("a") + f"<w:ins {BY}>{p('b')}</w:ins>" + p("c"))

    assert texts(source.original()) == ["a", "c"]


def test_an_address_counts_every_paragraph_of_the_part() -> None:
    source = read(p("a") + table(row("b")) + p(r("c") + _box(p("d"))) + p("e"))

    addresses = [paragraph.address for paragraph in paragraphs(source)]
    assert addresses == [f"word/document.xml#p{place}" for place in range(5)]


def test_pages_are_counted_from_the_breaks_word_remembered() -> None:
    body = p("a") + p(f"<w:r><w:t>b</w:t>{_BREAK}<w:t>c</w:t></w:r>")
    body += p(f"<w:r>{_BREAK}<w:t>d</w:t></w:r>")

    source = read(body)

    assert [paragraph.page for paragraph in paragraphs(source)] == [1, 1, 3]
    assert all(paragraph.page_approximate for paragraph in paragraphs(source))
    assert source.n_pages == 3


def test_pages_are_unknown_without_such_breaks() -> None:
    source = read(p('<w:r><w:br w:type="page"/></w:r>') + p("a"))

    assert [paragraph.page for paragraph in paragraphs(source)] == [None, None]


def test_a_style_is_known_by_its_name_and_gives_the_outline_level() -> None:
    styles = style("berschrift2", "heading 2") + style(
        "Deep", "Deep", "<w:pPr><w:outlineLvl w:val='3'/></w:pPr>"
    )
    body = p("a", styled("berschrift2")) + p("b", styled("Deep"))
    body += p("c", styled("berschrift2") + '<w:outlineLvl w:val="9"/>')

    source = read(body, styles=styles)

    found = [(one.style, one.outline_level) for one in paragraphs(source)]
    assert found == [("heading 2", 1), ("Deep", 3), ("heading 2", None)]


def test_another_file_inside_the_text_is_a_notice() -> None:
    source = read(p("a") + '<w:altChunk r:id="x"/>')

    assert [notice.code for notice in source.notices] == ["alternate-chunk"]


def test_an_embedded_object_is_a_notice() -> None:
    source = read(p("<w:r><w:object/></w:r>"))

    assert [notice.code for notice in source.notices] == ["embedded-object"]
    assert "It was not read." in source.notices[0].message


def test_headers_and_footers_stand_at_the_end_each_text_once() -> None:
    parts = {"header1": p("Draft"), "header2": p("Draft") + p(), "footer1": p("Clerk")}

    source = read(p("body"), **parts)

    found = [(one.role, one.text) for one in paragraphs(source)]
    assert found == [
        (Role.BODY, "body"), (Role.HEADER, "Draft"), (Role.FOOTER, "Clerk"),
    ]  # fmt: skip


def test_a_note_stands_at_the_end_under_the_id_its_anchor_names() -> None:
    anchor = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    line = f'<w:footnote w:type="separator" w:id="0">{p("line")}</w:footnote>'
    note = f'<w:footnote w:id="2">{p("See rule 4.")}</w:footnote>'

    source = read(p(r("five") + anchor) + p("b"), footnotes=line + note)

    five, _, last = paragraphs(source)
    assert (five.text, [span.note for span in five.spans]) == (
        "five",
        ["", "footnote-2"],
    )
    assert (last.text, last.role, last.note_id) == (
        "See rule 4.",
        Role.NOTE,
        "footnote-2",
    )


def test_a_note_goes_with_its_anchor() -> None:
    anchor = deleted('<w:r><w:endnoteReference w:id="1"/></w:r>')
    note = f'<w:endnote w:id="1">{p("See rule 4.")}</w:endnote>'

    source = read(p(r("five") + anchor), endnotes=note)

    assert (texts(source.final()), texts(source.original())) == (
        ["five"], ["five", "See rule 4."],
    )  # fmt: skip


def test_the_same_bytes_give_the_same_source() -> None:
    content = docx(p("a") + table(row(cell(p("b")))))

    assert read(p("a")) == read(p("a"))
    assert content == docx(p("a") + table(row(cell(p("b")))))


@pytest.mark.parametrize(("kind", "tag"), [("diagram", "relIds"), ("chart", "chart")])
def test_a_drawing_whose_words_lie_elsewhere_is_a_notice(kind: str, tag: str) -> None:
    space = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    drawn = f'<g><d:{tag} xmlns:d="{space}"/></g>'

    source = read(p(f"<w:r><w:drawing>{drawn}</w:drawing></w:r>"))

    assert [notice.code for notice in source.notices] == ["embedded-object"]


def test_a_document_that_a_master_document_takes_in_is_a_notice() -> None:
    source = read(p('<w:subDoc r:id="x"/>'))

    assert [notice.code for notice in source.notices] == ["embedded-object"]


def test_the_words_of_word_art_are_read() -> None:
    art = (
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DRAFT"/>'
    )
    drawn = p(f"<w:r><w:pict>{art}</v:shape></w:pict></w:r>")

    source = read(drawn, header1=drawn)

    found = [(one.role, one.text) for one in paragraphs(source)]
    assert found == [(Role.BODY, "DRAFT"), (Role.HEADER, "DRAFT")]


def test_a_note_goes_with_the_row_of_its_anchor() -> None:
    anchor = p(r("a") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    note = f'<w:footnote w:id="1">{p("See rule 4.")}</w:footnote>'
    gone = row(cell(anchor), properties=f"<w:del {BY}/>")

    source = read(table(gone, row("b")), footnotes=note)

    assert (texts(source.final()), texts(source.original())) == (
        ["b"], ["a", "b", "See rule 4."],
    )  # fmt: skip
