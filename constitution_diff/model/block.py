"""What a reader gives back: paragraphs and tables, tracked changes in them.

A reader knows Word or PDF and nothing of clauses. What the blocks mean is decided by
`outline`, which sees only the values of this module and of `source`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable


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
