"""Rows of tables: known by their words, and numbered as clauses are."""

from __future__ import annotations

import pytest

from constitution_diff.model import Comparison, Edit, Link, Op, Significance
from tests.builders import compared, relations

Rows = tuple[str, ...]

HOUSING = "Head of Housing | To let garages | £500 a year"
FINANCE = "Chief Finance Officer | To write off debts | {limit}"
PLANNING = "Head of Planning | To make tree preservation orders | None"


def _compared(title: str, old: Rows, new: Rows) -> Comparison:
    return compared(*("\n".join(_text(title, rows)) for rows in (old, new)))


def _text(title: str, rows: Rows) -> list[str]:
    titles = f"| {title} | Officer | Power | Limit |"
    return ["1. Powers", "", titles, "|---|---|---|---|", *(f"| {r} |" for r in rows)]


def _link(comparison: Comparison, words: str) -> Link:
    """Of the row of the proposed version that says so."""
    (row,) = (c for c in comparison.new.clauses if c.cells and words in c.text)
    return comparison.link_of_new(row.id)


@pytest.mark.parametrize(
    "form", ["D{}", "{}", "{}.", "2.{}", "({})", "HP/{}"], ids=lambda form: form[:3]
)
def test_a_row_with_nothing_but_another_reference_is_renumbered(form: str) -> None:
    old, new = (
        [f"{form.format(n)} | {row}" for n, row in enumerate(rows, start=1)]
        for rows in ((HOUSING, FINANCE), (PLANNING, HOUSING, FINANCE))
    )

    comparison = _compared("No.", tuple(old), tuple(new))

    assert relations(comparison)[3:] == [
        "inserted 1/t1.r2",
        "renumbered 1/t1.r2 -> 1/t1.r3",
        "renumbered 1/t1.r3 -> 1/t1.r4",
    ]
    link = _link(comparison, "garages")
    assert (link.significance, link.reasons) == (Significance.CONSEQUENTIAL, ())


def test_both_references_stand_in_the_edits() -> None:
    comparison = _compared(
        "Ref",
        (f"D1 | {HOUSING}", f"D2 | {FINANCE}"),
        (f"D1 | {PLANNING}", f"D2 | {HOUSING}", f"D3 | {FINANCE}"),
    )

    assert _link(comparison, "garages").edits == (
        Edit("cell:0", Op.DELETE, "D1"),
        Edit("cell:0", Op.INSERT, "D2"),
    )


def test_of_a_row_that_is_renumbered_and_reworded_only_the_words_ask() -> None:
    comparison = _compared(
        "Ref",
        (f"1 | {HOUSING}", f"2 | {FINANCE.format(limit='£5,000')}"),
        (
            f"1 | {PLANNING}",
            f"2 | {HOUSING}",
            f"3 | {FINANCE.format(limit='£10,000')}",
        ),
    )

    link = _link(comparison, "debts")

    assert link.renumbered
    assert link.reasons == ("money: £5,000 → £10,000",)


def test_a_quantity_in_the_first_column_asks_for_attention() -> None:
    comparison = _compared(
        "Members",
        (f"3 | {HOUSING}", f"5 | {PLANNING}"),
        (f"4 | {HOUSING}", f"5 | {PLANNING}"),
    )

    link = _link(comparison, "garages")

    assert not link.renumbered
    assert link.reasons == ("quantity: 3 → 4",)


@pytest.mark.parametrize(
    "below", ["Planning matters | | |", f"D{{}} | {PLANNING}"], ids=["title", "twice"]
)
def test_rows_beside_a_subheading_or_a_slip_are_known_by_their_words(
    below: str,
) -> None:
    rows = (HOUSING, FINANCE.format(limit="£5,000"), "Clerk | To sign deeds | None")
    put_in = "Head of Legal | To settle claims | £20,000"
    old, new = (
        [f"D{n} | {row}" for n, row in enumerate(side, start=1)]
        for side in (rows, (put_in, *rows))
    )
    old.insert(2, below.format(2))
    new.insert(3, below.format(3))

    comparison = _compared("Ref", tuple(old), tuple(new))

    changes = {one.split()[0] for one in relations(comparison)}
    assert changes == {"same", "inserted", "renumbered"}
    assert sum(bool(link.reasons) for link in comparison.links) == 1


@pytest.mark.parametrize(
    "put_in",
    ["Planning matters | | |", f"D1 | {PLANNING}", f"New | {PLANNING}"],
    ids=["title", "twice", "word"],
)
def test_a_row_without_a_reference_of_its_own_is_all_that_changed(
    put_in: str,
) -> None:
    before = (f"D1 | {HOUSING}", f"D2 | {FINANCE}", "D3 | Clerk | To sign | None")
    after = (before[0], put_in, *before[1:])

    for old, new, change in (
        (before, after, "inserted 1/t1.r3"),
        (after, before, "deleted 1/t1.r3"),
    ):
        comparison = _compared("No.", old, new)

        told = relations(comparison)
        assert [one for one in told if not one.startswith("same")] == [change]
        linked = [link for link in comparison.links if link.old and link.new]
        assert not any(link.renumbered or link.edits for link in linked)
