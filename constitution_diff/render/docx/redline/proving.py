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
from constitution_diff.model import PLAIN_MARKING, Pending
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import (
    Verdict,
    accept_all,
    reject_all,
    resolved,
)

from .aside import CannotBeSetAsideError
from .facts import Fact, edge_facts, facts
from .made import made
from .result import Apart, Couple, GivenUp, Redline
from .side import opened
from .telling import told, told_of_field
from .wholes import is_crossed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from constitution_diff.model import Comparison, Marking
    from constitution_diff.render.docx.resolve import Decide, Mark

    from .result import EdgeSaid, Kept
    from .side import Side

_TRIES: Final = 4
_NEAR: Final = 12
"""So many facts before and behind are looked at for words that say where it is."""
_REJECTED: Final = "all changes rejected"
_OURS: Final = "the changes of the redline accepted and the earlier ones rejected"
_ACCEPTED: Final = "all changes accepted"


class Fault(NamedTuple):
    """Where a redline does not give a file back."""

    says: str
    """Where it is, what is there and what should be, in words."""
    old: bool
    """It is rejecting that does not give back the old file."""
    places: frozenset[tuple[str, int]]
    """The paragraphs of that file that are concerned: part, and number from 0."""


def proved_redline(
    comparison: Comparison,
    old: bytes,
    new: bytes,
    marking: Marking = PLAIN_MARKING,
    *,
    base: Comparison | None = None,
) -> Redline:
    """The redline, tried. `base` is as in `Couple`.

    Raises:
        UnreadableSourceError: A file is no whole Word file.
        UnprovedRedlineError: It does not give both files back, whatever is done.
    """
    couple = Couple(comparison, old, new, base)
    keeps = marking.pending is Pending.KEEP
    found: list[Fault] = []
    for given_up in GivenUp if keeps else (GivenUp.NONE,):
        try:
            return _tried(couple, marking, given_up)
        except CannotBeSetAsideError:
            continue
        except _UntrueError as error:
            found = error.faults
    name = comparison.new.sources[0].name
    raise UnprovedRedlineError(name, [fault.says for fault in found])


class _UntrueError(Exception):
    """No try gave both files back."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__()
        self.faults = faults


def _tried(couple: Couple, marking: Marking, given_up: GivenUp) -> Redline:
    """The first redline of some tries that gives both files back.

    Raises _UntrueError; CannotBeSetAsideError: more is to be given up.
    """
    apart = Apart(given_up=given_up)
    found: list[Fault] = []
    for _ in range(_TRIES):
        redline = made(couple, marking, apart)
        found = list(faults(redline))
        if not found:
            return replace(redline, n_replaced=len(apart.old) + len(apart.new))
        old_apart = apart.old.union(*(fault.places for fault in found if fault.old))
        new_apart = apart.new.union(*(fault.places for fault in found if not fault.old))
        # That it was of no use to have them apart is for want of something around.
        again = (old_apart, new_apart) == (apart.old, apart.new)
        apart = Apart(old_apart, new_apart, again, given_up)
    raise _UntrueError(found)


def faults(redline: Redline) -> Iterator[Fault]:
    """Where accepting does not give the new file, and rejecting not the old.

    Where changes that the new file had are kept, accepting ours and rejecting those is
    to give what it was before them.
    """
    for decide, when, wanted, wanted_of in _wanted(redline):
        side = _settled(redline, decide)
        yield from _differences(wanted, facts(side), when)
        for edge in redline.edges:
            yield from _differences(wanted_of(edge), edge_facts(side, edge.part), when)


class _Wanted(NamedTuple):
    """How changes are settled, and what the text and its edges are to say then."""

    decide: Decide
    when: str
    text: tuple[Fact, ...]
    of: Callable[[EdgeSaid], tuple[Fact, ...]]


def _wanted(redline: Redline) -> Iterator[_Wanted]:
    kept = redline.kept
    yield _Wanted(reject_all, _REJECTED, redline.old_says, lambda edge: edge.old_says)
    if kept is not None:
        yield _Wanted(
            _ours_alone(kept), _OURS, kept.before_says, lambda edge: edge.before_says
        )
    yield _Wanted(accept_all, _ACCEPTED, redline.new_says, lambda edge: edge.new_says)


def _ours_alone(kept: Kept) -> Decide:
    def decide(mark: Mark) -> Verdict:
        return Verdict.ACCEPT if kept.is_ours(mark) else Verdict.REJECT

    return decide


def _settled(redline: Redline, decide: Decide) -> Side:
    parts = open_parts(redline.content, "redline")
    resolved(parts, decide)
    return opened(parts, redline.objects, redline.known)


def _differences(
    wanted: Sequence[Fact], found: Sequence[Fact], when: str
) -> Iterator[Fault]:
    ours, theirs = [fact.says for fact in wanted], [fact.says for fact in found]
    if ours == theirs:
        yield from _shifted(wanted, found, when)
        return
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, start, end, there, there_end in matcher.get_opcodes():
        if tag == "equal":
            continue
        # What is too much stands beside something: that is concerned, too.
        around = wanted[max(start - 1, 0) : end + 1]
        places = frozenset((f.part, f.place) for f in around if f.place >= 0)
        near = (*reversed(wanted[max(start - _NEAR, 0) : start]), *wanted[end:][:_NEAR])
        says = told(wanted[start:end], found[there:there_end], near=near, when=when)
        yield Fault(says, when == _REJECTED, places)


def _shifted(
    wanted: Sequence[Fact], found: Sequence[Fact], when: str
) -> Iterator[Fault]:
    """Where the words are as they should be, and a field has others of them in it."""
    for due, got in zip(wanted, found, strict=True):
        if due.fields != got.fields and any(
            is_crossed(one, got.fields) for one in due.fields
        ):
            says = told_of_field(due, when)
            yield Fault(says, when == _REJECTED, frozenset({(due.part, due.place)}))
