"""Why another program counts other revisions than we have: found by counting anew.

Each rule counts our redline as the other program would if it only differed in that
one way. A rule explains a difference when it arrives at the other number.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.redlines.counts.revisions import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.redlines.counts.cases import Other
    from benchmarks.redlines.counts.revisions import Revision

_MOVES: Final = {Status.LEFT, Status.ARRIVED}
SAME: Final = "same"
UNEXPLAINED: Final = "not explained"


@dataclass(frozen=True, slots=True)
class Subject:
    """Our revisions of a pair, and those of another program."""

    ours: tuple[Revision, ...]
    n_formatted: int
    """Changes of formatting, which we mark only where asked to."""
    other: Other


def reason(subject: Subject) -> str:
    """The first rule that explains the difference; "same" where there is none.

    With the marks of the other program at hand they are compared, too: the same words
    can be marked in other portions.
    """
    if len(subject.ours) == subject.other.n_revisions:
        return SAME
    explained = (name for name, rule in _RULES if rule(subject))
    return next(explained, UNEXPLAINED)


def _recount(count: Callable[[Subject], int]) -> Callable[[Subject], bool]:
    return lambda subject: count(subject) == subject.other.n_revisions


def _with_formatting(subject: Subject) -> int:
    return len(subject.ours) + subject.n_formatted


def _with_worded_ends(subject: Subject) -> int:
    """Without revisions that are nothing but ends of paragraphs."""
    return sum(1 for revision in subject.ours if revision.words)


def _words_with_signs(subject: Subject) -> int:
    """With a word replaced where we mark the full stop, or the like, that it got."""
    alone = (
        revision
        for revision in subject.ours
        if _is_sign(revision.text) and revision.before.isalnum()
    )
    return len(subject.ours) + sum(1 for _ in alone)


def _is_sign(text: str) -> bool:
    return bool(text) and not any(c.isalnum() or c.isspace() for c in text)


def _any_space(subject: Subject) -> int:
    """Without words replaced by the same words with spaces of another width."""
    left = list(subject.ours)
    for one, other in zip(subject.ours, subject.ours[1:], strict=False):
        replaced = {one.status, other.status} == {Status.WENT, Status.CAME}
        same = one.text.split() == other.text.split() and one.text != other.text
        if replaced and same:
            left = [each for each in left if each is not one and each is not other]
    return len(left)


def _same_words(subject: Subject) -> bool:
    """Whether each side has marked as many of each character as the other."""
    theirs = subject.other.marked
    return theirs is not None and _letters(subject.ours) == _letters(theirs)


def _more_moves(subject: Subject) -> bool:
    theirs = subject.other.marked
    return theirs is not None and _n_moved(theirs) > _n_moved(subject.ours)


def _more_words(subject: Subject) -> bool:
    theirs = subject.other.marked
    return theirs is not None and n_marked(theirs) > n_marked(subject.ours)


def _letters(marked: Iterable[Revision]) -> dict[Status, Counter[str]]:
    found: dict[Status, Counter[str]] = {}
    for revision in marked:
        letters = (letter for letter in revision.words if not letter.isspace())
        found.setdefault(revision.status, Counter()).update(letters)
    return {status: letters for status, letters in found.items() if letters}


def _n_moved(marked: Sequence[Revision]) -> int:
    return sum(len(each.words) for each in marked if each.status in _MOVES)


def n_marked(marked: Iterable[Revision]) -> int:
    """The characters that came, went or moved, those of a move on both sides."""
    return sum(len(revision.words) for revision in marked)


_RULES: Final[tuple[tuple[str, Callable[[Subject], bool]], ...]] = (
    ("they count formatting", _recount(_with_formatting)),
    ("to them a sign is part of its word", _recount(_words_with_signs)),
    ("to them all spaces are one", _recount(_any_space)),
    ("they do not count ends of paragraphs alone", _recount(_with_worded_ends)),
    ("the same words in other portions", _same_words),
    ("they mark more as moved", _more_moves),
    ("they mark more words", _more_words),
)
