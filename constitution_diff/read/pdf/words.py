"""Words with their places, from the characters that pdfplumber finds on a page.

The only module that looks into pdfplumber's untyped dicts. Every place it hands
on is turned so that the text reads from left to right: text that is printed
sideways comes out in the same way, as a group of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from pdfplumber.utils.text import extract_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pdfplumber._typing import T_obj
    from pdfplumber.page import Page

_HEAVY = re.compile("bold|black|heavy", re.IGNORECASE)

# pdfplumber's own default, 3 points whatever the size, fuses words in small type.
# TeX squeezes spaces to 0.14 em; letters stand up to 0.08 em apart in scans. Seen
# in nine real files, none of which has a gap between the two.
_WORD_GAP_EM = 0.12

_CONTROLS = dict.fromkeys((*range(0x20), 0x7F))


class Turn(StrEnum):
    """Where the text runs to on the page as it is shown."""

    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    ASKEW = "askew"
    """A watermark, across the page."""


@dataclass(frozen=True, slots=True)
class Word:
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

    @property
    def middle(self) -> tuple[float, float]:
        """The centre of its box, as (x, y)."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


def words_by_turn(page: Page) -> dict[Turn, tuple[Word, ...]]:
    """The words of each direction, in drawing order; no direction without words.

    Words are cut in drawing order, so text printed over other text is not shuffled
    into it. A character printed twice on one spot to look bold counts once.
    """
    turned: dict[Turn, list[T_obj]] = {}
    for char in _without_doubles(page.chars):
        turn = _turn(char["matrix"])
        turned.setdefault(turn, []).append(_upright(char, turn, page))
    words = {turn: tuple(_words(chars)) for turn, chars in turned.items()}
    return {turn: found for turn, found in words.items() if found}


def _without_doubles(chars: Iterable[T_obj]) -> list[T_obj]:
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


def _turn(matrix: tuple[float, ...]) -> Turn:
    """The direction of a text matrix; a scan's slight slant is none."""
    along, across = matrix[0], matrix[1]
    if min(abs(along), abs(across)) > 0.1 * max(abs(along), abs(across)):
        return Turn.ASKEW
    if abs(along) >= abs(across):
        return Turn.RIGHT if along >= 0 else Turn.LEFT
    return Turn.UP if across > 0 else Turn.DOWN


def _upright(char: T_obj, turn: Turn, page: Page) -> T_obj:
    """The character with its box and baseline as if the page were turned."""
    x0, x1, top, bottom = char["x0"], char["x1"], char["top"], char["bottom"]
    width, height = float(page.width), float(page.height)
    origin_x = char["matrix"][4] + float(page.mediabox[0])
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
    return {**char, **dict(zip(names, box, strict=True)), "size": size, "upright": True}


def _words(chars: list[T_obj]) -> Iterable[Word]:
    found = extract_words(
        chars,
        x_tolerance_ratio=_WORD_GAP_EM,
        use_text_flow=True,
        extra_attrs=["fontname", "size"],
        return_chars=True,
    )
    for word in found:
        font, text = str(word["fontname"]), str(word["text"]).translate(_CONTROLS)
        if not text:
            continue
        yield Word(
            text=text,
            x0=float(word["x0"]),
            x1=float(word["x1"]),
            top=float(word["top"]),
            bottom=float(word["bottom"]),
            baseline=float(word["chars"][0]["baseline"]),
            size=float(word["size"]),
            bold=_HEAVY.search(font) is not None,
            font=font,
        )
