"""PDFs of drafts with Word's margin balloons, and the truth about each.

    python -m benchmarks.pdf.balloons OUT_DIR [--seed N] [--blocks N] [NAME ...]

The looks are those of Word 2003 to 2016, drawn from memory of printed drafts, and not
by Word: figures taken on these files are synthetic. The same call gives the same
bytes with the same version of reportlab.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.compose import Composer, Sheet
from benchmarks.pdf.draft import COMES, GOES, Op
from benchmarks.pdf.flow import register_fonts, width_pt
from benchmarks.pdf.listing import listed_text, listing
from benchmarks.pdf.looks import LOOKS
from benchmarks.pdf.margin import Balloon, balloons, frame_of, marks
from benchmarks.pdf.paint import HEIGHT_PT, WIDTH_PT, Pen
from benchmarks.pdf.printed import Printed, PrintedGrid, printed, state
from benchmarks.pdf.revise import draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.draft import Draft
    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.paint import Mark

_N_BLOCKS: Final = 240
_RUNNING_PT: Final = 7.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draft on pages."""

    blocks: tuple[Printed | PrintedGrid, ...]
    composed: Composer
    balloons: tuple[tuple[int, Balloon], ...]
    """With the pages they are on, from 1."""
    n_pages: int
    """Of the document, without the list at the end."""
    n_listing_pages: int


def main(arguments: Sequence[str]) -> None:
    """Write NAME.pdf and NAME.json for each look, or for those that are named."""
    parser = ArgumentParser(description="Draw drafts with margin balloons.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--blocks", type=int, default=_N_BLOCKS)
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for place, look in enumerate(LOOKS):
        if asked.names and look.name not in asked.names:
            continue
        # Each file has text of its own, so that one look cannot hide behind another.
        made = draft(asked.blocks, asked.seed * 100 + place, look.share_changed)
        path = asked.folder / f"{look.name}.pdf"
        drawn = draw(made, look, path)
        says = truth(made, look, drawn)
        says_path = path.with_suffix(".json")
        says_path.write_text(json.dumps(says, ensure_ascii=False, indent=1), "utf-8")
        n_pages = drawn.n_pages + drawn.n_listing_pages
        print(f"{path}: {n_pages} pages, {len(drawn.balloons)} balloons")


def draw(made: Draft, look: Look, path: Path) -> Drawn:
    """The draft on paper; the file is written to `path`."""
    register_fonts()
    blocks = printed(made, look)
    composed = Composer(look)
    composed.contents(made.contents)
    composed.body(blocks)
    hung: list[tuple[int, Balloon]] = []
    for page, sheet in enumerate(composed.sheets, start=1):
        n_listed = sum(balloon.shown == "listed" for _, balloon in hung)
        wanted = sorted(sheet.wanted, key=lambda one: (-one.baseline_pt, one.x_pt))
        placed = balloons(wanted, look, made.authors, n_listed)
        hung += ((page, balloon) for balloon in placed)
    pen = Pen(str(path), made.title, is_scaled=look.is_scaled)
    n_pages = len(composed.sheets)
    for page, sheet in enumerate(composed.sheets, start=1):
        here = [balloon for on, balloon in hung if on == page]
        _draw_page(pen, sheet, here, look, _running(made, look, page, n_pages))
    listed = [(page, balloon) for page, balloon in hung if balloon.reference]
    n_listing_pages = 0
    for page_marks in listing(listed, made, look):
        pen.open_page()
        for mark in page_marks:
            mark(pen)
        pen.close_page()
        n_listing_pages += 1
    pen.save()
    return Drawn(blocks, composed, tuple(hung), n_pages, n_listing_pages)


def running_lines(made: Draft, page: int, n_pages: int) -> tuple[str, str]:
    """Header and footer of a page."""
    return made.title, f"Page {page} of {n_pages}"


def truth(made: Draft, look: Look, drawn: Drawn) -> dict[str, object]:
    """What a reader should find. `benchmarks/pdf/README.md` explains each field."""
    final, original = state(made, gone=GOES), state(made, gone=COMES)
    labels = _printed_labels(drawn.blocks)
    return {
        "look": look.name,
        "word": look.word,
        "mode": look.mode.value,
        "connector": look.connector.value,
        "n_pages": drawn.n_pages,
        "n_listing_pages": drawn.n_listing_pages,
        "balloons": [
            _balloon(page, balloon, made, look, drawn)
            for page, balloon in drawn.balloons
        ],
        "inserted": _fragments(drawn, COMES),
        "struck": _fragments(drawn, GOES),
        "clauses": list(_clauses(drawn)),
        **{
            name: [
                {
                    "kind": clause.kind,
                    "label": clause.label,
                    "printed_label": labels.get(clause.sources[0], ""),
                    "text": clause.text,
                }
                for clause in clauses
            ]
            for name, clauses in (("original", original), ("final", final))
        },
        "contents": [
            {
                "label": entry.label,
                "text": entry.text,
                "page": entry.new_page,
                "old_page": entry.old_page,
            }
            for entry in made.contents
        ],
        "furniture": [
            {"page": page, "place": place, "text": text}
            for page in range(1, drawn.n_pages + 1)
            for place, text in zip(
                ("header", "footer"),
                running_lines(made, page, drawn.n_pages),
                strict=True,
            )
        ],
        "body_lines": [
            {"page": page, "text": line}
            for page, sheet in enumerate(drawn.composed.sheets, start=1)
            for line in sheet.lines
        ],
    }


