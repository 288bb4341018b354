from constitution_diff.model import Paragraph, Table
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Rule, Text, lines, pdf, table


def _shown(page: list[Mark]) -> list[object]:
    """The lines as text, the tables as lists of rows."""
    return [
        block.text
        if isinstance(block, Paragraph)
        else [[cell.text for cell in row.cells] for row in block.rows]
        for block in read_pdf(pdf(page), "a.pdf").blocks
    ]


def test_a_table_stands_between_the_lines_around_it() -> None:
    page = [
        *table([["Function", "Who"], ["Budget", "Council"]], x=72, top=120),
        Text(72, 100, "Scheme"),
        Text(72, 190, "Notes"),
    ]

    assert _shown(page) == [
        "Scheme",
        [["Function", "Who"], ["Budget", "Council"]],
        "Notes",
    ]


def test_lines_of_a_cell_are_joined() -> None:
    page = [
        *table([["Budget", ""]], x=72, top=120),
        Text(227, 129, "Council", size=6),
        Text(227, 137, "and Cabinet", size=6),
    ]

    assert _shown(page) == [[["Budget", "Council and Cabinet"]]]


def test_a_cell_over_two_columns_says_so() -> None:
    page: list[Mark] = [
        Rule(72, 120, 372, 120),
        Rule(72, 140, 372, 140),
        Rule(72, 160, 372, 160),
        Rule(72, 120, 72, 160),
        Rule(222, 140, 222, 160),
        Rule(372, 120, 372, 160),
        Text(77, 134, "Cabinet"),
        Text(77, 154, "Budget"),
        Text(227, 154, "Leader"),
    ]

    blocks = read_pdf(pdf(page), "a.pdf").blocks
    assert isinstance(blocks[0], Table)

    rows = blocks[0].rows
    assert [[(c.text, c.columns) for c in row.cells] for row in rows] == [
        [("Cabinet", 2)],
        [("Budget", 1), ("Leader", 1)],
    ]


def test_a_frame_around_text_is_no_table() -> None:
    frame = [
        Rule(60, 80, 400, 80),
        Rule(60, 140, 400, 140),
        Rule(60, 80, 60, 140),
        Rule(400, 80, 400, 140),
    ]

    assert _shown([*frame, *lines("Notice", "of meeting")]) == ["Notice of meeting"]


def test_an_empty_form_is_no_table() -> None:
    page = [*table([["", ""], ["", ""]], x=72, top=120), Text(72, 100, "Name")]

    assert _shown(page) == ["Name"]
