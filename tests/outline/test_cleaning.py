"""Contents, covers and furniture are told from provisions, and none of them is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.outline import with_part
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Outline


def words(outline: Outline) -> list[str]:
    return [clause.words for clause in outline.clauses]


def test_the_cover_is_the_title_and_no_clause() -> None:
    text = (
        "Ashby Borough Council\n\nThe Constitution\n\nAdopted on 3 May 2019\n\n"
        "Contents\n\n1.\tMeetings\t3\n2.\tVoting\t4\n\n1. Meetings\n\nSix a year."
    )

    outline = outlined(text)

    assert outline.title == "Ashby Borough Council – The Constitution"
    assert words(outline) == ["Meetings", "Six a year."]
    assert [(e.label, e.title, e.page) for e in outline.contents] == [
        ("1.", "Meetings", "3"),
        ("2.", "Voting", "4"),
    ]


def test_leaders_and_page_numbers_make_a_contents_list_without_a_heading() -> None:
    lines = ("1.1 Quorum ........ 3", "1.2 Voting ....... 4", "1.3 Minutes ..... 5")

    outline = outlined("\n".join(lines) + "\n\n1.1 Quorum\n\nFive members.")

    assert [entry.title for entry in outline.contents] == [
        "Quorum",
        "Voting",
        "Minutes",
    ]
    assert words(outline) == ["Quorum", "Five members."]


def test_lines_repeated_beside_page_numbers_are_running_heads() -> None:
    page = "{clause}\n\nCONSTITUTION\n\n{n}"
    clauses = ["1.1 The quorum is five.", "1.2 Voting is open.", "1.3 The chair signs."]

    outline = outlined(
        "\n\n".join(page.format(clause=c, n=n) for n, c in enumerate(clauses, 7))
    )

    assert len(outline.clauses) == 3
    assert [f.where for f in outline.furniture].count("header") == 3
    assert [f.where for f in outline.furniture].count("page-number") == 3
    assert all(line.reason for line in outline.furniture)


def test_a_heading_that_stands_in_every_section_is_no_running_head() -> None:
    section = (
        "{n}. Committee {n}\n\nMembership\n\nFive councillors sit on committee {n}."
    )

    outline = outlined("\n\n".join(section.format(n=n) for n in range(1, 6)))

    assert words(outline).count("Membership") == 5
    assert outline.furniture == ()


def test_a_numbered_line_is_never_taken_for_furniture() -> None:
    outline = outlined("4.1 Quorum\n\n7\n\n4.1 Quorum\n\n8\n\n4.1 Quorum\n\n9")

    assert len(outline.clauses) == 3


def test_a_title_printed_beside_a_page_number_and_a_date_is_a_footer() -> None:
    footer = "175\n\nConstitution of Ashby\n\nPart 23 Code of conduct\n\nMay 2019"

    outline = outlined(f"1.1 The quorum is five.\n\n{footer}\n\n1.2 Voting is open.")

    assert [clause.id for clause in outline.clauses] == ["1.1", "1.2"]


def test_a_word_broken_at_a_line_end_is_put_together_as_the_document_writes_it() -> (
    None
):
    text = (
        "1.1 The sub-committee decides. Councillors attend, and the sub-\n"
        "committee hears council-\nlors in person."
    )

    (clause,) = outlined(text).clauses

    assert clause.text.endswith("the sub-committee hears councillors in person.")
    assert "council- lors" in clause.raw


def test_a_hyphen_before_a_capital_is_part_of_the_name() -> None:
    (clause,) = outlined(
        "1.1 The officers are the President and the Vice-\nPresident."
    ).clauses

    assert clause.text.endswith("the Vice-President.")


def test_unnumbered_headings_left_out_of_the_contents_stand_below_the_others() -> None:
    text = (
        "Contents\n\nHow we work\t1\nMoney\t2\n\nHow we work\n\nWe meet often.\n\n"
        "Our meetings\n\nThey are open.\n\nMoney\n\nWe keep accounts."
    )

    outline = outlined(text)

    assert [c.id for c in outline.clauses if c.heading] == [
        "how-we-work",
        "how-we-work/our-meetings",
        "money",
    ]


def test_a_part_can_be_taken_out_as_an_outline_of_its_own() -> None:
    outline = outlined(
        "24. Relations\n\n24.1 Be polite.\n\n25. Planning\n\n25.1 Be fair."
    )

    part = with_part(outline, "25")

    assert part is not None
    assert [(c.id, c.parent, c.depth) for c in part.clauses] == [
        ("25", None, 0),
        ("25.1", "25", 1),
    ]
    assert with_part(outline, "99") is None


def test_a_dated_page_number_between_provisions_is_furniture() -> None:
    outline = outlined(
        "1. Quorum\nFive members.\n\nMay 2023 p1 of 4\n\n2. Voting\nOpen."
    )

    assert [line.text for line in outline.furniture] == ["May 2023 p1 of 4"]
    assert "May 2023 p1 of 4" not in words(outline)
