"""Comparison → where each provision went, and where each came from.

Every clause of the current version has exactly one line among the destinations, and
every clause of the proposed one exactly one among the derivations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    Clause,
    Comparison,
    Link,
    Relation,
    Scope,
    Significance,
    TextChange,
)
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary
from constitution_diff.render.heading import Heading, heading_of
from constitution_diff.render.story import (
    counted,
    excerpt,
    listed,
    name,
    names,
)
from constitution_diff.render.story.naming import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Edition

_QUALIFIED: Final = frozenset(
    (Significance.TERMINOLOGY, Significance.CONSEQUENTIAL, Significance.COSMETIC)
)
_SPLIT: Final = {
    Relation.SPLIT: ("split into {new}", "split from {old}"),
    Relation.MERGED: ("merged into {new}", "merged from {old}"),
    Relation.REGROUPED: ("regrouped into {new}", "regrouped from {old}"),
}
_WHOLE: Final = {
    Relation.SAME: vocabulary.RELATIONS[Relation.SAME],
    Relation.DELETED: vocabulary.RELATIONS[Relation.DELETED],
    Relation.INSERTED: "new",
}
NOWHERE: Final = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One provision, and where it is in the other version."""

    index: int
    """The place of its link in `Comparison.links`, from 0."""
    here: str
    """What a reader would call it."""
    title: str
    """Its heading or first words."""
    there: str
    """What it is called in the other version; `NOWHERE` where it is not there."""
    what: str
    """What became of it: "reworded", "split into 24.4 and 24.5", "new"."""


@dataclass(frozen=True, slots=True)
class Direction:
    """One of the two tables."""

    title: str
    here: str
    """The head of its first column: "Current version"."""
    there: str
    lines: tuple[Line, ...]
    apart: tuple[Line, ...]
    """What could not be compared: it is in one file only, or a page was unreadable."""


@dataclass(frozen=True, slots=True)
class Destinations:
    """Both tables, before any layout."""

    heading: Heading
    figures: tuple[str, ...]
    directions: tuple[Direction, Direction]


def destinations_of(comparison: Comparison, edition: Edition) -> Destinations:
    """Where each provision went and where each came from, in document order."""
    both = (_direction(comparison, "old"), _direction(comparison, "new"))
    return Destinations(
        heading=heading_of(comparison, edition, vocabulary.BOTH_TABLES),
        figures=tuple(map(_figure, both)),
        directions=both,
    )


def _figure(direction: Direction) -> str:
    n_all = len(direction.lines) + len(direction.apart)
    apart = f", {len(direction.apart):,} of them apart" if direction.apart else ""
    return f"{direction.title}: {counted(n_all, 'provision')}{apart}."


def _direction(comparison: Comparison, side: str) -> Direction:
    lines: list[Line] = []
    apart: list[Line] = []
    for line in _lines(comparison, side):
        compared = comparison.links[line.index].scope is Scope.COMPARED
        (lines if compared else apart).append(line)
    is_old = side == "old"
    here, there = vocabulary.SIDES[side], vocabulary.SIDES["new" if is_old else "old"]
    return Direction(
        title=vocabulary.DESTINATIONS if is_old else vocabulary.DERIVATIONS,
        here=here.capitalize(),
        there=there.capitalize(),
        lines=tuple(lines),
        apart=tuple(apart),
    )


def _lines(comparison: Comparison, side: str) -> Iterator[Line]:
    """A line for each clause of the side, in the order of its document."""
    is_old = side == "old"
    index_of = {
        clause: index
        for index, link in enumerate(comparison.links)
        for clause in (link.old if is_old else link.new)
    }
    for clause in (comparison.old if is_old else comparison.new).clauses:
        index = index_of[clause.id]
        link = comparison.links[index]
        old, new = names(comparison, link)
        there = new if is_old else old
        yield Line(
            index=index,
            here=name(called(comparison, clause)),
            title=_title(clause),
            there=there or NOWHERE,
            what=_what(link, side, old=old, new=new),
        )


def _title(clause: Clause) -> str:
    """Its words, unless its name has them already."""
    words = excerpt(clause, 60)
    return "" if words and words in name(clause) else words


def _what(link: Link, side: str, *, old: str, new: str) -> str:
    """What became of a provision, in words that need no other column."""
    relation = link.relation
    if relation in _SPLIT:
        there, back = _SPLIT[relation]
        words = (there if side == "old" else back).format(old=old, new=new)
        return words + (f",{vocabulary.AND_REWORDED}" if link.reworded else "")
    if relation in (Relation.NOT_IN_FILE, Relation.UNREAD):
        return _apart(link, side)
    return _WHOLE.get(relation) or _changed(link)


def _changed(link: Link) -> str:
    """What became of a provision that stayed one: "moved, reworded and renumbered"."""
    facts = [
        vocabulary.RELATIONS[relation]
        for relation, holds in (
            (Relation.MOVED, link.moved),
            (Relation.EDITED, link.text is not TextChange.SAME),
            (Relation.RENUMBERED, link.renumbered),
        )
        if holds
    ]
    only = f" ({vocabulary.SIGNIFICANCE[link.significance]})"
    quiet = link.text is not TextChange.SAME and link.significance in _QUALIFIED
    return listed(facts) + (only if quiet else "")


def _apart(link: Link, side: str) -> str:
    other = vocabulary.SIDES["new" if side == "old" else "old"]
    if link.relation is Relation.UNREAD:
        return f"may stand where the {other} could not be read"
    return f"not in the file of the {other}, not compared"
