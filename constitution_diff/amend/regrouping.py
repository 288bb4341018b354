"""Provisions that were divided or joined, told as such where that is exactly true.

Only texts are divided and joined: a heading, or provisions that lie in one of the
pieces, and it is told as words that change and provisions that come and go.
"""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from constitution_diff.model import Divide, Join, Scope
from constitution_diff.model.values import dataclass

from .hunks import hunks_of
from .phrases import Splice, occurrences, spliced
from .quoting import is_quotable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, Comparison, Link

    from .pairing import Pairs
    from .placing import Places

_FEWEST_WORDS = 3
_MOST_WORDS = 9


@dataclass(slots=True)
class Regrouped:
    """What is divided or joined, and what its words are to become."""

    divided: dict[ClauseId, list[Divide]] = field(default_factory=dict)
    """By the provision of the current version."""
    joined: dict[ClauseId, list[ClauseId]] = field(default_factory=dict)
    """By the provision that the others are joined to."""
    pieces: set[ClauseId] = field(default_factory=set)
    """Of the proposed version: what was cut off."""
    targets: dict[ClauseId, str] = field(default_factory=dict)
    """The text that each has before it is divided or joined."""

    def places(self, places: Places) -> Places:
        """The places without what is neither omitted nor put in."""
        taken = {each for others in self.joined.values() for each in others}
        children = {
            parent: [each for each in row if each not in self.pieces]
            for parent, row in places.children.items()
        }
        return replace(places, gone=places.gone - taken, children=children)

    def joins(
        self, clause_id: ClauseId, names: Mapping[ClauseId, str]
    ) -> Iterator[tuple[ClauseId, Join]]:
        """What is joined to a provision, in order."""
        for each in self.joined.get(clause_id, ()):
            yield each, Join(names[each], names[clause_id])


def regrouped(
    comparison: Comparison,
    pairs: Pairs,
    places: Places,
    names: Mapping[ClauseId, str],
) -> Regrouped:
    """All that was divided or joined and can be told so."""
    found = Regrouped()
    held = {clause.parent for clause in pairs.old.clauses}
    for link in comparison.links:
        if link.scope is not Scope.COMPARED:
            continue
        if len(link.old) == 1 and len(link.new) > 1:
            _divide(found, link, pairs, places, names)
        elif len(link.new) == 1 and len(link.old) > 1 and not held & {*link.old[1:]}:
            _join(found, link, pairs, places)
    return found


def _divide(
    found: Regrouped,
    link: Link,
    pairs: Pairs,
    places: Places,
    names: Mapping[ClauseId, str],
) -> None:
    (old_id,) = link.old
    old, news = pairs.old[old_id], [pairs.new[each] for each in link.new]
    row = list(places.children.get(news[0].parent, ()))
    at = row.index(news[0].id)
    sound = (
        pairs.new_of.get(old_id) == news[0].id
        and old_id in places.stays
        and row[at : at + len(news)] == list(link.new)
        and not any(places.children.get(piece.id) for piece in news[1:])
        and not any(piece.id in pairs.old_of for piece in news[1:])
        and _only_texts([old, *news])
    )
    target = " ".join(piece.text for piece in news)
    cuts = _cuts(old.text, target, [piece.text for piece in news]) if sound else None
    anchors = [_anchor(old.text, cut) for cut in cuts or ()]
    if not anchors or not all(anchors):
        return
    found.divided[old_id] = [
        Divide(names[old_id], anchor, piece.kind, piece.label)
        for anchor, piece in zip(anchors, news[1:], strict=True)
    ]
    found.pieces.update(piece.id for piece in news[1:])
    found.targets[old_id] = target


def _only_texts(clauses: Sequence[Clause]) -> bool:
    return all(c.text and not c.heading and not c.cells for c in clauses)


def _cuts(old: str, target: str, pieces: Sequence[str]) -> list[int] | None:
    """Where the old text is cut, so that its pieces become these; None for nowhere."""
    hunks = hunks_of(old, target)
    cuts: list[int] = []
    seam = -1
    for piece in pieces[:-1]:
        seam += len(piece) + 1
        shift = 0
        for hunk in hunks:
            start = hunk.start + shift
            if start <= seam < start + len(hunk.new):
                return None
            if start + len(hunk.new) <= seam:
                shift += len(hunk.new) - (hunk.end - hunk.start)
        cuts.append(seam - shift)
    return cuts if all(old[cut : cut + 1] == " " for cut in cuts) else None


def _anchor(old: str, cut: int) -> str:
    """Words that end at the cut and occur once; "" where there are none."""
    words = old[:cut].split(" ")
    for n in range(_FEWEST_WORDS, _MOST_WORDS + 1):
        tail = " ".join(words[-n:])
        if is_quotable(tail) and len(occurrences(old, tail)) == 1:
            return tail
    return ""


def _join(found: Regrouped, link: Link, pairs: Pairs, places: Places) -> None:
    (new_id,) = link.new
    olds, new = [pairs.old[each] for each in link.old], pairs.new[new_id]
    sound = (
        pairs.new_of.get(olds[0].id) == new_id
        and all(each.id in places.gone for each in olds[1:])
        and _only_texts([*olds, new])
    )
    targets = _targets([each.text for each in olds], new.text) if sound else None
    if targets is None:
        return
    found.joined[olds[0].id] = [each.id for each in olds[1:]]
    for each, target in zip(olds, targets, strict=True):
        found.targets[each.id] = target


def _targets(olds: Sequence[str], new: str) -> list[str] | None:
    """What each old text becomes, so that joined they are the new one."""
    hunks = hunks_of(" ".join(olds), new)
    start = 0
    found: list[str] = []
    for old in olds:
        end = start + len(old)
        inside = [h for h in hunks if start <= h.start and h.end <= end]
        moved = (Splice(h.start - start, h.end - start, h.new) for h in inside)
        found.append(spliced(old, moved) or "")
        start = end + 1
    return found if all(found) and " ".join(found) == new else None
