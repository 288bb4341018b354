"""Spans → the normalised words of a clause, and what stands where in them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from constitution_diff.model import Ocr, most_doubtful
from constitution_diff.model.clause import without
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Span

# Zero-width characters carry no words; a soft hyphen is only a place to break.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SPACES = re.compile(r"\s+")
_LONGEST_RESULT: Final = 100
"""In characters. What is longer was typed into a field, and Word did not fill it in."""
_BROKEN: Final = ("Error!", "Error:")
"""How Word, and LibreOffice, begin what stands for a place that they do not find."""
_PAGE: Final = re.compile(
    r"""
      above | below | uchod | isod                          # in Welsh, too
    | (?: (?: on \s page | ar \s dudalen ) \s? )?
      (?: - \s \d{1,5} \s -                               # - 12 -
        | ([a-z]) \1{0,9}                                  # aa, behind z
        | (?: [a-z] [.:–—-] )? [\divxlc.:–—-]{0,12}        # xii, A-12
      )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a reference to a page can show."""
Stretch: TypeAlias = "tuple[int, int]"
"""Where some letters begin and end."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that the file itself ties to a bookmark; places are characters from 0."""

    bookmark: str
    start: int
    end: int
    """Where its words end; after `start`."""

    def shifted(self, n_chars: int) -> Pointer:
        """The same words, found so many characters further on; not before 0."""
        start, end = max(0, self.start + n_chars), max(0, self.end + n_chars)
        return Pointer(self.bookmark, start, end)


