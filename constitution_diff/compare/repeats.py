"""Texts that stand so often that nothing tells one from another: linked in order.

Word pairs that hundreds of clauses share propose no partner, as they are boilerplate.
Where such a text was reworded throughout, it would be deleted and inserted throughout.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from .candidates import COMMON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from .candidates import Pair
    from .digest import Digest, Unit
    from .matching import Matching

    _Siblings = Callable[[Matching, Sequence[int], Sequence[int]], Iterable[Pair]]

_OFTEN: Final = COMMON // 2
"""More in each document are, together, what is passed over as boilerplate."""
_ALIKE: Final = 0.6
_Text = tuple[str, bool, str]


def link_repeats(matching: Matching) -> None:
    """Link a text that stands everywhere with what it was reworded to everywhere.

    From the top downwards and in order, one after the other under linked clauses; what
    is left over of either is at the end.
    """
    reworded = _reworded(matching)
    if not reworded:
        return

    def in_order(
        matching: Matching, old: Sequence[int], new: Sequence[int]
    ) -> Iterator[Pair]:
        for ours, theirs in reworded.items():
            olds = (at for at in old if _text(matching.old.units[at]) == ours)
            news = (at for at in new if _text(matching.new.units[at]) == theirs)
            pairs = zip(olds, news, strict=False)
            yield from (pair for pair in pairs if matching.is_open(pair))

    for pair in downwards(matching, in_order):
        alike = matching.alike(pair)
        words = f"{alike:.0%} of the words alike"
        matching.link(pair, alike, words, "reworded so throughout, in the same order")


def downwards(matching: Matching, siblings: _Siblings) -> Iterator[Pair]:
    """What is found among the tops, and among the children of all that are linked.

    Each pair is to be linked before the next one is asked for: its own children come
    after it.
    """
    queue = [(_tops(matching.old), _tops(matching.new))]
    queue += [
        (matching.old.units[i].children, matching.new.units[j].children)
        for i, j in matching.pairs()
    ]
    while queue:
        for pair in siblings(matching, *queue.pop()):
            yield pair
            old, new = matching.old.units[pair[0]], matching.new.units[pair[1]]
            queue.append((old.children, new.children))


def _tops(digest: Digest) -> tuple[int, ...]:
    return tuple(unit.at for unit in digest.units if unit.parent is None)


def _reworded(matching: Matching) -> dict[_Text, _Text]:
    """The new text of each old one that stands often: each is the other's likest."""
    ours, theirs = _often(matching.open_old()), _often(matching.open_new())
    alike = {
        (old, new): matching.alike((ours[old].at, theirs[new].at))
        for old in ours
        for new in theirs
        if old[:2] == new[:2]
    }
    best = sorted(alike, key=lambda pair: (-alike[pair], pair))
    found: dict[_Text, _Text] = {}
    for old, new in best:
        free = old not in found and new not in found.values()
        if free and alike[old, new] >= _ALIKE:
            found[old] = new
    return {old: new for old, new in found.items() if old != new}


def _often(units: Iterable[Unit]) -> dict[_Text, Unit]:
    """The first of all that say the same, where they are many."""
    found: dict[_Text, list[Unit]] = defaultdict(list)
    for unit in units:
        found[_text(unit)].append(unit)
    return {text: alike[0] for text, alike in found.items() if len(alike) > _OFTEN}


def _text(unit: Unit) -> _Text:
    return unit.shape, unit.titled, unit.key
