"""Headings that stand on the same line as what they head."""

from __future__ import annotations

import pytest

from constitution_diff.model import Paragraph, Source, Span
from constitution_diff.outline import outline_source
from tests.builders import outlined


def headings(text: str) -> list[tuple[str, str]]:
    """The heading and the text of each clause."""
    return [(clause.heading, clause.text) for clause in outlined(text).clauses]


@pytest.mark.parametrize("end", [".", " –", ":"])
def test_a_heading_is_told_by_its_like_in_the_same_list(end: str) -> None:
    found = headings(f"4.1 Quorum{end} Five attend.\n\n4.2 Voting{end} Hands go up.")

    assert found == [
        (f"Quorum{end}", "Five attend."),
        (f"Voting{end}", "Hands go up."),
    ]


def test_a_bold_heading_needs_no_other() -> None:
    found = headings("4.1 **Quorum.** Five attend.\n\n4.2 Each of them may vote.")

    assert found == [("Quorum.", "Five attend."), ("", "Each of them may vote.")]


def test_a_heading_that_is_bold_with_its_label_needs_no_stop() -> None:
    found = headings("**2. Other offices** The council may keep others.")

    assert found == [("Other offices", "The council may keep others.")]


def test_a_bold_heading_is_found_behind_an_automatic_number() -> None:
    spans = (Span("Quorum.", bold=True), Span(" Five attend."))
    blocks = (Paragraph(spans=spans, label="4.1"),)

    (clause,) = outline_source(Source("x", "", "docx", blocks=blocks)).clauses

    assert (clause.heading, clause.text) == ("Quorum.", "Five attend.")


@pytest.mark.parametrize(
    "text",
    [
        "4.1 Quorum. Five attend.\n\n4.2 Each of them may vote.",
        "4.1 The chair rules. There is no debate.\n\n4.2 The clerk notes it. Always.",
        "4.1 Members may speak. They stand.\n\n4.2 Guests may listen. They sit.",
        "4.1 **Act** means an Act.\n\n4.2 **Rule** means a rule.",
    ],
)
def test_a_short_sentence_is_no_heading(text: str) -> None:
    assert all(heading == "" for heading, _ in headings(text))
