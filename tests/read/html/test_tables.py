"""Tables of a page, and what only looks like one."""

from __future__ import annotations

from constitution_diff.model import Paragraph, Table
from tests.read.html.pages import lines, read, rows


def test_a_cell_that_spans_rows_leaves_an_empty_one_below_as_in_word() -> None:
    table = "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>"

    assert rows(table) == [["a", "b"], ["", "c"], ["d"]]


def test_header_cells_make_a_header_row() -> None:
    source = read("<table><caption>Fees</caption><tr><th>a<th>b<tr><th>c<td>d</table>")
    caption, table = source.blocks

    assert isinstance(caption, Paragraph)
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False]


def test_a_table_in_a_cell_gives_its_words_to_the_cell() -> None:
    inner = "<table><tr><th>x<td>y</table>"

    assert rows(f"<table><tr><th>a<td>b{inner}</table>") == [["a", "b\nx\ny"]]


def test_a_table_that_only_places_things_is_none() -> None:
    assert lines("<table><tr><td>menu<td><h1>Rules</h1><p>x</table>") == [
        "menu",
        "Rules",
        "x",
    ]


def test_a_list_in_a_cell_keeps_its_numbers() -> None:
    assert rows("<table><tr><td>a<td><ol><li>x<li>y</ol></table>") == [
        ["a", "1. x\n2. y"]
    ]


def test_spans_over_all_measure_fill_no_memory() -> None:
    table = (
        "<table>" + "<tr>" + "<td rowspan=9999 colspan=9999>x" * 300 + "<tr><td>y" * 400
    )

    source = read(table)

    (block,) = source.blocks
    assert isinstance(block, Table)
    assert sum(len(row.cells) for row in block.rows) < 60_000
