"""Tables that white alone makes."""

from constitution_diff.model import Paragraph, Table
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Text, pdf

_EDGES = (72, 220, 400)
_HEAD = ("Function", "Who decides", "Limit")


def _page(*rows: tuple[str, ...], edges: tuple[int, ...] = _EDGES) -> list[Text]:
    """Rows of cells, each 14 points below the last; "" leaves a cell out."""
    return [
        Text(x, 100 + 14 * n, text)
        for n, row in enumerate(rows)
        for x, text in zip(edges, row, strict=True)
        if text
    ]


def _rows(page: list[Text]) -> list[list[str]]:
    blocks = read_pdf(pdf(page), "a.pdf").blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def test_columns_parted_by_white_are_a_table() -> None:
    page = _page(
        _HEAD,
        ("Budget", "Council", "none"),
        ("Loans", "Cabinet", "one year"),
        ("Grants", "Chief Executive", "two years"),
    )

    assert _rows(page) == [
        ["Function", "Who decides", "Limit"],
        ["Budget", "Council", "none"],
        ["Loans", "Cabinet", "one year"],
        ["Grants", "Chief Executive", "two years"],
    ]


def test_lines_of_one_cell_are_put_together() -> None:
    page = _page(
        _HEAD,
        ("Making the", "Full Council", "none"),
        ("budget", "", ""),
        ("Loans", "Cabinet", "one year"),
    )

    assert _rows(page)[1:] == [
        ["Making the budget", "Full Council", "none"],
        ["Loans", "Cabinet", "one year"],
    ]


def test_labels_with_their_text_are_no_table() -> None:
    page = _page(*[("4.1", "(a)", "The council decides.")] * 5, edges=(72, 110, 150))

    assert _rows(page) == []


def test_a_line_over_the_white_ends_the_table() -> None:
    page = [
        *_page(_HEAD, *[("Budget", "Council", "none")] * 4),
        Text(72, 170, "What follows here is set over the whole width of the page."),
    ]

    blocks = read_pdf(pdf(page), "a.pdf").blocks

    assert isinstance(blocks[0], Table)
    assert isinstance(blocks[1], Paragraph)
    assert blocks[1].text.startswith("What follows")


def test_figures_alone_make_no_column() -> None:
    page = _page(*[("Quorum", "Meetings", "12")] * 5)

    assert _rows(page) == []
