"""A provision is found by whatever an officer calls it, in one version or in all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.history import lines_of, named_clauses, named_lines, outermost
from constitution_diff.model import ClauseId, KeptStage, Standing
from constitution_diff.model.naming import asked_as, in_part
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_OUTLINE: Final = outlined(
    "Part 1 Conduct\n\n1.1 Gifts\n\nNone is taken.\n\n1.2 Hospitality\n\n"
    "(a) at home; and\n\n(b) abroad.\n\nPart 2 Planning\n\n1.1 Visits\n\nBriefly."
)

_TWICE: Final = outlined(
    "Part 1 Conduct\n\n1.2 Be brief.\n\n"
    "Part 2 Fees\n\n1.2 Pay cash.\n\n1.2 Pay by card.\n\n1.3 Pay now."
)

_LISTS: Final = outlined(
    "Part 1 Conduct\n\n1.2 Be brief.\n\nPart 2 Fees\n\n"
    "1.2 Pay:\n\n(a) cash in hand; or\n\n(b) gold.\n\n"
    "1.2 Pay more:\n\n(a) by card;\n\n(i) now; or\n\n(ii) later.\n\n"
    "(a) by cheque; or\n\n(b) by post."
)
_ARTICLES: Final = outlined(
    "ARTICLE I Name\n\n1. The name is Ham.\n\nARTICLE I Seal\n\n1. The seal is red."
)
_SECTIONS: Final = outlined(
    "Article 1 Lists\n\nSection 2 Fees\n\n(a) gold; or\n\n(b) silver.\n\n"
    "Article 1 Lists\n\nSection 2 Fees\n\n(a) iron; or\n\n(b) lead."
)


def _stages(outline: Outline = _OUTLINE) -> list[KeptStage]:
    return [
        KeptStage(
            f"{c.id}@1", 0, 0, Standing.FIRST, c.id, c.parent, kind=c.kind.value,
            label=c.label, citation=c.citation, heading=c.heading, text=c.text,
        )
        for c in outline.clauses
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "n_found"),
    [
        ("1.1", 2),
        ("Part 2/1.1", 1),
        ("rule 1.1, in Part 1", 1),
        ("gifts", 1),
        ("Hospitality", 1),
        ("(b)", 1),
        ("Part 2", 1),
        ("9.9", 0),
    ],
)
def test_all_versions_find_what_one_version_finds(asked: str, n_found: int) -> None:
    in_one = outermost(named_clauses(_OUTLINE, asked))
    in_all, _ = named_lines(lines_of(_stages()), asked, 0)

    assert [line.latest.clause for line in in_all] == [clause.id for clause in in_one]
    assert len(in_one) == n_found


def test_a_heading_of_the_version_asked_goes_before_a_number_of_another() -> None:
    given = (
        KeptStage("old", 0, 0, Standing.FIRST, ClauseId("Fees"), label="Fees",
                  citation="Fees"),
        KeptStage("new", 1, 1, Standing.INSERTED, ClauseId("4/fees"), heading="Fees"),
    )  # fmt: skip

    (found,), _ = named_lines(lines_of(given), "fees", 1)
    assert found.life == "new"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("1.2", ["Be brief.", "Pay cash.", "Pay by card."]),
        ("Part 2/1.2", ["Pay cash.", "Pay by card."]),
        ("1.2, in Part 2", ["Pay cash.", "Pay by card."]),
        ("Part 2/1.2#1", ["Pay cash."]),
        ("Part 2/1.2#2", ["Pay by card."]),
        ("rule 1.2#2, in Part 2", ["Pay by card."]),
        ("Part 2/1.3#1", ["Pay now."]),
        ("Part 2/1.3#2", []),
    ],
)
def test_a_number_that_stands_twice_in_a_part_finds_both_unless_marked(
    asked: str, said: list[str]
) -> None:
    in_one = outermost(named_clauses(_TWICE, asked))
    in_all, _ = named_lines(lines_of(_stages(_TWICE)), asked, 0)

    assert [clause.text for clause in in_one] == said
    assert [line.latest.text for line in in_all] == said


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Part 2/1.2(b)", ["gold.", "by post."]),
        ("Part 2/1.2#1(b)", ["gold."]),
        ("Part 2/1.2(b)#1", ["gold."]),
        ("1.2#2(b), in Part 2", ["by post."]),
        ("1.2#2(a), in Part 2", ["by card;"]),
        ("Part 2/1.2#2(a)#1", ["by card;"]),
        ("Part 2/1.2#2(a)#2", ["by cheque; or"]),
        ("Part 2/1.2#2(a)(ii)", ["later."]),
    ],
)
def test_a_list_of_a_number_that_stands_twice_is_told_from_that_of_the_other(
    asked: str, said: list[str]
) -> None:
    in_one = outermost(named_clauses(_LISTS, asked))
    in_all, _ = named_lines(lines_of(_stages(_LISTS)), asked, 0)

    assert [clause.text for clause in in_one] == said
    assert [line.latest.text for line in in_all] == said


def test_each_provision_is_found_by_what_it_is_to_be_asked_as() -> None:
    for outline in (_OUTLINE, _TWICE, _LISTS, _ARTICLES, _SECTIONS, _PARTS):
        for clause in outline.clauses:
            found = outermost(named_clauses(outline, asked_as(clause, outline)))
            assert found == (clause,)


_PARTS: Final = outlined(
    "Part 1 Conduct\n\n1.1 Be brief.\n\nPart 1 Fees\n\n1.1 Pay cash.\n\n"
    "1.1 Pay now.\n\nPart 2 Plans\n\n1.1 Draw them."
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Part 1/1.1", ["Be brief.", "Pay cash.", "Pay now."]),
        ("1.1, in Part 1", ["Be brief.", "Pay cash.", "Pay now."]),
        ("Part 1#1/1.1", ["Be brief."]),
        ("1.1, in Part 1#1", ["Be brief."]),
        ("Part 1#2/1.1", ["Pay cash.", "Pay now."]),
        ("1.1#2, in part 1#2", ["Pay now."]),
        ("Part 2/1.1", ["Draw them."]),
    ],
)
def test_a_number_of_a_part_that_stands_twice_finds_those_of_both_unless_marked(
    asked: str, said: list[str]
) -> None:
    in_one = outermost(named_clauses(_PARTS, asked))
    in_all, _ = named_lines(lines_of(_stages(_PARTS)), asked, 0)

    assert [clause.text for clause in in_one] == said
    assert [line.latest.text for line in in_all] == said


def test_each_provision_is_found_by_what_reports_call_it() -> None:
    for outline in (_OUTLINE, _TWICE, _LISTS, _ARTICLES, _SECTIONS, _PARTS):
        numbered = [clause for clause in outline.clauses if clause.label]
        called = [in_part(clause, outline).citation for clause in numbered]

        assert len(set(called)) == len(called)
        for clause, name in zip(numbered, called, strict=True):
            assert clause in named_clauses(outline, name)


_PRINTED = outlined(
    "1 Article I. Membership\n\n1.1 Anyone may join on these terms:\n\ni. pay;\n\n"
    "ii. sign; and\n\niii. wait.\n\n2 Article II. Officers\n\n2.1 There are five."
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("Article I", ["1"]),
        ("article ii", ["2"]),
        ("II", ["2"]),
        ("Article III", []),
        ("III", []),
        ("iii", ["1.1(iii)"]),
        ("ii", ["1.1(ii)"]),
        ("1", ["1"]),
    ],
)
def test_an_article_is_no_paragraph_with_the_same_letters(
    asked: str, said: list[str]
) -> None:
    in_one = outermost(named_clauses(_PRINTED, asked))
    in_all, _ = named_lines(lines_of(_stages(_PRINTED)), asked, 0)

    assert [clause.citation for clause in in_one] == said
    assert [line.latest.citation for line in in_all] == said


def test_capitals_are_found_by_small_letters_where_nothing_has_these() -> None:
    outline = outlined("A. Meetings\n\n1. All meet.\n\nB. Votes\n\n1. All vote.")

    (found,) = outermost(named_clauses(outline, "b"))

    assert found.heading == "Votes"


def test_a_row_is_found_by_its_first_cell_where_nothing_else_is_called_so() -> None:
    table = "| Ref | Power |\n|---|---|\n| D4 | To let garages |\n| 9 | None |\n"
    outline = outlined(f"2. Powers\n\n2.1 Officers\n\n{table}\n3. D5\n\nNone.\n")

    def found(asked: str) -> list[str]:
        return [one.words for one in named_clauses(outline, asked)]

    assert found("D4") == found("row d4") == ["D4\tTo let garages"]
    assert found("D5")[0] == "D5"
    assert found("9") == []


def test_the_life_of_a_row_is_found_by_its_first_cell() -> None:
    row = KeptStage(
        "r@1", 0, 0, Standing.FIRST, ClauseId("2.1/r"), kind="row", text="D4\tGarages"
    )

    lines, _ = named_lines(lines_of([row]), "D4", 0)

    assert [line.life for line in lines] == ["r@1"]
