"""The two PDFs of the corpus: a published revision, and the draft of the same.

    python -m benchmarks.pdf.harrowmere OUT_DIR

The published one is printed by LibreOffice, whose bytes differ at every call. The
draft is drawn with balloons from the very insertions and deletions of which the
corpus makes its tracked Word file; beside it goes the truth about it.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.balloons import draw
from benchmarks.pdf.constitution import Kind
from benchmarks.pdf.convert import pdf_of
from benchmarks.pdf.draft import Author, Draft, Grid, Paragraph, Piece, Row
from benchmarks.pdf.looks import LOOKS
from benchmarks.pdf.told import truth
from corpus.tools.changes import read_revisions
from corpus.tools.source import read_document
from corpus.tools.tracked import draft
from corpus.tools.units import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.numbers import Level
    from corpus.tools.changes import Revision
    from corpus.tools.drafted import Drafted, Run

NAME: Final = "harrowmere-v3"
_CORPUS: Final = Path(__file__).parents[2] / "corpus"
_LOOK: Final = "2010-boxed"
_SCHEME: Final[tuple[Level, ...]] = (
    ("decimal", "Part %1"), ("decimal", "%1.%2"),
    ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"),
)  # fmt: skip
_KINDS: Final = {
    Style.FRONT: (Kind.HEADING, None),
    Style.PART: (Kind.PART, 0),
    Style.CLAUSE_HEADING: (Kind.SECTION, 1),
    Style.CLAUSE: (Kind.CLAUSE, 1),
    Style.ITEM: (Kind.ITEM, 2),
    Style.SUB_ITEM: (Kind.SUB_ITEM, 3),
    Style.HEADING_1: (Kind.HEADING, None),
    Style.HEADING_2: (Kind.HEADING, None),
    Style.HEADING_3: (Kind.HEADING, None),
    Style.BULLET: (Kind.BULLET, None),
    Style.PARAGRAPH: (Kind.PARAGRAPH, None),
}


def main(arguments: Sequence[str]) -> None:
    """Write both PDFs, and the truth about the draft."""
    parser = ArgumentParser(description="Print the PDFs of the corpus.")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    published = pdf_of(_CORPUS / "documents" / f"{NAME}.docx", folder)
    path = folder / f"{NAME}-draft.pdf"
    made, look = tracked_draft(), corpus_look()
    says = truth(made, look, draw(made, look, path))
    text = json.dumps(says, ensure_ascii=False, indent=1)
    path.with_suffix(".json").write_text(text, "utf-8")
    print(f"{published}\n{path}")


def corpus_look() -> Look:
    """How the draft of the corpus is printed."""
    return next(look for look in LOOKS if look.name == _LOOK)


def tracked_draft() -> Draft:
    """What the tracked Word file of the corpus says, to be drawn with balloons."""
    revision = _revision()
    return Draft(
        revision.new.running_title,
        _SCHEME,
        tuple(_blocks(draft(revision))),
        authors=(Author("Democratic Services", "DS"),),
        date="03/02/2026 10:00:00",
    )


def _revision() -> Revision:
    sources = sorted((_CORPUS / "sources").glob("*.md"))
    documents = {path.stem: read_document(path) for path in sources}
    revisions = read_revisions(_CORPUS / "changes.toml", documents)
    return next(revision for revision in revisions if revision.new.name == NAME)


def _blocks(drafted: Iterable[Drafted]) -> Iterator[Paragraph | Grid]:
    in_table = {Style.TABLE, Style.ROW}
    for is_table, group in groupby(drafted, key=lambda one: one.unit.style in in_table):
        if is_table:
            rows = (one for one in group if one.unit.style is Style.ROW)
            yield Grid(tuple(map(_row, rows)))
        else:
            yield from map(_paragraph, group)


def _row(drafted: Drafted) -> Row:
    return Row(tuple(map(_pieces, drafted.cells)), drafted.mark)


def _paragraph(drafted: Drafted) -> Paragraph:
    kind, level = _KINDS[drafted.unit.style]
    pieces = _pieces(drafted.cells[0])
    return Paragraph(kind, pieces, drafted.mark, drafted.move, level=level)


def _pieces(runs: Iterable[Run]) -> tuple[Piece, ...]:
    return tuple(Piece(run.op, run.text) for run in runs)


if __name__ == "__main__":
    main(sys.argv[1:])
