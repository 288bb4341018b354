"""A redline tried: its changes settled in one way, what is left held against a file.

They are settled by a part of the program that knows nothing of how the redline was
written. A trial has with it all that it needs: another process can make it.
"""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import (
    Verdict,
    accept_all,
    reject_all,
    resolved,
)
from constitution_diff.render.docx.resolve.package import texts_of

from .facts import Fact, edge_facts, facts
from .mending import ONCE_MORE
from .side import opened
from .slicing import NOTE_ANCHORS
from .telling import told, told_of_field
from .wholes import is_crossed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.render.docx.parts import Parts
    from constitution_diff.render.docx.resolve import Decide, Mark

    from .objects import Objects
    from .plain import Known
    from .result import Kept, Redline

_NEAR: Final = 12
"""So many facts before and behind are looked at for words that say where it is."""
_REJECTED: Final = "all changes rejected"
_FALLBACK: Final = (n.FALLBACK,)
_OURS: Final = "the changes of the redline accepted and the earlier ones rejected"
_HALVES: Final = (n.MOVE_FROM_START, n.MOVE_TO_START)
_ACCEPTED: Final = "all changes accepted"


class Fault(NamedTuple):
    """Where a redline does not give a file back."""

    says: str
    """Where it is, what is there and what should be, in words."""
    old: bool
    """It is rejecting that does not give back the old file."""
    places: frozenset[tuple[str, int]]
    """The paragraphs of that file that are concerned: part, and number from 0."""


class Trial(NamedTuple):
    """How the changes of a redline are settled, and what it is to say then."""

    redline: bytes
    objects: Objects
    decide: Decide
    when: str
    """What is said of how they were settled."""
    says: tuple[Fact, ...]
    edges_say: tuple[tuple[str, tuple[Fact, ...]], ...]
    """The parts of headers and footers, and what each is to say."""
    is_beside: bool = False
    """Changes are kept in it that the new file had, which may name a note twice."""


def trials_of(redline: Redline) -> tuple[Trial, ...]:
    """How a redline is tried, in order: rejecting comes first, accepting last.

    Where changes that the new file had are kept, accepting ours and rejecting those is
    to give what it was before them.
    """
    made, is_beside = (redline.content, redline.objects), redline.kept is not None
    rejected = Trial(
        *made, reject_all, _REJECTED, redline.old_says,
        tuple([(edge.part, edge.old_says) for edge in redline.edges]), is_beside,
    )  # fmt: skip
    accepted = Trial(
        *made, accept_all, _ACCEPTED, redline.new_says,
        tuple([(edge.part, edge.new_says) for edge in redline.edges]), is_beside,
    )  # fmt: skip
    if redline.kept is None:
        return rejected, accepted
    ours = Trial(
        *made, _ours_alone(redline.kept), _OURS, redline.kept.before_says,
        tuple([(edge.part, edge.before_says) for edge in redline.edges]), is_beside,
    )  # fmt: skip
    return rejected, ours, accepted


def holds(trial: Trial) -> bool:
    """Whether the redline says then what it is to say."""
    return next(faults_of(trial), None) is None


def faults_of(trial: Trial, known: Known | None = None) -> Iterator[Fault]:
    """Where it does not; `known` are paragraphs that were told already."""
    parts = open_parts(trial.redline, "redline")
    beside = ONCE_MORE if trial.is_beside else _FALLBACK
    yield from _shared_notes(parts, beside, trial.when)
    if not trial.is_beside:  # what a draft calls its moves is its own affair
        yield from _torn_moves(parts, trial.when)
    resolved(parts, trial.decide)
    if trial.is_beside:
        yield from _shared_notes(parts, _FALLBACK, trial.when)
    side = opened(parts, trial.objects, known)
    yield from _differences(trial.says, facts(side), trial.when)
    for part, says in trial.edges_say:
        yield from _differences(says, edge_facts(side, part), trial.when)


def _shared_notes(parts: Parts, beside: tuple[str, ...], when: str) -> Iterator[Fault]:
    """Notes with several marks in the text, which no program can open.

    What lies `beside` the text is not counted.
    """
    for anchor, kind in NOTE_ANCHORS.items():
        marks = parts.root.iter(anchor)
        ids = Counter(
            one.get(n.ID, "")
            for one in marks
            if next(one.iterancestors(*beside), None) is None
        )
        for note, times in ids.items():
            if times > 1:
                says = f"In {kind}: number {note} has {times} marks in the text."
                yield Fault(says, when == _REJECTED, frozenset())


def _torn_moves(parts: Parts, when: str) -> Iterator[Fault]:
    """Moves that Word cannot put together: by name, one half each is wanted."""
    halves: dict[str, Counter[str]] = {}
    for root in map(parts.tree, texts_of(parts)):
        for start in () if root is None else root.iter(*_HALVES):
            counts = halves.setdefault(start.get(n.NAME, ""), Counter())
            counts[str(start.tag)] += 1
    for name, counts in halves.items():
        froms, tos = (counts[tag] for tag in _HALVES)
        if (froms, tos) != (1, 1):
            says = f"The move “{name}” begins at {froms} places and leads to {tos}."
            yield Fault(says, when == _REJECTED, frozenset())


def _ours_alone(kept: Kept) -> Decide:
    def decide(mark: Mark) -> Verdict:
        return Verdict.ACCEPT if kept.is_ours(mark) else Verdict.REJECT

    return decide


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
