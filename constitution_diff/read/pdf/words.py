"""Words with their places, from the characters that pdfplumber finds on a page.

The slow way: pages that `device` cannot be trusted with, and text that is printed
sideways or aslant. With `rules`, the only module that looks into pdfplumber's
untyped dicts. Every place it hands on is turned so that the text reads from left to
right: text that is printed sideways comes out in the same way, as a group of its own.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pdfplumber.utils.text import WordExtractor

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pdfplumber._typing import T_obj

_HEAVY = re.compile("bold|black|heavy", re.IGNORECASE)
_SUBSET = re.compile(r"[A-Z]{6}\+")

WORD_GAP_EM = 0.12
"""From here on a gap parts words.

pdfplumber's own default, 3 points whatever the size, fuses words in small type. TeX
squeezes spaces to 0.14 em; letters stand up to 0.08 em apart in scans. Seen in nine
real files, none of which has a gap between the two. With 0.15, 618 of the 147,093
words in the real files at hand would be lost in others, in five files; in one, a
published constitution, 390 of 7,892, and whole lines have no space left.
"""

_CONTROLS = dict.fromkeys((*range(0x20), 0x7F))

Colour = tuple[float, ...]
"""Shares from 0 to 1: one is grey, three are red, green and blue, four are CMYK.

A pattern counts as black.
"""
BLACK: Colour = (0.0,)


class Turn(StrEnum):
    """Where the text runs to on the page as it is shown."""

    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    ASKEW = "askew"
    """A watermark, across the page."""


# Not a frozen dataclass: there are hundreds on a page, and a tuple is made in a
# third of the time.
class Word(NamedTuple):
    """One word. Distances are points from the top left corner, after turning."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bold: bool = False
    font: str = ""
    """Its name, without the six letters that mark a subset."""
    colour: Colour = BLACK
    glued: bool = False
    """It goes on where the word drawn before it ends; only the style changes."""
    artifact: bool = False
    """The file marks it as no part of the text, such as a running header."""
    invisible: bool = False
    """Not painted, as the text under a scan. Known only where `device` read it."""
    confidence: float | None = None
    """From 0 to 100, where Tesseract read it; None for a word of the file itself."""

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of its box, as (x, y)."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


class Sheet(NamedTuple):
    """The size of a page, and where pdfplumber puts its origin; in points."""

    width: float
    height: float
    left: float = 0.0
    top: float = 0.0


def is_bold(font: str) -> bool:
    """Whether a font's name says so.

    >>> is_bold("ABCDEF+Arial-BoldMT"), is_bold("Arial")
    (True, False)
    """
    return _HEAVY.search(font) is not None


@lru_cache(maxsize=256)
def font_name(name: str) -> str:
    """The name without the mark of a subset.

    >>> font_name("ABCDEF+Arial")
    'Arial'
    """
    return _SUBSET.sub("", name, count=1)


@lru_cache(maxsize=1024)
def colour_of(value: object) -> Colour:
    """The colour that pdfminer gives, as shares.

    >>> colour_of(0.5), colour_of((0.2, 0, 0)), colour_of(("P1",)), colour_of(None)
    ((0.5,), (0.2, 0, 0), (0.0,), (0.0,))
    """
    parts = value if isinstance(value, tuple) else (value,)
    if not all(isinstance(part, int | float) for part in parts):
        return BLACK
    return parts


