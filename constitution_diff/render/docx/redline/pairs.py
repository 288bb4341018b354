"""Which paragraphs of the two files belong together, by what became of the clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Comparison, Outline

_Paragraphs = tuple["Element", ...]


class Pair(NamedTuple):
    """Paragraphs, or tables, that say the same or what came of it.

    One each, or several that are compared as one text: those of clauses that were
    split, merged or regrouped. In the order of their files; no side is empty.
    """

    olds: _Paragraphs
    news: _Paragraphs
    moved: bool = False


class _Edge(NamedTuple):
    olds: _Paragraphs
    news: _Paragraphs
    moved: bool
    one_text: bool
    """The link is split, merged or regrouped."""


@dataclass(frozen=True, slots=True)
class Linked:
    """What the comparison says of the paragraphs of two files."""

    pairs: tuple[Pair, ...] = ()
    in_clauses: frozenset[Element] = frozenset()
    """Every paragraph of either file that is part of a clause."""


NOTHING_LINKED = Linked()


@dataclass(frozen=True, slots=True)
class Placing:
    """The paragraphs of the main part of a file, each found by its address."""

    part: str
    """"word/document.xml"."""
    paragraphs: Sequence[Element]
    """Every w:p in file order, as the reader counts them."""

    def of_clauses(self, outline: Outline) -> dict[str, _Paragraphs]:
        """The paragraphs of each clause that has any here."""
        known = {f"{self.part}#p{at}": p for at, p in enumerate(self.paragraphs)}
        found = {}
        for clause in outline.clauses:
            addresses = dict.fromkeys(clause.places)
            here = tuple([known[one] for one in addresses if one in known])
            if here:
                found[str(clause.id)] = here
        return found


def linked(comparison: Comparison, old: Placing, new: Placing) -> Linked:
    """The pairs that the links make of the paragraphs of the two files."""
    of_old = old.of_clauses(comparison.old)
    of_new = new.of_clauses(comparison.new)
    edges = [
        _Edge(
            tuple(p for clause in link.old for p in of_old.get(clause, ())),
            tuple(p for clause in link.new for p in of_new.get(clause, ())),
            link.moved,
            len(link.old) != 1 or len(link.new) != 1,
        )
        for link in comparison.links
    ]
    placed = (*of_old.values(), *of_new.values())
    where = {p: at for side in (old, new) for at, p in enumerate(side.paragraphs)}
    whole = [edge for edge in edges if edge.olds and edge.news]
    return Linked(
        tuple(pair for group in _joined(whole) for pair in _pairs(group, where)),
        frozenset(paragraph for found in placed for paragraph in found),
    )


def _joined(edges: Sequence[_Edge]) -> Iterator[_Edge]:
    """The edges, those that share a paragraph put together."""
    group_of: dict[Element, int] = {}
    groups: dict[int, list[_Edge]] = {}
    for number, edge in enumerate(edges):
        groups[number] = [edge]
        for paragraph in (*edge.olds, *edge.news):
            other = group_of.get(paragraph, number)
            if other != number and other in groups:
                moved = groups.pop(other)
                groups[number] = [*moved, *groups[number]]
                for one in moved:
                    group_of.update(dict.fromkeys((*one.olds, *one.news), number))
            group_of[paragraph] = number
    for group in groups.values():
        if len(group) == 1 and not group[0].one_text:
            yield group[0]
            continue
        yield _Edge(
            tuple(dict.fromkeys(p for edge in group for p in edge.olds)),
            tuple(dict.fromkeys(p for edge in group for p in edge.news)),
            all(edge.moved for edge in group),
            any(edge.one_text for edge in group),
        )


def _pairs(edge: _Edge, where: Mapping[Element, int]) -> Iterator[Pair]:
    """One pair for each two paragraphs, or one for all where they are one text."""
    if len(edge.olds) == len(edge.news) == 1:
        yield Pair(edge.olds, edge.news, edge.moved)
        return
    olds = tuple(sorted(edge.olds, key=where.__getitem__))
    news = tuple(sorted(edge.news, key=where.__getitem__))
    if len(olds) == len(news) and not edge.one_text:
        for old, new in zip(olds, news, strict=True):
            yield Pair((old,), (new,), edge.moved)
    else:
        yield Pair(olds, news, edge.moved)


def table_pairs(
    pairs: Iterable[Pair],
    old_tables: Mapping[Element, Element],
    new_tables: Mapping[Element, Element],
) -> dict[Element, Element]:
    """Which table of the new file each old one became: that which most rows went to.

    The tables are given by the paragraphs that stand in them.
    """
    votes: dict[Element, dict[Element, int]] = {}
    for pair in pairs:
        for old, new in zip(pair.olds, pair.news, strict=False):
            ours, theirs = old_tables.get(old), new_tables.get(new)
            if ours is not None and theirs is not None:
                counts = votes.setdefault(ours, {})
                counts[theirs] = counts.get(theirs, 0) + 1
    found: dict[Element, Element] = {}
    taken: set[Element] = set()
    for ours, counts in votes.items():
        best = max(counts, key=counts.__getitem__)
        if best not in taken:
            found[ours] = best
            taken.add(best)
    return found
