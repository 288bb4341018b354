"""Differences that stand in no clause."""

from __future__ import annotations

import pytest

from constitution_diff.compare.outside import outside_differences
from constitution_diff.model import (
    Clause,
    ClauseId,
    Furniture,
    Kind,
    Outline,
    SourceFacts,
)
from tests.builders import compared

BODY = "\n\n1. Quorum\n\n1.1 The quorum is five.\n\n2. Voting\n\n2.1 Voting is open."


def outside(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(row.where, row.old, row.new) for row in compared(old, new).outside]


def test_page_numbers_alone_are_no_difference() -> None:
    contents = "Contents\n\n1. Quorum\t{}\n2. Voting\t{}"

    assert outside(contents.format(3, 4) + BODY, contents.format(7, 9) + BODY) == []


def test_an_entry_reworded_and_one_put_in_are_told() -> None:
    old = "Contents\n\n1. Quorum\t3\n2. Voting\t4" + BODY
    new = "Contents\n\n1. Quorum of the council\t3\n2. Voting\t4\n3. Minutes\t5" + BODY

    assert outside(old, new) == [
        ("contents", "1. Quorum", "1. Quorum of the council"),
        ("contents", "", "3. Minutes"),
    ]


def test_a_line_of_the_cover_is_told() -> None:
    cover = "Ashby Council\n\nAmended on {} May 2019\n\nContents\n\n1. Quorum\t3"

    assert outside(cover.format(3) + BODY, cover.format(9) + BODY) == [
        ("title", "Amended on 3 May 2019", "Amended on 9 May 2019")
    ]


def test_a_contents_list_that_one_side_lacks_is_told_once() -> None:
    assert outside("Contents\n\n1. Quorum\t3\n2. Voting\t4" + BODY, BODY) == [
        ("contents", "a list with 2 entries", "")
    ]


def _running(*texts: str) -> Outline:
    lines = (Furniture("footer", text, "it stands below") for text in texts)
    return Outline(furniture=tuple(lines))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Page # of #", "Page 3 of 20"),
        ("#", "- 3 -"),
        ("3 | P a g e", "page 3"),
        ("Anytown Constitution, Page #", "Anytown Constitution, page 7 of 9"),
    ],
)
def test_how_a_page_number_is_printed_is_no_difference(was: str, now: str) -> None:
    old, new = _running("Adopted", was), _running("Adopted", now)

    assert outside_differences(old, new, (), ()) == ()


def test_the_words_beside_a_page_number_are_a_difference() -> None:
    old, new = _running("Part 4, Page #"), _running("Part 5, Page #")

    found = outside_differences(old, new, (), ())

    assert [(each.old, each.new) for each in found] == [
        ("Part 4, page #", "Part 5, page #")
    ]


def _printed(format_name: str, *lines: tuple[str, str]) -> Outline:
    return Outline(
        sources=(SourceFacts("a", "", format_name, "final"),),
        clauses=(Clause(ClauseId("1"), Kind.CLAUSE, text="Adopted in May"),),
        furniture=tuple(Furniture(where, text, "printed") for where, text in lines),
    )


@pytest.mark.parametrize("where", ["title", "header", "footer", "hidden"])
@pytest.mark.parametrize("formats", [("docx", "docx"), ("doc", "docx")])
def test_lines_that_only_one_of_two_word_files_has_are_told(
    where: str, formats: tuple[str, str]
) -> None:
    old = _printed(formats[0], ("footer", "Page # of #"))
    new = _printed(formats[1], (where, "Not adopted"))

    found = outside_differences(old, new, (), ())

    assert [(each.where, each.old, each.new) for each in found] == [
        (where, "", "Not adopted")
    ]


@pytest.mark.parametrize("formats", [("docx", "pdf"), ("text", "docx")])
def test_a_copy_that_lacks_headers_does_not_differ(formats: tuple[str, str]) -> None:
    old = _printed(formats[0])
    new = _printed(formats[1], ("header", "Not adopted"))

    assert outside_differences(old, new, (), ()) == ()


def test_a_line_of_a_cover_that_the_other_file_has_as_a_provision_is_told_there() -> (
    None
):
    old = _printed("docx")
    new = _printed("docx", ("title", "Adopted in May"))

    assert outside_differences(old, new, (), ()) == ()


def test_what_one_part_alone_lacks_around_it_does_not_differ() -> None:
    old = _printed("docx", ("title", "Constitution"), ("footer", "Adopted May 2019"))

    assert outside_differences(old, _printed("docx"), (), (), are_whole=False) == ()


def test_words_not_shown_differ_whatever_the_file_lacks() -> None:
    new = _printed("docx", ("hidden", "The director may sell land."))

    (found,) = outside_differences(_printed("docx"), new, (), (), are_whole=False)

    assert (found.where, found.new) == ("hidden", "The director may sell land.")
