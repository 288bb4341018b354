"""Whether a list label or a bullet opens a printed line, or only stands first in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .line_ends import SHORT_HEADING_CHARS, ends, heads, mid_sentence
from .markers import Labelled, readings, split_label, split_stacked

if TYPE_CHECKING:
    from .draft import Piece

_FIRST_FEW = 3
_ITEM_END = re.compile(r"(?i)(?:[;:]|(?<!\)),)(?:\s*(?:and|or|and/or|but))?$")
"""How an item of a list ends: "the leader; or". Not "under (a)," of a reference."""
_NUMBERED = re.compile(r"\d+\.|\d+(?:\.\d+)+")
_NUMBER_ONLY = re.compile(r"\d{1,4}[A-Z]?")


def begins_anew(piece: Piece, group: list[Piece]) -> bool:
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
        starts = ends(above) and (stacked or _title_like(labelled.rest))
        return piece.gap_before or starts or (stacked and heads(group))
    sure = (
        piece.gap_before
        or _opens_below_title(labelled, group)
        or _ITEM_END.search(" ".join(p.text for p in group[-2:])) is not None
        or _follows_in(labelled.label, group)
        or (labelled.rest[:1].isupper() and _is_next(labelled.label, group))
    )
    return sure or (
        not mid_sentence(above) and _may_begin(labelled.label, piece, group)
    )


def _opens_below_title(labelled: Labelled, group: list[Piece]) -> bool:
    """Whether a list begins right below a title: "4. Contract Rules / (1) The …"."""
    first = any(r.ordinals[-1] <= _FIRST_FEW for r in readings(labelled.label))
    title = split_label(group[0].text)
    like_a_rule = not labelled.rest or labelled.rest[0] == "(" or _capital(labelled)
    return (
        first
        and len(group) == 1
        and heads(group)
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
    return mid_sentence(text) and text.rsplit(" ", 1)[-1].lower() not in _TITLE_ENDS


_TITLE_ENDS = frozenset("rules sections parts articles paragraphs clauses".split())


def _may_begin(label: str, piece: Piece, group: list[Piece]) -> bool:
    """Whether a line with that label can begin a clause where no sentence is cut."""
    above = group[-1].text
    if label.strip("(")[:1].isdecimal():
        goes_on = _is_near(label, group) or _is_set_out(piece, group[0])
        return ends(above) or (label[0] != "(" and goes_on)
    in_capitals = " " in label and label.split(maxsplit=1)[0].isupper()
    return in_capitals or ends(above) or heads(group) or _can_follow(label, group)


def _title_like(words: str) -> bool:
    return 0 < len(words) < SHORT_HEADING_CHARS and not ends(words)


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


_MOST_LEFT_OUT = 3
