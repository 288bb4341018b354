"""How a balloon is drawn: connector, box and words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from benchmarks.pdf.flow import width_pt
from benchmarks.pdf.looks import BLACK, Clip
from benchmarks.pdf.margin import LEADING, OVER_EDGE, frame_of
from benchmarks.pdf.paint import Pen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.margin import Balloon, Frame
    from benchmarks.pdf.paint import Mark


def marks(balloon: Balloon, look: Look) -> Iterator[Mark]:
    """How the balloon is drawn: connector, box, words."""
    frame = frame_of(look)
    hung = balloon.wanted.hung
    outline = look.outlines[hung.author]
    yield partial(
        Pen.connector,
        points=_connector(balloon, look, frame),
        kind=look.connector,
        colour=outline,
    )
    if look.is_boxed or hung.kind == "Comment":
        corner = (frame.note_left_pt - 2, balloon.top_pt - balloon.height_pt)
        width = frame.note_room_pt * (OVER_EDGE if look.clip is Clip.EDGE else 1)
        fill = look.fills[hung.author]
        yield partial(
            Pen.box,
            at=corner,
            width=width + 4,
            height=balloon.height_pt,
            outline=outline,
            fill=fill,
        )
    leading = look.note_size_pt * LEADING
    for place, line in enumerate(balloon.lines):
        y = balloon.top_pt - 1 - look.note_size_pt * 0.85 - place * leading
        yield from _line_marks(line, (frame.note_left_pt, y), look)


def _connector(
    balloon: Balloon, look: Look, frame: Frame
) -> tuple[tuple[float, float], ...]:
    wanted = balloon.wanted
    y = wanted.baseline_pt - look.size_pt * 0.24
    middle = balloon.top_pt - look.note_size_pt * 0.7
    text_edge, note_edge = (
        (frame.left_pt - 6, frame.note_right_pt + 2)
        if look.on_left
        else (frame.right_pt + 6, frame.note_left_pt - 2)
    )
    points = ((wanted.x_pt, y), (text_edge, y), (note_edge, middle))
    return points[::-1] if look.starts_at_balloon else points


def _line_marks(
    line: Sequence[tuple[str, bool]], at: tuple[float, float], look: Look
) -> Iterator[Mark]:
    """The words of the line, those in bold as one string and the others as one."""
    x, y = at
    for is_bold in (True, False):
        words = " ".join(word for word, bold in line if bold is is_bold)
        if not words:
            continue
        font = look.note_face.bold if is_bold else look.note_face.regular
        yield partial(
            Pen.text,
            at=(x, y),
            words=words,
            font=font,
            size=look.note_size_pt,
            colour=BLACK,
        )
        x += width_pt(f"{words} ", font, look.note_size_pt)
