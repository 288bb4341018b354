"""The redline is tried before it is handed out: does it give back both files?

All changes are accepted, and all rejected, by a part of the program that knows nothing
of how the redline was written; what is left must say what the two files say. Where it
does not, the paragraphs concerned are shown as gone and come, and it is tried again.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.model import PLAIN_MARKING
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved

from .facts import Fact, edge_facts, facts
from .made import Apart, Redline, made
from .side import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Marking
    from constitution_diff.render.docx.resolve import Decide

    from .side import Side

_TRIES: Final = 4


class Fault(NamedTuple):
    """Where a redline does not give a file back."""

    says: str
    """What it says and what it should say, in words."""
    old: bool
    """It is rejecting that does not give back the old file."""
    places: frozenset[tuple[str, int]]
    """The paragraphs of that file that are concerned: part, and number from 0."""


def proved_redline(
    comparison: Comparison, old: bytes, new: bytes, marking: Marking = PLAIN_MARKING
) -> Redline:
    """The redline, tried.

    Raises:
        UnreadableSourceError: A file is no whole Word file.
        UnprovedRedlineError: It does not give both files back, whatever is done.
    """
    apart = Apart()
    found: list[Fault] = []
    for _ in range(_TRIES):
        redline = made(comparison, old, new, marking, apart=apart)
        found = list(faults(redline))
        if not found:
            return replace(redline, n_replaced=len(apart.old) + len(apart.new))
        old_apart = apart.old.union(*(fault.places for fault in found if fault.old))
        new_apart = apart.new.union(*(fault.places for fault in found if not fault.old))
        # That it was of no use to have them apart is for want of something around.
        again = (old_apart, new_apart) == (apart.old, apart.new)
        apart = Apart(old_apart, new_apart, with_tables=again)
    name = comparison.new.sources[0].name
    raise UnprovedRedlineError(name, [fault.says for fault in found])


def faults(redline: Redline) -> Iterator[Fault]:
    """Where accepting does not give the new file, and rejecting not the old."""
    for decide, says, is_old in (
        (reject_all, redline.old_says, True),
        (accept_all, redline.new_says, False),
    ):
        side = _settled(redline, decide)
        yield from _differences(says, facts(side), is_old=is_old)
        for edge in redline.edges:
            wanted = edge.old_says if is_old else edge.new_says
            yield from _differences(wanted, edge_facts(side, edge.part), is_old=is_old)


def _settled(redline: Redline, decide: Decide) -> Side:
    parts = open_parts(redline.content, "redline")
    resolved(parts, decide)
    return opened(parts, redline.objects, redline.known)


def _differences(
    wanted: Sequence[Fact], found: Sequence[Fact], *, is_old: bool
) -> Iterator[Fault]:
    ours, theirs = [fact.says for fact in wanted], [fact.says for fact in found]
    if ours == theirs:
        return
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, start, end, there, there_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        # What is too much stands beside something: that is concerned, too.
        around = wanted[max(start - 1, 0) : end + 1]
        places = frozenset((f.part, f.place) for f in around if f.place >= 0)
        yield Fault(_told(ours[start:end], theirs[there:there_end]), is_old, places)


def _told(wanted: Sequence[str], found: Sequence[str]) -> str:
    return (
        f"{' / '.join(found) or 'nothing'} instead of {' / '.join(wanted) or 'nothing'}"
    )
