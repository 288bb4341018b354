"""Paragraphs that Word prints on one line are one clause."""

from __future__ import annotations

from constitution_diff.model import Cell, Paragraph, Row, Source, Span, Table
from constitution_diff.outline import outline_source
from tests.read.docx.builders import p, paragraphs, r, read

_TITLE = Paragraph(
    (Span("Titles", bold=True),), label="6.5", outline_level=1, runs_on=True
)


def _clauses(*blocks: Paragraph | Table) -> list[tuple[str, str, str]]:
    outline = outline_source(Source("x", "", "docx", blocks=blocks))
    return [(clause.label, clause.heading, clause.text) for clause in outline.clauses]


def test_a_style_separator_is_read() -> None:
    separated = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"

    source = read(p(r("Titles."), separated) + p("They are for convenience only."))

    assert [one.runs_on for one in paragraphs(source)] == [True, False]


def test_title_and_text_on_one_line_are_one_clause() -> None:
    text = Paragraph((Span(". The titles are for convenience only."),))

    assert _clauses(_TITLE, text) == [
        ("6.5", "Titles.", "The titles are for convenience only.")
    ]


def test_several_in_a_row_are_one_clause() -> None:
    middle = Paragraph((Span(" and other"),), runs_on=True)

    found = _clauses(_TITLE, middle, Paragraph((Span(" headings are nothing."),)))

    assert [f"{heading} {text}".strip() for _, heading, text in found] == [
        "Titles and other headings are nothing."
    ]


def test_nothing_is_lost_where_a_table_or_nothing_follows() -> None:
    table = Table((Row((Cell((Paragraph((Span("Fees"),)),)),)),))

    assert [words for _, *words in _clauses(_TITLE)] == [["Titles", ""]]
    assert ["Titles", ""] in [words for _, *words in _clauses(_TITLE, table)]


def test_a_number_that_is_half_typed_is_one_label() -> None:
    half = Paragraph((Span(".1 The quorum is five."),), label="24", label_suffix="")

    assert _clauses(half) == [("24.1", "", "The quorum is five.")]


def test_words_right_behind_a_number_are_no_part_of_it() -> None:
    close = Paragraph((Span("(see 3) applies."),), label="24.", label_suffix="")

    assert _clauses(close) == [("24.", "", "(see 3) applies.")]
