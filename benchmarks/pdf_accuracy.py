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
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.pdf_drafts import draft_scores
from benchmarks.pdf_scores import Score, bare, compared, plain
from constitution_diff.model import Clause, Kind, Outline, Source, View
from constitution_diff.outline import outline_source
from constitution_diff.read.pdf import read_pdf
from constitution_diff.read.pdf.pages import read_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from constitution_diff.read.pdf.page import PrintedPage

Truth = dict[str, Any]
_HEADED = (Kind.TABLE, Kind.NOTE)
_SHOWN_WRONG = 3


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
    true = Counter((f["page"], bare(f["text"])) for f in read.truth["furniture"])
    found = Counter(
        (line.page, bare(line.text))
        for line in read.outline.furniture
        if line.where in ("header", "footer", "page-number")
    )
    kept = true & found
    wrong = [f"{page}: {text}" for page, text in (true - found)]
    extra = sum((found - true).values())
    yield Score("furniture", kept.total(), true.total(), extra, tuple(wrong))


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
    if "balloons" in read.truth:
        yield from draft_scores(read.truth, read.pages)


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