def without_doubles(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words without those printed again on the same spot, to look bold.

    >>> place = {"x1": 90.0, "top": 62.0, "bottom": 74.0, "baseline": 72.0, "size": 12}
    >>> printed = [Word("Quorum", 72.0, **place), Word("Quorum", 72.4, **place)]
    >>> len(without_doubles(printed))
    1
    """
    kept: list[Word] = []
    seen: dict[str, list[Word]] = {}
    for word in words:
        same = seen.get(word[0])
        if same is None:
            seen[word[0]] = [word]
        else:
            low, high = word[1] - 1.01, word[1] + 1.01
            # Flat, for all words come through here, and hardly any is there twice.
            for other in same:
                if low < other[1] < high and _on_one_spot(word, other):
                    break
            else:
                same.append(word)
                kept.append(word)
            continue
        kept.append(word)
    return tuple(kept)


def _on_one_spot(word: Word, other: Word) -> bool:
    tolerance = min(1.0, word.size / 10)
    beside = word.x0 - tolerance < other.x0 < word.x0 + tolerance
    near = beside and abs(word.top - other.top) < tolerance
    return near and word.font == other.font


def words_by_turn(
    chars: Iterable[T_obj], sheet: Sheet, gap_em: float = WORD_GAP_EM
) -> dict[Turn, tuple[Word, ...]]:
    """The words of each direction, in drawing order; no direction without words.

    Words are cut in drawing order, so text printed over other text is not shuffled
    into it. A character printed twice on one spot to look bold counts once.
    """
    turned: dict[Turn, list[T_obj]] = {}
    for char in _chars_without_doubles(chars):
        turn = turn_of(char["matrix"])
        turned.setdefault(turn, []).append(_upright(char, turn, sheet))
    words = {turn: tuple(_words(chars, gap_em)) for turn, chars in turned.items()}
    return {turn: found for turn, found in words.items() if found}


def _chars_without_doubles(chars: Iterable[T_obj]) -> list[T_obj]:
    """One of each pair closer than a tenth of its size; "ll" is 0.22 em apart."""
    kept: list[T_obj] = []
    places: dict[tuple[str, str, int, int], list[tuple[float, float]]] = {}
    for char in chars:
        x, y, tolerance = char["x0"], char["top"], min(1.0, char["size"] / 10)
        near = (
            place
            for column in (int(x) - 1, int(x), int(x) + 1)
            for row in (int(y) - 1, int(y), int(y) + 1)
            for place in places.get((char["text"], char["fontname"], column, row), ())
        )
        if any(abs(x - u) < tolerance and abs(y - v) < tolerance for u, v in near):
            continue
        key = (char["text"], char["fontname"], int(x), int(y))
        places.setdefault(key, []).append((x, y))
        kept.append(char)
    return kept


def turn_of(matrix: Sequence[float]) -> Turn:
    """The direction of a text matrix; a scan's slight slant is none.

    >>> turn_of((12, 0, 0, 12, 72, 700)).value, turn_of((0, 12, -12, 0, 0, 0)).value
    ('right', 'up')
    """
    along, across = matrix[0], matrix[1]
    if min(abs(along), abs(across)) > 0.1 * max(abs(along), abs(across)):
        return Turn.ASKEW
    if abs(along) >= abs(across):
        return Turn.RIGHT if along >= 0 else Turn.LEFT
    return Turn.UP if across > 0 else Turn.DOWN


def _upright(char: T_obj, turn: Turn, sheet: Sheet) -> T_obj:
    """The character with its box and baseline as if the page were turned."""
    x0, x1, top, bottom = char["x0"], char["x1"], char["top"], char["bottom"]
    width, height = sheet.width, sheet.height
    origin_x = char["matrix"][4] + sheet.left
    baseline = top + char["y1"] - char["matrix"][5]
    match turn:
        case Turn.UP:
            box = (height - bottom, height - top, x0, x1, origin_x)
        case Turn.DOWN:
            box = (top, bottom, width - x1, width - x0, width - origin_x)
        case Turn.LEFT:
            box = (
                width - x1, width - x0, height - bottom, height - top,
                height - baseline,
            )  # fmt: skip
        case _:
            box = (x0, x1, top, bottom, baseline)
    names = ("x0", "x1", "top", "bottom", "baseline")
    size = round(box[3] - box[2], 1)
    return {
        **char,
        **dict(zip(names, box, strict=True)),
        "font": font_name(char["fontname"]),
        "size": size,
        "upright": True,
        "colour": colour_of(tuple(char["non_stroking_color"])),
        "artifact": char.get("tag") == "Artifact",
    }


def _words(chars: list[T_obj], gap_em: float) -> Iterator[Word]:
    """The words of one direction. `place` is the index of a character, from 0."""
    extractor = WordExtractor(
        x_tolerance_ratio=gap_em,
        use_text_flow=True,
        extra_attrs=["font", "size", "colour", "artifact"],
    )
    numbered = [{**char, "place": place} for place, char in enumerate(chars)]
    before: list[T_obj] = []
    for word, inside in extractor.iter_extract_tuples(numbered):
        text = str(word["text"]).translate(_CONTROLS)
        if text:
            glued = _goes_on(before, inside, extractor, gap_em)
            yield _word(word, text, float(inside[0]["baseline"]), glued=glued)
        before = inside


def _goes_on(
    before: list[T_obj], inside: list[T_obj], extractor: WordExtractor, gap_em: float
) -> bool:
    if not before or inside[0]["place"] != before[-1]["place"] + 1:
        return False
    last, first = before[-1], inside[0]
    if not (last["text"] and first["text"]):
        return False
    return not extractor.char_begins_new_word(
        last, first, "ltr", gap_em * last["size"], extractor.y_tolerance
    )


def _word(word: T_obj, text: str, baseline: float, *, glued: bool) -> Word:
    font = str(word["font"])
    return Word(
        text=text,
        x0=float(word["x0"]),
        x1=float(word["x1"]),
        top=float(word["top"]),
        bottom=float(word["bottom"]),
        baseline=baseline,
        size=float(word["size"]),
        bold=is_bold(font),
        font=font,
        colour=word["colour"],
        glued=glued,
        artifact=word["artifact"],
    )
