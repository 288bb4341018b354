"""Which printed line goes on the paragraph above, and which begins a new one."""

from __future__ import annotations

import pytest

from constitution_diff.model import Paragraph, Role, Source, Span
from constitution_diff.outline import outline_source
from tests.builders import outlined


@pytest.mark.parametrize(
    "end", ["the leader;", "the leader; and", "the leader, or", "the following:"]
)
def test_an_item_begins_below_the_end_of_another(end: str) -> None:
    outline = outlined(f"1.1 These may sign:\n\n(a) {end}\n(b) the chair.")

    assert [clause.label for clause in outline.clauses] == ["1.1", "(a)", "(b)"]


@pytest.mark.parametrize(
    "text",
    [
        "1.1 Notice is given within sixty\n(60) days of the meeting.",
        "1.1 The term of office is three\n(3) years.",
        "1.1 This is subject to paragraph\n(b) of the rule on voting.",
        "1.1 See the rules in section\n2 of the schedule.",
        "1.1 Nothing in paragraphs (a),\n(b) and (c) prevents this.",
    ],
)
def test_a_wrapped_line_opens_no_clause(text: str) -> None:
    (clause,) = outlined(text).clauses

    assert clause.label == "1.1"
    assert clause.text == " ".join(text.split()[1:])


def test_a_number_set_out_from_an_inner_list_goes_on_the_outer_one() -> None:
    posts = [f"    {n}. Post of {name}" for n, name in enumerate("ABCDEFGH", start=1)]

    outline = outlined("\n".join(("5. Posts:", *posts, "6. A list is kept.")))

    assert [clause.citation for clause in outline.clauses][-2:] == ["5(8)", "6"]


def test_items_go_on_without_any_stop_between_them() -> None:
    outline = outlined("1.1 Members\n(a) the leader\n(b) the chair\n(c) the mayor")

    assert [clause.label for clause in outline.clauses][1:] == ["(a)", "(b)", "(c)"]


def test_items_parted_by_line_breaks_in_one_word_paragraph_are_items() -> None:
    words = "(a) the leader;\n(b) the chair, who is\nelected each year."
    source = Source("x", "", "docx", blocks=(Paragraph(spans=(Span(words),)),))

    outline = outline_source(source)

    assert [(clause.label, clause.text) for clause in outline.clauses] == [
        ("(a)", "the leader;"),
        ("(b)", "the chair, who is elected each year."),
    ]


def test_page_numbers_that_word_fills_in_are_no_words() -> None:
    footer = Paragraph(
        spans=(Span("Page "), Span("14", volatile=True)), role=Role.FOOTER
    )

    outline = outline_source(Source("x", "", "docx", blocks=(footer,)))

    assert [line.text for line in outline.furniture] == ["Page #"]


_STRUCK = (
    "{}1.1 A member has one vote on each matter that is put to a vote at meetings,\n"
    "but for what is said in the law of the land.{}\n"
    "Basic members are not entitled to vote, and nor are guests of other members or\n"
    "those who owe a fee.\n"
)


def test_a_short_line_of_markdown_ends_no_paragraph() -> None:
    marked_up = outlined(_STRUCK.format("# Votes\n\n", "")).clauses
    printed = outlined(_STRUCK.format("", "")).clauses

    assert [clause.kind.value for clause in marked_up] == ["heading", "clause"]
    assert [clause.kind.value for clause in printed] == ["clause", "paragraph"]


@pytest.mark.parametrize("end", ["  ", "<br>"])
def test_a_line_break_that_markdown_prints_ends_a_paragraph(end: str) -> None:
    clauses = outlined(_STRUCK.format("# Votes\n\n", end)).clauses

    assert [c.kind.value for c in clauses] == ["heading", "clause", "paragraph"]
    assert clauses[1].text.endswith("the law of the land.")


def test_a_bold_heading_that_ends_in_a_stop_heads_the_line_below_in_markdown() -> None:
    clauses = outlined(
        "# Rules\n\n**1.1 Fees.** Fees are set by the council each year in April.\n\n"
        "**1.2 Payment of expenses.**\nExpenses that a member has had in the course of "
        "duty are paid\non receipt of a voucher.\n"
    ).clauses

    assert [(c.heading, c.text[:8]) for c in clauses[1:]] == [
        ("Fees.", "Fees are"),
        ("Payment of expenses.", "Expenses"),
    ]