def _draw_page(
    pen: Pen,
    sheet: Sheet,
    hung: Sequence[Balloon],
    look: Look,
    running: Sequence[Mark],
) -> None:
    frame = frame_of(look)
    pen.open_page()
    if look.band and hung:
        x = 0.0 if look.on_left else frame.note_left_pt - 8
        width = frame.note_right_pt + 8 if look.on_left else WIDTH_PT - x
        pen.bar((x, 0), width, HEIGHT_PT, look.band)
    margin = [mark for balloon in hung for mark in marks(balloon, look)]
    body = [*running, *sheet.marks]
    for mark in (*margin, *body) if look.is_balloons_first else (*body, *margin):
        mark(pen)
    pen.close_page()


def _running(made: Draft, look: Look, page: int, n_pages: int) -> tuple[Mark, ...]:
    header, footer = running_lines(made, page, n_pages)
    frame, font = frame_of(look), look.face.regular
    middle = (frame.left_pt + frame.right_pt - width_pt(footer, font, _RUNNING_PT)) / 2
    return tuple(
        partial(Pen.text, at=at, words=words, font=font, size=_RUNNING_PT)
        for at, words in (((frame.left_pt, 800.0), header), ((middle, 38.0), footer))
    )


def _clause_labels(drawn: Drawn) -> list[tuple[str, str]]:
    """Part and label of each printed clause or row, in order."""
    found: list[tuple[str, str]] = []
    part, label = "", ""
    for block in drawn.blocks:
        if isinstance(block, PrintedGrid):
            found += [(part, label)] * len(block.rows)
            continue
        if block.level == 0:
            part = block.label
        label = block.label or label
        found.append((part, label))
    return found


def _balloon(
    page: int, balloon: Balloon, made: Draft, look: Look, drawn: Drawn
) -> dict[str, object]:
    wanted, hung = balloon.wanted, balloon.wanted.hung
    part, label = _labels_at(drawn, wanted.clause)
    names_author = balloon.shown == "listed" or hung.kind == "Comment"
    author = made.authors[hung.author]
    return {
        "kind": hung.kind,
        "number": hung.number,
        "label": balloon.label,
        "text": hung.text.rstrip("\n"),
        "visible": balloon.visible,
        "shown": balloon.shown,
        "reference": balloon.reference,
        "listed": listed_text(balloon, look) if balloon.reference else "",
        "author": (
            (author.initials if hung.kind == "Comment" else author.name)
            if names_author
            else ""
        ),
        "page": page,
        "part": part,
        "clause": label,
        "clause_index": wanted.clause,
        "line": wanted.line,
        "offset": wanted.offset,
        "word": word_at(wanted.line, wanted.offset),
    }


def word_at(line: str, offset: int) -> str:
    """The word in or before which the offset is; at the end of a line, the last.

    >>> word_at("must keep it", 5), word_at("must keep it", 7), word_at("must", 4)
    ('keep', 'keep', 'must')
    """
    start = line.rfind(" ", 0, offset) + 1
    end = line.find(" ", offset)
    word = line[start : end if end >= 0 else len(line)]
    return word or line.rpartition(" ")[2]


def _labels_at(drawn: Drawn, clause: int) -> tuple[str, str]:
    return _clause_labels(drawn)[clause] if clause >= 0 else ("", "")


def _fragments(drawn: Drawn, ops: frozenset[Op]) -> list[dict[str, object]]:
    labels = _clause_labels(drawn)
    return [
        {
            "text": fragment.text,
            "word": fragment.word,
            "moved": fragment.op in {Op.MOVE_FROM, Op.MOVE_TO},
            "page": fragment.page,
            "part": labels[fragment.clause][0] if fragment.clause >= 0 else "",
            "clause": labels[fragment.clause][1] if fragment.clause >= 0 else "",
            "clause_index": fragment.clause,
        }
        for fragment in drawn.composed.fragments
        if fragment.op in ops
    ]


def _clauses(drawn: Drawn) -> Iterator[dict[str, object]]:
    pages = iter(drawn.composed.pages)
    labels = iter(_clause_labels(drawn))
    for block in drawn.blocks:
        rows = block.rows if isinstance(block, PrintedGrid) else ()
        for row in rows:
            part, _ = next(labels)
            text = "\t".join(cell.text for cell in row)
            yield {"kind": "row", "part": part, "label": "", "text": text,
                   "label_marked": "", "page": next(pages)}  # fmt: skip
        if isinstance(block, Printed):
            part, _ = next(labels)
            marked = block.mark.value if block.mark is not Op.KEEP else ""
            yield {"kind": block.kind.value, "part": part, "label": block.label,
                   "text": block.text, "label_marked": marked,
                   "page": next(pages)}  # fmt: skip


def _printed_labels(blocks: Sequence[Printed | PrintedGrid]) -> dict[int, str]:
    """The label under which each block of the draft is printed.

    A paragraph of which nothing but a balloon is left has none.
    """
    found: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Printed):
            for source in block.sources:
                found.setdefault(source, block.label)
    return found


if __name__ == "__main__":
    main(sys.argv[1:])
