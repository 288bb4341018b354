"""How Word is told what a document of our own holds."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final

from docx import Document

from constitution_diff.model import (
    Anchor,
    Clause,
    ClauseId,
    Furniture,
    Kind,
    Outline,
    Paragraph,
)
from constitution_diff.read import read_source
from constitution_diff.render.docx.document import document_docx, placed
from tests.builders import outlined
from tests.render.document.reading import W, part, printed, read_again

if TYPE_CHECKING:
    from lxml import etree

_TEXT: Final = """Part 1 Meetings

1.1 Quorum

The quorum is five. They must be:

- present
- awake

1.2 The chair:

(a) presides; and

(b) signs.

| Body | Chair |
| Council | The mayor |
| Board | The leader |

Part 2 Money

2.1 Fees are paid.
"""


def _body(outline: Outline) -> etree._Element:
    return part(document_docx(outline), "document")[0]


def _styled(outline: Outline) -> list[tuple[str, str]]:
    """The name of the style of each paragraph below the body, and its words."""
    document = Document(BytesIO(document_docx(outline)))
    return [
        (str(paragraph.style and paragraph.style.name), paragraph.text)
        for paragraph in document.paragraphs
    ]


def test_each_provision_is_a_paragraph_in_the_style_of_its_place() -> None:
    assert _styled(outlined(_TEXT)) == [
        ("Part Heading", "Part 1\tMeetings"),
        ("Heading 2", "1.1\tQuorum"),
        ("Clause Text 1", "The quorum is five. They must be:"),
        ("List Bullet 2", "present"),
        ("List Bullet 2", "awake"),
        ("Clause 1", "1.2\tThe chair:"),
        ("Clause 2", "(a)\tpresides; and"),
        ("Clause 2", "(b)\tsigns."),
        ("Part Heading", "Part 2\tMoney"),
        ("Clause 1", "2.1\tFees are paid."),
    ]


def test_what_carries_no_number_on_is_set_in_from_the_heading_above_it() -> None:
    text = "4. Officers\n\n1. Treasurer\n\n1. Keeps the books.\n\n2. Pays the bills.\n"

    assert [style for style, _ in _styled(outlined(text))] == [
        "Heading 1", "Headed Clause 2", "Clause 3", "Clause 3",
    ]  # fmt: skip


def test_the_navigation_pane_of_word_lists_parts_and_headed_clauses() -> None:
    outline = outlined(f"{_TEXT}\n\nMaking payments\n\n2.2 Sums are paid in May.\n")

    source = read_source(document_docx(outline), "again.docx")

    assert [
        (block.outline_level, block.text)
        for block in source.blocks
        if isinstance(block, Paragraph) and block.outline_level is not None
    ] == [
        (0, "Part 1\tMeetings"),
        (1, "1.1\tQuorum"),
        (0, "Part 2\tMoney"),
        (1, "Making payments"),
    ]


def test_a_heading_that_runs_into_the_words_is_bold_on_their_line() -> None:
    clause = Clause(
        ClauseId("4"), Kind.CLAUSE, label="4.", heading="Quorum.", text="It is five.",
        number=("4",), citation="4",
    )  # fmt: skip

    (paragraph, _) = _body(Outline(clauses=(clause,)))

    runs = [
        (printed(run), run.find(f"{W}rPr") is not None)
        for run in paragraph.iter(f"{W}r")
    ]
    assert runs == [("4.", True), ("Quorum.", True), ("It is five.", False)]
    again = read_again(Outline(clauses=(clause,))).clauses[0]
    assert (again.heading, again.text) == ("Quorum.", "It is five.")


def test_nothing_is_formatted_by_hand() -> None:
    body = _body(outlined(_TEXT))

    assert {c.tag for p in body.iter(f"{W}pPr") for c in p} == {f"{W}pStyle"}
    assert {c.tag for p in body.iter(f"{W}rPr") for c in p} <= {f"{W}rStyle"}


def test_every_document_has_the_same_styles_and_lists() -> None:
    one, other = document_docx(outlined(_TEXT)), document_docx(outlined("Fees."))

    for name in ("styles", "numbering"):
        first, second = (part(content, name) for content in (one, other))
        assert [e.attrib for e in first.iter()] == [e.attrib for e in second.iter()]


def test_every_style_in_use_is_defined() -> None:
    content = document_docx(outlined(_TEXT))
    defined = {
        style.get(f"{W}styleId") for style in part(content, "styles").iter(f"{W}style")
    }

    used = {
        element.get(f"{W}val")
        for root in (part(content, "document"), part(content, "styles"))
        for element in root.iter(
            *(f"{W}{name}" for name in ("pStyle", "rStyle", "tblStyle", "basedOn"))
        )
    }

    assert used <= defined


def test_only_a_row_that_looks_like_a_head_is_repeated_on_each_page() -> None:
    def heads(rows: str) -> list[bool]:
        body = _body(outlined(f"1. Fees\n\n{rows}\n"))
        found = (row.find(f"{W}trPr/{W}tblHeader") for row in body.iter(f"{W}tr"))
        return [head is not None for head in found]

    assert heads("| Body | Chair |\n| Council | The mayor |") == [True, False]
    assert heads("| Hall | £200 |\n| Room | £20 |") == [False, False]


def test_a_short_row_spans_the_columns_that_it_leaves() -> None:
    rows = [_row(1, "Council"), _row(2, "Chair", "Mayor")]
    table = Clause(ClauseId("t1"), Kind.TABLE)

    (grid, last, _) = _body(Outline(clauses=(table, *rows)))

    spans = [s.get(f"{W}val") for s in grid.iter(f"{W}gridSpan")]
    assert spans == ["2"]
    assert last.tag == f"{W}p"


def _row(number: int, *cells: str, table: str = "t1") -> Clause:
    return Clause(
        ClauseId(f"{table}.r{number}"), Kind.ROW, ClauseId(table),
        text="\t".join(cells), cells=cells,
    )  # fmt: skip


def test_a_paragraph_parts_two_tables_which_word_would_join() -> None:
    clauses = [
        clause
        for table in ("t1", "t2")
        for clause in (
            Clause(ClauseId(table), Kind.TABLE),
            _row(1, "a", "b", table=table),
        )
    ]

    outline = Outline(clauses=tuple(clauses))

    tags = [child.tag.removeprefix(W) for child in _body(outline)]
    assert tags == ["tbl", "p", "tbl", "p", "sectPr"]
    assert _numbers(outline) == [(), (0, 1), (), (3, 4)]
    assert [c.id for c in read_again(outline).clauses] == [c.id for c in clauses]


def _numbers(outline: Outline) -> list[tuple[int, ...]]:
    """The paragraphs of each clause."""
    return [
        tuple(int(place.rpartition("#p")[2]) for place in clause.places)
        for clause in placed(outline).clauses
    ]


def test_a_note_stands_at_the_foot_where_its_mark_is_known() -> None:
    rule = Clause(ClauseId("p1"), Kind.PARAGRAPH, text="Fees are paid in May.")
    note = Clause(
        ClauseId("p1/n1"), Kind.NOTE, rule.id, text="Or June.",
        anchor=Anchor(rule.id, 4),
    )  # fmt: skip
    loose = Clause(ClauseId("n1"), Kind.NOTE, text="See the Act.")
    outline = Outline(clauses=(note, loose, rule))

    assert [clause.places for clause in placed(outline).clauses] == [
        ("word/footnotes.xml#p2",),
        ("word/document.xml#p1",),
        ("word/document.xml#p0",),
    ]
    again = read_again(outline)
    assert [c.anchor for c in again.clauses if c.kind is Kind.NOTE] == [note.anchor]
    assert [c.text for c in again.clauses] == [rule.text, loose.text, note.text]


def test_a_note_of_a_row_has_its_mark_in_the_cell() -> None:
    table, row = Clause(ClauseId("t1"), Kind.TABLE), _row(1, "Fees", "May")
    note = Clause(
        ClauseId("t1.r1/n1"), Kind.NOTE, row.id, text="Or June.",
        anchor=Anchor(row.id, len("Fees\tMay")),
    )  # fmt: skip

    again = read_again(Outline(clauses=(table, row, note)))

    assert [c.anchor for c in again.clauses] == [None, None, note.anchor]
    assert [c.cells for c in again.clauses] == [(), row.cells, ()]


def test_a_document_has_its_title_its_language_and_numbered_pages() -> None:
    cover = ("The Council", "Adopted in May")
    furniture = tuple(Furniture("title", line, "cover") for line in cover)
    outline = outlined(_TEXT)
    content = document_docx(
        Outline(title="The Council", clauses=outline.clauses, furniture=furniture)
    )

    document = Document(BytesIO(content))

    section = document.sections[0]
    assert [(p.style and p.style.name, p.text) for p in document.paragraphs[:2]] == [
        ("Title", "The Council"), ("Subtitle", "Adopted in May"),
    ]  # fmt: skip
    assert document.core_properties.title == "The Council"
    assert document.core_properties.language == "en-GB"
    assert [p.text for p in section.header.paragraphs] == ["The Council"]
    assert "NUMPAGES" in section.footer._element.xml  # noqa: SLF001


def test_each_part_begins_a_page() -> None:
    styles = part(document_docx(outlined(_TEXT)), "styles")

    breaking = [
        style.get(f"{W}styleId")
        for style in styles.iter(f"{W}style")
        if style.find(f"{W}pPr/{W}pageBreakBefore") is not None
    ]

    assert breaking == ["PartHeading"]


def test_characters_that_xml_cannot_hold_do_not_break_it() -> None:
    clause = Clause(ClauseId("p1"), Kind.PARAGRAPH, text="Five\x00 \ufffe <b>")

    (_, paragraph, _) = _body(Outline(title="\x0c", clauses=(clause,)))

    assert printed(paragraph) == "Five\ufffd \ufffd <b>"


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert document_docx(outlined(_TEXT)) == document_docx(outlined(_TEXT))
