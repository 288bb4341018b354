"""pdfplumber's own words: what our reading of a page is held against."""

from __future__ import annotations

from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
from pdfminer.pdfpage import PDFPage
from pdfplumber.page import Page
from pdfplumber.utils.text import LIGATURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pdfplumber._typing import T_obj

    from constitution_diff.read.pdf.words import Word

_CONTROLS = dict.fromkeys((*range(0x20), 0x7F))
TOLERANCE_PT = 0.1


class Place(NamedTuple):
    """A whole word and its box."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float


def pages_of(content: bytes) -> Iterator[Page]:
    """pdfplumber's pages, also those it can do nothing with."""
    pdf = pdfplumber.open(BytesIO(content))
    for number, parsed in enumerate(PDFPage.create_pages(pdf.doc), start=1):
        yield Page(pdf, parsed, number)


def plumber_words(page: Page, gap_em: float) -> list[Place]:
    """`extract_words` with the style in `extra_attrs`, its pieces joined again.

    Two pieces are one word where no character stands between them and pdfplumber
    would not have cut there, had the style been the same.
    """
    chars = {id(char): at for at, char in enumerate(page.chars)}
    pieces = page.extract_words(
        x_tolerance_ratio=gap_em,
        use_text_flow=True,
        extra_attrs=["fontname", "size", "non_stroking_color"],
        return_chars=True,
    )
    groups: list[list[T_obj]] = []
    for piece in pieces:
        found = piece["chars"]
        before = groups[-1][-1] if groups else None
        if before is not None and (
            chars[id(found[0])] == chars[id(before)] + 1
            and _touch(before, found[0], gap_em)
        ):
            groups[-1] += found
        else:
            groups.append(list(found))
    return list(_named(map(_place, groups)))


def our_words(words: Iterable[Word]) -> list[Place]:
    """Our words, the glued ones joined."""
    groups: list[list[Word]] = []
    for word in words:
        if word.glued and groups:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [
        Place(
            "".join(word.text for word in group),
            min(word.x0 for word in group),
            min(word.top for word in group),
            max(word.x1 for word in group),
            max(word.bottom for word in group),
        )
        for group in groups
    ]


def same(ours: list[Place], theirs: list[Place]) -> bool:
    """Whether words and order are the same, and places to 0.1 points."""
    if [place.text for place in ours] != [place.text for place in theirs]:
        return False
    pairs = chain.from_iterable(
        zip(our[1:], their[1:], strict=True)
        for our, their in zip(ours, theirs, strict=True)
    )
    return all(abs(a - b) <= TOLERANCE_PT for a, b in pairs)


def _touch(before: T_obj, after: T_obj, gap_em: float) -> bool:
    near = before["x0"] <= after["x0"] <= before["x1"] + gap_em * before["size"]
    level = abs(after["top"] - before["top"]) <= 3
    lettered = before["text"] and after["text"]
    return bool(near and level and lettered and before["upright"] == after["upright"])


def _place(chars: list[T_obj]) -> Place:
    letters = [str(char["text"]) for char in chars]
    text = "".join(LIGATURES.get(letter) or letter for letter in letters)
    return Place(
        text.translate(_CONTROLS),
        min(char["x0"] for char in chars),
        min(char["top"] for char in chars),
        max(char["x1"] for char in chars),
        max(char["bottom"] for char in chars),
    )


def _named(places: Iterable[Place]) -> Iterator[Place]:
    return (place for place in places if place.text)
