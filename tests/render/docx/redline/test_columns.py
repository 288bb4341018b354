"""Tables whose columns came, went or moved: what stayed is told of by no word."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.judges.constructs import box, grid, line
from tests.read.docx.builders import docx, p

from .redlining import marks, not_given_back, shown, tried

_END: Final = p("The meeting ends.")
_HEAD: Final = ("Function", "Delegated to", "Conditions")
_ROWS: Final = (
    ("Maintain the register", "Chief executive", "In writing"),
    ("Grant a licence", "Head of planning", "If no objection is made"),
    ("Close a street", "Director of place", "After notice"),
)
_OLD: Final = (_HEAD, *_ROWS)
_YEARS: Final = ("Reviewed in", "March", "May", "June")


def _redline(old: str, new: str) -> str:
    """The body of the redline, which gives both files back."""
    triple = tried(docx(old + _END), docx(new + _END))
    assert not_given_back(triple) == []
    return shown(triple.redline)


def _table(*rows: tuple[str, ...]) -> str:
    width = max(map(len, rows))
    return grid(*(line(*row) for row in rows), n_columns=width)


def _with(column: tuple[str, ...], at: int) -> list[tuple[str, ...]]:
    return [
        (*row[:at], said, *row[at:]) for row, said in zip(_OLD, column, strict=True)
    ]


def _across(words: str, n_columns: int) -> str:
    return line(box(p(words), f'<w:gridSpan w:val="{n_columns}"/>'))


def _cells(xml: str) -> int:
    return len(re.findall("<w:cell(?:Ins|Del)/>", xml))


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_column_comes_beside_cells_that_are_not_touched(at: int) -> None:
    xml = _redline(_table(*_OLD), _table(*_with(_YEARS, at)))

    assert xml.count("<w:cellIns/>") == 4
    assert marks(xml) == [f"ins {said}" for said in _YEARS]


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_column_goes_beside_cells_that_are_not_touched(at: int) -> None:
    xml = _redline(_table(*_with(_YEARS, at)), _table(*_OLD))

    assert xml.count("<w:cellDel/>") == 4
    assert marks(xml) == [f"del {said}" for said in _YEARS]


def test_words_changed_in_each_column_hinder_no_column_from_coming() -> None:
    new = [list(row) for row in _with(_YEARS, 3)]
    new[1][1], new[2][0], new[3][2] = "Managing director", "Grant a permit", "At once"

    xml = _redline(_table(*_OLD), _table(*map(tuple, new)))

    assert xml.count("<w:cellIns/>") == 4
    assert "del Maintain the register" not in marks(xml)
    assert "ins permit" in marks(xml)


def test_a_column_comes_while_another_goes() -> None:
    old, new = _table(*_with(_YEARS, 0)), _table(*_with(("Cost", "1", "2", "3"), 3))

    xml = _redline(old, new)

    assert (xml.count("<w:cellDel/>"), xml.count("<w:cellIns/>")) == (4, 4)
    assert len(marks(xml)) == 8


def test_a_cell_that_comes_in_one_row_and_goes_in_another_leaves_the_rest() -> None:
    old, new = (
        grid(line(*first), line(*second), n_columns=3)
        for first, second in (
            (("Fees", "Rates"), ("Close a street", "After notice", "Director")),
            (("Fees", "Charges", "Rates"), ("Close a street", "Director")),
        )
    )

    xml = _redline(old, new)

    assert marks(xml) == ["ins Charges", "del After notice"]


def test_a_column_that_stands_elsewhere_leaves_the_others_untouched() -> None:
    xml = _redline(_table(*_OLD), _table(*((c, a, b) for a, b, c in _OLD)))

    assert (xml.count("<w:cellDel/>"), xml.count("<w:cellIns/>")) == (4, 4)
    assert not any("Maintain" in said or "Chief" in said for said in marks(xml))


def test_a_heading_that_was_renamed_is_still_of_its_column() -> None:
    new = _with(_YEARS, 2)
    new[0] = ("Power", "Officer", "Reviewed in", "Conditions")

    xml = _redline(_table(*_OLD), _table(*new))

    assert xml.count("<w:cellIns/>") == 4
    assert "ins Officer" in marks(xml)
    assert len(marks(xml)) == 4 + 4


def test_a_heading_across_all_columns_covers_the_one_that_came() -> None:
    old, new = (
        grid(_across("Powers", n), *(line(*row) for row in rows), n_columns=n)
        for n, rows in ((3, _OLD), (4, _with(_YEARS, 1)))
    )

    xml = _redline(old, new)

    assert marks(xml) == [f"ins {said}" for said in _YEARS]
    assert '<w:tcPrChange><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>' in xml


def test_a_row_that_ends_early_is_not_touched_where_a_column_comes() -> None:
    short, old_end, new_end = ("Close a street", "Nobody"), *(
        f'<w:gridAfter w:val="{n}"/>' for n in (1, 2)
    )  # fmt: skip
    old = grid(*(line(*r) for r in _OLD), line(*short, properties=old_end), n_columns=3)
    rows = [line(*row) for row in _with(_YEARS, 3)]

    xml = _redline(old, grid(*rows, line(*short, properties=new_end), n_columns=4))

    assert marks(xml) == [f"ins {said}" for said in _YEARS]
    assert f"<w:trPrChange><w:trPr>{old_end}</w:trPr></w:trPrChange>" in xml


def test_cells_merged_downwards_are_not_touched_where_a_column_comes() -> None:
    def rows(*last: str) -> list[str]:
        begun, goes_on = (
            box(p(words), f'<w:vMerge w:val="{how}"/>')
            for words, how in (("Planning", "restart"), ("", "continue"))
        )
        sides = [("Grant a licence", *last[:1]), ("Refuse a licence", *last[1:])]
        return [line(begun, *sides[0]), line(goes_on, *sides[1])]

    xml = _redline(grid(*rows(), n_columns=2), grid(*rows("March", "May"), n_columns=3))

    assert marks(xml) == ["ins March", "ins May"]


def test_cells_that_were_merged_downwards_are_told_by_the_merge_alone() -> None:
    def table(*, merged: bool) -> str:
        begun, goes_on = (
            box(p(words), f'<w:vMerge w:val="{how}"/>' if merged else "")
            for words, how in (("Planning", "restart"), ("", "continue"))
        )
        return grid(line(begun, "Grant a licence"), line(goes_on, "Refuse a licence"))

    xml = _redline(table(merged=False), table(merged=True))

    assert marks(xml) == []
    assert '<w:cellMerge w:vMerge="rest"/>' in xml
    assert '<w:cellMerge w:vMerge="cont"/>' in xml


def test_a_cell_merged_with_its_neighbour_keeps_its_words() -> None:
    merged = line("Maintain the register", *[box(p(_ROWS[0][1]),
        '<w:gridSpan w:val="2"/>')])  # fmt: skip
    rows = [line(*row) for row in _OLD]

    xml = _redline(
        grid(*rows, n_columns=3), grid(rows[0], merged, *rows[2:], n_columns=3)
    )

    assert marks(xml) == ["del In writing"]
    assert _cells(xml) == 1


def test_a_table_of_other_columns_and_other_words_goes_and_comes() -> None:
    new = _table(("Fee", "Price"), ("Hall for hire", "Five pounds"))

    xml = _redline(_table(*_OLD), new)

    assert _cells(xml) == 0
    assert xml.count("<w:tbl>") == 2


def test_a_cell_comes_beside_one_in_a_content_control() -> None:
    def table(*more: str) -> str:
        held = f"<w:sdt><w:sdtContent>{box(p('Planning'))}</w:sdtContent></w:sdt>"
        rows = ((held, "Grant a licence", *more[:1]), (held, "Refuse", *more[1:]))
        inside = (
            "".join(one if "<" in one else box(p(one)) for one in row) for row in rows
        )
        lines = (f"<w:tr>{row}</w:tr>" for row in inside)
        return grid(*lines, n_columns=2 + bool(more))

    coming = _redline(table(), table("March", "May"))
    going = _redline(table("March", "May"), table())

    assert marks(coming) == ["ins March", "ins May"]
    assert marks(going) == ["del March", "del May"]
