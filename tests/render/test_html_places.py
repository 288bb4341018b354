"""Where provisions stand on the page, and how a reader gets there."""

from __future__ import annotations

import re

import pytest

from constitution_diff.model import Comparison, Kind, Link, Scope, TextChange
from constitution_diff.render.html import html_redline
from tests.render.builders import clause, edits, every_relation, link, outline
from tests.render.redline_page import page_of, visible_words


def test_a_moved_provision_is_linked_both_ways() -> None:
    page = page_of(every_relation())

    (here,) = page.xpath("//p[@class='elsewhere'][contains(., '4.11')]")
    there = here.xpath(".//a/@href")[0][1:]

    assert here.get("id") in page.get_element_by_id(there).xpath(
        "substring(.//strong/a/@href, 2)"
    )
    assert "4.3 stood here; moved to 4.11" in here.text_content()


def test_the_old_place_of_a_move_stands_where_it_stood() -> None:
    visible = visible_words(every_relation())

    places = [visible.index(words) for words in ("Notice is", "4.3 stood", "Votes are")]

    assert places[1] > places[0]


def test_a_provision_merged_from_afar_leaves_word_where_it_stood() -> None:
    old = outline(clause("1", "One."), clause("2", "Two."), clause("3", "Three."))
    new = outline(clause("1", "One. Three."), clause("2", "Two."))
    merged = link("1 3", "1", edits=edits("One.[-\n-][+ +]Three."))

    page = page_of(Comparison(old, new, (merged, link("2", "2"))))

    (pointer,) = page.xpath("//p[@class='elsewhere']")
    assert pointer.text_content() == "3 stood here; now part of 1"


def test_a_provision_split_off_to_afar_has_word_where_it_stands() -> None:
    old = outline(clause("1", "One. Three."), clause("2", "Two."))
    new = outline(clause("1", "One."), clause("2", "Two."), clause("3", "Three."))
    split = link("1", "1 3", edits=edits("One.[- -][+\n+]Three."))

    page = page_of(Comparison(old, new, (split, link("2", "2"))))

    (pointer,) = page.xpath("//p[@class='elsewhere']")
    assert pointer.text_content() == "3 stands here; shown with 1"


def test_every_clause_of_a_split_stands_in_the_navigation() -> None:
    old = outline(clause("1", "One. Three."), clause("2", "Two."))
    new = outline(clause("1", "One."), clause("2", "Two."), clause("3", "Three."))
    split = link("1", "1 3", edits=edits("One.[- -][+\n+]Three."))

    page = page_of(Comparison(old, new, (split, link("2", "2"))))

    lines = page.xpath("//nav//li")
    assert [" ".join(line.text_content().split()) for line in lines] == [
        "1 One. 1 change",
        "2 Two.",
        "3 Three. split",
    ]
    assert page.xpath("//nav//li/a/@href") == ["#p0", "#p1", "#p0"]


def test_the_sample_has_every_numbered_new_clause_in_the_navigation() -> None:
    comparison = every_relation()

    cited = page_of(comparison).xpath("//nav//b/text()")

    labels = [c.citation for c in comparison.new.clauses if c.kind is Kind.CLAUSE]
    assert [label for label in cited if label in labels] == labels


def test_what_a_file_does_not_hold_is_never_marked_as_deleted() -> None:
    page = page_of(every_relation())

    fold = page.xpath("//details[@class='fold'][.//*[@data-old='5']]")[0]

    assert fold.findall(".//del") == []
    assert "not reported as deleted" in fold.text_content()


def test_three_unchanged_provisions_in_a_row_are_folded() -> None:
    clauses = [clause(f"4.{n}", "As before.") for n in range(1, 4)]
    same = tuple(link(c.id, c.id) for c in clauses)

    page = page_of(Comparison(outline(*clauses), outline(*clauses), same))

    summaries = [
        s.text_content()
        for s in page.xpath("//details[starts-with(@class, 'fold')]/summary")
    ]
    assert summaries == ["3 unchanged provisions (4.1 to 4.3)"]


def test_a_heading_over_a_change_is_not_folded_away() -> None:
    over = clause("4", heading="Meetings")
    before = [clause(f"3.{n}", "As before.") for n in range(1, 4)]
    old, new = (clause("4.1", words, parent="4") for words in ("Five.", "Six."))
    same = tuple(link(c.id, c.id) for c in (*before, over))
    changed = link("4.1", "4.1", text=TextChange.EDITED)

    page = page_of(
        Comparison(
            outline(*before, over, old), outline(*before, over, new), (*same, changed)
        )
    )

    assert not page.xpath("//details[@class='fold']//*[@data-new='4']")


def test_a_table_has_rows_and_cells() -> None:
    page = page_of(every_relation())

    rows = page.xpath("//tbody/tr")

    assert [[cell.text_content() for cell in row.findall("td")] for row in rows] == [
        ["Committee", "Quorum"],
        ["Planning", "[deleted: Three][inserted: Four]"],
    ]


def test_a_part_that_could_not_be_read_is_not_called_deleted() -> None:
    comparison = Comparison(
        outline(clause("4.1", "Words.")),
        outline(),
        (Link(old=(clause("4.1").id,), scope=Scope.UNREAD),),
    )

    page = page_of(comparison)

    assert page.xpath("//main//del[ancestor::details]") == []


@pytest.mark.slow
def test_nine_thousand_links_are_all_written() -> None:
    page = html_redline(_large(9_000)).decode()

    places = re.findall(r'\bid="p(\d+)"', page)
    assert places == [str(n) for n in range(9_000)]
    told = re.findall(r"Paragraph (\d+) says five days\.", page)
    assert {int(n) for n in told} == set(range(9_000))


def _large(n_links: int) -> Comparison:
    old = [clause(f"{n}", f"Paragraph {n} says five days.") for n in range(n_links)]
    new = [clause(f"{n}", f"Paragraph {n} says six days.") for n in range(n_links)]
    changed = (link(c.id, c.id, text=TextChange.EDITED) for c in old)
    return Comparison(outline(*old), outline(*new), tuple(changed))


def test_changes_without_a_mark_are_listed_on_top_with_links() -> None:
    page = page_of(every_relation())

    (section,) = page.xpath("//section[@aria-labelledby='unmarked-title']")
    (place,) = section.xpath(".//a/@href")

    assert "Changes without a mark in this draft (1)" in section.text_content()
    assert "4.1" in page.get_element_by_id(place[1:]).text_content()
