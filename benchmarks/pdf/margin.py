"""Balloons in the margin of a page: wrapped, cut where they are too many, stacked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.flow import width_pt
from benchmarks.pdf.looks import Clip
from benchmarks.pdf.paint import WIDTH_PT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.pdf.draft import Author
    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.printed import Hung

LEADING: Final = 1.22
_TIGHTNESS: Final = ((3.0, 2.5), (2.0, 1.5), (1.0, 0.6))
"""Padding and gap of balloons; the next where the page is too full."""
_ELLIPSIS_LINES: Final = 2
OVER_EDGE: Final = 1.3
"""How much wider than its margin a balloon is that the edge of the page cuts."""

_LABELS: Final = {
    "Moved (insertion)": "Moved (insertion) [{}]",
    "Moved down": "Moved down [{}]:",
    "Moved up": "Moved up [{}]:",
    "Field Code Changed": "Field Code Changed",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Where on the page things stand."""

    left_pt: float
    right_pt: float
    """Of the text."""
    note_left_pt: float
    note_right_pt: float
    top_pt: float = 776.0
    bottom_pt: float = 62.0

    @property
    def note_room_pt(self) -> float:
        """How wide a balloon is."""
        return self.note_right_pt - self.note_left_pt


RIGHT: Final = Frame(62, 394, 420, 576)
LEFT: Final = Frame(206, 538, 20, 176)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A balloon that has its place in the text, but none in the margin."""

    hung: Hung
    x_pt: float
    baseline_pt: float
    line: str
    """The words of the line, with the label before them."""
    offset: int
    """How many characters of it stand before the place."""
    clause: int
    """The index of the clause or row it hangs on."""


@dataclass(slots=True)
class Balloon:
    """A balloon as it is printed."""

    wanted: Wanted
    label: str
    lines: list[list[tuple[str, bool]]]
    """Words, and whether they are bold."""
    shown: str = "full"
    """`full`, `listed` or `truncated`."""
    visible: str = ""
    """What stands in it, without label and without "(... [1])"."""
    reference: int = 0
    """Its number in the list at the end; 0 when it is not there."""
    top_pt: float = 0.0
    height_pt: float = 0.0


def frame_of(look: Look) -> Frame:
    """Where text and balloons stand in this look."""
    return LEFT if look.on_left else RIGHT


def label_of(hung: Hung, look: Look, authors: Sequence[Author]) -> str:
    """What the balloon opens with, in bold."""
    if hung.kind == "Comment":
        return look.comment.format(f"{authors[hung.author].initials}{hung.number}")
    return _LABELS.get(hung.kind, f"{hung.kind}:").format(hung.number)


def balloons(
    wanted: Sequence[Wanted],
    look: Look,
    authors: Sequence[Author],
    n_listed: int,
) -> tuple[Balloon, ...]:
    """The balloons of one page, from top to bottom; `n_listed` were listed before.

    Raises ValueError when the page cannot hold them.
    """
    frame = frame_of(look)
    for n_most in range(look.most_lines, 0, -1):
        for padding, gap in _TIGHTNESS if n_most == 1 else _TIGHTNESS[:1]:
            made = _made(wanted, look, authors, n_most)
            for balloon in made:
                n_lines = len(balloon.lines)
                leading = look.note_size_pt * LEADING
                balloon.height_pt = n_lines * leading + padding
            total = sum(balloon.height_pt + gap for balloon in made)
            if total <= frame.top_pt - frame.bottom_pt:
                _stack(made, frame, gap, look.size_pt)
                return _referred(made, look, n_listed)
    message = f"{len(wanted)} balloons do not fit on a page in the look {look.name}"
    raise ValueError(message)


def _made(
    wanted: Sequence[Wanted], look: Look, authors: Sequence[Author], n_most: int
) -> tuple[Balloon, ...]:
    return tuple(
        _cut(one, label_of(one.hung, look, authors), look, n_most) for one in wanted
    )


def _cut(wanted: Wanted, label: str, look: Look, n_most: int) -> Balloon:
    """The balloon in as many lines as it may have."""
    text = wanted.hung.text.rstrip("\n")
    room = frame_of(look).note_room_pt
    if look.clip is Clip.EDGE:
        lines = _wrapped(label, text, look, room * OVER_EDGE)
        lines, is_cut = _at_edge(lines, look)
        shown = "truncated" if is_cut else "full"
        return Balloon(wanted, label, lines, shown, _plain(lines, label))
    lines = _wrapped(label, text, look, room)
    is_clipped = look.clip is Clip.ELLIPSIS
    n_allowed = min(n_most, _ELLIPSIS_LINES) if is_clipped else n_most
    if len(lines) <= n_allowed:
        return Balloon(wanted, label, lines, "full", text)
    suffix = "…" if is_clipped else look.overflow.format(999)
    words = text.replace("\n", " \n").split(" ")
    if wanted.hung.kind == "Formatted" and n_allowed == 1:
        # Word then leaves the whole description to the list.
        words = [""]
    for n_words in range(len(words) - 1, -1, -1):
        some = " ".join(words[:n_words]).replace(" \n", "\n").rstrip("\n")
        opening = label if some else label.rstrip(":")
        glue = "" if is_clipped and some else " "
        lines = _wrapped(opening, f"{some}{glue}{suffix}".lstrip(), look, room)
        if len(lines) <= n_allowed:
            shown = "truncated" if is_clipped else "listed"
            return Balloon(wanted, opening, lines, shown, some)
    message = f"a balloon of {n_allowed} lines holds no more than its label"
    raise ValueError(message)


def _wrapped(
    label: str, text: str, look: Look, room: float
) -> list[list[tuple[str, bool]]]:
    words = [(word, True) for word in label.split(" ")]
    lines: list[list[tuple[str, bool]]] = [[]]
    left = room
    for place, paragraph in enumerate(text.split("\n")):
        if place:
            lines.append([])
            left = room
        words += [(word, False) for word in paragraph.split(" ") if word]
        for word, is_bold in words:
            width = _word_width(word, look, is_bold=is_bold)
            if width > left and lines[-1]:
                lines.append([])
                left = room
            lines[-1].append((word, is_bold))
            left -= width
        words = []
    return [line for line in lines if line]


def _word_width(word: str, look: Look, *, is_bold: bool) -> float:
    face = look.note_face
    font = face.bold if is_bold else face.regular
    return width_pt(f"{word} ", font, look.note_size_pt)


def _at_edge(
    lines: list[list[tuple[str, bool]]], look: Look
) -> tuple[list[list[tuple[str, bool]]], bool]:
    """The lines without the letters that begin beyond the edge of the page."""
    kept: list[list[tuple[str, bool]]] = []
    is_cut = False
    for line in lines:
        x = frame_of(look).note_left_pt
        kept.append([])
        for word, is_bold in line:
            face = look.note_face
            font = face.bold if is_bold else face.regular
            some = ""
            for letter in word:
                if x + width_pt(some, font, look.note_size_pt) < WIDTH_PT - 2:
                    some += letter
            is_cut |= some != word
            if some:
                kept[-1].append((some, is_bold))
            x += _word_width(word, look, is_bold=is_bold)
    return kept, is_cut


def _plain(lines: list[list[tuple[str, bool]]], label: str) -> str:
    text = " ".join(word for line in lines for word, _ in line)
    return text.removeprefix(label).lstrip()


def _stack(made: Sequence[Balloon], frame: Frame, gap: float, size_pt: float) -> None:
    """Each beside its line, or as near below as there is room."""
    top = frame.top_pt
    for balloon in made:
        top = min(top, balloon.wanted.baseline_pt + size_pt)
        balloon.top_pt = top
        top -= balloon.height_pt + gap
    bottom = frame.bottom_pt
    for balloon in reversed(made):
        balloon.top_pt = max(balloon.top_pt, bottom + balloon.height_pt)
        bottom = balloon.top_pt + gap


def _referred(
    made: Sequence[Balloon], look: Look, n_listed: int
) -> tuple[Balloon, ...]:
    """Those that go on at the end get their numbers, in the order of the page."""
    placeholder = look.overflow.format(999).split(" ")
    for balloon in made:
        if balloon.shown != "listed":
            continue
        n_listed += 1
        balloon.reference = n_listed
        number = look.overflow.format(n_listed).split(" ")
        exchange = dict(zip(placeholder, number, strict=True))
        balloon.lines = [
            [(word if is_bold else exchange.get(word, word), is_bold)
             for word, is_bold in line]
            for line in balloon.lines
        ]  # fmt: skip
    return tuple(made)
