"""Matched groups → links: relation, words, and how sure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Edit, Link, Scope, TextChange

from .boxes import BOX_SAYS, BOXES
from .merged_cells import FirstCells, spoken_by
from .moves import Placement, placements
from .regrouping import regrouped_only
from .rows import all_numbered, without_number
from .sides import joined, part_names
from .words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause

    from .coverage import Covered
    from .matching import Group, Matching
    from .merged_cells import Spoken

    _SpokenOfBoth = tuple[Sequence[Spoken], Sequence[Spoken]]

_Cells = tuple[str, ...]

_PUNCTUATION = re.compile(r"[^\w£$€%]+")
_FIGURES = re.compile(
    rf"""
    [<>±−=°+√^¦{BOXES}]
  | [-–]?\d(?:[\d.,:/–-]*\d)?%?
  | (?<![^\W\d_]{{2}}) (?<=[\w)\]]) / (?=[\w(\[]) (?![^\W\d_]{{2}})
    """,
    re.VERBOSE,
)
"""Where a sign, a point or a comma makes another number, or a box is ticked.

A stroke does in a formula, "a/b", and not between words: "members/officers".
"""


def links_of(matching: Matching, covered: Covered) -> tuple[Link, ...]:
    """A link for every clause of both sides, each clause in exactly one.

    They stand in the order of the new document; what is gone stands where it stood.
    """
    placed = placements(matching)
    firsts = FirstCells.of(matching.old.outline), FirstCells.of(matching.new.outline)
    spoken = spoken_by(matching.old.units), spoken_by(matching.new.units)
    ranked: list[tuple[tuple[int, int, int], Link]] = []
    for group, placement in placed.items():
        link = _linked(
            matching, group, placement=placement, firsts=firsts, spoken=spoken
        )
        ranked.append(((group.new[0], 1, group.old[0]), link))
    ranked.extend(_deleted(matching, covered, placed))
    ranked.extend(_inserted(matching, covered))
    return tuple(link for _, link in sorted(ranked, key=lambda row: row[0]))


def _deleted(
    matching: Matching, covered: Covered, placed: dict[Group, Placement]
) -> Iterator[tuple[tuple[int, int, int], Link]]:
    after = -1
    for unit in matching.old.units:
        group = matching.groups.get(unit.at)
        if group is not None:
            # What moved does not take along what stood below it.
            after = after if placed[group].moved else max(group.new)
            continue
        scope = covered.old[unit.part]
        link = Link(
            old=(unit.clause.id,),
            score=0.0,
            scope=scope,
        )
        # Parts that are not in the file follow what was compared, or precede it.
        apart = scope is Scope.NOT_IN_FILE and after >= 0
        place = len(matching.new.units) if apart else after
        yield (place, 2, unit.at), link


def _inserted(
    matching: Matching, covered: Covered
) -> Iterator[tuple[tuple[int, int, int], Link]]:
    for unit in matching.new.units:
        if unit.at not in matching.partner_of_new:
            scope = covered.new[unit.part]
            link = Link(
                new=(unit.clause.id,),
                score=0.0,
                scope=scope,
            )
            yield (unit.at, 1, -1), link


def _linked(
    matching: Matching,
    group: Group,
    *,
    placement: Placement,
    firsts: tuple[FirstCells, FirstCells],
    spoken: _SpokenOfBoth,
) -> Link:
    old = [matching.old.units[at].clause for at in group.old]
    new = [matching.new.units[at].clause for at in group.new]
    change = text_change(old, new)
    if change is TextChange.EDITED and _tell_the_same(matching, group, spoken):
        change = TextChange.TRIVIAL
    return Link(
        old=tuple(clause.id for clause in old),
        new=tuple(clause.id for clause in new),
        text=change,
        renumbered=_are_renumbered(old, new),
        moved=placement.moved or _lies_under_another(old[0], new[0], *firsts),
        nested=placement.nested,
        scope=Scope.COMPARED,
        score=round(group.score, 4),
        evidence=group.evidence,
        edits=tuple(_edits(old, new, change)),
    )


def _tell_the_same(matching: Matching, group: Group, spoken: _SpokenOfBoth) -> bool:
    """Whether rows differ only in where a merged cell is printed.

    It is printed beside another row when the one that had it goes or moves, or one
    comes above. Where no row did, what a blank cell says now is new, were it said above
    as well.
    """
    if not len(group.old) == len(group.new) == 1:
        return False
    old, new = matching.old.units[group.old[0]], matching.new.units[group.new[0]]
    if not old.cells or old.cells != new.cells:
        return False
    here, there = spoken[0][old.at], spoken[1][new.at]
    cells = zip(without_number(old.clause), without_number(new.clause), strict=True)
    return all(
        _is_printed_elsewhere(there[n], matching.partner_of_new, spoken[0], n)
        if was.strip()
        else _is_printed_elsewhere(here[n], matching.partner_of_old, spoken[1], n)
        for n, (was, now) in enumerate(cells)
        if was != now
    )


def _is_printed_elsewhere(
    speaking: int | None, partners: dict[int, int], others: Sequence[Spoken], n: int
) -> bool:
    """Whether the row that prints the nth cell is alone, or has a blank one there."""
    if speaking is None:
        return False
    partner = partners.get(speaking)
    return partner is None or others[partner][n : n + 1] != (partner,)


def _lies_under_another(
    old: Clause, new: Clause, ours: FirstCells, theirs: FirstCells
) -> bool:
    """Whether a row lies under another merged cell, and not under a renamed one."""
    rows = min(len(old.cells), len(new.cells)) > 1
    if not rows or old.number or new.number or (old.cells[0] and new.cells[0]):
        return False
    was, now = ours.speaking[old.id], theirs.speaking[new.id]
    differs = bool(was and now) and was != now
    return differs and (old.parent, now) in ours.printed


def _are_renumbered(old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether citations differ, or the references of rows that all have one."""
    rows = all_numbered((*old, *new))
    ours, theirs = (
        list(dict.fromkeys((one.citation, rows and one.row_number) for one in side))
        for side in (old, new)
    )
    return ours != theirs


def text_change(old: Sequence[Clause], new: Sequence[Clause]) -> TextChange:
    """How much of the words changed, whatever part of the clause they stand in.

    Whole sentences that parted or came together did not change; see `regrouping.py`.
    Nor did a row whose reference is another one, as a clause with another label.
    """
    if _is_as_it_was(old, new):
        return TextChange.SAME
    if all_numbered((*old, *new)):
        old, new = _unnumbered(old), _unnumbered(new)
    ours = " ".join(clause.words for clause in old)
    theirs = " ".join(clause.words for clause in new)
    if ours == theirs and _cells(old) == _cells(new):
        return TextChange.SAME
    if _cells(old) != _cells(new) and _flat(ours) == _flat(theirs):
        moved = _are_in_other_columns(_cells(old), _cells(new))
        same = ours.split() == theirs.split() and not moved
        return TextChange.TRIVIAL if same else TextChange.EDITED
    if ours.split() == theirs.split():
        return TextChange.SAME
    several = len(old) > 1 or len(new) > 1
    if several and not _cells((*old, *new)) and _only_regrouped(old, new):
        return TextChange.SAME
    trivial = _flat(ours) == _flat(theirs) and figures(ours) == figures(theirs)
    return TextChange.TRIVIAL if trivial else TextChange.EDITED


def figures(text: str) -> list[str]:
    """The numbers and signs of a text that are no punctuation, and its boxes, in order.

    >>> figures("Fees: £5–9; (a+b)/2; and/or ✓ all")
    ['5–9', '+', '/', '2', '☑']
    """
    return _FIGURES.findall(text.translate(BOX_SAYS))


def _is_as_it_was(old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    """Whether one clause is one with the very same words, as most are."""
    if not len(old) == len(new) == 1:
        return False
    return old[0].words == new[0].words and old[0].cells == new[0].cells


def _unnumbered(rows: Iterable[Clause]) -> list[Clause]:
    cells = ((row, without_number(row)) for row in rows)
    return [replace(row, text="\t".join(rest), cells=rest) for row, rest in cells]


def _cells(clauses: Sequence[Clause]) -> list[_Cells]:
    return [clause.cells for clause in clauses if clause.cells]


def _are_in_other_columns(old: Sequence[_Cells], new: Sequence[_Cells]) -> bool:
    """Whether the same cells are filled as before, and others are empty.

    Who decides is consulted now. Words that went over the border of two cells say the
    same, and so may those of a row that was read with more cells.

    >>> _are_in_other_columns([("Tenders", "Leader", "")], [("Tenders", "", "Leader")])
    True
    >>> _are_in_other_columns([("Tenders up", "to £5")], [("Tenders", "up to £5")])
    False
    """
    filled = [[[cell for cell in row if cell] for row in side] for side in (old, new)]
    return [*map(len, old)] == [*map(len, new)] and filled[0] == filled[1]


def _only_regrouped(old: Sequence[Clause], new: Sequence[Clause]) -> bool:
    ours, theirs = ([clause.words for clause in side] for side in (old, new))
    return regrouped_only(ours, theirs)


def _flat(text: str) -> str:
    """What is left without case and punctuation."""
    return _PUNCTUATION.sub(" ", text.casefold()).strip()


def _edits(
    old: Sequence[Clause], new: Sequence[Clause], change: TextChange
) -> Iterator[Edit]:
    """Word by word for heading, text and each cell; joined by newlines if several."""
    parts = part_names((*old, *new))
    if len(old) == len(new) == 1 and change is TextChange.SAME:
        rows = all_numbered((*old, *new))
        if not rows or old[0].row_number == new[0].row_number:
            return
        parts = parts[:1]
    for part in parts:
        yield from word_edits(joined(old, part), joined(new, part), part)
