"""Rows of pipes are a table."""

from __future__ import annotations

from constitution_diff.model import Table
from tests.read.text.lines import cells_of, lines_of, read


def test_rows_of_pipes_are_a_table() -> None:
    source = read("Above\n| Post | Limit |\n|------|:-----:|\n| Clerk | £5 |\nBelow\n")

    assert cells_of(source) == [[["Post", "Limit"], ["Clerk", "£5"]]]
    table = source.blocks[1]
    assert isinstance(table, Table)
    assert [(row.header, row.line) for row in table.rows] == [(True, 2), (False, 4)]
    assert [p.gap_before for p in lines_of(source)] == [True, True]


def test_an_escaped_pipe_stays_in_its_cell() -> None:
    assert cells_of(read(r"| a \| b | c |")) == [[["a | b", "c"]]]


def test_a_line_with_one_pipe_at_its_edge_is_no_table() -> None:
    for text in ("|", "a | b |", r"| a \|", "| a"):
        assert cells_of(read(text)) == []


def test_an_empty_cell_keeps_its_column() -> None:
    assert cells_of(read("| a | | c |")) == [[["a", "", "c"]]]


def test_words_in_a_cell_may_be_inserted() -> None:
    source = read("| Clerk | [£6](#) |")

    assert cells_of(source) == [[["Clerk", "£6"]]]
    assert [revision.text for revision in source.revisions] == ["£6"]
