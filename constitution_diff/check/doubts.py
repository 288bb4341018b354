"""References whose target is there, and speaks of something else."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, ReferenceForm

from .references import place_of
from .subject import Found, spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId

    from .subject import Subject

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 5
"""So many letters are the same in suspend, suspended and suspension."""
_RARE: Final = 4
"""A word in so few clauses says what they are about."""
_CLAUSES_A_WORD: Final = 60
"""In a long document a word is rare up to one clause in so many."""
_FEWEST: Final = 2
_FEWEST_BESIDE: Final = 3
"""Provisions of one section speak of one matter anyhow."""
_FOR_EACH: Final = 3
"""How many more words must fit for each that the target has in common."""
_NEAR: Final = 2


def find_doubtful_references(subject: Subject) -> Iterator[Found]:
    """References to a provision about something else, where a neighbour fits.

    The sentence around a reference shares no word with the heading of what it points
    at, no rare word with the rest, or few, and many with a provision right beside it.
    A number that moved by one is so found.
    """
    topics = _Topics(subject)
    for reference in subject.outline.references:
        # What is given by its place is meant as it stands.
        if reference.form is not ReferenceForm.NUMBER or reference.part != "text":
            continue
        clause = subject.outline[reference.clause]
        if subject.tells_history(clause):
            continue
        targets = [t.clause for t in reference.targets if t.clause is not None]
        if len(targets) > _NEAR:
            continue  # a range names many, whatever they speak of
        words = _words(_sentence(clause.text, reference.at))
        for target in targets:
            meant = subject.outline[target]
            if meant.kind is Kind.ITEM or words & _words(meant.heading):
                continue  # an item is too short to tell
            fits = topics.better(meant, words, clause, besides=frozenset(targets))
            if fits is not None:
                message = (
                    f"{meant.citation} speaks of something else; {fits.citation} "
                    "beside it shares the words of this sentence."
                )
                places = (place_of(clause, reference), spot(meant), spot(fits))
                yield Found("reference-doubtful", message, places)


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind(". ", 0, at), text.rfind("; ", 0, at)) + 1
    end = text.find(". ", at)
    return text[start : end if end >= 0 else len(text)]


class _Topics:
    """What the provisions of one document are about, by their rare words."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._children = subject.children
        clauses = subject.outline.clauses
        self._own = {clause.id: _words(clause.words) for clause in clauses}
        counts = Counter(word for words in self._own.values() for word in words)
        most = max(_RARE, len(clauses) // _CLAUSES_A_WORD)
        self._rare = frozenset(word for word, n in counts.items() if n <= most)
        self._known: dict[ClauseId, frozenset[str]] = {}
        self._cited = {
            (reference.clause, target.clause)
            for reference in subject.outline.references
            for target in reference.targets
        }

    def better(
        self,
        meant: Clause,
        words: frozenset[str],
        clause: Clause,
        *,
        besides: frozenset[ClauseId],
    ) -> Clause | None:
        """The provision beside a target that fits a sentence better; None for none.

        Args:
            meant: What the sentence refers to.
            words: Those of the sentence.
            clause: Where it stands.
            besides: All that it refers to.
        """
        around = {above.id for above in self._subject.outline.ancestors(clause)}
        says = words & self._rare
        outer = self._subject.outline.ancestors(meant)
        told = self._told(meant).union(*(self._own[above.id] for above in outer))
        fewest = _FEWEST_BESIDE if meant.parent in around else _FEWEST
        fewest += _FOR_EACH * len(says & told)
        if len(says) < fewest:
            return None
        shared = {
            one.id: len(says & self._told(one))
            for one in self._beside(meant)
            if one.id not in besides | around | {clause.id}
            and (one.id, meant.id) not in self._cited
        }
        best = max(shared, key=lambda one: shared[one], default=None)
        if best is None or shared[best] < fewest:
            return None
        return self._subject.outline[best]

    def _told(self, clause: Clause) -> frozenset[str]:
        """The words of a provision and of what lies in it."""
        if clause.id not in self._known:
            inner = (self._told(one) for one in self._children.get(clause.id, ()))
            self._known[clause.id] = self._own[clause.id].union(*inner)
        return self._known[clause.id]

    def _beside(self, clause: Clause) -> list[Clause]:
        """The numbered provisions next to one, two on either side."""
        siblings = [one for one in self._children[clause.parent] if one.label]
        at = next((n for n, one in enumerate(siblings) if one.id == clause.id), 0)
        return siblings[max(0, at - _NEAR) : at] + siblings[at + 1 : at + 1 + _NEAR]


def _words(text: str) -> frozenset[str]:
    """The beginnings of the words of a text."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.casefold()))
