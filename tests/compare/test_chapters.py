"""Chapters of a document without numbers: gone from it, or not in the file."""

from __future__ import annotations

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Relation, Scope
from tests.builders import compared, outlined
from tests.compare.sections import codes, states

CHAPTERS = tuple(
    f"## {title}\n\n{words}\n\n"
    for title, words in (
        ("Being polite", "Councillors and staff are polite to one another in public."),
        (
            "Opinions on plans",
            "We are asked for our opinion on plans, and the clerk sends it.",
        ),
        (
            "Speaking up",
            "Anyone who works for us can tell the clerk of theft or fraud.",
        ),
        (
            "Deciding alone",
            "In an emergency the clerk may spend up to £3,000 on repairs.",
        ),
    )
)


def test_an_excerpt_of_a_document_without_numbers_deletes_no_chapter() -> None:
    changed = CHAPTERS[1].replace("the clerk sends", "the mayor sends")

    comparison = compared("".join(CHAPTERS), changed)

    assert states(comparison, "old") == [
        Scope.NOT_IN_FILE,
        Scope.COMPARED,
        Scope.NOT_IN_FILE,
        Scope.NOT_IN_FILE,
    ]
    assert Relation.DELETED not in {link.relation for link in comparison.links}
    assert "parts-not-in-file" in codes(comparison)


def test_a_whole_document_inserts_no_chapter_that_an_excerpt_lacks() -> None:
    comparison = compared(CHAPTERS[1], "".join(CHAPTERS))

    assert Relation.INSERTED not in {link.relation for link in comparison.links}


def test_a_chapter_gone_from_between_others_was_deleted() -> None:
    comparison = compared("".join(CHAPTERS), "".join((CHAPTERS[0], *CHAPTERS[2:])))

    assert states(comparison, "old") == [Scope.COMPARED]
    assert Relation.DELETED in {link.relation for link in comparison.links}
    assert codes(comparison) == []


def test_chapters_gone_from_the_end_are_deleted_with_a_doubt() -> None:
    comparison = compared("".join(CHAPTERS), "".join(CHAPTERS[:3]))

    assert Relation.DELETED in {link.relation for link in comparison.links}
    assert codes(comparison) == ["chapters-perhaps-not-in-file"]


def test_what_is_said_to_be_whole_deletes_chapters_without_a_doubt() -> None:
    old, new = outlined("".join(CHAPTERS)), outlined(CHAPTERS[1])

    comparison = compare_outlines(old, new, whole=True)

    assert states(comparison, "old") == [Scope.COMPARED]
    assert codes(comparison) == []
