"""Documents that once misled the outline, each reduced to what misled it."""

from __future__ import annotations

import pytest

from constitution_diff.outline.markers import readings
from tests.builders import outlined, tree


def test_a_heading_called_like_an_unnumbered_clause_has_an_id_of_its_own() -> None:
    outline = outlined("2. Uses\n\n- Offices.\n- Shops.\n\nB1\n\nWork may go on here.")

    ids = [clause.id for clause in outline.clauses]

    assert len(set(ids)) == len(ids) == 5


def test_bullets_set_in_a_thousand_deep_are_read() -> None:
    bullets = "\n".join(f"{' ' * n}- bullet {n}" for n in range(1_000))

    assert len(outlined(f"1.1 List:\n\n{bullets}").clauses) == 1_001


@pytest.mark.parametrize("label", ["1²", "①", "٣", "1.½"])
def test_figures_that_are_no_digits_are_no_labels(label: str) -> None:
    assert all(r.series != "figure" for r in readings(label)) or label == "٣"


def test_a_number_with_a_letter_inside_it_is_not_shortened() -> None:
    outline = outlined(
        "24.10 Gifts\n\n24.10A Hospitality\n\n24.10A.1 Meals count.\n\n24.11 Travel"
    )

    assert tree(outline) == ["24.10", "24.10A", "  24.10A.1", "24.11"]


def test_a_rule_below_a_printed_note_stays_a_rule() -> None:
    outline = outlined(
        "24.1 The officer reports.\nFormatted: Font: Bold\n"
        "Members have the right to attend after the vote."
    )

    assert "Members have the right" in " ".join(c.words for c in outline.clauses)


def test_a_sentence_that_a_printed_note_interrupts_goes_on() -> None:
    outline = outlined("24.1 The officer\nDeleted: must\nmay consult the leader.")

    (clause,) = outline.clauses
    (change,) = outline.revisions
    assert clause.words == "The officer may consult the leader."
    assert change.revision.text == "must"


def test_schedules_beside_page_numbers_are_no_running_heads() -> None:
    page = "SCHEDULE {n}\n\nThe fees of schedule {n} are these.\n\n{n}\n\n"

    outline = outlined("".join(page.format(n=n) for n in (1, 2, 3)))

    assert [c.label for c in outline.clauses if c.label] == [
        "SCHEDULE 1",
        "SCHEDULE 2",
        "SCHEDULE 3",
    ]


def test_the_first_clause_begins_right_below_its_heading() -> None:
    outline = outlined(
        "4. Council Procedure Rules\n4.1 The chair presides.\n4.2 Voting is open."
    )

    assert tree(outline) == ["4", "  4.1", "  4.2"]


def test_a_number_alone_on_a_line_inside_a_sentence_is_kept() -> None:
    outline = outlined("1.1 The time limit in days is\n\n28\n\nfrom receipt.")

    assert "28" in " ".join(clause.words for clause in outline.clauses)


def test_a_contents_list_over_blank_lines_ends_where_a_title_comes_again() -> None:
    outline = outlined(
        "Contents\n\n1. Why\n\n2. Rules\n\n1. Why\n\nWe meet.\n\n2. Rules\n\nMany."
    )

    assert tree(outline) == ["1", "  1/p1", "2", "  2/p1"]
    assert len(outline.contents) == 2


def test_a_sentence_that_a_list_goes_on_with_is_no_heading() -> None:
    outline = outlined(
        "5. Books\n\nMembers shall have the right to\n\n"
        "(1) read the books and\n\n(2) ask for copies."
    )

    assert tree(outline) == ["5", "  5/p1", "  5(1)", "  5(2)"]


def test_the_next_item_begins_below_a_word_that_seems_to_lead_on() -> None:
    outline = outlined("i. Number of articles\nii. Number of parts\niii. A draft")

    assert [clause.label for clause in outline.clauses] == ["i.", "ii.", "iii."]


def test_a_bare_number_that_the_contents_list_gives_heads_its_clauses() -> None:
    outline = outlined(
        "Contents\n\n1 Article I. Members\t1\n\n2 Article II. Officers\t2\n\n"
        "1 Article I. Members\n\n1. All are members.\n\n2. The list shows:\n\n"
        "a. each name;\n\nb. each date:\n\n1. of birth;\n\n2. of entry;\n\n"
        "3. of leaving.\n\n2 Article II. Officers\n\n1. The mayor presides."
    )

    heads = [clause.id for clause in outline.clauses if not clause.depth]
    assert heads == ["1", "2"]
    assert tree(outline)[-2:] == ["2", "  2(1)"]


def test_titles_with_full_stops_below_a_contents_heading_are_its_entries() -> None:
    titles = ("Section 1. Title.", "Section 2. Purpose.", "Section 3. Signs.")
    heads = (*titles[:2], "Section 3. Signs and flags.")
    body = "\n\n".join(f"{title}\n\nThe words of {title}" for title in heads)

    outline = outlined(
        "TABLE OF CONTENTS\n\nSection Number\n\n" + "\n\n".join(titles) + "\n\n" + body
    )

    assert [entry.title for entry in outline.contents] == [
        "Title.",
        "Purpose.",
        "Signs.",
    ]
    assert [clause.id for clause in outline.clauses if clause.label] == [
        "Section 1",
        "Section 2",
        "Section 3",
    ]


def test_a_number_and_a_dash_are_a_label_as_in_regulations() -> None:
    outline = outlined(
        "3.—Subject to rule 4, the council decides.\n\n"
        "4.—(1) The mayor presides.\n\n(2) The deputy does so in the mayor's absence."
    )

    assert tree(outline) == ["3", "4", "  4(1)", "  4(2)"]


def test_an_index_whose_titles_come_again_without_numbers_is_a_list() -> None:
    outline = outlined(
        "INDEX TO THE ARTICLES\n\nPART 1\n\nMEETINGS\n\n1. Quorum\n\n2. Voting\n\n"
        "PART 1\n\nMEETINGS\n\nQuorum\n\n1. The quorum is five.\n\n"
        "Voting\n\n2. Votes are open."
    )

    assert [entry.title for entry in outline.contents][-2:] == ["Quorum", "Voting"]
    assert [clause.id for clause in outline.clauses if clause.label] == [
        "Part 1",
        "Part 1/1",
        "Part 1/2",
    ]
