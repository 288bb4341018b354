"""What hangs on the text in a redline: notes, headers, text boxes, links, fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.judges.constructs import (
    SECTION,
    control,
    note,
    notes,
    old_shape,
    shape,
)
from tests.read.docx.builders import docx, field, level, listed, numbering, p, r
from tests.render.docx.resolve.settling import saved

from .redlining import (
    Reading,
    marks,
    not_given_back,
    proved,
    redlined,
    shown,
    tried,
    xml_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_END = p("End.")
_NOTED = p(r("Members vote.") + note())
_HEADED = p("Members vote.") + SECTION.format(
    '<w:headerReference w:type="default" r:id="header0"/>'
    '<w:footerReference w:type="default" r:id="footer0"/>'
)
_EDGES = ("header", "footer")
_FIRST, _SECOND = (
    f'<w:headerReference w:type="default" r:id="header{number}"/>' for number in (0, 1)
)
_NOTES = "word/footnotes.xml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PICTURE = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}"><wp:extent cx="10" cy="10"/>'
    '<wp:docPr id="1" name="Arms"/></wp:inline></w:drawing></w:r>'
)
_SEPARATE = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
_DIAGRAM = _PICTURE.replace("Arms", "Wards").replace(
    "<wp:ext", '<w:y r:id="diagramData0"/><wp:ext'
)


def _footnotes(words: str) -> dict[str, str]:
    return notes("footnote", p(words))


def _linked(words: str) -> str:
    return f'<w:hyperlink w:anchor="rule">{r(words)}</w:hyperlink>'


def test_a_note_that_comes_comes_with_its_words() -> None:
    redline = proved(
        docx(p("Members vote.")), docx(_NOTED, **_footnotes("By hand."))
    ).content

    assert "<w:ins><w:r><w:footnoteReference/></w:r></w:ins>" in shown(redline)
    assert marks(shown(redline, _NOTES)) == ["ins By hand."]


def test_a_note_that_goes_stands_in_the_redline_with_its_words() -> None:
    redline = proved(
        docx(_NOTED + _END, **_footnotes("By hand.")),
        docx(p("Members vote.") + _END),
    ).content

    assert "<w:del><w:r><w:footnoteReference/></w:r></w:del>" in shown(redline)
    assert marks(shown(redline, _NOTES)) == ["del By hand."]
    assert Reading.of(redline).rejected[-1] == "footnote |By hand."
    assert Reading.of(redline).accepted == ("body |Members vote.", "body |End.")


def test_notes_have_their_ids_in_the_order_of_their_anchors() -> None:
    old = p(r("Members") + note() + r(" vote.")) + _END
    new = p("Members vote.") + p(r("End.") + note())

    redline = proved(
        docx(old, **_footnotes("By hand.")), docx(new, **_footnotes("At noon."))
    ).content

    anchors = re.findall(r'<w:footnoteReference w:id="(\d+)"', xml_of(redline))
    ids = re.findall(r'<w:footnote w:id="(\d+)"', xml_of(redline, _NOTES))
    assert anchors == ids == sorted(ids)
    assert len(ids) == 2
    assert Reading.of(redline).rejected[-1] == "footnote |By hand."
    assert Reading.of(redline).accepted[-1] == "footnote |At noon."


def test_the_number_in_a_note_that_goes_stays_before_its_words() -> None:
    number = "<w:r><w:rPr><w:b/></w:rPr><w:footnoteRef/></w:r>"
    noted = notes("footnote", p(number + r("By hand.")))

    redline = proved(docx(_NOTED + _END, **noted), docx(p("Members vote.") + _END))

    words = "<w:del><w:r><w:delText>By hand.</w:delText></w:r></w:del>"
    assert f"<w:p>{number}{words}</w:p>" in shown(redline.content, _NOTES)


def test_a_note_whose_sign_is_elsewhere_keeps_its_words_unmarked() -> None:
    old = p(r("Members vote.") + note()) + p("The mayor presides.")
    new = p("Members vote.") + p(r("The mayor presides.") + note())
    both = _footnotes("By hand.")

    redline = proved(docx(old, **both), docx(new, **both)).content

    body, words = shown(redline), shown(redline, _NOTES)
    for change in ("del", "ins"):
        assert f"<w:{change}><w:r><w:footnoteReference/></w:r></w:{change}>" in body
    assert words.count("<w:p><w:r><w:t>By hand.</w:t></w:r></w:p>") == 2


def test_words_of_a_note_that_stays_are_marked_in_it() -> None:
    redline = proved(
        docx(_NOTED, **_footnotes("By hand.")), docx(_NOTED, **_footnotes("By card."))
    ).content

    assert marks(shown(redline)) == []
    assert marks(shown(redline, _NOTES)) == ["del hand", "ins card"]


def test_a_note_that_moves_with_its_words_stands_at_both_places() -> None:
    quorum = p(r("The quorum of the council is five members.") + note())
    others = p("Notices are sent by post.") + p("The clerk counts the votes twice.")
    both = _footnotes("By hand.")

    redline = proved(
        docx(quorum + others + _END, **both), docx(others + quorum + _END, **both)
    ).content

    body, ids = shown(redline), shown(redline, _NOTES)
    for half in ("moveFrom", "moveTo"):
        assert f"<w:r><w:footnoteReference/></w:r></w:{half}>" in body
    assert ids.count("By hand.") == 2
    assert marks(ids) == []


def test_words_of_headers_and_footers_are_marked_in_them() -> None:
    old, new = (
        docx(_HEADED, header1=p(f"Adopted in {month}"), footer1=p(f"Year {year}"))
        for month, year in (("May", "2025"), ("June", "2026"))
    )

    redline = proved(old, new).content

    assert marks(shown(redline)) == []
    assert marks(shown(redline, "word/header1.xml")) == ["del May", "ins June"]
    assert marks(shown(redline, "word/footer1.xml")) == ["del 2025", "ins 2026"]


def test_a_header_that_only_the_old_file_has_is_shown_as_deleted() -> None:
    old = docx(_HEADED, header1=p("Adopted in May"), footer1=p("Year 2025"))
    new = docx(p("Members vote.") + SECTION.format(""))

    triple = tried(old, new)

    assert not_given_back(triple) == []
    reading = Reading.of(triple.redline)
    assert [line for line in reading.rejected if "|Adopted in May" in line]
    assert not [line for line in reading.accepted if "body" not in line]
    deleted = [marks(shown(triple.redline, f"word/{part}1.xml")) for part in _EDGES]
    assert deleted == [["del Adopted in May"], ["del Year 2025"]]
    assert proved(old, new).lost_edges == ()


def test_a_header_that_only_the_new_file_has_is_shown_as_inserted() -> None:
    old = docx(p("Members vote.") + SECTION.format(""))
    listed_last = p("Adopted in May") + listed("Part one")
    lists = numbering(level(0, "%1."))
    new = docx(_HEADED, header1=listed_last, footer1=p("Year 2025"), numbering=lists)

    triple = tried(old, new)

    assert not_given_back(triple) == []
    reading = Reading.of(triple.redline)
    assert [line for line in reading.accepted if "|Adopted in May" in line]
    assert not [line for line in reading.rejected if "body" not in line]
    inserted = [marks(shown(triple.redline, f"word/{part}1.xml")) for part in _EDGES]
    assert inserted == [["ins Adopted in May", "ins Part one"], ["ins Year 2025"]]


def test_a_new_header_is_held_against_the_one_that_the_old_file_takes_over() -> None:
    two = p("First part.", SECTION.format(_FIRST)) + p("Second part.")
    parts = {"header1": p("Part one")}
    old = docx(two + SECTION.format(""), **parts)
    new = docx(two + SECTION.format(_SECOND), **parts, header2=p("Part two"))

    redline = proved(old, new).content

    assert marks(shown(redline, "word/header2.xml")) == ["del one", "ins two"]


def test_an_old_header_is_held_against_the_one_that_the_new_file_takes_over() -> None:
    two = p("First part.", SECTION.format(_FIRST)) + p("Second part.")
    parts = {"header1": p("Part one")}
    old = docx(two + SECTION.format(_SECOND), **parts, header2=p("Part two"))
    new = docx(two + SECTION.format(""), **parts)

    triple = tried(old, new)

    assert not_given_back(triple) == []
    assert shown(triple.redline, "word/header1.xml") == shown(new, "word/header1.xml")
    header = shown(triple.redline, "word/header2.xml")
    assert marks(header) == ["del two", "ins one"]


def test_a_section_behind_does_not_take_over_the_copy_of_a_header() -> None:
    first, second, third = (f"{word} part." for word in ("First", "Second", "Third"))
    begun, none = p(first, SECTION.format(_FIRST)), SECTION.format("")
    parts = {"header1": p("Part one")}
    old_second = p(second, SECTION.format(_SECOND))
    old = docx(
        begun + old_second + p(third) + SECTION.format(_FIRST),
        **parts, header2=p("Part two"),
    )  # fmt: skip
    new = docx(begun + p(second, none) + p(third) + none, **parts)

    redline = proved(old, new).content

    referred = re.findall(
        r'headerReference w:type="default" r:id="(\w+)"', xml_of(redline)
    )
    assert referred[0] == referred[2] != referred[1]


def test_a_header_of_a_section_that_is_gone_is_quoted() -> None:
    two = p("First part.", SECTION.format(_FIRST)) + p("Second part.")
    old = docx(
        two + SECTION.format(_SECOND), header1=p("Part one"), header2=p("Part two")
    )
    new = docx(p("Second part.") + SECTION.format(_FIRST), header1=p("Part two"))

    assert proved(old, new).lost_edges == ("Part one",)


def test_the_header_of_the_last_section_stays_where_one_before_it_goes() -> None:
    reference = '<w:headerReference w:type="default" r:id="header{}"/>'
    first, last = (f"<w:sectPr>{reference.format(at)}</w:sectPr>" for at in (0, 1))
    headers = {"header1": p("Header of A"), "header2": p("Header of B")}
    old = docx(p("Section A text.", first) + p("Section B text.") + last, **headers)
    new = docx(p("Section B text.") + last, **headers)

    redline = proved(old, new)

    assert "<w:ins" not in xml_of(redline.content, "word/header2.xml")
    assert redline.lost_edges == ("Header of A",)


def test_a_header_of_first_pages_is_shown_as_deleted_on_them() -> None:
    new = docx(p("Members vote.") + SECTION.format(""))
    old = docx(_HEADED.replace("default", "first"), header1=p("May"), footer1=p("Year"))

    assert "header first|May" in Reading.of(proved(old, new).content).rejected


def test_a_contents_list_without_lines_comes_and_goes() -> None:
    contents = p(field("TOC", ""))

    comes, goes = redlined(p(), contents), redlined(contents, p())

    assert comes.index("<w:ins>") < comes.index("TOC") < comes.index("</w:ins>")
    assert goes.index("<w:del>") < goes.index("TOC") < goes.index("</w:del>")


@pytest.mark.parametrize(
    "number",
    [
        field("PAGE", ""),
        field("PAGE", "").replace(_SEPARATE, ""),
        '<w:fldSimple w:instr=" PAGE "/>',
    ],
)
def test_a_page_number_that_nobody_worked_out_comes_and_goes(number: str) -> None:
    none, one = docx(p("Page ")), docx(p(r("Page ") + number))

    assert not_given_back(tried(none, one)) == []
    assert not_given_back(tried(one, none)) == []


@pytest.mark.parametrize("code", ['XE "quorum"', "TC Quorum", "SEQ rule \\h", "REF b"])
def test_a_field_that_prints_nothing_comes_and_goes(code: str) -> None:
    entry = field(code, "").replace(_SEPARATE, "")
    none = docx(p("The quorum is five."))
    one = docx(p(r("The quorum") + entry + r(" is five.")))

    comes, goes = tried(none, one), tried(one, none)

    assert not_given_back(comes) == not_given_back(goes) == []
    for content, decide, found in (
        (comes.redline, accept_all, True), (comes.redline, reject_all, False),
        (goes.redline, accept_all, False), (goes.redline, reject_all, True),
    ):  # fmt: skip
        assert (code in xml_of(saved(content, decide))) is found


@pytest.mark.parametrize("result", ["", r("1")])
def test_a_field_in_the_code_of_another_comes_and_goes_with_it(result: str) -> None:
    code = '<w:r><w:instrText>= 1 "First" "Other"</w:instrText></w:r>'
    made = field("IF", r("Other")).replace(
        _SEPARATE, field("PAGE", result) + code + _SEPARATE
    )
    without, with_it = docx(p("Page ")), docx(p(r("Page ") + made))

    assert not_given_back(tried(without, with_it)) == []
    assert not_given_back(tried(with_it, without)) == []


def test_a_page_number_is_the_same_whether_it_was_worked_out_or_not() -> None:
    old, new = p(field("PAGE", r("3"))), p(field("PAGE", ""))

    assert marks(redlined(old, new)) == []


@pytest.mark.parametrize("result", ["", r("3")])
def test_a_page_number_that_became_their_count_is_given_back(result: str) -> None:
    page, pages = (p(r("Page ") + field(kind, result)) for kind in ("PAGE", "NUMPAGES"))

    xml = redlined(page, pages)

    assert xml.index("<w:del>") < xml.index("PAGE<") < xml.index("</w:del>")
    assert not_given_back(tried(docx(page), docx(pages))) == []


@pytest.mark.parametrize("box", [shape, old_shape])
def test_words_of_a_text_box_are_marked_in_it(box: Callable[[str], str]) -> None:
    old, new = (p(box(p(f"The quorum is {count}."))) for count in ("five", "six"))

    xml = redlined(old, new)

    assert marks(xml) == ["del five", "ins six"]
    assert "<w:txbxContent><w:p><w:r><w:t>The quorum is </w:t></w:r><w:del>" in xml


def test_a_text_box_that_goes_stands_whole_in_one_deletion() -> None:
    box = shape(p("The quorum is five."))

    xml = redlined(p(r("Members vote.") + box), p("Members vote."))

    assert "<w:del><w:r><mc:AlternateContent>" in xml
    assert "<w:t>The quorum is five.</w:t>" in xml


def test_a_picture_comes_and_goes_like_a_letter() -> None:
    plain, pictured = p("Members vote.") + _END, p(r("Members vote.") + _PICTURE) + _END

    assert "<w:del><w:r><w:drawing>" in redlined(pictured, plain)
    assert "<w:ins><w:r><w:drawing>" in redlined(plain, pictured)


def test_a_diagram_that_was_only_saved_anew_is_no_change() -> None:
    diagram = _PICTURE.replace(
        "<wp:extent", '<wp:docPr r:id="diagramData0"/><wp:extent'
    )
    body = p(r("Members vote.") + diagram)

    def of(inside: str) -> bytes:
        return docx(body, diagramData=inside)

    as_saved, anew, other = "<w:x a='1'/>", '<w:x  a="1"></w:x>', '<w:x a="2"/>'
    assert "<w:del>" not in shown(proved(of(as_saved), of(anew)).content)
    assert "<w:del>" in shown(proved(of(as_saved), of(other)).content)


def test_a_diagram_that_nobody_can_read_is_told_by_its_bytes() -> None:
    body = p(r("Members vote.") + _DIAGRAM)
    broken, other = (docx(body, diagramData=xml) for xml in ("<w:x>", "<w:x><w:y>"))

    assert "<w:del>" not in shown(proved(broken, broken).content)
    assert "<w:del>" in shown(proved(broken, other).content)


def test_words_of_a_link_are_marked_in_it() -> None:
    old, new = (p(r("See ") + _linked(f"rule {name}")) for name in ("five", "six"))

    assert redlined(old, new) == (
        '<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink w:anchor="rule">'
        "<w:r><w:t>rule </w:t></w:r>"
        "<w:del><w:r><w:delText>five</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>six</w:t></w:r></w:ins></w:hyperlink></w:p>"
    )


def test_words_that_go_stay_in_their_link() -> None:
    xml = redlined(p(r("See") + _linked(" rule five")), p("See"))

    assert (
        '<w:hyperlink w:anchor="rule"><w:del><w:r><w:delText> rule five</w:delText>'
        "</w:r></w:del></w:hyperlink>"
    ) in xml


def _simple(code: str, result: str) -> str:
    return f'<w:fldSimple w:instr="{code}">{result}</w:fldSimple>'


@pytest.mark.parametrize("made", [field, _simple])
def test_a_reference_goes_and_comes_whole(made: Callable[[str, str], str]) -> None:
    old, new = (
        p(r("See rule ") + made("REF a", r(number)) + r("."))
        for number in ("4.2", "4.3")
    )

    xml = redlined(old, new)

    assert (
        '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:delInstrText>REF a</w:delInstrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "<w:r><w:delText>4.2</w:delText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
    ) in xml
    assert "<w:r><w:t>4.3</w:t></w:r>" in xml
    assert "<w:fldSimple" not in xml


def test_a_page_number_that_shifted_is_no_change() -> None:
    old, new = (p(r("Page ") + field("PAGE", r(number))) for number in ("4", "7"))

    assert marks(redlined(old, new)) == []


def _contents(*entries: tuple[str, str]) -> str:
    """A table of contents, a link with a page number for each entry."""
    begins = "".join(
        f"<w:r>{inside}</w:r>"
        for inside in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>TOC</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
        )
    )
    lines = [
        _linked(f"{words} ").replace("</w:hyperlink>", "")
        + field("PAGEREF _Toc1", r(page))
        + "</w:hyperlink>"
        for words, page in entries
    ]
    ending = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    return p(begins + lines[0]) + "".join(map(p, lines[1:])) + ending


_LISTED = ("Meetings", "1"), ("Votes", "2")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_LISTED, ()),
        ((("Preface", "1"), *_LISTED), _LISTED),
        (_LISTED, (("Preface", "1"), *_LISTED)),
        (_LISTED, (("Preface", "1"), ("Meetings", "3"), ("Votes", "4"))),
        (_LISTED, (("Meetings", "1"), ("Officers", "2"), ("Votes", "3"))),
    ],
)
def test_a_contents_list_is_a_field_whatever_is_settled(
    old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
) -> None:
    before, after = (
        docx(p("Members vote.") + (_contents(*entries) if entries else "") + _END)
        for entries in (old, new)
    )

    triple = tried(before, after)

    assert not_given_back(triple) == []
    for content, decide, entries in (
        (triple.redline, reject_all, old), (triple.redline, accept_all, new),
    ):  # fmt: skip
        codes, depth = _field_codes(saved(content, decide))
        assert codes.count("TOC") == bool(entries)
        assert depth == 0


def _field_codes(content: bytes) -> tuple[list[str], int]:
    """The code of each field, and how many begin and do not end."""
    xml = xml_of(content)
    kinds = re.findall(r'w:fldCharType="(\w+)"', xml)
    codes = re.findall(r"<w:instrText[^>]*>(\w+)", xml)
    return codes, kinds.count("begin") - kinds.count("end")


def test_of_a_table_of_contents_an_entry_comes_and_the_rest_stays() -> None:
    old = _contents(("Meetings", "1"), ("Votes", "2"))
    new = _contents(("Meetings", "1"), ("Officers", "2"), ("Votes", "3"))

    xml = redlined(old + _END, new + _END)

    assert marks(xml) == ["ins Officers 2", "del 2", "ins 3"]
    assert xml.count("<w:instrText>TOC</w:instrText>") == 1


def test_a_table_of_contents_does_not_begin_amid_other_words() -> None:
    old, new = p("Seats on the council"), _contents(("Seats in the council", "1"))

    xml = redlined(old + _END, new + _END)

    assert marks(xml) == ["del Seats on the council", "ins Seats in the council 1"]


def test_words_of_a_content_control_are_marked_in_it() -> None:
    old, new = (control(p(f"The quorum is {count}.")) for count in ("five", "six"))

    xml = redlined(old, new)

    assert xml.startswith('<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr>')
    assert xml.endswith("</w:p></w:sdtContent></w:sdt>")
    assert marks(xml) == ["del five", "ins six"]


def test_a_content_control_in_a_line_stays_around_the_new_words() -> None:
    old, new = (
        p(r("The quorum is ") + control(r(count)) + r(".")) for count in ("five", "six")
    )

    xml = redlined(old, new)

    assert "<w:sdtContent><w:ins><w:r><w:t>six</w:t></w:r></w:ins></w:sdtContent>" in (
        xml
    )
    assert marks(xml) == ["del five", "ins six"]
