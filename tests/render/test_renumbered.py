"""Provisions that only have another number: a line for each run of them."""

from __future__ import annotations

from constitution_diff.model import (
    Comparison,
    Relation,
)
from constitution_diff.render.html.provision import provision
from constitution_diff.render.story import tell, what
from constitution_diff.render.story.differences import differences_of
from tests.builders import compared
from tests.render.builders import clause, link, outline


def test_a_run_with_one_shift_is_told_in_one_line() -> None:
    assert _sentences({5: 6, 6: 7, 7: 8}) == ["24.5 to 24.7 are now 24.6 to 24.8"]


def test_another_shift_begins_another_run() -> None:
    assert _sentences({5: 6, 6: 8}) == ["24.5 is now 24.6", "24.6 is now 24.8"]


def test_a_gap_begins_another_run() -> None:
    assert _sentences({5: 6, 7: 8}) == ["24.5 is now 24.6", "24.7 is now 24.8"]


def test_rows_with_other_references_are_told_in_one_line_for_each_table() -> None:
    head = "1. Powers\n\n| Ref | Power |\n|---|---|\n"
    old = f"{head}| a) | To let land |\n| b) | To sell it |\n| c) | To buy it |"
    new = old.replace("c)", "d)").replace("b)", "c)")
    new = new.replace("| c)", "| b) | To fence it in |\n| c)")

    told = tell(compared(old, new)).renumberings

    assert [run.sentence for run in told] == [
        "table rows “b)” to “c)” under 1 are now table rows “c)” to “d)” under 1"
    ]


def test_a_subheading_put_in_among_numbered_rows_is_all_that_differs() -> None:
    head = "1. Powers\n\n| Ref | Power |\n|---|---|\n"
    old = f"{head}| D1 | To let land |\n| D2 | To sell it |\n| D3 | To buy it |"
    new = old.replace("| D2 |", "| Planning matters | |\n| D2 |")

    for comparison, change in (
        (compared(old, new), "inserted: {+Planning matters +}"),
        (compared(new, old), "deleted: [-Planning matters -]"),
    ):
        (found,) = differences_of(comparison)
        assert found.lines == (f"table row “Planning matters” under 1: {change}",)


def test_rows_that_are_numbered_in_one_version_only_just_follow_their_clause() -> None:
    head = "1. Powers\n\n| Ref | Power |\n|---|---|\n"
    old = f"{head}| D1 | To let land |\n| D2 | To sell it for a price |"
    new = old.replace("1. Powers", "2. Powers").replace("a price", "the best price")
    comparison = compared(old, f"{new}\n| D1 | To fence all of it in |")
    links = [link for link in comparison.links if link.old and link.new]

    same, edited = (link for link in links if comparison.old[link.old[0]].row_number)

    assert (same.relation, edited.relation) == (Relation.RENUMBERED, Relation.EDITED)
    assert what(comparison, edited) == "reworded"
    at = comparison.links.index(same)
    assert provision(comparison, at, asks="").what == ""


def _sentences(numbers: dict[int, int]) -> list[str]:
    old = outline(*(clause(f"24.{n}", "Words.") for n in numbers))
    new = outline(*(clause(f"24.{n}", "Words.") for n in numbers.values()))
    pairs = ((f"24.{o}", f"24.{n}") for o, n in numbers.items())
    links = tuple(link(o, n, renumbered=True) for o, n in pairs)
    return [run.sentence for run in tell(Comparison(old, new, links)).renumberings]


def test_what_only_follows_the_number_above_it_is_not_told_again() -> None:
    old = outline(clause("24.5"), clause("24.5(a)", parent="24.5"))
    new = outline(clause("24.6"), clause("24.6(a)", parent="24.6"))
    links = tuple(
        link(o.id, n.id, renumbered=True)
        for o, n in zip(old.clauses, new.clauses, strict=True)
    )

    story = tell(Comparison(old, new, links))

    assert [run.sentence for run in story.renumberings] == ["24.5 is now 24.6"]


def test_lettered_provisions_run_too() -> None:
    old = outline(*(clause(f"24.8({letter})") for letter in "ab"))
    new = outline(*(clause(f"24.8({letter})") for letter in "bc"))
    pairs = zip(old.clauses, new.clauses, strict=True)
    links = tuple(link(o.id, n.id, renumbered=True) for o, n in pairs)

    (run,) = tell(Comparison(old, new, links)).renumberings

    assert run.sentence == "24.8(a) to 24.8(b) are now 24.8(b) to 24.8(c)"
