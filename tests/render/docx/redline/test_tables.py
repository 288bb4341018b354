"""Tables of a redline: rows, columns, cells that cover others, tables in cells."""

from __future__ import annotations

import re

from tests.judges.constructs import box, grid, line
from tests.read.docx.builders import p

from .redlining import marks, redlined

_END = p("End.")
_FEE, _FINE, _KEYS = (
    line("Fee for hire", "Five pounds"),
    line("Fine for loss", "Six pounds"),
    line("Deposit of keys", "Ten pounds"),
)


def _redlined(old: str, new: str) -> str:
    return redlined(old + _END, new + _END)


def _rows(xml: str) -> list[str]:
    """What is told of each row, "" for one that stays."""
    rows = re.findall(r"<w:tr>(?:<w:trPr><w:(\w+)/></w:trPr>)?", xml)
    assert len(rows) == xml.count("<w:tr>")
    return rows


def test_a_row_that_comes_is_marked_with_its_words() -> None:
    xml = _redlined(grid(_FEE), grid(_FEE, _FINE))

    assert _rows(xml) == ["", "ins"]
    assert marks(xml) == ["ins Fine for loss", "ins Six pounds"]


def test_a_row_that_goes_is_marked_with_its_words() -> None:
    xml = _redlined(grid(_FEE, _FINE), grid(_FINE))

    assert _rows(xml) == ["del", ""]
    assert marks(xml) == ["del Fee for hire", "del Five pounds"]


def test_a_row_that_moved_goes_and_comes_and_its_words_are_moved() -> None:
    xml = _redlined(grid(_FEE, _FINE, _KEYS), grid(_FINE, _KEYS, _FEE))

    assert _rows(xml) == ["del", "", "", "ins"]
    assert marks(xml) == [
        "moveFrom Fee for hire", "moveFrom Five pounds",
        "moveTo Fee for hire", "moveTo Five pounds",
    ]  # fmt: skip


def test_a_column_that_comes_is_marked_cell_by_cell() -> None:
    new = grid(line("Fee", "a year", "Five"), line("Fine", "each", "Six"), n_columns=3)

    xml = _redlined(grid(line("Fee", "Five"), line("Fine", "Six")), new)

    assert xml.count("<w:cellIns/>") == 2
    assert marks(xml) == ["ins a year", "ins each"]
    assert "<w:tblGridChange>" in xml


def test_a_column_that_goes_is_marked_cell_by_cell() -> None:
    old = grid(line("Fee", "a year", "Five"), line("Fine", "each", "Six"), n_columns=3)

    xml = _redlined(old, grid(line("Fee", "Five"), line("Fine", "Six")))

    assert xml.count("<w:cellDel/>") == 2
    assert marks(xml) == ["del a year", "del each"]
    assert xml.count("<w:gridCol ") == 6


def test_words_in_a_cell_that_covers_others_are_marked_in_it() -> None:
    old, new = (
        grid(line(box(p(words), '<w:gridSpan w:val="2"/>')), _FEE)
        for words in ("The fee is five", "The fee is six")
    )

    xml = _redlined(old, new)

    assert _rows(xml) == ["", ""]
    assert marks(xml) == ["del five", "ins six"]


def test_a_row_that_leaves_out_other_columns_goes_and_comes() -> None:
    new = grid(line("Fee for hire", properties='<w:gridBefore w:val="1"/>'))

    xml = _redlined(grid(_FEE), new)

    assert "<w:gridBefore" in xml
    assert marks(xml) == [
        "del Fee for hire", "del Five pounds", "ins Fee for hire"
    ]  # fmt: skip


def test_a_row_that_was_emptied_stays_without_its_words() -> None:
    full, emptied = grid(_FEE, _FINE, _KEYS), grid(_FEE, line("", ""), _KEYS)

    gone, come = _redlined(full, emptied), _redlined(emptied, full)

    assert _rows(gone) == _rows(come) == ["", "", ""]
    assert marks(gone) == ["del Fine for loss", "del Six pounds"]
    assert marks(come) == ["ins Fine for loss", "ins Six pounds"]


def test_a_blank_row_elsewhere_is_no_row_that_was_emptied() -> None:
    xml = _redlined(grid(_FEE, _FINE), grid(_FEE, line("", ""), line("Late", "Two")))

    assert _rows(xml) == ["", "del", "ins", "ins"]


def test_words_of_a_table_in_a_cell_are_marked_there() -> None:
    old, new = (
        grid(line("Fee", grid(line("Now", price)) + p())) for price in ("Five", "Six")
    )

    xml = _redlined(old, new)

    assert _rows(xml) == ["", ""]
    assert marks(xml) == ["del Five", "ins Six"]


def test_a_table_in_a_cell_goes_row_by_row() -> None:
    old = grid(line("Fee", p("Five") + grid(line("Now", "Six")) + p()))

    xml = _redlined(old, grid(line("Fee", p("Five") + p())))

    assert _rows(xml) == ["", "del"]
    assert marks(xml) == ["del Now", "del Six"]
