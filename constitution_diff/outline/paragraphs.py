"""Printed lines → paragraphs: which line goes on, and which begins anew."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Hyphens, Paragraph

from .draft import Piece, piece_of
from .line_joining import joined_lines
from .markers import BULLETS, Labelled, readings, split_label, split_stacked

if TYPE_CHECKING:
    from .draft import Draft

_END_STOPS = ".;:?!"
_CLOSERS = "\"'”’)]"
_HEADING_CHARS = 110
_SHORT_HEADING_CHARS = 60
_ROOM_CHARS = 2
_FIRST_FEW = 3
_ITEM_END = re.compile(r"(?i)(?:[;:]|(?<!\)),)(?:\s*(?:and|or|and/or|but))?$")
"""How an item of a list ends: "the leader; or". Not "under (a)," of a reference."""
_NUMBERED = re.compile(r"\d+\.|\d+(?:\.\d+)+")
_NUMBER_ONLY = re.compile(r"\d{1,4}[A-Z]?")


def join_lines(draft: Draft) -> Draft:
    """Join the printed lines of a source into paragraphs; nothing to do for Word."""
    if not draft.source.lines:
        return draft
    hyphens = Hyphens(piece.text for piece in draft.pieces)
    widths = _widths(draft.pieces)
    joined: list[Piece] = []
    group: list[Piece] = []
    for at, piece in enumerate(draft.pieces):
        if group and not _goes_on(group, piece, widths.get(at, 0)):
            joined.append(_joined(group, hyphens))
            group = []
        group.append(piece)
    if group:
        joined.append(_joined(group, hyphens))
    return replace(draft, pieces=tuple(joined))


def _widths(pieces: tuple[Piece, ...]) -> dict[int, int]:
    """For each line, the longest line of the printed block it stands in."""
    widths: dict[int, int] = {}
    block: list[int] = []
    for at in range(len(pieces) + 1):
        if at == len(pieces) or pieces[at].gap_before:
            longest = max((len(pieces[line].text) for line in block), default=0)
            widths.update(dict.fromkeys(block, longest))
            block = []
        block.append(at)
    return widths


def _goes_on(group: list[Piece], piece: Piece, width: int) -> bool:
    """Whether `piece` continues the paragraph that `group` has so far."""
    above, paragraph = group[-1], piece.paragraph
    if paragraph is None or above.paragraph is None:
        return False
    if paragraph.outline_level is not None or above.paragraph.outline_level is not None:
        return False
    begins = _begins(piece, group)
    if begins or not piece.text:
        return False
    if paragraph.page_start:
        return not (_ends(above.text) or _heads(group))
    if piece.gap_before:
        return _broken_by_page(group, piece)
    return not (_stopped_short(group, piece, width) or _bold_title(group, piece))


def _begins(piece: Piece, group: list[Piece]) -> bool:
    """Whether a list label or a bullet opens the line.

    A bare number inside a paragraph never opens a clause ("section / 2 of the
    Act"), nor does a figure in brackets ("sixty / (60) days"), unless the line
    above has ended. A letter does so where a list can go on.
    """
    labelled = split_label(piece.text)
    if labelled.bullet or not labelled.label:
        return labelled.bullet
    above = group[-1].text
    if labelled.doubtful and _is_small(labelled):
        return piece.gap_before
    if _NUMBER_ONLY.fullmatch(labelled.label):
        stacked = bool(split_stacked(labelled.rest).label)
        starts = _ends(above) and (stacked or _title_like(labelled.rest))
        return piece.gap_before or starts or (stacked and _heads(group))
    sure = (
        piece.gap_before
        or _opens_below_title(labelled, group)
        or _ITEM_END.search(" ".join(p.text for p in group[-2:])) is not None
        or _follows_in(labelled.label, group)
        or (labelled.rest[:1].isupper() and _is_next(labelled.label, group))
    )
    return sure or (
        not _mid_sentence(above) and _may_begin(labelled.label, piece, group)
    )


def _opens_below_title(labelled: Labelled, group: list[Piece]) -> bool:
    """Whether a list begins right below a title: "4. Contract Rules / (1) The …"."""
    first = any(r.ordinals[-1] <= _FIRST_FEW for r in readings(labelled.label))
    title = split_label(group[0].text)
    like_a_rule = not labelled.rest or labelled.rest[0] == "(" or _capital(labelled)
    return (
        first
        and len(group) == 1
        and _heads(group)
        and (bool(title.label) or _NUMBERED.match(labelled.label) is not None)
        and (like_a_rule or title.label[:1].isalpha())
        and not _mid_title(group[0].text)
    )


def _is_small(labelled: Labelled) -> bool:
    """A title in small letters, or the middle of a sentence: "Part 1 planning"."""
    return " " in labelled.label and labelled.rest[:1].islower()


def _capital(labelled: Labelled) -> bool:
    return labelled.rest[:1].isupper()


def _mid_title(text: str) -> bool:
    """Whether a line cannot end a title; "rules" and "parts" can."""
    return _mid_sentence(text) and text.rsplit(" ", 1)[-1].lower() not in _TITLE_ENDS


_TITLE_ENDS = frozenset("rules sections parts articles paragraphs clauses".split())


def _may_begin(label: str, piece: Piece, group: list[Piece]) -> bool:
    """Whether a line with that label can begin a clause where no sentence is cut."""
    above = group[-1].text
    if label.strip("(")[:1].isdecimal():
        goes_on = _is_near(label, group) or _is_set_out(piece, group[0])
        return _ends(above) or (label[0] != "(" and goes_on)
    in_capitals = " " in label and label.split(maxsplit=1)[0].isupper()
    return in_capitals or _ends(above) or _heads(group) or _can_follow(label, group)


def _title_like(words: str) -> bool:
    return 0 < len(words) < _SHORT_HEADING_CHARS and not _ends(words)


def _follows_in(label: str, group: list[Piece]) -> bool:
    """Whether a number with points is the first or the next of the clause above."""
    before = split_label(group[0].text).label
    here, above = readings(label), readings(before) if before else ()
    if not here or not above or len(here[0].path) < 2:  # noqa: PLR2004 - with points
        return False
    first = here[0].path[:-1] == above[0].path and here[0].ordinals[-1] == 1
    beside = here[0].path[:-1] == above[0].path[:-1]
    return first or (beside and here[0].ordinals[-1] == above[0].ordinals[-1] + 1)


def _can_follow(label: str, group: list[Piece]) -> bool:
    """Whether the label starts a list, or is the next of the one above.

    Below an item of one line it may leave out some: "(b) beta / (d) delta".
    """
    starts = any(reading.ordinals[-1] == 1 for reading in readings(label))
    most = _MOST_LEFT_OUT if len(group) == 1 else 0
    return starts or _is_next(label, group, most)


def _is_next(label: str, group: list[Piece], most_left_out: int = 0) -> bool:
    """Whether the label is the next after the one that opens the group."""
    before = split_label(group[0].text).label
    places = {
        (reading.key, reading.ordinals[-1] + step)
        for reading in (readings(before) if before else ())
        for step in range(1, most_left_out + 2)
    }
    return any((r.key, r.ordinals[-1]) in places for r in readings(label))


def _is_near(label: str, group: list[Piece]) -> bool:
    """Whether a number goes on from the clause above, or begins a list in it.

    "Under standing order / 14. The notice" in clause 3.1 does neither.
    """
    here = readings(label)
    before = split_label(group[0].text).label
    above = readings(before) if before[:1].isdecimal() else ()
    if not here or not above or len(here[0].ordinals) > 1:
        return True
    number = here[0].ordinals[0]
    steps = (number - ordinal for ordinal in above[0].ordinals)
    return number == 1 or any(0 <= step <= _MOST_LEFT_OUT + 1 for step in steps)


def _is_set_out(piece: Piece, first: Piece) -> bool:
    """Whether a line begins further left than the clause above: its list is over."""
    lines = (piece.paragraph, first.paragraph)
    here, there = ((line.indent_pt if line else None) for line in lines)
    return here is not None and there is not None and here < there


def _mid_sentence(text: str) -> bool:
    """Whether the line stops where only the rest of a sentence can follow."""
    last = text.rsplit(" ", 1)[-1].lower().strip(_CLOSERS)
    return text.endswith(",") or last in _OPEN_WORDS


_MOST_LEFT_OUT = 3


_OPEN_WORDS = frozenset(
    (
        "a an the of in on at by to for with from under and or section sections "
        "paragraph paragraphs part parts rule rules article articles clause clauses "
        "schedule appendix regulation see is are be as that which order orders para "
        "least most than within over every no"
    ).split()
)


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _END_STOPS if text else True


def _heads(group: list[Piece]) -> bool:
    """Whether the group is a heading: short, labelled or title-like, no end stop."""
    # No line is empty, so this many are too long, and a long paragraph costs no more.
    text = " ".join(piece.text for piece in group[:_HEADING_CHARS])
    if len(text) >= _HEADING_CHARS or _ends(text) or text.endswith(","):
        return False
    labelled = split_label(text)
    if labelled.label:
        return labelled.rest[:1].isupper()
    return len(text) < _SHORT_HEADING_CHARS and text[:1].isupper() and len(group) == 1


def _broken_by_page(group: list[Piece], piece: Piece) -> bool:
    """A sentence that a page break cut: it stops nowhere and goes on in lower case."""
    above = group[-1].text
    if _heads(group) and len(above) < _SHORT_HEADING_CHARS:
        return False
    return (
        piece.text[:1].islower()
        and not _ends(above)
        and not above.endswith(",") | bool(BULLETS.match(piece.text))
    )


def _stopped_short(group: list[Piece], piece: Piece, width: int) -> bool:
    """The line above ended a sentence or a heading, and had room for the next word.

    In Markdown no sentence ends a paragraph: whoever edits one seldom fills its lines
    anew (seen in by-laws that struck a sentence).
    """
    above, paragraph = group[-1], piece.paragraph
    ended = _ends(above.text) and not (paragraph and paragraph.soft_break)
    first_word = piece.text.split(" ", 1)[0]
    loud = above.text.isupper() and not piece.text.isupper()
    return (
        (ended or (_heads(group) and (loud or _numbered_title(group))))
        and piece.text[:1].isupper()
        and len(above.text) + 1 + len(first_word) + _ROOM_CHARS <= width
    )


def _bold_title(group: list[Piece], piece: Piece) -> bool:
    """Whether a line of bold type heads the line below, which is not bold."""
    below = piece.paragraph
    if below is None or below.bold or not _heads(group):
        return False
    return all(above.paragraph and above.paragraph.bold for above in group)


def _numbered_title(group: list[Piece]) -> bool:
    """Whether the group is one short line behind a number: "1 Name", "Rule 1: Name"."""
    labelled = split_label(group[0].text)
    figures = labelled.label[:1].isdecimal()
    typed = " " in labelled.label and bool(labelled.rest)
    return (
        (figures or typed)
        and len(group) == 1
        and len(group[0].text) < _SHORT_HEADING_CHARS
    )


def _joined(group: list[Piece], hyphens: Hyphens) -> Piece:
    first = group[0]
    if len(group) == 1 or not isinstance(first.block, Paragraph):
        return first
    # Tables never join, so each is a paragraph.
    spans = joined_lines((p.paragraph.spans for p in group if p.paragraph), hyphens)
    raw = " ".join(piece.text for piece in group)
    marks = {piece.paragraph.mark for piece in group if piece.paragraph}
    mark = first.block.mark if len(marks) == 1 else ()
    block = replace(first.block, spans=spans, mark=mark)
    lines = tuple(line for piece in group for line in piece.lines)
    return piece_of(block, first.index, lines, raw)
