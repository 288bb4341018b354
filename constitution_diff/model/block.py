"""What a reader gives back: a flat run of paragraphs and tables, tracked changes in it.

A reader knows Word or PDF and nothing of clauses. What the blocks mean is
decided by `outline`, which sees only the values of this module.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .notice import Notice
    from .revision import Revision


class View(StrEnum):
    """Which state of a document with tracked changes is meant."""

    AS_MARKED = "as-marked"
    ORIGINAL = "original"
    """Every tracked change rejected."""
    FINAL = "final"
    """Every tracked change accepted."""


class Role(StrEnum):
    """What a block is for, as far as the file itself says so."""

    BODY = "body"
    CONTENTS = "contents"
    HEADER = "header"
    FOOTER = "footer"
    MARGIN = "margin"
    """Beside the text, such as line numbers."""
    NOTE = "note"
    TITLE = "title"
    HIDDEN = "hidden"
    """Set not to show or print."""


class Ocr(StrEnum):
    """Whether words were read from a picture of them, and how surely."""

    NONE = ""
    """They stand in the file."""
    READ = "read"
    UNCERTAIN = "uncertain"
    """Text recognition was in doubt about some of them."""


def most_doubtful(found: Iterable[Ocr]) -> Ocr:
    """What to say of words that were read in several ways; NONE for no words.

    >>> most_doubtful([Ocr.NONE, Ocr.UNCERTAIN, Ocr.READ])
    <Ocr.UNCERTAIN: 'uncertain'>
    """
    return max(found, key=_BY_DOUBT.index, default=Ocr.NONE)


_BY_DOUBT = list(Ocr)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters that share their formatting and their tracked changes."""

    text: str
    """May be "" in a view: the words were removed, and this is the place."""
    revisions: tuple[int, ...] = ()
    """Places in `Source.revisions`, the outermost change first."""
    bold: bool = False
    hidden: bool = False
    note: str = ""
    """The id of the note whose mark stands here; "" for none."""
    volatile: bool = False
    """The result of a PAGE, PAGEREF, DATE or FILENAME field: never a difference."""
    target: str = ""
    """The bookmark that a field or link points at with these words; "" for none."""
    bookmark: str = ""
    """The bookmark that begins here, in a span without words; "" for none."""
    ocr: Ocr = Ocr.NONE
    """Whether it was read from a picture."""

    def saying(self, text: str) -> Span:
        """Other words that look the same and lie in the same changes.

        Not `replace`, which is slow: all runs of a Word file come through here.
        """
        return Span(
            text, self.revisions, self.bold, self.hidden, self.note, self.volatile,
            self.target, self.bookmark, self.ocr,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph is set, as far as the outline goes by it."""

    style: str = ""
    outline_level: int | None = None
    list_level: int | None = None
    indent_pt: float | None = None
    label_suffix: str = "\t"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; in a source whose `lines` is true, one printed line."""

    spans: tuple[Span, ...] = ()
    label: str = ""
    """The automatic number that Word prints, in this view; "" when there is none."""
    original_label: str = ""
    """The same with every tracked change rejected."""
    label_suffix: str = "\t"
    """What Word prints between label and words: "\\t", " ", or "" for nothing."""
    list_level: int | None = None
    """The list level, from 0; None outside automatic lists."""
    style: str = ""
    outline_level: int | None = None
    """0 for "Heading 1" and so on; None for body text."""
    indent_pt: float | None = None
    """Left edge of the text in points; None when unknown."""
    mark: tuple[int, ...] = ()
    """The tracked changes on the paragraph mark, outermost first."""
    role: Role = Role.BODY
    gap_before: bool = True
    """Something stands between it and the block above: a blank line, or space."""
    soft_break: bool = False
    """Of a line of Markdown: the line above ends there and nothing else does."""
    page_start: bool = False
    """It is the first line of a printed page."""
    page: int | None = None
    """From 1; None when unknown."""
    page_approximate: bool = False
    line: int | None = None
    """Line of the text file, from 1; None for other formats."""
    address: str = ""
    """Where it stands in the package, for writers; "" when there is no such place."""
    run_starts: tuple[int, ...] = ()
    """Where each of its w:r begins in `text`, as marked and in file order, from 0.

    The runs of paragraphs inside it, in a text box, are theirs. () for other formats,
    and in a view with other words.
    """
    note_id: str = ""
    """For role NOTE: the id its anchor names."""
    original: Setting | None = None
    """How it was set before tracked changes of that; None where nothing changed."""
    runs_on: bool = False
    """The next paragraph is printed on the same line, behind a style separator."""
    reason: str = ""
    """For roles HEADER and FOOTER: why it is no part of the text, in words; "" when
    the role says it all."""
    raw: str = ""
    """The words as printed, where putting broken ones together changed them."""

    @property
    def text(self) -> str:
        """Its words, without the automatic number."""
        return "".join(span.text for span in self.spans)

    @property
    def labelled_text(self) -> str:
        """Its words after its automatic number, with a blank for a tab between them."""
        return f"{self.label}{' ' if self.label_suffix else ''}{self.text}".strip()

    @property
    def bold(self) -> bool:
        """Whether everything visible in it is bold, and there is something visible."""
        inked = [span for span in self.spans if span.text.strip()]
        return bool(inked) and all(span.bold for span in inked)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its paragraphs from top to bottom. Never empty in Word."""

    paragraphs: tuple[Paragraph, ...] = ()
    revisions: tuple[int, ...] = ()
    columns: int = 1
    """How many grid columns it covers."""
    original_columns: int | None = None
    """How many before a tracked change of its setting; None where none tells."""

    @property
    def text(self) -> str:
        """Its paragraphs joined by newlines, automatic numbers included."""
        lines = (paragraph.labelled_text for paragraph in self.paragraphs)
        return "\n".join(line for line in lines if line)


@dataclass(frozen=True, slots=True)
class Row:
    """One table row, its cells from left to right."""

    cells: tuple[Cell, ...] = ()
    revisions: tuple[int, ...] = ()
    header: bool = False
    """A row that is repeated at the top of each page."""
    page: int | None = None
    line: int | None = None
    """Line of the text file, from 1; None for other formats."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table between paragraphs."""

    rows: tuple[Row, ...] = ()
    page: int | None = None


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Source:
    """One file as read: blocks in reading order, and what was found beside them."""

    name: str
    sha256: str
    format: str
    """"docx", "pdf", "text", "html"; "doc", "odt", "rtf" if it was converted first."""
    blocks: tuple[Block, ...] = ()
    revisions: tuple[Revision, ...] = ()
    notices: tuple[Notice, ...] = ()
    says: tuple[tuple[str, str], ...] = ()
    """What the file says of itself, as (what, value): ("title", "Constitution")."""
    lines: bool = False
    """Each paragraph is one printed line, and `outline` must join them."""
    n_pages: int | None = None
    view: View = View.AS_MARKED

    def original(self) -> Source:
        """The source with every tracked change rejected."""
        return _view(self, View.ORIGINAL)

    def final(self) -> Source:
        """The source with every tracked change accepted."""
        return _view(self, View.FINAL)

    def viewed(self, view: View) -> Source:
        """The source in `view`; itself for AS_MARKED or when it is in it already."""
        return self if view in (View.AS_MARKED, self.view) else _view(self, view)


def _view(source: Source, view: View) -> Source:
    if source.view is not View.AS_MARKED:
        msg = f"{source.name} is already read in its {source.view} state"
        raise ValueError(msg)
    alive = tuple(_lives(revision, view) for revision in source.revisions)
    if any(_lives_in_one(revision) for revision in source.revisions):
        blocks = tuple(_view_blocks(source.blocks, alive, view))
    elif view is View.ORIGINAL:
        blocks = tuple(_as_set_originally(source.blocks, alive))
    else:
        blocks = source.blocks
    return replace(source, blocks=blocks, view=view)


def _as_set_originally(
    blocks: Iterable[Block], alive: tuple[bool, ...]
) -> Iterator[Block]:
    """The blocks as they were numbered and set, where no words came or went."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield _as_set_before(block)
        else:
            yield _view_table(block, alive, View.ORIGINAL)


def _as_set_before(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the number and the setting that it had."""
    before = paragraph.original
    if before is not None:
        paragraph = replace(
            paragraph,
            style=before.style,
            outline_level=before.outline_level,
            list_level=before.list_level,
            indent_pt=before.indent_pt,
            label_suffix=before.label_suffix,
        )
    if paragraph.label == paragraph.original_label:
        return paragraph
    return replace(paragraph, label=paragraph.original_label)


def _lives_in_one(revision: Revision) -> bool:
    """Whether what lies in it stands in one view and not in the other."""
    return revision.in_original is not revision.in_final


def _lives(revision: Revision, view: View) -> bool:
    return revision.in_original if view is View.ORIGINAL else revision.in_final


def _view_blocks(
    blocks: Iterable[Block], alive: tuple[bool, ...], view: View
) -> Iterator[Block]:
    """Drop what `view` does not hold; a paragraph without its mark joins the next one.

    The joined paragraph takes its properties from the last, whose mark survives,
    as it does in Word (ECMA-376 Part 1, 17.13.5.15). No table is in between that goes.
    """
    carried: list[Span] = []
    last: Paragraph | None = None
    for one in blocks:
        block = _view_table(one, alive, view) if isinstance(one, Table) else one
        if isinstance(block, Table) and not block.rows:
            continue
        if last is not None and not (
            isinstance(block, Paragraph) and _of_one_flow(last, block)
        ):
            yield from _left_over(carried, last)
            carried = []
        if isinstance(block, Table):
            yield block
            last = None
            continue
        own = _view_spans(block.spans, alive)
        last = block
        if not all(alive[index] for index in block.mark):
            carried.extend(_without_lost_bookmarks(own))
            continue
        shown = _as_set_before(block) if view is View.ORIGINAL else block
        if own is block.spans and not carried:
            yield shown
        else:
            yield replace(shown, spans=(*carried, *own), run_starts=())
        carried = []
    if last is not None:
        yield from _left_over(carried, last)


def _left_over(carried: Sequence[Span], last: Paragraph) -> Iterator[Paragraph]:
    """Words whose paragraph lost its mark, and that nothing follows to join."""
    if any(span.text for span in carried):
        yield replace(last, spans=tuple(carried), run_starts=())


def _of_one_flow(above: Paragraph, below: Paragraph) -> bool:
    """Whether two paragraphs can join: the body never runs into a note or a header."""
    return (above.role, above.note_id) == (below.role, below.note_id)


def _view_spans(spans: tuple[Span, ...], alive: tuple[bool, ...]) -> tuple[Span, ...]:
    """The spans without the words that the view lacks; the same where it lacks none."""
    revisions = [index for span in spans for index in span.revisions]
    if all(alive[index] for index in revisions):
        return spans
    return tuple(
        span if all(alive[index] for index in span.revisions) else span.saying("")
        for span in spans
    )


def _without_lost_bookmarks(spans: tuple[Span, ...]) -> Iterator[Span]:
    """The spans of a paragraph that goes; with its last word go its bookmarks."""
    keeps_words = any(span.text for span in spans)
    for span in spans:
        if keeps_words or not span.bookmark:
            yield span


def _view_table(table: Table, alive: tuple[bool, ...], view: View) -> Table:
    rows = tuple(
        replace(row, cells=tuple(_view_cells(row.cells, alive, view)))
        for row in table.rows
        if all(alive[index] for index in row.revisions)
    )
    return replace(table, rows=rows)


def _view_cells(
    cells: tuple[Cell, ...], alive: tuple[bool, ...], view: View
) -> Iterator[Cell]:
    for cell in cells:
        if not all(alive[index] for index in cell.revisions):
            continue
        blocks = _view_blocks(cell.paragraphs, alive, view)
        yield replace(
            cell,
            paragraphs=tuple(b for b in blocks if isinstance(b, Paragraph)),
            columns=_view_columns(cell, view),
        )


def _view_columns(cell: Cell, view: View) -> int:
    original = cell.original_columns if view is View.ORIGINAL else None
    return cell.columns if original is None else original
