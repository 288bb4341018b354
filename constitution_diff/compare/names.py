"""Clauses known by number and heading, as an officer knows them.

A heading on a line of its own may run into its paragraph afterwards, and a rule may be
written anew under its number and heading. Words alone show the one as a heading that
went, and the other as a rule that went and another that came.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .contradiction import contradicted
from .matching import Group
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .candidates import Pair
    from .digest import Digest, Unit
    from .matching import Matching

SAME_NAME: Final = "the same number and heading"
"""The evidence of a link that these two make."""
_ALIKE: Final = 0.6
"""Of a paragraph under its heading and a clause that has both."""
_HEADING_WORDS: Final = 12
_Name = tuple[str, str]
"""The label, and the folded heading."""


@dataclass(frozen=True, slots=True)
class _Apart:
    """A heading and the paragraph under it, and the clause of the other side."""

    head: int
    below: int
    whole: int
    whole_is_old: bool


def find_headings_run_in(matching: Matching) -> None:
    """Link a heading and its first paragraph with the clause that it now runs into."""
    for whole_is_old in (True, False):
        for each in list(_apart(matching, whole_is_old=whole_is_old)):
            if _is_free(matching, each):
                _link_apart(matching, each)


def _apart(matching: Matching, *, whole_is_old: bool) -> Iterator[_Apart]:
    side, other = matching.new, matching.old
    if not whole_is_old:
        side, other = other, side
    wholes = _by_label(unit for unit in other.units if unit.is_rule)
    partners = matching.partner_of_new if whole_is_old else matching.partner_of_old
    for head in side.units:
        label = head.clause.label
        if head.at in partners or label not in wholes or not _is_heading(side, head):
            continue
        for whole in wholes[label]:
            said = len(head.words)
            starts = whole.words[:said] == head.words and len(whole.words) > said
            if starts and _answer(matching, head, whole, whole_is_old=whole_is_old):
                yield _Apart(head.at, head.children[0], whole.at, whole_is_old)


def _by_label(units: Iterable[Unit]) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.clause.label:
            found[unit.clause.label].append(unit)
    return found


def _is_heading(side: Digest, unit: Unit) -> bool:
    """Whether a clause says no more than a heading, with a paragraph right under it."""
    short = unit.shape == "words" and 0 < len(unit.words) <= _HEADING_WORDS
    alone = not (unit.clause.heading and unit.clause.text)
    if not (short and alone and unit.children):
        return False
    below = side.units[unit.children[0]]
    return below.clause.kind is Kind.PARAGRAPH and below.is_rule


def _answer(matching: Matching, unit: Unit, other: Unit, *, whole_is_old: bool) -> bool:
    """Whether what two clauses lie in is linked; both may lie in nothing."""
    old, new = (other, unit) if whole_is_old else (unit, other)
    if old.parent is None or new.parent is None:
        return old.parent == new.parent
    return matching.linked(old.parent, new.parent)


def _is_free(matching: Matching, each: _Apart) -> bool:
    """Whether heading, paragraph and clause are linked with each other at most."""
    to_pieces, to_wholes = matching.partner_of_old, matching.partner_of_new
    if not each.whole_is_old:
        to_pieces, to_wholes = to_wholes, to_pieces
    alone = to_wholes.get(each.head) is None
    pair = to_pieces.get(each.whole), to_wholes.get(each.below)
    if pair == (each.below, each.whole):
        old_at = each.whole if each.whole_is_old else each.below
        group = matching.groups[old_at]
        return alone and len(group.old) == len(group.new) == 1
    return alone and pair == (None, None)


def _link_apart(matching: Matching, each: _Apart) -> None:
    wholes, side = matching.old, matching.new
    if not each.whole_is_old:
        wholes, side = side, wholes
    together = side.units[each.head].words + side.units[each.below].words
    alike = matching.similarity.of_words(wholes.units[each.whole].words, together)
    if alike < _ALIKE:
        return
    whole, pieces = (each.whole,), (each.head, each.below)
    old, new = (whole, pieces) if each.whole_is_old else (pieces, whole)
    matching.regroup(Group(old, new, round(alike, 9), (SAME_NAME,)))


def find_rewritten(matching: Matching) -> None:
    """Link what keeps number and heading between the same neighbours.

    Whatever it says now: it comes last, so the words are nowhere else.
    """
    pairs = list(_pairs_in_place(matching))
    times = Counter((is_new, at) for pair in pairs for is_new, at in enumerate(pair))
    for pair in pairs:
        if all(times[one] == 1 for one in enumerate(pair)):
            alike = matching.alike(pair)
            matching.link(pair, alike, SAME_NAME, "the same neighbours")


def _named(units: Iterable[Unit]) -> dict[_Name, list[Unit]]:
    found: dict[_Name, list[Unit]] = defaultdict(list)
    for unit in units:
        heading = " ".join(words(unit.clause.heading))
        if unit.is_rule and unit.clause.label and heading:
            found[unit.clause.label, heading].append(unit)
    return found


def _pairs_in_place(matching: Matching) -> Iterator[Pair]:
    """Open clauses of one name in one place; one clause may be in several."""
    news = _named(matching.open_new())
    for name, olds in _named(matching.open_old()).items():
        yield from (
            (old.at, new.at)
            for old in olds
            for new in news.get(name, ())
            if _answer(matching, new, old, whole_is_old=True)
            and _between_the_same(matching, old, new)
            and not contradicted(matching, (old.at, new.at), unlike=True, alone=True)
        )


def _between_the_same(matching: Matching, old: Unit, new: Unit) -> bool:
    """Whether the nearest siblings that stayed are the same, above and below.

    Some must have stayed, or the clause they lie in.
    """
    above = _stayed(matching, old, new, up=True)
    below = _stayed(matching, old, new, up=False)
    for old_at, new_at in (above, below):
        if (old_at, new_at) != (None, None) and not matching.linked(old_at, new_at):
            return False
    return old.parent is not None or (above, below) != ((None, None), (None, None))


def _stayed(
    matching: Matching, old: Unit, new: Unit, *, up: bool
) -> tuple[int | None, int | None]:
    """The next sibling with a partner, of both; None where there is none."""
    return (
        _next(matching.old, old, matching.partner_of_old, up=up),
        _next(matching.new, new, matching.partner_of_new, up=up),
    )


def _next(
    side: Digest, unit: Unit, partners: dict[int, int], *, up: bool
) -> int | None:
    at = unit.above if up else unit.below
    while at is not None and at not in partners:
        at = side.units[at].above if up else side.units[at].below
    return at
