from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.model import Noise, Revision, RevisionKind, RevisionUnit
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    field,
    ins,
    level,
    listed,
    mark,
    numbering,
    p,
    paragraphs,
    r,
    read,
    row,
    table,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_OTHER = 'w:id="2" w:author="A Councillor" w:date="2026-01-06T09:00:00Z"'
_SECTION = f"<w:sectPrChange {BY}><w:sectPr/></w:sectPrChange>"
_ROW = f"<w:tblPrEx><w:tblPrExChange {BY}><w:tblPrEx/></w:tblPrExChange></w:tblPrEx>"
_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    f'<w:r><w:fldChar w:fldCharType="end"><w:numberingChange {BY}/></w:fldChar></w:r>'
)


def test_a_change_keeps_its_words_its_author_and_its_date() -> None:
    source = read(p(r("five ") + ins("clear ") + r("days")))

    assert source.revisions == (
        Revision(
            RevisionKind.INSERTED,
            text="clear ",
            author="A Clerk",
            date="2026-01-05T09:00:00Z",
        ),
    )
    assert [span.revisions for span in paragraphs(source)[0].spans] == [(), (0,), ()]


def test_a_content_control_put_around_words_is_a_change_of_no_words() -> None:
    marks = f"<w:customXmlInsRangeStart {BY}/><w:customXmlInsRangeEnd/>"

    source = read(p(marks + r("five")) + marks + p("six"))

    assert [(one.kind, one.author, one.text) for one in source.revisions] == [
        (RevisionKind.FORMATTED, "A Clerk", "")
    ] * 2
    assert texts(source.original()) == texts(source.final()) == ["five", "six"]


def test_runs_of_one_change_are_one_revision() -> None:
    source = read(p(ins(r("clear ") + r("working ", "<w:b/>"))))

    assert [change.text for change in source.revisions] == ["clear working "]


def test_neighbouring_changes_by_one_hand_at_one_time_are_one_revision() -> None:
    source = read(p(ins("clear ") + "<w:proofErr/>" + ins("working ")))

    assert [change.text for change in source.revisions] == ["clear working "]


def test_changes_by_two_hands_are_two_revisions() -> None:
    other = f"<w:ins {_OTHER}>{r('working ')}</w:ins>"

    source = read(p(ins("clear ") + other))

    assert [change.author for change in source.revisions] == ["A Clerk", "A Councillor"]


def test_changes_with_words_between_are_two_revisions() -> None:
    source = read(p(ins("five ") + r("clear ") + ins("days")))

    assert [change.text for change in source.revisions] == ["five ", "days"]


def test_a_change_in_a_change_names_the_outer_first() -> None:
    inner = f"<w:del {_OTHER}>{r('six', tag='delText')}</w:del>"

    source = read(p(r("a") + ins(inner)))

    assert paragraphs(source)[0].spans[1].revisions == (0, 1)
    assert [change.kind for change in source.revisions] == [
        RevisionKind.INSERTED,
        RevisionKind.DELETED,
    ]
    assert (texts(source.original()), texts(source.final())) == (["a"], ["a"])


def test_the_halves_of_a_move_share_its_name() -> None:
    body = (
        p(
            '<w:moveFromRangeStart w:id="5" w:name="move1"/>'
            f"<w:moveFrom {BY}>{r('a')}</w:moveFrom>",
            mark("moveFrom"),
        )
        + '<w:moveFromRangeEnd w:id="5"/>'
        + p("b")
        + p(
            '<w:moveToRangeStart w:id="6" w:name="move1"/>'
            f"<w:moveTo {BY}>{r('a')}</w:moveTo>",
            mark("moveTo"),
        )
        + '<w:moveToRangeEnd w:id="6"/>'
        + p(ins("c"))
    )

    source = read(body)

    assert [change.pair for change in source.revisions] == ["move1"] * 4 + [""]
    assert texts(source.final()) == ["b", "a", "c"]
    assert texts(source.original()) == ["a", "b", ""]


