"""One text with the changes of both sides at once, each word under who changed it.

Accept what one side did, and what both did, and reject the other's: the text is that
side's. Accept everything, and it is the merged text, where that has no conflict.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.compare import word_edits
from constitution_diff.model import Op, Party
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

Who = frozenset[Party]
NOBODY: Who = frozenset()
BOTH: Who = frozenset((Party.OURS, Party.THEIRS))


@dataclass(frozen=True, slots=True)
class Segment:
    """Words, who put them in, and who took them out."""

    text: str
    inserted: Who = NOBODY
    deleted: Who = NOBODY


def segments(base: str, ours: str, theirs: str) -> tuple[Segment, ...]:
    """The words of the base with what both sides did to them.

    >>> found = segments("five days", "six days", "five weeks")
    >>> [one.text for one in found], said_by(found, Party.OURS)
    (['five', 'six', ' ', 'days', 'weeks'], 'six days')
    """
    deleted: list[set[Party]] = [set() for _ in base]
    put: dict[int, dict[str, set[Party]]] = defaultdict(dict)
    for party, now in ((Party.OURS, ours), (Party.THEIRS, theirs)):
        at = 0
        for edit in word_edits(base, now):
            if edit.op is Op.INSERT:
                put[at].setdefault(edit.text, set()).add(party)
                continue
            if edit.op is Op.DELETE:
                for each in deleted[at : at + len(edit.text)]:
                    each.add(party)
            at += len(edit.text)
    return tuple(_run(base, deleted, put))


def _run(
    base: str, deleted: list[set[Party]], put: dict[int, dict[str, set[Party]]]
) -> Iterator[Segment]:
    cuts = sorted({0, len(base), *put})
    for start, end in zip(cuts, [*cuts[1:], len(base)], strict=True):
        for text, parties in sorted(put.get(start, {}).items()):
            yield Segment(text, inserted=frozenset(parties))
        for who, run in groupby(range(start, end), lambda at: frozenset(deleted[at])):
            places = list(run)
            words = base[places[0] : places[-1] + 1]
            yield Segment(words, deleted=frozenset(who))


def said_by(found: tuple[Segment, ...], party: Party) -> str:
    """The words with the changes of one side alone accepted."""
    return "".join(
        one.text
        for one in found
        if party not in one.deleted and (not one.inserted or party in one.inserted)
    )
