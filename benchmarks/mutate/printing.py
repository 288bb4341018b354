"""A version as a file: .docx with Word's numbers or typed ones, .txt, and PDF."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.units import LEVELS, Kind, Unit, Version
from benchmarks.pdf.convert import pdf_of
from benchmarks.pdf.package import BULLETS, NUMBERED, package, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

TITLE: Final = "Wendlebury District Council"
_STYLES: Final = {
    Kind.PART: "Part", Kind.SECTION: "Section", Kind.HEADING: "Heading"
}  # fmt: skip
_TABULAR: Final = {Kind.TABLE, Kind.ROW}
_BORDERS: Final = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_WIDTH: Final = 9026
"""Of a page of A4 between margins of an inch, in twentieths of a point."""
SECTION_END: Final = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'


def plain_text(version: Version) -> bytes:
    """The version as text, with typed numbers and tables between bars."""
    return ("\n\n".join((TITLE, *_chunks(version))) + "\n").encode()


def _chunks(version: Version) -> Iterator[str]:
    for kind, group in groupby(version.units, key=_together):
        if kind == "table":
            for table in tables(tuple(group)):
                yield "\n".join(_bars(table))
        elif kind == "bullets":
            yield "\n".join(f"- {unit.words}" for unit in group)
        else:
            for unit in group:
                yield f"{version.label(unit)} {unit.words}".lstrip()


def _together(unit: Unit) -> str:
    if unit.kind in _TABULAR:
        return "table"
    return "bullets" if unit.kind is Kind.BULLET else "alone"


def tables(units: Sequence[Unit]) -> Iterator[tuple[Unit, ...]]:
    """The rows of each table in a run of tables."""
    starts = [at for at, unit in enumerate(units) if unit.kind is Kind.TABLE]
    for start, end in zip(starts, (*starts[1:], len(units)), strict=True):
        yield tuple(units[start + 1 : end])


def _bars(rows: Sequence[Unit]) -> Iterator[str]:
    for nth, row in enumerate(rows):
        yield f"| {' | '.join(row.cells)} |"
        if nth == 0:
            yield "|---" * len(row.cells) + "|"


def word_automatic(version: Version) -> bytes:
    """A Word file whose numbers Word counts."""
    return packed(_word(version, lambda unit: paragraph_of(unit, run(unit.words))))


def word_typed(version: Version) -> bytes:
    """A Word file whose numbers are typed, with a tab after each."""

    def written(unit: Unit) -> str:
        label = version.label(unit)
        typed = f"{run(label)}<w:r><w:tab/></w:r>" if label else ""
        return paragraph_of(unit, typed + run(unit.words), automatic=not label)

    return packed(_word(version, written))


def packed(blocks: Iterable[str]) -> bytes:
    """A Word file of these blocks, under the title of the council."""
    body = f"{paragraph(run(TITLE), 'Title')}{''.join(blocks)}{SECTION_END}"
    return package(body, (), {}, hyphenated=False)


def _word(version: Version, written: Callable[[Unit], str]) -> Iterator[str]:
    for kind, group in groupby(version.units, key=_together):
        if kind != "table":
            yield from map(written, group)
            continue
        for table in tables(tuple(group)):
            yield table_of(map(row_of, table))


def paragraph_of(
    unit: Unit, inside: str, *, mark: str = "", automatic: bool = True
) -> str:
    """A unit that is no row; `mark` is what is said of the mark at its end."""
    number = _number(unit.kind) if automatic else ""
    tracked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return paragraph(inside, _STYLES.get(unit.kind, "Body"), number + tracked)


def _number(kind: Kind) -> str:
    if kind is Kind.BULLET:
        level, list_id = 0, BULLETS
    elif kind in LEVELS:
        level, list_id = LEVELS[kind], NUMBERED
    else:
        return ""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def row_of(row: Unit) -> str:
    """A row of a table."""
    return row_with(map(run, row.cells))


def row_with(cells: Iterable[str], mark: str = "") -> str:
    """A row of cells of which each is given as runs."""
    given = tuple(cells)
    width = _WIDTH // len(given)
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(cell, 'Cell')}</w:tc>"
        for cell in given
    )
    tracked = f"<w:trPr>{mark}</w:trPr>" if mark else ""
    return f"<w:tr>{tracked}{inside}</w:tr>"


def table_of(rows: Iterable[str]) -> str:
    """A table of rows, with the empty paragraph that Word puts behind it."""
    given = tuple(rows)
    n_columns = max(row.count("<w:tc>") for row in given)
    grid = f'<w:gridCol w:w="{_WIDTH // n_columns}"/>' * n_columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_WIDTH}" w:type="dxa"/>'
        f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(given)}</w:tbl>"
        f"{paragraph('', 'Body')}"
    )


def printed_page(version: Version, folder: Path) -> bytes:
    """The PDF that LibreOffice makes of the Word file; slow."""
    word_file = folder / "version.docx"
    word_file.write_bytes(word_automatic(version))
    return pdf_of(word_file, folder).read_bytes()
