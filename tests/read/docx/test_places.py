"""Where bookmarks, links, remarks and runs stand in the words of a Word file."""

from __future__ import annotations

import pytest

from constitution_diff.model import Anchoring, Span
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    field,
    ins,
    mark,
    p,
    paragraphs,
    r,
    read,
    row,
    table,
)

_REMARK = f"<w:comment {BY}>{p('Is this right?')}</w:comment>"
_BEGIN, _SEPARATE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    for kind in ("begin", "separate", "end")
)
_REMARK_MARK = '<w:r><w:commentReference w:id="1"/></w:r>'


def _bookmark(name: str) -> str:
    return f'<w:bookmarkStart w:id="9" w:name="{name}"/>'


def _spans(body: str, **parts: str) -> list[tuple[str, str, str]]:
    spans = (s for one in paragraphs(read(body, **parts)) for s in one.spans)
    return [(span.text, span.target, span.bookmark) for span in spans]


@pytest.mark.parametrize(
    "code",
    [
        " REF _Ref1 \\r \\h ",
        "PAGEREF _Ref1",
        "noteref _Ref1 \\h",
        ' HYPERLINK \\l "_Ref1" ',
        ' HYPERLINK "" \\l "_Ref1" \\o "tip"',
        'HYPERLINK \\o "tip \\l x" \\l "_Ref1"',
        "HYPERLINK \\n \\l _Ref1 \\* MERGEFORMAT",
    ],
)
def test_the_words_of_a_pointing_field_name_their_bookmark(code: str) -> None:
    assert _spans(p(r("see ") + field(code, r("4.2")))) == [
        ("see ", "", ""),
        ("4.2", "_Ref1", ""),
    ]


@pytest.mark.parametrize(
    "code",
    [
        "PAGE",
        'HYPERLINK "x.htm"',
        'HYPERLINK "other.htm" \\l "_Ref1"',
        'HYPERLINK "http://example.org/a" \\o "tip" \\l "section-3"',
        "HYPERLINK other.htm \\l _Ref1",
        'HYPERLINK \\o "tip \\l x"',
        "STYLEREF _Ref1",
        "REF \\h",
        "",
    ],
)
def test_other_fields_point_at_nothing(code: str) -> None:
    assert _spans(p(field(code, r("4.2")))) == [("4.2", "", "")]


def test_of_fields_in_fields_the_innermost_counts() -> None:
    inner = field("REF _Inner", r("4.2"))

    spans = _spans(p(field('HYPERLINK \\l "_Outer"', r("see ") + inner)))

    assert spans == [("see ", "_Outer", ""), ("4.2", "_Inner", "")]


def test_a_link_to_a_bookmark_is_such_a_field() -> None:
    body = p(f'<w:hyperlink w:anchor="_Ref1">{r("4.2")}</w:hyperlink>{r(" ends")}')

    assert _spans(body) == [("4.2", "_Ref1", ""), (" ends", "", "")]


def test_a_link_into_another_document_points_at_nothing_here() -> None:
    body = p(f'<w:hyperlink r:id="x" w:anchor="_Ref1">{r("4.2")}</w:hyperlink>')

    assert _spans(body) == [("4.2", "", "")]


def test_an_instruction_put_in_counts_before_the_one_it_replaced() -> None:
    old = deleted(r("REF _Old", tag="delInstrText"))
    new = ins(r("REF _New", tag="instrText"))

    spans = _spans(p(_BEGIN + old + new + _SEPARATE + r("4.2") + _END))

    assert spans == [("4.2", "_New", "")]


def test_a_deleted_field_keeps_what_it_pointed_at() -> None:
    old = deleted(r("REF _Old", tag="delInstrText"))

    spans = _spans(p(_BEGIN + old + _SEPARATE + deleted("4.2") + _END))

    assert spans == [("4.2", "_Old", "")]


def test_a_bookmark_is_a_span_without_words_where_it_begins() -> None:
    assert _spans(p(r("The ") + _bookmark("_Ref1") + r("quorum"))) == [
        ("The ", "", ""),
        ("", "", "_Ref1"),
        ("quorum", "", ""),
    ]


def test_a_bookmark_between_paragraphs_belongs_to_the_next() -> None:
    body = p("a") + _bookmark("_Ref1") + table(row(cell(p("b"))))

    assert _spans(body) == [("a", "", ""), ("", "", "_Ref1"), ("b", "", "")]


def test_a_deleted_paragraph_takes_its_bookmarks_along() -> None:
    gone = p(_bookmark("_Ref1") + deleted("4.1 Gone."), mark("del"))

    source = read(gone + p("4.2 Stays."))

    assert paragraphs(source.final())[0].spans == (
        Span("", (0,)),
        Span("4.2 Stays."),
    )
    assert Span("", bookmark="_Ref1") in paragraphs(source.original())[0].spans


def test_words_left_of_a_joined_paragraph_keep_their_bookmark() -> None:
    joined = p(_bookmark("_Ref1") + r("The quorum "), mark("del")) + p("is five.")

    (paragraph,) = paragraphs(read(joined).final())

    assert paragraph.text == "The quorum is five."
    assert paragraph.spans[0].bookmark == "_Ref1"


def test_a_remark_stands_where_its_range_begins() -> None:
    body = p(r("The ") + '<w:commentRangeStart w:id="1"/>' + r("quorum"))

    source = read(body + p(_REMARK_MARK), comments=_REMARK)

    first, second = paragraphs(source)
    assert first.spans == (Span("The "), Span("", (0,)), Span("quorum"))
    assert second.spans == ()
    assert source.revisions[0].text == "Is this right?"
    assert source.revisions[0].anchoring is Anchoring.EXACT


def test_a_remark_without_a_range_stands_at_its_mark() -> None:
    source = read(p(ins(r("six") + _REMARK_MARK)), comments=_REMARK)

    assert paragraphs(source)[0].spans == (Span("six", (0,)), Span("", (0, 1)))


def test_a_remark_alters_no_view() -> None:
    source = read(p(r("five") + _REMARK_MARK), comments=_REMARK)

    assert paragraphs(source.original())[0].text == "five"
    assert paragraphs(source.final())[0].text == "five"


def test_each_run_tells_where_it_begins() -> None:
    body = p(r("The ") + ins(r("old ") + r("quorum")) + r("") + r(" is five."))

    (paragraph,) = paragraphs(read(body))

    assert paragraph.run_starts == (0, 4, 8, 14, 14)
    assert paragraph.text[4:8] == "old "


def test_a_view_with_other_words_tells_of_no_runs() -> None:
    source = read(p(r("five ") + ins("clear")))

    assert paragraphs(source.final())[0].run_starts == (0, 5)
    assert paragraphs(source.original())[0].run_starts == ()


def test_what_begins_between_rows_or_cells_belongs_to_the_next_paragraph() -> None:
    second = row("b").replace("<w:tc>", _bookmark("_Cell") + "<w:tc>")
    grid = table(row("a"), _bookmark("_Row"), second)

    assert _spans(grid) == [
        ("a", "", ""),
        ("", "", "_Row"),
        ("", "", "_Cell"),
        ("b", "", ""),
    ]


def test_a_remark_on_whole_rows_stands_in_the_first() -> None:
    source = read(table('<w:commentRangeStart w:id="1"/>', row("a")), comments=_REMARK)

    (one,) = paragraphs(source)
    assert [span.revisions for span in one.spans] == [(0,), ()]
