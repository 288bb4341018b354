"""How well PDFs are read, against the truth files of `benchmarks/pdf`.

    python -m benchmarks.pdf_accuracy FILE.pdf [...]

Each PDF needs its truth file beside it, of the same name. The files are made by
ourselves: the figures are synthetic.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from constitution_diff.model import Clause, Kind, Outline, Source, View
from constitution_diff.outline import outline_source
from constitution_diff.read.pdf import read_pdf
from constitution_diff.read.pdf.changes import Changes, changes_of, places_of
from constitution_diff.read.pdf.lines import Line, group_into_lines, joins
from constitution_diff.read.pdf.pages import read_pages
from constitution_diff.read.pdf.tables import holds, split_off

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from constitution_diff.read.pdf.anchors import Place
    from constitution_diff.read.pdf.inks import Ink
    from constitution_diff.read.pdf.page import PrintedPage
    from constitution_diff.read.pdf.told import Told
    from constitution_diff.read.pdf.words import Word

Truth = dict[str, Any]
_HEADED = (Kind.TABLE, Kind.NOTE)
_SHOWN_WRONG = 3


@dataclass(frozen=True, slots=True)
class Score:
    """How much of one sort of thing was found, in order."""

    what: str
    found: int
    of: int
    extra: int = 0
    """What was found and is not in the truth."""
    missed: tuple[str, ...] = ()

    def __str__(self) -> str:
        share = 100 * self.found / self.of if self.of else 100.0
        line = f"  {self.what:<18} {self.found:>6}/{self.of:<6} {share:6.2f} %"
        return f"{line}  {self.extra} extra" if self.extra else line


@dataclass(frozen=True, slots=True)
class Read:
    """One file as it was read, and what is true of it."""

    truth: Truth
    source: Source
    outline: Outline
    pages: tuple[PrintedPage, ...]

    def original(self) -> Outline:
        """The outline with every change rejected."""
        return outline_source(self.source, View.ORIGINAL)


def plain(text: str) -> str:
    """The words with single spaces.

    >>> plain(" a  b ")
    'a b'
    """
    return " ".join(text.split())


def compared(what: str, true: Sequence[str], found: Sequence[str]) -> Score:
    """The longest common run of both, by their order.

    >>> compared("words", ["a", "b"], ["b", "c"])
    Score(what='words', found=1, of=2, extra=1, missed=('a',))
    """
    matcher = SequenceMatcher(None, true, found, autojunk=False)
    same = matcher.get_matching_blocks()
    kept = {index for block in same for index in range(block.a, block.a + block.size)}
    missed = tuple(text for index, text in enumerate(true) if index not in kept)
    return Score(what, len(kept), len(true), len(found) - len(kept), missed)


def _line(clause: Clause) -> str:
    words = "\t".join(clause.cells) if clause.cells else clause.words
    label = "" if clause.kind is Kind.BULLET else clause.label
    return f"{label}|{plain(words)}"


def _true_line(clause: Truth, label: str = "label") -> str:
    return f"{clause[label]}|{plain(clause['text'])}"


def _clauses(read: Read) -> Iterator[Score]:
    true = [_true_line(clause) for clause in read.truth["clauses"]]
    rows = any(clause["kind"] == "row" for clause in read.truth["clauses"])
    skipped = _HEADED if rows else (*_HEADED, Kind.ROW)
    page = min((clause["page"] for clause in read.truth["clauses"]), default=0)
    if "balloons" not in read.truth:
        yield compared("clauses", true, _lines(read.outline, skipped, page))
        return
    # Labels that only one of the states has are printed nowhere.
    if read.truth["mode"] == "balloons":
        final = [_true_line(c, "printed_label") for c in read.truth["final"]]
        yield compared("final", final, _lines(read.outline, skipped, page))
    for state, outline in (("final", read.outline), ("original", read.original())):
        true = [plain(clause["text"]) for clause in read.truth[state]]
        found = [line.partition("|")[2] for line in _lines(outline, skipped, page)]
        yield compared(f"{state} texts", true, found)


def _lines(outline: Outline, skipped: Iterable[Kind], page: int) -> list[str]:
    """The clauses from the first page of the text on; a cover has none."""
    kept = (c for c in outline.clauses if c.kind not in skipped)
    return [
        _line(clause) for clause in kept if clause.page is None or clause.page >= page
    ]


def _rows(read: Read) -> Iterator[Score]:
    if "tables" not in read.truth:
        return
    tables = read.truth["tables"]
    true = [row for table in tables for row in (table["header"], *table["rows"])]
    found = [clause.cells for clause in read.outline.clauses if clause.cells]
    yield compared(
        "table rows",
        ["|".join(map(plain, row)) for row in true],
        ["|".join(map(plain, row)) for row in found],
    )


def _furniture(read: Read) -> Iterator[Score]:
    true = Counter((f["page"], _bare(f["text"])) for f in read.truth["furniture"])
    found = Counter(
        (line.page, _bare(line.text))
        for line in read.outline.furniture
        if line.where in ("header", "footer", "page-number")
    )
    kept = true & found
    wrong = [f"{page}: {text}" for page, text in (true - found)]
    extra = sum((found - true).values())
    yield Score("furniture", kept.total(), true.total(), extra, tuple(wrong))


def _bare(text: str) -> str:
    return "".join(text.split())


def _contents(read: Read) -> Iterator[Score]:
    true = [
        f"{c['label']}|{plain(c['text'])}|{c['page']}" for c in read.truth["contents"]
    ]
    found = [f"{c.label}|{c.title}|{c.page}" for c in read.outline.contents]
    yield compared("contents", true, found)


def _footnotes(read: Read) -> Iterator[Score]:
    if "footnotes" not in read.truth:
        return
    true = [f"{f['clause']}|{f['text']}" for f in read.truth["footnotes"]]
    notes = [clause for clause in read.outline.clauses if clause.kind is Kind.NOTE]
    found = [f"{_anchored(read.outline, clause)}|{clause.text}" for clause in notes]
    yield compared("footnotes", true, found)


def _anchored(outline: Outline, note: Clause) -> str:
    if note.anchor is None:
        return ""
    clause = outline[note.anchor.clause]
    chain_up = (clause, *outline.ancestors(clause))
    return next((c.label for c in chain_up if c.label), "")


def _drafts(read: Read) -> Iterator[Score]:
    """Balloons, their places and the ink, as the reader's own steps have them."""
    if "balloons" not in read.truth:
        return
    changes = changes_of(read.pages)
    yield _balloons(read.truth, changes)
    yield from _places(read.truth, changes)
    for what, true, kinds in (
        ("inserted words", read.truth["inserted"], ("inserted", "moved-to")),
        ("struck words", read.truth["struck"], ("deleted", "moved-from")),
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
        f"{one.page}|{one.kind}|{_bare(_words(one.text))}|{_shown(one)}"
        for own in changes.told
        for one in own
    ]
    return compared("balloons", true, found)