def test_a_move_without_its_name_is_still_read() -> None:
    source = read(p(f"<w:moveFrom {BY}>{r('a')}</w:moveFrom>"))

    assert (source.revisions[0].pair, texts(source.final())) == ("", [""])


def test_a_deleted_mark_joins_two_paragraphs_in_the_final_view() -> None:
    source = read(p("four ", mark("del")) + p("five"))

    assert texts(source.final()) == ["four five"]
    (change,) = source.revisions
    assert (change.unit, change.noise) == (
        RevisionUnit.PARAGRAPH,
        Noise.PARAGRAPH_MARK,
    )


def test_a_mark_that_goes_with_its_words_is_no_noise() -> None:
    source = read(p(deleted("four"), mark("del")) + p("five"))

    assert [change.noise for change in source.revisions] == [Noise.NONE, Noise.NONE]


def test_a_change_of_format_is_noise_and_stands_in_both_views() -> None:
    change = f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>"

    source = read(p(r("a ", change) + r("b", change + "<w:i/>") + r("c")))

    (revision,) = source.revisions
    assert (revision.kind, revision.text, revision.noise) == (
        RevisionKind.FORMATTED,
        "a b",
        Noise.FORMATTING,
    )
    assert texts(source.original()) == texts(source.final()) == ["a bc"]


def test_a_change_of_paragraph_format_lies_on_the_mark() -> None:
    change = f"<w:pPrChange {BY}><w:pPr/></w:pPrChange>"

    source = read(p("a", change) + p("b"))

    assert paragraphs(source)[0].mark == (0,)
    assert texts(source.original()) == ["a", "b"]
    assert source.revisions[0].noise is Noise.FORMATTING


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        (f"{p('a')}<w:sectPr>{_SECTION}</w:sectPr>", RevisionUnit.PARAGRAPH),
        (p("a", f"<w:sectPr>{_SECTION}</w:sectPr>") + p("b"), RevisionUnit.PARAGRAPH),
        (f"<w:tbl><w:tr>{_ROW}<w:tc>{p('a')}</w:tc></w:tr></w:tbl>", RevisionUnit.ROW),
        (p(_NUMBER), RevisionUnit.NUMBERING),
    ],
    ids=["last section", "section", "row", "number in a field"],
)
def test_a_change_of_settings_is_a_revision_of_no_words(
    body: str, unit: RevisionUnit
) -> None:
    (change,) = read(body).revisions

    assert (change.kind, change.unit, change.text, change.author) == (
        RevisionKind.FORMATTED,
        unit,
        "",
        "A Clerk",
    )


def test_a_change_of_a_style_or_a_list_is_pending_too() -> None:
    change = f"<w:pPr><w:pPrChange {BY}><w:pPr/></w:pPrChange></w:pPr>"

    source = read(
        p("a"),
        styles=f'<w:style w:type="paragraph" w:styleId="a">{change}</w:style>',
        numbering=f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">{change}'
        "</w:lvl></w:abstractNum>",
    )

    assert [one.kind for one in source.revisions] == [RevisionKind.FORMATTED] * 2
    assert "pending: 2." in source.notices[0].message


def test_a_changed_number_is_a_revision_of_the_numbering() -> None:
    change = f'<w:numberingChange {BY} w:original="%1:1:0:."/>'
    numbers = f'<w:numPr><w:numId w:val="1"/>{change}</w:numPr>'

    source = read(p("a", numbers), numbering=numbering(level(0, "%1.")))

    assert [change.unit for change in source.revisions] == [RevisionUnit.NUMBERING]


def test_a_deleted_field_code_is_a_revision_without_words() -> None:
    code = deleted("<w:r><w:delInstrText>REF a</w:delInstrText></w:r>")

    source = read(p(r("a") + code))

    (change,) = source.revisions
    assert (change.unit, change.text, change.noise) == (
        RevisionUnit.FIELD,
        "",
        Noise.EMPTY,
    )


