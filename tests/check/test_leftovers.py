"""What is said of marks, placeholders and slips."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.check import Settings, check_outline
from constitution_diff.model import (
    Furniture,
    Paragraph,
    Revision,
    RevisionKind,
    Source,
    Span,
)
from constitution_diff.outline import outline_source
from tests.builders import outlined
from tests.check.builders import codes, numbered, quoted, said


@pytest.mark.parametrize(
    "words",
    [
        "???", "TBC", "[insert name of officer]", "[to be confirmed]", "[ ]", "____",
        "[date]", "(●)", "XXXX", "<insert>", "{name}", "TBA", "[£5,000]",
    ],
)  # fmt: skip
def test_a_placeholder_is_found(words: str) -> None:
    text = f"4.1 The chair of {words} may call a meeting."

    assert codes(text) == ["placeholder"]


@pytest.mark.parametrize(
    "words",
    [
        "[see 4.2]", "(a) and (b)", "what is to be agreed by members", "members?",
        "the tba group", "[1972]", "date of the meeting", "Question 2?",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_passed_over(words: str) -> None:
    assert "placeholder" not in codes(f"4.1 The chair may decide {words}.")


def test_one_kind_of_placeholder_is_one_finding_with_all_its_places() -> None:
    text = numbered("1 A", "1.1 By TBC.", "1.2 By the board.", "1.3 After TBC.")

    assert quoted(text, "placeholder") == [["By TBC.", "After TBC."]]


def test_an_error_that_word_printed_is_found() -> None:
    text = "1.1 As set out in Error! Reference source not found. the chair decides."

    assert "field-broken" in codes(text)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("the the chair", "word-doubled"),
        ("shall shall decide", "word-doubled"),
        ("the Forward pPlans", "words-run-together"),
        ("as [amended](#) here", ""),
        ("an iPad or a MacBook", ""),
        ("that that is so", ""),
        ("McDonald decides", ""),
    ],
)
def test_slips_of_editing_are_found(words: str, code: str) -> None:
    found = set(codes(f"1.1 On this day {words} may be used."))

    slips = {"word-doubled", "words-run-together"}
    assert found & slips == ({code} if code else set())


def test_a_header_within_the_words_of_a_provision_is_found() -> None:
    head = Furniture("header", "Constitution of Elmbury Council", "repeated")
    outline = outlined(
        "1.1 The chair Constitution of Elmbury Council decides what is next.\n\n"
        "1.2 Nothing else."
    )

    findings = check_outline(replace(outline, furniture=(head,))).findings

    assert "running-line-in-text" in [finding.code for finding in findings]


def _tracked(*words: tuple[str, RevisionKind | None]) -> list[tuple[str, str]]:
    kinds = [kind for _, kind in words if kind]
    revisions = tuple(
        Revision(kind, text=text, author="A Clerk") for text, kind in words if kind
    )
    at = iter(range(len(kinds)))
    spans = tuple(Span(text, (next(at),) if kind else ()) for text, kind in words)
    source = Source(
        "x", "", "docx", blocks=(Paragraph(spans, label="1"),), revisions=revisions
    )
    findings = check_outline(outline_source(source)).findings
    return [(finding.code, finding.message) for finding in findings]


def test_changes_nobody_settled_are_one_finding() -> None:
    found = _tracked(
        ("The quorum is ", None), ("five", RevisionKind.DELETED),
        ("six", RevisionKind.INSERTED), (".", None),
    )  # fmt: skip

    assert found == [("tracking-pending", "2 tracked changes in the document.")]


def test_comments_left_behind_are_a_finding_of_their_own() -> None:
    assert _tracked(("Quorum", None), ("Is this right?", RevisionKind.COMMENT)) == [
        ("remarks-left", "1 comment in the document.")
    ]


def test_a_term_struck_out_elsewhere_and_kept_here_is_found() -> None:
    gone = RevisionKind.DELETED

    found = _tracked(
        ("The ", None), ("area ", gone), ("committee and the ", None), ("area ", gone),
        ("forum and the area panel meet in each area.", None),
    )  # fmt: skip

    assert (
        "substitution-incomplete",
        "“area” is struck out in 2 places and still stands in 1.",
    ) in found


def test_a_review_that_was_due_is_found_on_the_day_that_is_given() -> None:
    text = "1.1 This code will be reviewed by 1 May 2024. Last reviewed: May 2019."

    assert said(text, "review-date-passed") == []
    before = Settings(on="2024-05-01")
    assert said(text, "review-date-passed", before) == []
    after = Settings(on="2024-05-02")
    assert said(text, "review-date-passed", after) == [
        "A review was due before 2024-05-02."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Review date: 1st April 2025",
        "To be reviewed in April 2025.",
        "Next review due: 01/04/2025",
        "Date of next review: 1.4.25",
        "This policy shall be reviewed yearly, and no later than 1 Apr 2025.",
        "For review by the Standards Committee before April 1, 2025.",
        "It will next be reviewed in spring 2025.",
        "Review date: the 1st day of April 2025",
        "Next review 2025",
    ],
)
def test_a_review_date_is_read_in_whatever_way_it_is_written(words: str) -> None:
    text = f"1.1 {words}"

    assert len(said(text, "review-date-passed", Settings(on="2026-01-01"))) == 1
    assert said(text, "review-date-passed", Settings(on="2025-03-31")) == []


@pytest.mark.parametrize(
    "words",
    [
        "Last reviewed: May 2019",
        "Date of last review: May 2019",
        "It was reviewed by the council on 1 May 2019.",
        "The annual review in May 2019 found nothing.",
        "It is to be reviewed (adopted 1 May 2019).",
        "It will be reviewed under the Local Government Act 2000.",
    ],
)
def test_a_review_that_took_place_is_not_due(words: str) -> None:
    assert said(f"1.1 {words}", "review-date-passed", Settings(on="2026-01-01")) == []


@pytest.mark.parametrize(
    "words",
    [
        "Signed ____________ Dated 7th May 2019",
        "Name (in capitals): ________",
        "Dated this ____ day of ________",
    ],
)
def test_a_blank_to_be_filled_in_by_hand_is_no_placeholder(words: str) -> None:
    assert codes(f"1.1 Form.\n\n{words}") == []


def test_a_long_header_is_found_wherever_it_cuts_into_a_sentence() -> None:
    head = Furniture("header", "Elmbury: Constitution, volume two", "repeated")
    outline = outlined("1.1 The Elmbury: Constitution, volume two chair decides.")

    findings = check_outline(replace(outline, furniture=(head,))).findings

    assert [finding.code for finding in findings] == ["running-line-in-text"]
