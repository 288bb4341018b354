"""The contents list, and the list of related sections: a second reading, no clauses.

A printed list is known by its heading ("Contents", "In this section", "Related
sections") or by its leaders and page numbers. It ends where the lines stop
looking like the first ones, so that a heading just below it stays a clause.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import ContentsEntry, Furniture, Notice, Role
from constitution_diff.model.values import dataclass

from .cover import cover_lines
from .list_headings import NAMED_INDEX, list_heading
from .markers import split_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .draft import Draft, Piece

_COLUMN = (
    r"(?:rule|article|section|part|paragraph|clause|schedule|item|number|no\.?|title"
    r"|heading|subject|description|page)s?"
)
_COLUMNS = re.compile(rf"(?i){_COLUMN}(?:[\s|/]+{_COLUMN})*:?")
"""What heads the columns of a contents list: "Rule", "Section  Title  Page"."""
_TITLE_PAGE = re.compile(
    r"(?P<title>.*?\S)(?:\s*\.(?:\s*\.){2,}\s*|\s*\t\s*|\s*…+\s*|\s{3,})"
    r"(?P<page>\d{1,4}|[ivxl]{1,7}|\d{1,2}-\d{1,3})$"
)
_PLAIN_PAGE = re.compile(r"(?P<title>.*[^\W\d_].*?\S)\s+(?P<page>\d{1,3})$")
_BULLET = re.compile(r"^[-•*–]\s+")
_MIN_LED_RUN = 3
_MOST_AGAIN = 0.8
"""The share of the lines of a list that head something further on."""
_LONGEST = 110
_TITLE_CHARS = 120


@dataclass(frozen=True, slots=True)
class _Line:
    """How one line would read as an entry of a list."""

    bullet: bool
    label: str
    title: str
    page: str

    def names(self, other: _Line) -> bool:
        """Whether it names what another entry names already, maybe in a cut title."""
        titles = sorted((self.title, other.title), key=len)
        same = titles[1].startswith(titles[0]) if self.label else len(set(titles)) == 1
        return self.label == other.label and same

    @property
    def key(self) -> tuple[str, str]:
        """What it shares with every entry that it could name: for a long list."""
        return self.label, "" if self.label else self.title

    @property
    def looks(self) -> tuple[bool, bool]:
        return self.bullet, bool(self.page)


def take_contents(draft: Draft) -> Draft:
    """Take out contents lists, keeping every entry."""
    taken: dict[int, ContentsEntry | Furniture] = dict(_declared(draft))
    taken.update(cover_lines(draft, taken))
    last = {piece.text.casefold(): at for at, piece in enumerate(draft.pieces)}
    at = 0
    while at < len(draft.pieces):
        text = draft.pieces[at].text
        where = list_heading(text)
        start = _below_columns(draft.pieces, at + 1)
        found = list(_entries(draft.pieces, start, where, last)) if where else []
        if NAMED_INDEX.fullmatch(text) and not _come_again(found, last):
            found = []
        if found:
            heads = range(at, start)
            taken.update((n, _heading_furniture(draft.pieces[n])) for n in heads)
            taken.update(found)
        at = found[-1][0] + 1 if found else at + 1
    taken.update(_led(draft, taken))
    taken.update(_rejoined(taken, draft.pieces))
    return _without(draft, taken)


def _rejoined(
    taken: dict[int, ContentsEntry | Furniture], pieces: tuple[Piece, ...]
) -> Iterator[tuple[int, ContentsEntry | Furniture]]:
    """Entries whose title went on on the next line, where the page number stands."""
    for at, entry in taken.items():
        below = taken.get(at + 1)
        if not isinstance(entry, ContentsEntry) or not isinstance(below, ContentsEntry):
            continue
        cut = bool(entry.label and entry.title) and not entry.page
        if cut and below.page and not below.label and below.title[:1].islower():
            raw = f"{pieces[at].text} {pieces[at + 1].text}"
            title = f"{entry.title} {below.title}"
            yield at, replace(entry, title=title, page=below.page, raw=raw)
            yield at + 1, _heading_furniture(pieces[at + 1])


def _without(draft: Draft, taken: dict[int, ContentsEntry | Furniture]) -> Draft:
    ordered = [taken[at] for at in sorted(taken)]
    return replace(
        draft.without(set(taken)),
        contents=(
            *draft.contents,
            *(entry for entry in ordered if isinstance(entry, ContentsEntry)),
        ),
        furniture=(
            *draft.furniture,
            *(line for line in ordered if isinstance(line, Furniture)),
        ),
    )


def _come_again(
    found: list[tuple[int, ContentsEntry]], last: Mapping[str, int]
) -> bool:
    """Whether almost all lines of a list, or their titles, head something below it."""
    end = found[-1][0] if found else 0
    again = [
        max(last.get(entry.raw.casefold(), 0), last.get(entry.title.casefold(), 0))
        for _, entry in found
    ]
    return sum(at > end for at in again) >= _MOST_AGAIN * len(found)


def _below_columns(pieces: tuple[Piece, ...], at: int) -> int:
    """Where a list begins whose heading is followed by "Section", "Page" or so."""
    while at < len(pieces) and _COLUMNS.fullmatch(pieces[at].text):
        at += 1
    return at


def _heading_furniture(piece: Piece) -> Furniture:
    paragraph = piece.paragraph
    page = paragraph.page if paragraph else None
    return Furniture("contents", piece.text, "it heads a contents list", page=page)


def _entries(
    pieces: tuple[Piece, ...], start: int, where: str, last: Mapping[str, int]
) -> Iterator[tuple[int, ContentsEntry]]:
    """The entries from `start` on; `last` has the last place of each line in small."""
    lines: list[_Line] = []
    titles: set[str] = set()
    by_key: dict[tuple[str, str], list[_Line]] = {}
    sure = 0
    # A list is over where its first title is printed again, if that is what heads it.
    first = pieces[start].text if start < len(pieces) else ""
    stopped = sum(1 for piece in pieces[start:] if piece.text == first) > 1
    for at in range(start, len(pieces)):
        text = pieces[at].text.casefold()
        listed = text in titles
        line = _line(pieces[at], _PLAIN_PAGE, stopped=stopped)
        bare = not lines or not lines[0].page
        if line is None and bare and (last[text] > at or listed):
            line = _title_alone(pieces[at])
        if line is None or list_heading(pieces[at].text):
            break
        if any(line.names(other) for other in by_key.get(line.key, ())):
            sure = len(lines)  # the list is over: its first title heads a clause
            break
        again = max(last[text], last.get(line.title.casefold(), at)) > at
        belongs = not lines or again or _belongs(line, lines[0], pieces[at])
        if sure == len(lines) and belongs:
            sure += 1
        lines.append(line)
        titles.add(line.title.casefold())
        by_key.setdefault(line.key, []).append(line)
    for at, line in enumerate(lines[:sure], start):
        yield at, _entry(line, pieces[at], where)


def _line(
    piece: Piece, page: re.Pattern[str] | None = None, *, stopped: bool = False
) -> _Line | None:
    """The line as an entry; None when it cannot be one.

    Args:
        piece: The line.
        page: Another way a page number may stand at its end, in a list whose
            heading was seen.
        stopped: It may end in a full stop: the titles are printed again so.
    """
    paragraph = piece.paragraph
    if paragraph is None:
        return None
    text = paragraph.text.strip()
    bullet = _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    paged = _TITLE_PAGE.match(text) or (page.match(text) if page else None)
    if paged and not split_label(text).rest and not paged["title"][-1:].isspace():
        paged = None  # "Part 1" is a label, and on no page
    labelled = split_label(paged["title"] if paged else text)
    label = paragraph.label or labelled.label
    if not (label or paged):
        return None
    short = stopped and len(text) <= _TITLE_CHARS
    if not paged and not short and text.endswith((".", ";")):
        return None
    title = " ".join(labelled.rest.split())
    return _Line(bullet is not None, label, title, paged["page"] if paged else "")


def _title_alone(piece: Piece) -> _Line | None:
    """A title without number and page, of what is known to head something below."""
    sentence = piece.text.endswith((".", ";", ":", ","))
    if piece.paragraph is None or sentence or not 0 < len(piece.text) <= _LONGEST:
        return None
    return _Line(bullet=False, label="", title=piece.text, page="")


def _belongs(line: _Line, first: _Line, piece: Piece) -> bool:
    """Below a blank line, only a line that looks like the first one goes on."""
    if line.looks == first.looks and any(line.looks):
        return True
    paragraph = piece.paragraph
    follows = not piece.gap_before and not (paragraph and paragraph.page_start)
    return follows and line.bullet == first.bullet and bool(line.page or not first.page)


def _entry(line: _Line, piece: Piece, where: str) -> ContentsEntry:
    return ContentsEntry(line.label, line.title, line.page, where=where, raw=piece.text)


def _declared(draft: Draft) -> Iterator[tuple[int, ContentsEntry | Furniture]]:
    """What the file itself marks as contents, its heading included."""
    for at, piece in enumerate(draft.pieces):
        paragraph = piece.paragraph
        if paragraph is None or paragraph.role is not Role.CONTENTS:
            continue
        line = _line(piece)
        if list_heading(piece.text):
            yield at, _heading_furniture(piece)
        elif line is not None:
            yield at, _entry(line, piece, "contents")
        elif piece.text:
            yield at, ContentsEntry("", piece.text, raw=piece.text)


def _led(
    draft: Draft, taken: dict[int, ContentsEntry | Furniture]
) -> Iterator[tuple[int, ContentsEntry]]:
    """Three lines or more that end in leaders and a page number, without a heading."""
    run: list[tuple[int, ContentsEntry]] = []
    for at, piece in enumerate(draft.pieces):
        paged = at not in taken and piece.text[-1:].isdecimal()
        line = _line(piece) if paged else None
        if line is not None and line.page:
            run.append((at, _entry(line, piece, "contents")))
            continue
        if len(run) >= _MIN_LED_RUN:
            yield from run
        run = []
    if len(run) >= _MIN_LED_RUN:
        yield from run


def contents_notices(draft: Draft) -> tuple[Notice, ...]:
    """A notice for each contents list that gives no page numbers at all."""
    entries = [entry for entry in draft.contents if entry.where == "contents"]
    if not entries or any(entry.page for entry in entries):
        return ()
    message = f"The contents list has {len(entries)} entries and no page numbers."
    return (Notice("contents-without-pages", message),)
