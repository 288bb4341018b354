"""Words that Tesseract recognised, as the records that the other pages have."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Ocr

from .words import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.read.scans import Recognised

_SURE = 60.0
"""Below it a word is in doubt, on Tesseract's scale from 0 to 100."""
_POINTS = 72
_SIZE_PER_HEIGHT = 1.1
"""A line with tall and hanging letters is 0.9 of its type's size high."""
_USUAL_HEIGHT = 0.35
"""A line that differs by no more from the page's usual height is of the same size."""
_DOTS = re.compile(r"\.{3,}")
_TRIPLED = re.compile(r"(.)\1\1")
"""No English word holds a letter three times in a row; misread dots do."""
_SHORT_WORD = 7
_LEADER = "....."
_WORD_LEVEL = "5"
_N_COLUMNS = 12


def ocr_of(word: Word) -> Ocr:
    """Whether the word was recognised, and how far it can be relied on."""
    if word.confidence is None:
        return Ocr.NONE
    return Ocr.READ if word.confidence >= _SURE else Ocr.UNCERTAIN


class _Found(NamedTuple):
    """A word of the tsv, in dots."""

    line: tuple[str, ...]
    left: int
    top: int
    width: int
    height: int
    confidence: float
    text: str


def recognised_words(found: Recognised) -> tuple[Word, ...]:
    r"""The words in Tesseract's order, those of a line on one baseline.

    >>> from constitution_diff.read.scans import Recognised
    >>> row = "5\t1\t1\t1\t1\t1\t200\t100\t50\t25\t96.5\tQuorum"
    >>> [word] = recognised_words(Recognised(1, 1654, 2339, 200, row))
    >>> word.text, word.x0, word.baseline, word.size
    ('Quorum', 72.0, 45.0, 9.9)
    """
    words = [word for row in found.tsv.splitlines() for word in _found(row)]
    lines: dict[tuple[str, ...], list[_Found]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word)
    heights = [_height(line) for line in lines.values()]
    usual = median(heights or [0])
    return tuple(
        word
        for line, height in zip(lines.values(), heights, strict=True)
        for word in with_clean_leader(
            list(_placed(line, _steady(height, usual), _POINTS / found.dpi))
        )
    )


def with_clean_leader(line: Sequence[Word]) -> Iterator[Word]:
    """The words of a line without the letters that a row of dots was taken for.

    >>> def word(text, confidence):
    ...     return Word(text, 0, 0, 0, 0, 0, 9, confidence=confidence)
    >>> entry = [("Status", 90), ("COGC.......", 20), ("eee", 30), ("2", 80)]
    >>> [w.text for w in with_clean_leader([word(*found) for found in entry])]
    ['Status', 'COGC', '.....', '2']
    """
    inside = False
    for word in line:
        doubtful = ocr_of(word) is Ocr.UNCERTAIN
        leader = _DOTS.search(word.text) or (
            doubtful and len(word.text) > _SHORT_WORD and _TRIPLED.search(word.text)
        )
        if leader and not inside:
            inside = True
            yield from _led(word, leader.start() if "." in leader[0] else 0)
        elif not (inside and doubtful) or word.text.isdecimal():
            yield word


def _led(word: Word, end: int) -> Iterator[Word]:
    """What stands before the dots, and a leader as the file would have it."""
    if word.text[:end]:
        yield word._replace(text=word.text[:end], x1=word.x0)
    yield word._replace(text=_LEADER, confidence=100.0)


def _found(row: str) -> Iterator[_Found]:
    """The word of a row; none for the rows of blocks and lines, and for rules."""
    cells = row.split("\t", _N_COLUMNS - 1)
    if len(cells) < _N_COLUMNS or cells[0] != _WORD_LEVEL:
        return
    text = cells[-1].strip()
    if text.strip("|_"):
        left, top, width, height = map(int, cells[6:10])
        yield _Found(
            tuple(cells[1:5]), left, top, width, height, float(cells[10]), text
        )


def _height(line: Sequence[_Found]) -> int:
    """From the tops to the bottoms of most words, in dots; a speck changes nothing."""
    tops, bottoms = ([w.top for w in line], [w.top + w.height for w in line])
    return int(median(bottoms) - median(tops))


def _steady(height: float, usual: float) -> float:
    return usual if abs(height - usual) <= _USUAL_HEIGHT * usual else height


def _placed(line: Sequence[_Found], height: float, to_pt: float) -> Iterator[Word]:
    bottom = median(word.top + word.height for word in line)
    for word in line:
        yield Word(
            text=word.text,
            x0=word.left * to_pt,
            x1=(word.left + word.width) * to_pt,
            top=(bottom - height) * to_pt,
            bottom=bottom * to_pt,
            baseline=bottom * to_pt,
            size=round(_SIZE_PER_HEIGHT * height * to_pt, 1),
            confidence=word.confidence,
        )
