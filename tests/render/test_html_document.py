"""How much of the document a page shows, its headings, filters and map."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from constitution_diff.model import (
    Comparison,
    Edit,
    Edition,
    Extent,
    Op,
    Significance,
    TextChange,
)
from constitution_diff.render.html import html_redline
from constitution_diff.render.html.filters import filters, parts
from constitution_diff.render.html.joints import Joint, with_joints
from constitution_diff.render.html.levels import heading_levels
from constitution_diff.render.html.navigation import navigation
from constitution_diff.render.html.strip import strip
from tests.builders import compared
from tests.render.builders import clause, edits, every_relation, link, outline

_CHANGED = Edition(extent=Extent.CHANGED)
_EDITED = TextChange.EDITED


def _page(comparison: Comparison, edition: Edition) -> html.HtmlElement:
    return html.document_fromstring(html_redline(comparison, edition).decode())


def _two_parts() -> Comparison:
    """1 with one reworded provision of four, 2 with two."""
    old, new, links = [], [], []
    for part, changed in (("1", {2}), ("2", {1, 4})):
        head = clause(part, heading=f"Title {part}")
        old.append(head)
        new.append(head)
        links.append(link(part, part))
        for n in range(1, 5):
            number = f"{part}.{n}"
            old.append(clause(number, f"{number} as it was.", parent=part))
            words = "as it shall be" if n in changed else "as it was"
            new.append(clause(number, f"{number} {words}.", parent=part))
            text = _EDITED if n in changed else TextChange.SAME
            kind = Significance.WORDING if n in changed else Significance.NONE
            links.append(link(number, number, text=text, significance=kind))
    return Comparison(outline(*old), outline(*new), tuple(links))


def test_only_what_differs_is_printed_with_the_headings_above_it() -> None:
    page = _page(_two_parts(), _CHANGED)

    printed = page.xpath("//*[contains(@class, 'provision ')]//span/@data-new")

    assert printed == ["1", "1.2", "2", "2.1", "2.4"]


def test_what_is_not_printed_is_counted_where_it_stands() -> None:
    page = _page(_two_parts(), _CHANGED)

    lines = [line.text_content() for line in page.xpath("//p[@class='folded']")]

    assert lines == [
        "1 unchanged provision (1.1)",
        "2 unchanged provisions (1.3 to 1.4)",
        "2 unchanged provisions (2.2 to 2.3)",
    ]
    (accounted,) = page.xpath("//p[@class='accounted']")
    assert accounted.text_content().endswith("in full, the others by their number.")


def test_what_introduces_a_changed_bullet_is_printed_with_it() -> None:
    intro = clause("4.1/p1", "Members must act:")
    old, new = (
        replace(clause("4.1/b1", words), lead_in=intro.id)
        for words in ("promptly", "at once")
    )
    links = (link("4.1/p1", "4.1/p1"), link("4.1/b1", "4.1/b1", text=_EDITED))

    page = _page(Comparison(outline(intro, old), outline(intro, new), links), _CHANGED)

    assert "Members must act:" in page.get_element_by_id("p0").text_content()


def test_a_table_keeps_its_first_row_and_counts_the_unchanged() -> None:
    rows = [clause(f"4.8/t1.r{n}", cells=(f"Row {n}", "Two")) for n in range(1, 6)]
    new_row = clause("4.8/t1.r4", cells=("Row 4", "Three"))
    links = tuple(
        link(r.id, r.id, text=_EDITED if r.id == new_row.id else TextChange.SAME)
        for r in rows
    )
    comparison = Comparison(outline(*rows), outline(*rows[:3], new_row, rows[4]), links)

    page = _page(comparison, _CHANGED)

    cells = [
        row.text_content().split() for row in page.xpath("//tbody/tr[td][@id]/td[1]")
    ]
    assert cells == [["Row", "1"], ["Row", "4"]]
    (left_out,) = page.xpath("//td[@class='folded']/text()")
    assert left_out == "3 unchanged rows, not printed here"


@pytest.mark.parametrize(("extent", "stays"), [(None, True), (Extent.FULL, False)])
def test_paper_folds_what_is_unchanged_unless_all_is_asked_for(
    extent: Extent | None,
    stays: bool,  # noqa: FBT001 - one of a table
) -> None:
    comparison = _two_parts()
    links = tuple(link(c.id, c.id) for c in comparison.old.clauses)

    page = _page(
        Comparison(comparison.old, comparison.old, links), Edition(extent=extent)
    )

    assert bool(page.xpath("//details[@class='fold quiet']")) is stays


def test_what_was_not_compared_says_so_in_a_line_too() -> None:
    page = _page(every_relation(), _CHANGED)

    lines = " ".join(line.text_content() for line in page.xpath("//p[@class='folded']"))

    assert "It is not reported as deleted." in lines


def test_no_level_of_heading_is_skipped() -> None:
    top = clause("4", heading="Meetings")
    bare = clause("4.1", "Words only.", parent="4")
    deep = clause("4.1(a)", "Words.", heading="Under 4.1", parent="4.1")
    links = tuple(link(c.id, c.id) for c in (top, bare, deep))

    levels = heading_levels(
        Comparison(outline(top, bare, deep), outline(top, bare, deep), links)
    )

    assert (levels[0], levels[2]) == (3, 4)


def test_the_second_provision_of_a_split_begins_where_its_words_begin() -> None:
    old = outline(clause("1", "One. Three."))
    new = outline(clause("1", "One."), clause("2", "Three."))
    split = link("1", "1 2", edits=edits("One.[- -][+\n+]Three."))

    pieces = with_joints(Comparison(old, new, (split,)), split, split.edits)

    assert pieces == (
        Edit("text", Op.KEEP, "One."), Edit("text", Op.DELETE, " "),
        Edit("text", Op.INSERT, "\n"), Joint("new", "2"),
        Edit("text", Op.KEEP, "Three."),
    )  # fmt: skip


def test_a_provision_may_begin_within_inserted_words() -> None:
    old = outline(clause("1", "One."))
    new = outline(clause("1", "One, two."), clause("2", "Three."))
    split = link("1", "1 2", edits=edits("One[+, two.\nThree+]."))

    pieces = with_joints(Comparison(old, new, (split,)), split, split.edits)

    assert [getattr(p, "text", "|") for p in pieces] == [
        "One",
        ", two.\n",
        "|",
        "Three",
        ".",
    ]


def test_words_that_do_not_add_up_get_no_joint() -> None:
    old, new = (
        outline(clause("1", "One.")),
        outline(clause("1", "Two."), clause("2", "Six.")),
    )
    split = link("1", "1 2", edits=edits("Something else."))

    assert (
        with_joints(Comparison(old, new, (split,)), split, split.edits) == split.edits
    )


def test_a_part_is_offered_with_its_changes_alone() -> None:
    comparison = _two_parts()

    found = parts(comparison, navigation(comparison))

    assert [(p.words, p.first, p.end, p.n_changes) for p in found] == [
        ("1 Title 1", 0, 5, 1),
        ("2 Title 2", 5, 10, 2),
    ]


def test_where_one_part_holds_all_changes_what_lies_in_it_is_offered() -> None:
    whole = _two_parts()
    same = tuple(link(c.id, c.id) for c in whole.old.clauses[:5])

    comparison = Comparison(whole.old, whole.new, (*same, *whole.links[5:]))
    found = parts(comparison, navigation(comparison))

    assert [(p.first, p.end, p.n_changes) for p in found] == [(6, 7, 1), (9, 10, 1)]


def test_the_map_tells_in_words_where_the_changes_are() -> None:
    comparison = _two_parts()

    found = strip(comparison, parts(comparison, navigation(comparison)))

    assert found is not None
    assert (
        found.words
        == "1 Title 1: 1 change; 2 Title 2: 2 changes; renumbering is not counted"
    )
    assert [kind for kind, _ in found.paths] == ["wording"]
    assert found.paths[0][1].count("M") == 3


def test_a_filter_counts_each_shown_change_once() -> None:
    comparison = every_relation()

    sorts = {sort.name: sort.choices for sort in filters(comparison)}

    assert {c.value: c.count for c in sorts["what"]} == {
        "edited": 2, "moved": 1, "moved+edited": 1, "split": 1, "merged": 1,
        "regrouped": 1, "inserted": 1, "deleted": 1,
    }  # fmt: skip
    assert {c.value: c.ticked for c in sorts["kind"]} == {
        "attention": True, "wording": True, "moved": True, "terms": True,
    }  # fmt: skip


def test_renumbering_is_passed_over_until_a_reader_asks_for_it() -> None:
    rules = "1 Notice is given.\n\n2 The mayor chairs."
    shifted = "1 Books are kept.\n\n2 Notice is given.\n\n3 The mayor chairs."

    kinds = next(s for s in filters(compared(rules, shifted)) if s.name == "kind")

    assert {c.value: c.ticked for c in kinds.choices}["number"] is False


def test_the_document_tells_why_in_the_words_of_the_list() -> None:
    found = compared("1 Members should wait.", "1 Members must wait.")

    (badge,) = _page(found, Edition()).xpath("//*[@class='alert']/text()")

    assert badge == "needs attention: Must, should or may: should → must"


def test_every_printed_page_names_the_files_and_their_standing() -> None:
    edition = Edition(standing="Adopted 16 December 2021")

    heads = _page(every_relation(), edition).xpath("//style")[1].text

    assert r"current.docx \2192  proposed.docx" in heads
    assert "Adopted 16 December 2021" in heads
    assert "counter(page)" in heads