@dataclass(frozen=True, slots=True)
class Composed:
    """Words with single spaces; places in them are characters from the start."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """(index in `Source.revisions`, place), in order; the first place counts."""
    notes: tuple[tuple[str, int], ...] = ()
    """(id of a note, place)."""
    bookmarks: tuple[str, ...] = ()
    """The bookmarks that begin in it."""
    pointers: tuple[Pointer, ...] = ()
    bold: tuple[tuple[int, int], ...] = ()
    """(start, end) of each run of bold type; before 0 where a cut-off label is bold."""
    ocr: Ocr = field(default=Ocr.NONE, repr=False)
    worked_out: tuple[Stretch, ...] = field(default=(), repr=False)
    """What Word fills in, such as a page number; neighbours are one."""

    @property
    def n_bold(self) -> int:
        """How many characters at the start are bold."""
        return self.bold[0][1] if self.bold and self.bold[0][0] <= 0 else 0

    @property
    def typed(self) -> str:
        """The words without what Word filled in.

        >>> Composed("See page 3 here.", worked_out=((9, 10),)).typed
        'See page  here.'
        """
        return without(self.text, self.worked_out)

    def behind(self, label: str) -> Composed:
        """The words with a label in front of them.

        >>> Composed("Votes are open.", marks=((0, 6),)).behind("(a)").marks
        ((0, 10),)
        """
        n_chars = len(label) + 1 if label else 0
        return self.shifted(n_chars, f"{label} {self.text}".strip()) if label else self

    def cut(self, n_chars: int) -> Composed:
        """Without its first characters, which were a label or a heading."""
        text = self.text[n_chars:].lstrip()
        return self.shifted(len(text) - len(self.text), text) if n_chars else self

    def shifted(self, n_chars: int, text: str) -> Composed:
        """`text` as the words; all places so many characters further on, or at 0."""
        if not n_chars and text == self.text:
            return self
        placed = self.marks or self.notes or self.pointers or self.bold
        if not (placed or self.worked_out):
            # As most: nothing has a place.
            return Composed(text, bookmarks=self.bookmarks, ocr=self.ocr)
        pointers = (pointer.shifted(n_chars) for pointer in self.pointers)
        return Composed(
            text,
            tuple((revision, max(0, at + n_chars)) for revision, at in self.marks),
            tuple((note, max(0, at + n_chars)) for note, at in self.notes),
            self.bookmarks,
            tuple(pointer for pointer in pointers if pointer.end > pointer.start),
            tuple((a + n_chars, b + n_chars) for a, b in self.bold if b + n_chars > 0),
            self.ocr,
            tuple(
                (a + n_chars, b + n_chars)
                for a, b in self.worked_out
                if a + n_chars >= 0
            ),
        )


NOTHING = Composed("")


def joined(
    parts: Iterable[Composed], between: str, *, blank_too: bool = False
) -> Composed:
    r"""The parts as one, `between` standing between those that hold words.

    Between all of them where `blank_too` says so, as between the cells of a row.

    >>> joined([Composed("Fees", notes=(("n", 4),)), NOTHING], "\t", blank_too=True)
    Composed(text='Fees\t', marks=(), notes=(('n', 4),), bookmarks=(), pointers=(),
        bold=())
    """
    moved: list[Composed] = []
    text = ""
    for part in parts:
        apart = bool(moved) if blank_too else bool(text and part.text)
        text += between if apart else ""
        moved.append(part.shifted(len(text), part.text))
        text += part.text
    return Composed(
        text,
        tuple([mark for part in moved for mark in part.marks]),
        tuple([note for part in moved for note in part.notes]),
        tuple([name for part in moved for name in part.bookmarks]),
        tuple([pointer for part in moved for pointer in part.pointers]),
        ocr=most_doubtful([part.ocr for part in moved]),
        worked_out=tuple([one for part in moved for one in part.worked_out]),
    )


def normalised(text: str) -> str:
    r"""NFC, single spaces, nothing invisible; the words are not touched.

    >>> normalised(" five\u00a0 working\u200b days ")
    'five working days'
    """
    if text.isascii():
        return " ".join(text.split())
    visible = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return _SPACES.sub(" ", visible).strip()


def compose(spans: Sequence[Span]) -> Composed:
    """The words of `spans`, normalised, with the place of every tracked change."""
    text = ""
    marks: dict[int, int] = {}
    notes: list[tuple[str, int]] = []
    bookmarks: list[str] = []
    pointers: list[Pointer] = []
    bold: list[Stretch] = []
    worked_out: list[Stretch] = []
    for span in spans:
        at = len(text)
        for revision in span.revisions:
            marks.setdefault(revision, at)
        if span.note:
            notes.append((span.note, at))
        if span.bookmark:
            bookmarks.append(span.bookmark)
        if span.text:
            text += _appended(text, span.text)
        if span.target and len(text) > at:
            pointers.append(Pointer(span.target, at, len(text)))
        if len(text) > at:
            if span.bold:
                _stretch(bold, at, len(text))
            if span.volatile and not text[at:].isspace():
                n_blanks = len(text[at:]) - len(text[at:].lstrip())
                _stretch(worked_out, at + n_blanks, len(text.rstrip()))
    trimmed = text.rstrip()
    end = len(trimmed)
    results = [one for one in worked_out if _is_result(text, one, pointers)]
    doubts = [span.ocr for span in spans if span.ocr]
    return Composed(
        trimmed,
        tuple([(revision, min(at, end)) for revision, at in marks.items()]),
        tuple([(note, min(at, end)) for note, at in notes]),
        tuple(bookmarks),
        tuple(_whole(pointers, trimmed)) if pointers else (),
        tuple(bold),
        most_doubtful(doubts) if doubts else Ocr.NONE,
        tuple(results),
    )


def _is_result(text: str, stretch: Stretch, pointers: Iterable[Pointer]) -> bool:
    start, end = stretch
    points = any(one.start < end and start < one.end for one in pointers)
    return is_filled_in(text[start:end], of_reference=points)


def is_filled_in(words: str, *, of_reference: bool) -> bool:
    """Whether Word can have filled this in, and found what it looked for.

    A reference to a page can show no more than a page.

    >>> is_filled_in("Error! Bookmark not defined.", of_reference=False)
    False
    >>> is_filled_in("xii", of_reference=True), is_filled_in("nine", of_reference=True)
    (True, False)
    """
    if len(words) > _LONGEST_RESULT or words.startswith(_BROKEN):
        return False
    return not of_reference or _PAGE.fullmatch(words) is not None


def _stretch(found: list[Stretch], start: int, end: int) -> None:
    """Add a stretch of letters; one that the last of them runs into is one with it."""
    joins = found and found[-1][1] == start
    found.append((found.pop()[0] if joins else start, end))


def _whole(pointers: Iterable[Pointer], text: str) -> Iterator[Pointer]:
    """The pointers without blanks at their ends, pieces of one put together."""
    last: Pointer | None = None
    for pointer in pointers:
        goes_on = last and last.bookmark == pointer.bookmark
        if last and goes_on and not text[last.end : pointer.start].strip():
            last = replace(last, end=pointer.end)
            continue
        if last:
            yield from _trimmed(last, text)
        last = pointer
    if last:
        yield from _trimmed(last, text)


def _trimmed(pointer: Pointer, text: str) -> Iterator[Pointer]:
    words = text[pointer.start : pointer.end]
    start = pointer.start + len(words) - len(words.lstrip())
    if words.strip():
        yield replace(pointer, start=start, end=start + len(words.strip()))


def _appended(before: str, text: str) -> str:
    """What `text`, not "", adds behind `before`, so that no two spaces meet."""
    words = normalised(text)
    lead = " " if text[0].isspace() and before and not before.endswith(" ") else ""
    tail = " " if words and text[-1].isspace() else ""
    return lead + words + tail
