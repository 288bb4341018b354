"""What is said of a contents list."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.check import check_outline
from constitution_diff.model import Clause, ContentsEntry, Furniture, Kind, Outline
from constitution_diff.model.ids import ClauseId
from tests.check.builders import codes

_TITLES = ("Status", "Quorum", "Votes", "Minutes", "Notice")


def _outline() -> Outline:
    headings = tuple(
        Clause(
            ClauseId(f"4.{n}"), Kind.CLAUSE, label=f"4.{n}", citation=f"4.{n}",
            heading=title, page=n + 2,
        )
        for n, title in enumerate(_TITLES, start=1)
    )  # fmt: skip
    entries = tuple(
        ContentsEntry(f"4.{n}", title, str(n + 12))
        for n, title in enumerate(_TITLES, start=1)
    )
    return Outline(clauses=headings, contents=entries)


def _said(outline: Outline) -> list[tuple[str, str]]:
    findings = check_outline(outline).findings
    about = [f for f in findings if "contents" in f.code]
    return [(finding.code, finding.message) for finding in about]


def _with_entry(entry: ContentsEntry) -> Outline:
    outline = _outline()
    return replace(outline, contents=(*outline.contents[:-1], entry))


def test_a_list_that_fits_is_not_spoken_of() -> None:
    assert _said(_outline()) == []


def test_a_title_that_differs_is_quoted_from_both() -> None:
    assert _said(_with_entry(ContentsEntry("4.5", "Notice of meetings", "17"))) == [
        (
            "contents-title-differs",
            "The contents list says “Notice of meetings”, the heading “Notice”.",
        )
    ]


def test_dashes_and_capitals_are_no_difference_of_titles() -> None:
    assert _said(_with_entry(ContentsEntry("4.5", "NOTICE –", "17"))) == []


def test_a_number_that_differs_is_quoted_from_both() -> None:
    assert _said(_with_entry(ContentsEntry("4.6", "Notice", "17"))) == [
        ("contents-number-differs", "The contents list says 4.6, the heading 4.5.")
    ]


def test_an_entry_without_a_heading_is_named() -> None:
    outline = _outline()
    more = (*outline.contents, ContentsEntry("4.9", "Expulsion", "18"))

    assert _said(replace(outline, contents=more)) == [
        (
            "contents-without-heading",
            "The contents list names “4.9 Expulsion”, and no heading reads so.",
        )
    ]


def test_a_heading_that_is_not_listed_is_named() -> None:
    outline = _outline()

    assert _said(replace(outline, contents=outline.contents[:-1])) == [
        ("heading-not-in-contents", "The contents list does not name 4.5.")
    ]


def test_a_page_that_differs_from_where_the_count_begins_is_named() -> None:
    assert _said(_with_entry(ContentsEntry("4.5", "Notice", "19"))) == [
        (
            "contents-page-differs",
            "The contents list says page 19, and 4.5 stands on page 17.",
        )
    ]


def test_pages_taken_from_breaks_that_word_remembered_are_not_compared() -> None:
    outline = _with_entry(ContentsEntry("4.5", "Notice", "19"))
    guessed = tuple(replace(c, page_approximate=True) for c in outline.clauses)

    assert _said(replace(outline, clauses=guessed)) == []


def test_a_list_without_pages_is_one_finding() -> None:
    outline = _outline()
    pageless = tuple(replace(entry, page="") for entry in outline.contents)

    assert _said(replace(outline, contents=pageless)) == [
        (
            "contents-without-pages",
            "The contents list has 5 entries and no page numbers.",
        )
    ]


def test_a_related_section_under_another_title_is_named() -> None:
    outline = _outline()
    related = ContentsEntry("4.2", "Quorums", where="related-sections")

    findings = check_outline(
        replace(outline, contents=(*outline.contents, related))
    ).findings

    assert [f.message for f in findings if f.code == "related-title-differs"] == [
        "Listed as “Quorums”, and 4.2 is headed “Quorum”."
    ]


def test_pages_are_compared_with_the_numbers_that_are_printed_on_them() -> None:
    feet = tuple(Furniture("footer", f"Page {n}", "", page=n) for n in range(1, 9))

    found = _said(replace(_outline(), furniture=feet))

    assert found == [
        (
            "contents-page-differs",
            "The contents list says page 13, and 4.1 stands on page 3, and 4 more.",
        )
    ]


def test_a_page_number_that_fell_out_of_its_line_is_no_entry() -> None:
    outline = _outline()
    fallen = (ContentsEntry("20", ""), ContentsEntry("", ".", "19"))

    assert _said(replace(outline, contents=(*outline.contents, *fallen))) == []


def test_a_number_without_the_word_chapter_is_no_other_number() -> None:
    text = (
        "Contents\n\n1. Name\t1\n2. Aims\t2\n\nChapter 1 Name\n\nIt is so."
        "\n\nChapter 2 Aims\n\nThey are so.\n"
    )

    assert codes(text) == []


def test_the_number_below_a_heading_is_that_of_the_heading() -> None:
    text = (
        "Index to the articles\n\n1. Name\n2. Aims\n\nName\n\n1.—(1) It is so."
        "\n\nAims\n\n2.—(1) They are so.\n"
    )

    assert codes(text) == []


def test_an_entry_that_goes_on_on_the_next_line_has_its_whole_title() -> None:
    text = (
        "Table of contents\n\n1. Rules of procedure for all\nmeetings ........ 2\n"
        "2. Motions ........ 3\n\n1. Rules of procedure for all meetings\n\nSo."
        "\n\n2. Motions\n\nSo.\n"
    )

    assert codes(text) == []


def test_pages_in_romans_and_by_chapter_are_pages() -> None:
    text = (
        "Contents\n\nForeword ........ iv\n1. Name ........ 1-1\n2. Aims ........ 2-1"
        "\n\nForeword\n\nSo it is.\n\n1. Name\n\nSo.\n\n2. Aims\n\nSo.\n"
    )

    assert codes(text) == []


def test_a_list_means_the_headings_of_its_own_file() -> None:
    """Two files of one document, each with its list, its titles and its pages."""
    one = _outline()
    clauses = tuple(
        replace(clause, id=ClauseId(f"{clause.id}#2"), source=1, page=n + 40)
        for n, clause in enumerate(one.clauses, start=1)
    )
    entries = tuple(
        replace(entry, source=1, page=str(n))
        for n, entry in enumerate(one.contents, start=1)
    )

    both = Outline(clauses=(*one.clauses, *clauses), contents=(*one.contents, *entries))

    assert [code for code, _ in _said(both)] == []


def test_pages_of_another_file_are_not_held_against_a_list() -> None:
    outline = _outline()
    elsewhere = tuple(replace(clause, source=1, page=1) for clause in outline.clauses)

    assert _said(replace(outline, clauses=elsewhere)) == []
