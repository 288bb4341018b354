from __future__ import annotations

from constitution_diff.model import RevisionKind, RevisionUnit, Source, Table
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    ins,
    mark,
    p,
    paragraphs,
    read,
    row,
    table,
    texts,
)


def _grid(source: Source) -> list[list[str]]:
    (block,) = (block for block in source.blocks if isinstance(block, Table))
    return [[box.text for box in line.cells] for line in block.rows]


def test_rows_and_cells_keep_their_order_and_paragraphs() -> None:
    source = read(table(row("a", cell(p("b") + p("c"))), row("d", "e")))

    assert _grid(source) == [["a", "b\nc"], ["d", "e"]]


def test_a_wide_cell_says_how_many_columns_it_covers() -> None:
    wide = cell(p("a"), '<w:gridSpan w:val="3"/>')

    source = read(table(row(wide, "b", properties='<w:gridBefore w:val="2"/>')))

    (block,) = source.blocks
    assert isinstance(block, Table)
    assert [box.columns for box in block.rows[0].cells] == [2, 3, 1]


def test_a_cell_covers_in_the_original_what_it_covered_before() -> None:
    before = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    change = f'<w:gridSpan w:val="3"/><w:tcPrChange {BY}>{before}</w:tcPrChange>'

    source = read(table(row(cell(p("a"), change))))

    for view, columns in ((source.original(), 2), (source.final(), 3)):
        (block,) = view.blocks
        assert isinstance(block, Table)
        assert [box.columns for box in block.rows[0].cells] == [columns]


def test_a_cell_merged_with_the_one_above_is_empty() -> None:
    first = row(cell(p("a"), '<w:vMerge w:val="restart"/>'), "b")
    second = row(cell(p(), "<w:vMerge/>"), "c")

    assert _grid(read(table(first, second))) == [["a", "b"], ["", "c"]]


def test_a_table_in_a_cell_is_flattened_in_order() -> None:
    inner = table(row("b", "c"))

    assert _grid(read(table(row(cell(p("a") + inner + p("d")))))) == [["a\nb\nc\nd"]]


def test_rows_and_cells_in_content_controls_are_read() -> None:
    inner = f"<w:sdt><w:sdtContent>{cell(p('a'))}</w:sdtContent></w:sdt>"
    line = f"<w:sdt><w:sdtContent><w:tr>{inner}</w:tr></w:sdtContent></w:sdt>"

    assert _grid(read(table(line))) == [["a"]]


def test_a_row_that_each_page_repeats_is_a_header() -> None:
    source = read(table(row("a", properties="<w:tblHeader/>"), row("b")))

    (block,) = source.blocks
    assert isinstance(block, Table)
    assert [line.header for line in block.rows] == [True, False]


def test_a_deleted_row_is_in_the_original_only() -> None:
    gone = row("a", "b", properties=f"<w:del {BY}/>")

    source = read(table(gone, row("c", "d")))

    assert _grid(source.final()) == [["c", "d"]]
    assert _grid(source.original()) == [["a", "b"], ["c", "d"]]
    (change,) = source.revisions
    assert (change.kind, change.unit) == (RevisionKind.DELETED, RevisionUnit.ROW)
    assert change.text == "a\tb"


def test_an_inserted_cell_is_in_the_final_view_only() -> None:
    source = read(table(row("a", cell(p("b"), f"<w:cellIns {BY}/>"))))

    assert (_grid(source.final()), _grid(source.original())) == ([["a", "b"]], [["a"]])
    assert source.revisions[0].unit is RevisionUnit.CELL


def test_the_last_paragraph_of_a_cell_stays_though_its_mark_is_deleted() -> None:
    source = read(table(row(cell(p(deleted("a"), mark("del"))))) + p("b"))

    assert texts(source.final()) == ["", "b"]


def test_a_deleted_row_of_an_inner_table_goes_from_the_flattened_cell() -> None:
    inner = table(row("b", properties=f"<w:del {BY}/>"), row("c"))

    source = read(table(row(cell(p("a") + inner + p("d")))))

    assert texts(source.final()) == ["a", "c", "d"]


def test_a_change_of_cell_format_takes_no_words_away() -> None:
    changed = cell(p(ins("a")), f"<w:tcPrChange {BY}><w:tcPr/></w:tcPrChange>")

    source = read(table(row(changed)))

    assert texts(source.original()) == [""]
    assert {change.kind for change in source.revisions} == {
        RevisionKind.FORMATTED,
        RevisionKind.INSERTED,
    }
    assert len(paragraphs(source)) == 1


def test_a_table_without_rows_shows_nothing() -> None:
    assert texts(read(p("a") + table() + p("b"))) == ["a", "b"]