def test_a_page_number_that_was_put_in_is_noise() -> None:
    source = read(p(ins(field("PAGE", r("7")))))

    assert [change.noise for change in source.revisions] == [Noise.PAGE_FIELD]


def test_remarks_are_revisions_that_touch_no_words() -> None:
    remark = f"<w:comment {BY}>{p('Is this')}{p('right?')}</w:comment>"

    source = read(p("a"), comments=remark)

    (change,) = source.revisions
    assert (change.kind, change.text, change.author) == (
        RevisionKind.COMMENT,
        "Is this\nright?",
        "A Clerk",
    )
    assert source.notices == ()


def test_pending_changes_are_counted_and_their_authors_not_named() -> None:
    """Reports for the public repeat the notice; `tracked` names the authors."""
    other = f"<w:ins {_OTHER}>{r('b')}</w:ins>"

    source = read(p(ins("a") + r(" ") + other) + listed("c"))

    (notice,) = source.notices
    assert notice.code == "tracked-changes-pending"
    assert "pending: 2." in notice.message
    assert "Clerk" not in notice.message


_WORDS = st.text("abc ", min_size=1, max_size=5)
_MAKERS: dict[str, Callable[[str], str]] = {"keep": r, "ins": ins, "del": deleted}


@given(st.lists(st.tuples(st.sampled_from(sorted(_MAKERS)), _WORDS)))
def test_each_view_holds_its_words_and_no_other(runs: list[tuple[str, str]]) -> None:
    source = read(p("".join(_MAKERS[how](words) for how, words in runs) or "<w:r/>"))

    final = "".join(words for how, words in runs if how != "del")
    original = "".join(words for how, words in runs if how != "ins")
    assert (texts(source.final()), texts(source.original())) == ([final], [original])


def test_a_move_that_begins_between_rows_keeps_its_name() -> None:
    begin = '<w:moveFromRangeStart w:id="5" w:name="move1"/>'
    moved = row(cell(p(f"<w:moveFrom {BY}>{r('a')}</w:moveFrom>")))

    source = read(table(begin, moved, '<w:moveFromRangeEnd w:id="5"/>'))

    assert [change.pair for change in source.revisions] == ["move1"]


def test_a_move_bears_the_name_of_the_innermost_range_that_is_open() -> None:
    def begin(place: int) -> str:
        return f'<w:moveToRangeStart w:id="{place}" w:name="move{place}"/>'

    moved = p(f"<w:moveTo {BY}>{r('a')}</w:moveTo>")
    end = '<w:moveToRangeEnd w:id="{}"/>'
    body = begin(1) + begin(2) + begin(3) + end.format(2) + moved + end.format(3)

    source = read(body + moved + end.format(1) + moved)

    assert [change.pair for change in source.revisions] == ["move3", "move1", ""]


@pytest.mark.parametrize("tags", [("moveFrom", "moveTo"), ("del", "moveTo")])
def test_a_mark_that_came_and_went_names_its_coming_first(
    tags: tuple[str, str],
) -> None:
    changes = "".join(f"<w:{tag} {BY}/>" for tag in tags)

    source = read(p("a", f"<w:rPr>{changes}</w:rPr>") + p("b"))

    kinds = [source.revisions[place].kind for place in paragraphs(source)[0].mark]
    assert kinds[0] is RevisionKind.MOVED_TO


def test_a_remark_keeps_its_tabs_breaks_and_hyphens() -> None:
    signs = (
        "<w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:cr/>"
    )
    inside = p(f"{r('a')}<w:r>{signs}</w:r>", "<w:tabs><w:tab/></w:tabs>")

    source = read(p("x"), comments=f"<w:comment {BY}>{inside}</w:comment>")

    assert [change.text for change in source.revisions] == ["a\tb\nc-d\n"]
