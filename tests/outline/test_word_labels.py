"""Labels that Word's list engine prints, and what they become in the outline."""

from __future__ import annotations

import pytest

from constitution_diff.model import Outline, Paragraph, Source, Span
from constitution_diff.outline import outline_source
from tests.builders import tree


def outlined(*lines: tuple[str, str]) -> Outline:
    """The outline of a Word file with these automatic labels and words."""
    blocks = tuple(
        Paragraph(spans=(Span(words),), label=label, original_label=label)
        for label, words in lines
    )
    return outline_source(Source("a.docx", "", "docx", blocks))


@pytest.mark.parametrize("label", ["Some-1-CrazyFormat", "Stage 1:", "Step One –"])
def test_a_label_that_nobody_can_read_stays_with_the_words(label: str) -> None:
    (clause,) = outlined((label, "The members meet.")).clauses

    assert (clause.label, clause.words) == ("", f"{label} The members meet.")


def test_a_label_that_nobody_can_read_stays_without_words_too() -> None:
    (clause,) = outlined(("Stage 1:", "")).clauses

    assert clause.words == "Stage 1:"


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("CHAPTER 1 -", "CHAPTER 1"),
        ("ARTICLE I.", "ARTICLE I"),
        ("Article Twelve:", "Article Twelve"),
        ("Section I.01", "Section I.01"),
        ("Exhibit\u00a0A", "Exhibit A"),
        ("1.", "1."),
    ],
)
def test_a_label_is_cut_as_it_would_be_from_a_typed_line(
    printed: str, label: str
) -> None:
    (clause,) = outlined((printed, "General")).clauses

    assert (clause.label, clause.words) == (label, "General")


def test_figures_behind_a_letter_lie_in_the_annex_of_that_letter() -> None:
    outline = outlined(
        ("Annex F", "Files"), ("F.1", "Order"), ("F.2", "Paths"), ("Annex G", "Fixes")
    )

    assert [(c.label, c.parent) for c in outline.clauses] == [
        ("Annex F", None),
        ("F.1", outline.clauses[0].id),
        ("F.2", outline.clauses[0].id),
        ("Annex G", None),
    ]
    assert len(tree(outline)) == 4


def test_words_below_a_blank_line_of_one_word_paragraph_are_their_own() -> None:
    (first, *others) = outlined(
        ("", "(a) The leader;\n\n(b) The chair.\n\nBoth may speak.")
    ).clauses

    assert first.words == "The leader;"
    assert [clause.words for clause in others] == ["The chair.", "Both may speak."]


def test_a_break_above_the_words_takes_no_number_off_them() -> None:
    (clause,) = outlined(("Article Two", "\n\nMembers")).clauses

    assert (clause.label, clause.words) == ("Article Two", "Members")
