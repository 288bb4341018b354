"""A constitution as a Word file: sections with their own headers, lists, tables."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.constitution import LEVELS, Block, Kind, Table
from benchmarks.pdf.package import BULLETS, NUMBERED, field, package, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.constitution import Constitution

_STYLES: Final = {
    Kind.PART: "Part",
    Kind.SECTION: "Section",
    Kind.HEADING: "Heading",
}
_TEXT_WIDTH: Final = 9026
"""Of a page of A4 between margins of an inch, in twentieths of a point."""
_GUTTER: Final = 500
_LISTED: Final = {Kind.PART, Kind.SECTION}


@dataclass(frozen=True, slots=True)
class Layout:
    """How the Word file is laid out."""

    n_columns: int = 1
    hyphenated: bool = False


def word_file(made: Constitution, layout: Layout) -> bytes:
    """The constitution as .docx, which depends on the arguments alone."""
    writer = _Writer(layout)
    body = "".join(writer.body(made))
    return package(body, writer.notes, writer.running, hyphenated=layout.hyphenated)


def footer(page: str, of: str) -> str:
    """What stands at the foot of a page.

    >>> footer("3", "20")
    'Page 3 of 20'
    """
    return f"Page {page} of {of}"


def header(council: str, part: str) -> str:
    """What stands at the head of a page: the council, and the Part in capitals."""
    return f"{council} Constitution – {part.upper()}"


class _Writer:
    """Collects the notes and headers of one document."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.notes: list[str] = []
        self.running = {"footer1": _footer()}
        self._bookmarks = count(1)

    def body(self, made: Constitution) -> Iterator[str]:
        """Cover, contents, then one section of pages for each Part."""
        yield from _cover(made)
        yield from self._contents(made)
        title = "Contents"
        for block in made.blocks:
            if isinstance(block, Block) and block.kind is Kind.PART:
                yield paragraph("", "Body", self._section(made.council, title))
                title = f"{block.label} {block.text}"
            yield (
                self._table(block)
                if isinstance(block, Table)
                else self._paragraph(block)
            )
        yield self._section(made.council, title)

    def _contents(self, made: Constitution) -> Iterator[str]:
        yield paragraph(run("Contents"), "Heading")
        for number, block in enumerate(_listed(made), start=1):
            indent = 0 if block.kind is Kind.PART else 284
            stops = (
                f'<w:tabs><w:tab w:val="left" w:pos="{indent + 850}"/>'
                f'<w:tab w:val="right" w:leader="dot" w:pos="{_TEXT_WIDTH}"/></w:tabs>'
                f'<w:ind w:left="{indent}"/>'
            )
            page = field(f"PAGEREF _Toc{number} \\h", "0")
            tab = "<w:r><w:tab/></w:r>"
            inside = f"{run(block.label)}{tab}{run(block.text)}{tab}{page}"
            yield paragraph(inside, "Contents", stops)

    def _paragraph(self, block: Block) -> str:
        inside = "".join(
            run(span.text, "<w:i/>" if span.italic else "") for span in block.spans
        )
        if block.note:
            self.notes.append(block.note)
            raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            number = len(self.notes)
            inside += f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'
        if block.kind in _LISTED:
            number = next(self._bookmarks)
            mark = f'<w:bookmarkStart w:id="{number}" w:name="_Toc{number}"/>'
            inside = f'{mark}{inside}<w:bookmarkEnd w:id="{number}"/>'
        return paragraph(inside, _STYLES.get(block.kind, "Body"), _number(block.kind))

    def _section(self, council: str, title: str) -> str:
        """The properties of the pages that end here."""
        name = f"header{len(self.running)}"
        self.running[name] = paragraph(run(header(council, title)), "Running")
        cover = "<w:titlePg/>" if title == "Contents" else ""
        n_columns = 1 if cover else self._layout.n_columns
        sides = " ".join(
            f'w:{side}="1440"' for side in ("top", "right", "bottom", "left")
        )
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{name}"/>'
            '<w:footerReference w:type="default" r:id="footer1"/>'
            '<w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>'
            f'<w:pgMar {sides} w:header="708" w:footer="708" w:gutter="0"/>'
            f'<w:cols w:num="{n_columns}" w:space="{_GUTTER}"/>{cover}</w:sectPr>'
        )

    def _table(self, table: Table) -> str:
        n_columns = self._layout.n_columns
        whole = (_TEXT_WIDTH - (n_columns - 1) * _GUTTER) // n_columns
        widths = [whole * share // 100 for share in (44, 24, 32)]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        edges = "".join(
            f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        rows = "".join(_row(cells, widths) for cells in table.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{whole}" w:type="dxa"/>'
            f"<w:tblBorders>{edges}</w:tblBorders>"
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
            f"{_row(table.header, widths, is_header=True)}{rows}</w:tbl>"
            f"{paragraph('', 'Body')}"
        )


def _listed(made: Constitution) -> Iterator[Block]:
    for block in made.blocks:
        if isinstance(block, Block) and block.kind in _LISTED:
            yield block


def _cover(made: Constitution) -> Iterator[str]:
    yield paragraph(run(made.council), "Title")
    yield paragraph(run("Constitution"), "Title")
    synthetic = "Synthetic: no such council exists, and nothing here is law."
    yield paragraph(run(synthetic), "Body")
    yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _footer() -> str:
    """The words of `footer` as runs, and its figures as fields."""
    before, between = footer("\n", "\n").split("\n")[:2]
    inside = f"{run(before)}{field('PAGE', '1')}{run(between)}{field('NUMPAGES', '1')}"
    return paragraph(inside, "Running", '<w:jc w:val="center"/>')


def _number(kind: Kind) -> str:
    if kind is Kind.BULLET:
        level, list_id = 0, BULLETS
    elif kind in LEVELS:
        level, list_id = LEVELS[kind], NUMBERED
    else:
        return ""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def _row(
    cells: Sequence[str], widths: Sequence[int], *, is_header: bool = False
) -> str:
    bold = "<w:b/>" if is_header else ""
    inside = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{paragraph(run(cell, bold), 'Cell')}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    repeated = "<w:trPr><w:tblHeader/></w:trPr>" if is_header else ""
    return f"<w:tr>{repeated}{inside}</w:tr>"
