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
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.balloon_marks import marks
from benchmarks.pdf.compose import Composer
from benchmarks.pdf.flow import register_fonts, width_pt
from benchmarks.pdf.listing import listing
from benchmarks.pdf.looks import LOOKS
from benchmarks.pdf.margin import Balloon, balloons, frame_of
from benchmarks.pdf.paint import HEIGHT_PT, WIDTH_PT, Pen
from benchmarks.pdf.printed import printed
from benchmarks.pdf.revise import draft
from benchmarks.pdf.told import Drawn, running_lines, truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.pdf.draft import Draft
    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.paint import Mark
    from benchmarks.pdf.setting import Sheet

_N_BLOCKS: Final = 240
_RUNNING_PT: Final = 7.0


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


if __name__ == "__main__":
    main(sys.argv[1:])
