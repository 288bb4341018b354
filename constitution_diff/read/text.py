"""Plain text and light Markdown, as council PDFs are extracted; also the test cases.

Each printed line becomes one `Paragraph`; `outline` joins them, because only it
can tell a running head from a clause. What is Markdown here and what is not:
`**bold**` is bold, `# Title` a heading, a row of pipes a table. `[words](#)`, a
link to nothing, is how inserted text of a tracked draft survives extraction, so
it is a tracked insertion (seen in `corpus/` and in published drafts). Of a link to
an address the words are kept; "[4](b)" is no link. Markdown may hold HTML: `&#39;` is
the character that it stands for, and the commonest tags are left out. A list whose
items all say "1." has the numbers that a page prints (`counting`).
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.errors import EmptySourceError, UnknownFormatError
from constitution_diff.model import (
    Cell,
    Notice,
    Paragraph,
    Revision,
    Role,
    Row,
    Source,
    Span,
    Table,
)

from .counting import counted
from .decoding import decode
from .front_matter import front_matter
from .light_markdown import spans_of, whole_insertions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Block

    from .front_matter import Entry

_SPACE_PT = 6.0
_ENCODINGS = {
    "cp1252": "Windows-1252",
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
}
_HEADING = re.compile(r"(#{1,6})\s+(\S.*?)(?:\s+#+)?\s*$")
_LINKED = re.compile(
    r"\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?\[[^\]\[]+\]\(\#[^()\s]+\)\s*"
)
"""A line that is nothing but a link to a place in the same text."""
_FEWEST_LINKED = 3
_BOLD_OPEN = re.compile(r"[^*]*(?:\*\*[^*]+\*\*[^*]*)*\*\*(?=\S)[^*]+")
_BOLD_CLOSE = re.compile(r"\s*[^*]*[^*\s]\*\*(?!\*)")
_HARD_BREAK = re.compile(r"(?:  |<br\s*/?>\s*)$")
_LINE_END = re.compile(r"\r\n|[\n\r]")
_CELL_END = re.compile(r"(?<!\\)\|")
_PIPES = re.compile(r"\s*\|.*(?<!\\)\|\s*$")
_PIPE_RULE = re.compile(r"\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$")


def read_text(content: bytes, name: str) -> Source:
    """The lines of a text file, as blocks that `outline` will join.

    Raises:
        UnknownFormatError: The bytes are no text.
        EmptySourceError: They are nothing but blanks.
    """
    decoded = decode(content)
    if decoded.text is None:
        raise UnknownFormatError(name, "a binary file of an unknown kind")
    if not decoded.text.strip():
        raise EmptySourceError(name)
    revisions: list[Revision] = []
    lines = _LINE_END.split(decoded.text)
    n_front, entries = front_matter(lines)
    lines[:n_front] = [""] * n_front
    printed = _bold_by_line(counted(lines))
    blocks = (*_cover(entries), *_blocks(printed, revisions))
    return Source(
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        format="text",
        blocks=blocks,
        revisions=tuple(revisions),
        notices=() if decoded.certain else (_encoding_notice(name, decoded.encoding),),
        says=tuple((e.key, e.value) for e in entries if not e.is_printed and e.value),
        lines=True,
    )


def _bold_by_line(lines: list[str]) -> list[str]:
    """The lines with bold words that run over a line end all on the first of the two.

    A heading in bold is known by its mark, which is read line by line.
    """
    found = list(lines)
    for n in range(len(found) - 1):
        closed = _BOLD_CLOSE.match(found[n + 1])
        if closed and _BOLD_OPEN.fullmatch(found[n]):
            found[n] = f"{found[n].rstrip()} {closed[0].lstrip()}"
            found[n + 1] = found[n + 1][closed.end() :].lstrip()
    return found


def _encoding_notice(name: str, encoding: str) -> Notice:
    message = (
        f"It is not certain how the characters of {name} are encoded; it was read as "
        f"{_ENCODINGS[encoding]}. Check accents, dashes and pound signs."
    )
    return Notice("encoding-guessed", message)


def _cover(entries: tuple[Entry, ...]) -> Iterator[Paragraph]:
    for entry in entries:
        if entry.is_printed and entry.value:
            yield Paragraph(
                spans=(Span(entry.value),),
                role=Role.TITLE,
                indent_pt=0.0,
                gap_before=True,
                line=entry.line,
            )


def _blocks(lines: list[str], revisions: list[Revision]) -> Iterator[Block]:
    rows: list[Row] = []
    gap = True
    page_start = False
    contents = frozenset(_contents_lines(lines))
    hard = _hard_breaks(lines)
    for line in _printed_lines(lines):
        page_start = page_start or line.page_start
        if _PIPES.match(line.text):
            if not _PIPE_RULE.match(line.text):
                rows.append(_row(line, revisions))
            gap = True
            continue
        if rows:
            yield _table(rows)
            rows = []
        if not line.text.strip():
            gap = True
            continue
        starts = page_start or _is_set_in(line.text, gap=gap)
        paragraph = _paragraph(line, revisions, gap=gap, page_start=starts)
        if not (gap or starts or line.number - 1 in hard):
            paragraph = replace(paragraph, soft_break=True)
        gap = not paragraph.text.strip()
        if not gap:
            listed = line.number in contents
            yield replace(paragraph, role=Role.CONTENTS) if listed else paragraph
            page_start = False
    if rows:
        yield _table(rows)


def _hard_breaks(lines: list[str]) -> frozenset[int]:
    """The lines, by number from 1, behind which a new line is printed.

    In Markdown, known by a heading, those that end in two blanks or a tag for it. In
    other text all of them.
    """
    marked_up = any(map(_HEADING.match, lines))
    return frozenset(
        number
        for number, line in enumerate(lines, start=1)
        if not marked_up or _HARD_BREAK.search(line)
    )


class _PrintedLine(NamedTuple):
    text: str
    number: int
    """Of the line of the file, from 1."""
    page_start: bool


def _printed_lines(lines: list[str]) -> Iterator[_PrintedLine]:
    """The lines of a text; a form feed begins a page wherever it stands."""
    for number, line in enumerate(lines, start=1):
        for at, printed in enumerate(line.split("\f")):
            yield _PrintedLine(printed, number, page_start=at > 0)


def _contents_lines(lines: list[str]) -> Iterator[int]:
    """The lines of a contents list of links, by number from 1: three or more."""
    numbered = [(n, line) for n, line in enumerate(lines, start=1) if line.strip()]
    for linked, run in groupby(numbered, lambda one: bool(_LINKED.fullmatch(one[1]))):
        found = [number for number, _ in run]
        if linked and len(found) >= _FEWEST_LINKED:
            yield from found


def _is_set_in(line: str, *, gap: bool) -> bool:
    """Whether a page starts here, judged by the margin alone.

    A line set in by one space with no blank line above it starts a page.
    """
    return not gap and line[0] == " " and line[1:2] not in ("", " ", "\t")


def _paragraph(
    line: _PrintedLine, revisions: list[Revision], *, gap: bool, page_start: bool
) -> Paragraph:
    heading = _HEADING.match(line.text)
    words = heading[2] if heading else line.text.strip()
    first = len(revisions)
    spans = whole_insertions(tuple(spans_of(words, revisions)))
    inserted = bool(spans) and all(span.revisions for span in spans)
    return Paragraph(
        spans=spans,
        outline_level=len(heading[1]) - 1 if heading else None,
        indent_pt=_n_indent(line.text) * _SPACE_PT,
        mark=(first,) if inserted else (),
        gap_before=gap or heading is not None,
        page_start=page_start,
        line=line.number,
    )


def _n_indent(line: str) -> int:
    """How many spaces stand before the words; a tab goes to the next fourth."""
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _row(line: _PrintedLine, revisions: list[Revision]) -> Row:
    cells = _CELL_END.split(line.text.strip()[1:-1])
    return Row(
        tuple(
            Cell((Paragraph(spans=tuple(spans_of(cell.strip(), revisions))),))
            for cell in cells
        ),
        line=line.number,
    )


def _table(rows: list[Row]) -> Table:
    first = rows[0]
    return Table((Row(first.cells, header=True, line=first.line), *rows[1:]))
