"""Printed lines → paragraphs: which line goes on, and which begins anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Hyphens, Paragraph

from .draft import Piece, piece_of
from .line_beginnings import begins_anew
from .line_ends import SHORT_HEADING_CHARS, ends, heads
from .line_joining import joined_lines
from .markers import BULLETS, split_label

if TYPE_CHECKING:
    from .draft import Draft

_ROOM_CHARS = 2


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
    begins = begins_anew(piece, group)
    if begins or not piece.text:
        return False
    if paragraph.page_start:
        return not (ends(above.text) or heads(group))
    if piece.gap_before:
        return _broken_by_page(group, piece)
    return not (_stopped_short(group, piece, width) or _bold_title(group, piece))


def _broken_by_page(group: list[Piece], piece: Piece) -> bool:
    """A sentence that a page break cut: it stops nowhere and goes on in lower case."""
    above = group[-1].text
    if heads(group) and len(above) < SHORT_HEADING_CHARS:
        return False
    return (
        piece.text[:1].islower()
        and not ends(above)
        and not above.endswith(",") | bool(BULLETS.match(piece.text))
    )


def _stopped_short(group: list[Piece], piece: Piece, width: int) -> bool:
    """The line above ended a sentence or a heading, and had room for the next word.

    In Markdown no sentence ends a paragraph: whoever edits one seldom fills its lines
    anew (seen in by-laws that struck a sentence).
    """
    above, paragraph = group[-1], piece.paragraph
    ended = ends(above.text) and not (paragraph and paragraph.soft_break)
    first_word = piece.text.split(" ", 1)[0]
    loud = above.text.isupper() and not piece.text.isupper()
    return (
        (ended or (heads(group) and (loud or _numbered_title(group))))
        and piece.text[:1].isupper()
        and len(above.text) + 1 + len(first_word) + _ROOM_CHARS <= width
    )


def _bold_title(group: list[Piece], piece: Piece) -> bool:
    """Whether a line of bold type heads the line below, which is not bold."""
    below = piece.paragraph
    if below is None or below.bold or not heads(group):
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
        and len(group[0].text) < SHORT_HEADING_CHARS
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