def _said(balloon: Truth) -> str:
    shown = balloon["visible" if balloon["shown"] == "truncated" else "text"]
    return _bare(_words(shown))


def _words(text: str) -> str:
    return text.replace("¶", "").replace("<#>", "").replace("<sp>", "")


def _shown(told: Told) -> str:
    return "truncated" if told.cut else "listed" if told.reference else "full"


def _places(truth: Truth, changes: Changes) -> Iterator[Score]:
    """The lines and the words that balloons hang on, page by page in their order."""
    true: list[tuple[str, str]] = [
        (f"{b['page']}|{_bare(b['line'])}", b["word"]) for b in truth["balloons"]
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
    return f"{page}|{_bare(line.text)}", _printed_word(line, place)


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


SCORES: tuple[Callable[[Read], Iterator[Score]], ...] = (
    _clauses, _rows, _furniture, _contents, _footnotes, _drafts,
)  # fmt: skip


def read_file(path: Path) -> Read:
    """The PDF and its truth file."""
    truth = json.loads(path.with_suffix(".json").read_text("utf-8"))
    content = path.read_bytes()
    source = read_pdf(content, path.name)
    pages = read_pages(content, path.name).pages if "balloons" in truth else ()
    return Read(truth, source, outline_source(source), pages)


def main(paths: Sequence[str]) -> None:
    """Print the scores of each file."""
    verbose = "-v" in paths
    for path in (Path(name) for name in paths if name != "-v"):
        print(path.name)
        read = read_file(path)
        for score in chain.from_iterable(measure(read) for measure in SCORES):
            print(score)
            for missed in score.missed[: 30 if verbose else _SHOWN_WRONG]:
                print(f"      {missed[:110]}")


if __name__ == "__main__":
    main(sys.argv[1:])
