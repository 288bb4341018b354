"""How well printed tracked changes are read, against the truth about a draft."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from benchmarks.pdf_scores import Score, bare, compared
from constitution_diff.read.pdf.changes import Changes, changes_of, places_of
from constitution_diff.read.pdf.lines import Line, group_into_lines, joins
from constitution_diff.read.pdf.tables import holds, split_off

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.read.pdf.anchors import Place
    from constitution_diff.read.pdf.inks import Ink
    from constitution_diff.read.pdf.page import PrintedPage
    from constitution_diff.read.pdf.told import Told
    from constitution_diff.read.pdf.words import Word

Truth = dict[str, Any]


def draft_scores(truth: Truth, pages: Sequence[PrintedPage]) -> Iterator[Score]:
    """Balloons, their places and the ink, as the reader's own steps have them."""
    changes = changes_of(pages)
    yield _balloons(truth, changes)
    yield from _places(truth, changes)
    for what, true, kinds in (
        ("inserted words", truth["inserted"], ("inserted", "moved-to")),
        ("struck words", truth["struck"], ("deleted", "moved-from")),
    ):
        found = Counter(
            (page, text) for page, text, kind in _inked(changes) if kind in kinds
        )
        expected = Counter((word["page"], word["text"]) for word in true)
        missed = tuple(f"{page}: {text}" for page, text in expected - found)
        extra = (found - expected).total()
        yield Score(what, (expected & found).total(), expected.total(), extra, missed)


def _balloons(truth: Truth, changes: Changes) -> Score:
    true = [
        f"{b['page']}|{b['kind']}|{_said(b)}|{b['shown']}" for b in truth["balloons"]
    ]
    found = [
        f"{one.page}|{one.kind}|{bare(_words(one.text))}|{_shown(one)}"
        for own in changes.told
        for one in own
    ]
    return compared("balloons", true, found)


def _said(balloon: Truth) -> str:
    shown = balloon["visible" if balloon["shown"] == "truncated" else "text"]
    return bare(_words(shown))


def _words(text: str) -> str:
    return text.replace("¶", "").replace("<#>", "").replace("<sp>", "")


def _shown(told: Told) -> str:
    return "truncated" if told.cut else "listed" if told.reference else "full"


def _places(truth: Truth, changes: Changes) -> Iterator[Score]:
    """The lines and the words that balloons hang on, page by page in their order."""
    true: list[tuple[str, str]] = [
        (f"{b['page']}|{bare(b['line'])}", b["word"]) for b in truth["balloons"]
    ]
    found: list[tuple[str, str]] = []
    for page, words, balloons, ends in zip(
        changes.pages, changes.words, changes.balloons, changes.connectors, strict=True
    ):
        lines = _cell_lines(page, words) if balloons else []
        places = places_of(page, balloons, ends, lines)
        found += [_found_place(page.number, place, lines) for place in places]
    if len(true) != len(found):
        yield Score("anchor lines", 0, len(true), len(found))
        return
    pairs = list(zip(true, found, strict=True))
    wrong = tuple(f"{t} / {f}" for t, f in pairs if t[0] != f[0])
    yield Score("anchor lines", len(pairs) - len(wrong), len(pairs), missed=wrong)
    if truth["connector"] != "none":
        # Leaders may be words of their own, and the page number behind them too.
        wrong = tuple(
            f"{t} / {f}" for t, f in pairs if t[0] != f[0] or not t[1].endswith(f[1])
        )
        yield Score("anchor words", len(pairs) - len(wrong), len(pairs), missed=wrong)


def _cell_lines(page: PrintedPage, words: Sequence[Word]) -> list[Line]:
    """The lines of the text and, cell by cell, of its tables."""
    rest, tables = split_off(words, page.grids)
    lines = group_into_lines(rest)
    for grid, inside in tables:
        for box in (box for row in grid.rows for box in row if box):
            own = [w for w in inside if holds(box, w)]
            lines += group_into_lines(own)
    return lines


def _found_place(
    page: int, place: Place | None, lines: Sequence[Line]
) -> tuple[str, str]:
    if place is None:
        return f"{page}|", ""
    line = next(one for one in lines if any(w is place.word for w in one.words))
    return f"{page}|{bare(line.text)}", _printed_word(line, place)


def _printed_word(line: Line, place: Place) -> str:
    """The word of the line, all its pieces together, that holds the place."""
    at = next(n for n, word in enumerate(line.words) if word is place.word)
    first, last = at, at + 1
    while first and joins(line.words[first - 1], line.words[first]):
        first -= 1
    while last < len(line.words) and joins(line.words[last - 1], line.words[last]):
        last += 1
    return "".join(word.text for word in line.words[first:last])


def _inked(changes: Changes) -> Iterator[tuple[int, str, str]]:
    """(page, text, kind) of marked words; labels and bullets are left out."""
    for page, words, marks in zip(
        changes.pages, changes.words, changes.marks, strict=True
    ):
        for line in _cell_lines(page, words) if marks.inks else ():
            end = line.label
            first = 0 if end is None else end + 1
            run: tuple[str, Ink] | None = None
            last: Word | None = None
            for word in line.words[first:]:
                ink = marks.of(word)
                if run and last and ink == run[1] and joins(last, word):
                    run = run[0] + word.text, run[1]
                else:
                    if run:
                        yield page.number, run[0], run[1].kind.value
                    run = (word.text, ink) if ink else None
                last = word
            if run:
                yield page.number, run[0], run[1].kind.value
