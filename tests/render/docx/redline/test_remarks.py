"""A comment for each change: on notes and covers too, and with its reason."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.redline.result import Apart
from constitution_diff.render.docx.redline.rows_anew import (
    tables_joined_or_parted,
    why_anew,
)
from tests.judges.constructs import shape
from tests.read.docx.builders import cell, docx, p, part, row, styled, table

from .commented import commented
from .redlining import compared, marks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_END = p("2. The meeting ends.")
_ANEW = "unchanged words; struck and inserted whole"


def _body(inside: str) -> Element:
    return etree.fromstring(part("document", f"<w:body>{inside}</w:body>").encode())


def test_a_comment_where_two_paragraphs_are_joined_stays_with_the_words() -> None:
    old = docx(p("1. Members vote.") + p("They may abstain.") + _END)
    new = docx(p("1. Members vote. They may abstain.") + _END)

    body, _ = commented(old, new)

    assert "<w:r><w:commentReference/></w:r></w:p>" in body
    assert "<w:del><w:r><w:commentReference/>" not in body


def test_a_line_of_the_cover_and_a_contents_list_have_a_comment_each() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
        "</w:style>"
        for name, title in (
            ("Title", "Title"), ("Subtitle", "Subtitle"), ("T1", "toc 1"),
            ("H1", "heading 1"),
        )
    )  # fmt: skip

    def made(said: str, *lines: str) -> bytes:
        listed = "".join(p(f"{line}", styled("T1")) for line in lines)
        cover = p("Constitution", styled("Title")) + p(said, styled("Subtitle"))
        text = p("1. Quorum", styled("H1")) + p("The quorum is five.")
        return docx(cover + listed + text, styles=styles)

    old, new = made("Adopted 2024", "1. Quorum"), made("Amended 2025", "1. Quorums")

    body, said = commented(old, new)

    lines = re.findall("<w:p>.*?</w:p>", body)
    anchors = [at for at, one in enumerate(lines) if "commentReference" in one]
    assert "Title: reworded" in said
    assert "Contents list: reworded" in said
    assert 1 in anchors
    assert 2 in anchors


def test_what_needs_attention_says_why() -> None:
    old = docx(p("1. Members vote.") + _END)
    new = docx(p("1. Members vote.") + p("(a) a failure of the law;") + _END)

    _, said = commented(old, new)

    (told,) = re.findall(r"inserted \(needs attention\)(?:<[^>]*>)+([^<]*)", said)
    assert told == "provision inserted"


@pytest.mark.parametrize(
    ("new", "fate"), [(p(shape(p("Within a day."))), "reworded"), ("", "deleted")]
)
def test_a_change_in_a_text_box_has_its_comment_where_the_box_hangs(
    new: str, fate: str
) -> None:
    """Word has no comments in text boxes."""
    old = p("1. Members vote.") + p(shape(p("Within ten days."))) + _END

    body, said = commented(docx(old), docx(p("1. Members vote.") + new + _END))

    assert f"In a text box here, paragraph under 1: {fate}" in said
    box = body.partition("<w:txbxContent>")[2].partition("</w:txbxContent>")[0]
    assert "comment" not in box
    assert body.rindex("commentReference") > body.rindex("txbxContent")


def test_a_comment_on_a_content_control_is_marked_in_the_paragraph_behind_it() -> None:
    """LibreOffice shows no control with such a mark in it."""

    def filled(words: str) -> bytes:
        inside = f"<w:sdtContent>{p(f'The chair is {words}.')}</w:sdtContent>"
        control = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr>{inside}</w:sdt>"
        return docx(p("1. Members vote.") + control + _END)

    body, said = commented(filled("Ann"), filled("Ben"))

    control, _, behind = body.partition("<w:sdt>")[2].partition("</w:sdt>")
    assert "reworded" in said
    assert "<w:commentRangeEnd/>" in control
    assert "commentReference" not in control
    assert "In a content control above, paragraph under 1: reworded" in said
    assert behind.startswith("<w:p><w:r><w:commentReference/></w:r>")


def test_a_header_has_its_comment_on_the_first_paragraph() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header0"/></w:sectPr>'
    )

    def headed(words: str) -> bytes:
        return docx(p("1. Members vote.") + _END + section, header1=p(words))

    body, said = commented(headed("Limit £5,000"), headed("Limit £9,000"))

    assert "reworded: “Limit £5,000” → “Limit £9,000”" in said
    assert body.startswith("<w:p><w:commentRangeStart/>")


def test_capitals_and_marks_have_a_comment_that_asks_for_nothing() -> None:
    old, new = (
        docx(p(f"1. The {word} meets.") + _END) for word in ("council", "Council")
    )

    _, said = commented(old, new)

    assert "1: capitals, punctuation, layout<" in said


def test_words_that_carry_no_mark_are_not_called_deleted_and_inserted() -> None:
    rows = row("Joint committee on parks and open spaces", "one", "x") + row(
        "", "two", "y"
    )
    old, new = (
        docx(p("1. Members vote.") + table(rows + row(head, "three", "z")) + _END)
        for head in ("", "B body")
    )

    _, said = commented(old, new)

    assert "→ table row “B body” under 1: reworded" in said
    assert "deleted" not in said
    assert "inserted" not in said


def test_a_table_that_moved_has_a_comment() -> None:
    rows = (
        ("Post", "Limit", "Note"),
        ("Director of finance", "£50,000", "with advice"),
    )
    limits = table(*(row(*one) for one in rows))
    between = "".join(
        p(f"{at}. The {who} is chosen at the annual meeting by all members.")
        for at, who in enumerate(("mayor", "leader", "chair", "whip", "clerk"), 2)
    )
    first, last = p("1. Limits are these."), p("7. The meeting ends at nine.")

    _, said = commented(
        docx(first + limits + between + last), docx(first + between + limits + last)
    )

    assert "table under 1 → 6: moved" in said


def test_a_row_that_is_struck_as_two_tables_became_one_says_so() -> None:
    gone, come = (next(_body(table(row("Clerk"))).iter(n.TR)) for _ in range(2))

    found = why_anew(gone, come, of_joined=True)

    assert found == ", as its table was joined with another or parted"


def test_a_row_of_a_table_that_became_part_of_another_has_moved() -> None:
    begin = p("1. The Council meets in the Town Hall.")
    first = row("Post", "Limit") + row("Director of Finance", "£50,000")
    first += row("Head of Legal", "£10,000")
    others = row("Monitoring Officer", "£5,000") + row("Chief Executive", "£90,000")
    parted = begin + table(first) + p("Further limits:") + table(others) + _END

    files = docx(parted), docx(begin + table(first + others) + _END)
    body, said = commented(*files)

    assert body.count("<w:trPr><w:del/></w:trPr>") == 2
    assert tables_joined_or_parted(compared(*files)) == {"1/t1"}
    # "Further limits:" led on to them, and leads on to nothing now.
    assert said.count(" under 1: moved (needs attention)<") == 2
    assert _ANEW not in said


@pytest.mark.parametrize(
    ("properties", "why"),
    [
        ("", ""),
        ('<w:gridSpan w:val="3"/>', ", as its cells cover other rows or columns"),
    ],
)
def test_a_row_that_is_struck_says_whether_its_cells_lie_otherwise(
    properties: str, why: str
) -> None:
    rows = row("All limits"), row(cell(p("All limits"), properties))
    gone, come = (next(_body(one).iter(n.TR)) for one in rows)

    assert why_anew(gone, come, of_joined=False) == why


def test_a_row_that_is_struck_for_another_reason_names_none() -> None:
    """As if a paragraph of the table had not been given back, which lost a column."""
    same = row("All limits", "reviewed in May")
    old = row("No.", "Post", "Limit") + row("1", "Head of Legal", "£10,000") + same
    new = row("Post", "Limit") + row("Head of Legal", "£10,000") + same
    place = "word/document.xml", 0

    body, said = commented(
        docx(table(old) + _END),
        docx(table(new) + _END),
        Apart(frozenset({place}), frozenset({place})),
    )

    assert body.count("<w:trPr><w:del/></w:trPr>") == 3
    assert said.count(f"{_ANEW}<") == 1


def test_the_last_provision_that_another_took_the_place_of_is_gone_and_come() -> None:
    """Only the mark that ends the text is of both."""
    rules = p("1. The order is fixed by the Mayor.")
    old = docx(rules + p("2. It may be varied."))
    new = docx(rules + p("Speeches") + p("3. Speeches last five minutes."))

    body, said = commented(old, new)

    assert marks(body)[-2:] == [
        "del 2. It may be varied.",
        "ins 3. Speeches last five minutes.",
    ]
    assert "2: deleted" in said
    assert "3: inserted" in said


def test_a_comment_stands_at_its_words_where_what_ended_the_text_went() -> None:
    """The mark behind the words goes, and that of what went stays."""
    rules = p("1. Members vote.")
    old = docx(rules + p("2. The Mayor presides.") + p("3. The third one goes away."))
    new = docx(rules + p("2. The Chair presides."))

    body, said = commented(old, new)

    assert said.index("2: reworded") < said.index("3: deleted")
    chair, third = body.index("Chair"), body.index("The third one")
    assert body.find("commentReference", chair) < third
