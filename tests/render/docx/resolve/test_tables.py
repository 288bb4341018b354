"""Rows, cells and columns put in, taken out and merged, settled."""

from __future__ import annotations

from tests.render.docx.resolve.settling import accepted, rejected

A = 'w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z"'
P = "<w:p><w:r><w:t>a</w:t></w:r></w:p>"
GRID = '<w:tblGrid><w:gridCol w:w="50"/><w:gridCol w:w="20"/></w:tblGrid>'


def _table(*rows: str, grid: str = GRID) -> str:
    return f"<w:tbl>{grid}{''.join(rows)}</w:tbl>"


def _row(*cells: str, change: str = "") -> str:
    properties = f"<w:trPr><w:{change} {A}/></w:trPr>" if change else ""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def _cell(properties: str = "", inside: str = P) -> str:
    said = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    return f"<w:tc>{said}{inside}</w:tc>"


def test_a_row_goes_or_stays() -> None:
    body = _table(_row(_cell()), _row(_cell(), change="ins"))

    assert rejected(body) == _table(_row(_cell()))
    assert accepted(body) == _table(_row(_cell()), _row(_cell()))


def test_a_table_without_rows_goes() -> None:
    gone = _table(_row(_cell(), change="del"), _row(_cell(), change="del"))

    assert accepted(P + gone + P) == P + P
    assert accepted(gone) == "<w:p/>"


def test_words_whose_mark_came_with_a_table_run_into_what_is_behind_it() -> None:
    mark = f"<w:pPr><w:rPr><w:ins {A}/></w:rPr></w:pPr>"
    come = _table(_row(_cell(), change="ins"))
    ahead = P.replace("<w:p>", f"<w:p>{mark}")

    assert (
        rejected(ahead + come + P) == "<w:p>" + 2 * "<w:r><w:t>a</w:t></w:r>" + "</w:p>"
    )


def test_a_cell_that_held_a_table_keeps_a_paragraph() -> None:
    inner = _table(_row(_cell(), change="del"))
    body = _table(_row(_cell(inside=inner)))

    assert accepted(body) == _table(_row(_cell(inside="<w:p/>")))


def test_cells_go_and_their_row_with_the_last() -> None:
    put_in = f"<w:cellIns {A}/>"
    body = _table(_row(_cell(), _cell(put_in)), _row(_cell(put_in)))

    assert rejected(body) == _table(_row(_cell()))
    assert "cellIns" not in accepted(body)
    assert accepted(body).count("<w:tc>") == 3


def test_a_cell_covers_the_columns_of_those_merged_into_it() -> None:
    wide = '<w:tcW w:w="70" w:type="dxa"/>'
    body = _table(_row(_cell(wide), _cell(f"<w:cellDel {A}/>")), _row(_cell()))

    assert accepted(body) == _table(
        _row(_cell(f'{wide}<w:gridSpan w:val="2"/>')), _row(_cell())
    )


def test_cells_are_merged_downwards_or_parted_again() -> None:
    body = _table(
        _row(_cell(f'<w:cellMerge {A} w:vMerge="rest"/>')),
        _row(_cell(f'<w:cellMerge {A} w:vMerge="cont"/>')),
    )

    assert accepted(body) == _table(
        _row(_cell('<w:vMerge w:val="restart"/>')),
        _row(_cell('<w:vMerge w:val="continue"/>')),
    )
    assert "Merge" not in rejected(body)


def test_a_merged_cell_begins_in_the_first_row_that_is_left() -> None:
    begun, goes_on = _cell('<w:vMerge w:val="restart"/>'), _cell("<w:vMerge/>")
    body = _table(_row(begun, change="del"), _row(goes_on), _row(goes_on))

    assert accepted(body) == _table(_row(begun), _row(goes_on))


def test_the_columns_that_were_before_come_back() -> None:
    old = '<w:gridCol w:w="30"/><w:gridCol w:w="40"/>'
    change = f'<w:tblGridChange w:id="1"><w:tblGrid>{old}</w:tblGrid></w:tblGridChange>'
    body = _table(
        _row(_cell()), grid=GRID.replace("</w:tblGrid>", f"{change}</w:tblGrid>")
    )

    assert rejected(body) == _table(_row(_cell()), grid=f"<w:tblGrid>{old}</w:tblGrid>")
    assert accepted(body) == _table(_row(_cell()))


def test_a_merged_cell_that_began_in_no_row_stays_as_it_is() -> None:
    goes_on = _cell("<w:vMerge/>")
    body = _table(_row(_cell()), _row(_cell(), change="del"), _row(goes_on))

    assert accepted(body) == _table(_row(_cell()), _row(goes_on))


def test_cells_beside_a_column_that_goes_cover_what_they_covered() -> None:
    grid = "".join(f'<w:gridCol w:w="{twips}"/>' for twips in (100, 50, 400))
    narrow, wide = (
        _cell(f'<w:tcW w:w="{twips}" w:type="dxa"/>') for twips in (100, 400)
    )
    gone = _cell(f'<w:tcW w:w="50" w:type="dxa"/><w:cellDel {A}/>')
    body = _table(_row(narrow, gone, wide), grid=f"<w:tblGrid>{grid}</w:tblGrid>")

    assert "gridSpan" not in accepted(body)


def test_a_width_in_hundredths_is_not_taken_for_twips() -> None:
    grid = "".join(f'<w:gridCol w:w="{twips}"/>' for twips in (2000, 2000, 2000))
    most = _cell('<w:tcW w:w="3500" w:type="pct"/>')
    body = _table(
        _row(most, _cell(f"<w:cellDel {A}/>"), most),
        grid=f"<w:tblGrid>{grid}</w:tblGrid>",
    )

    assert "gridSpan" not in accepted(body)
