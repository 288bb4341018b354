"""References that lead nowhere, to several places, to themselves, or astray."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ReferenceForm, Spot, TargetStatus

from .subject import Found, cut, spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Reference, Target

    from .subject import Subject

_LAST_FIGURES: Final = re.compile(r"(?P<head>.*?)(?P<last>\d{2,4})$")
_FURTHEST: Final = 5
"""So far a renumbering moves a provision, seldom further."""
_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_SHOWN: Final = 3
_RARE: Final = 4
"""A word in so few clauses says what they are about."""


def find_broken_references(subject: Subject) -> Iterator[Found]:
    """References whose target is missing, ambiguous or the clause itself."""
    for reference in subject.outline.references:
        if "Error!" in reference.text:
            continue  # what Word printed for a broken field is told of already
        clause = subject.outline[reference.clause]
        several = len(reference.targets) > 1
        missing = [t for t in reference.targets if t.status is TargetStatus.MISSING]
        if several and missing:
            yield _gone(clause, reference, missing)
            continue
        for target in reference.targets:
            found = None if several else _fault(clause, reference, target, subject)
            if found is not None:
                code, message = found
                yield Found(code, message, (_place(clause, reference),))


def _gone(clause: Clause, reference: Reference, missing: Sequence[Target]) -> Found:
    """What a list or a range names in vain, as one finding."""
    names = [target.label for target in missing]
    shown = ", ".join(names[:_SHOWN]) + " and others" * (len(names) > _SHOWN)
    message = f"“{reference.text}” names {shown}, which this document does not hold."
    return Found("reference-broken", message, (_place(clause, reference),))


def _fault(
    clause: Clause, reference: Reference, target: Target, subject: Subject
) -> tuple[str, str] | None:
    """The code and the sentence; None where nothing is wrong."""
    match target.status:
        case TargetStatus.MISSING:
            halves = _run_together(target.label, subject)
            if halves:
                message = f"{target.label} may be {halves} run together."
                return "reference-malformed", message
            message = f"“{reference.text}” leads to nothing in this document."
            return "reference-broken", message
        case TargetStatus.AMBIGUOUS:
            message = f"“{reference.text}” may be any of several provisions."
            return "reference-ambiguous", message
        case TargetStatus.RESOLVED if _means_itself(clause, reference, target):
            return "reference-to-itself", f"“{reference.text}” is this very provision."
    return None


def _means_itself(clause: Clause, reference: Reference, target: Target) -> bool:
    """Whether a number leads back to its own clause; "this section" is meant to."""
    by_number = reference.form is not ReferenceForm.RELATIVE
    return by_number and target.clause == clause.id


def _run_together(label: str, subject: Subject) -> str:
    """Two numbers that stand in the document and make up one that does not.

    Where a tracked change of a number was accepted for its insertion only, old and
    new stand side by side: 23.6 and 23.7 make 23.67.
    """
    match = _LAST_FIGURES.fullmatch(label.strip())
    if match is None:
        return ""
    for at in range(1, len(match["last"])):
        parts = match["last"][:at], match["last"][at:]
        names = [match["head"] + part for part in parts]
        near = abs(int(parts[0]) - int(parts[1])) <= _FURTHEST
        if near and all(subject.outline.clause_at(name) for name in names):
            return " and ".join(names)
    return ""


def _place(clause: Clause, reference: Reference) -> Spot:
    words = clause.heading if reference.part == "heading" else clause.text
    end = reference.at + len(reference.text)
    return spot(clause, cut(words, reference.at, end))


def find_doubtful_references(subject: Subject) -> Iterator[Found]:
    """References to a provision about something else, where a neighbour fits.

    The sentence around a reference shares no word with what it points at, and at
    least two rare words with a provision right beside that.
    """
    text = _Words(subject.outline.clauses)
    for reference in subject.outline.references:
        clause = subject.outline[reference.clause]
        says = text.of(_sentence(clause.text, reference.at))
        # A range names many, and what is given by its place is meant as it stands.
        by_number = reference.form is ReferenceForm.NUMBER
        named = reference.targets if by_number and reference.part == "text" else ()
        for target in named if len(named) == 1 else ():
            if target.clause is None or says & text.told(target.clause):
                continue
            fits = text.better(target.clause, says, besides=clause)
            if fits is not None:
                message = (
                    f"{target.label} speaks of something else; {fits.citation} beside "
                    "it shares the words of this sentence."
                )
                meant = subject.outline[target.clause]
                places = (_place(clause, reference), spot(meant), spot(fits))
                yield Found("reference-doubtful", message, places)


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind(". ", 0, at), text.rfind("; ", 0, at)) + 1
    end = text.find(". ", at)
    return text[start : end if end >= 0 else len(text)]


class _Words:
    """The words of every clause, for the rule above only."""

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self._clauses = clauses
        self._place_of = {clause.id: at for at, clause in enumerate(clauses)}
        self._own = [self.of(clause.words) for clause in clauses]
        counts = Counter(word for words in self._own for word in words)
        most = max(_RARE, len(clauses) // 60)
        self._rare = frozenset(word for word, n in counts.items() if n <= most)

    @staticmethod
    def of(text: str) -> frozenset[str]:
        """The words that may say what a sentence is about."""
        return frozenset(_WORD.findall(text.casefold()))

    def told(self, clause_id: ClauseId) -> frozenset[str]:
        """The words of a provision, of what lies in it and of what it lies in."""
        at = self._place_of[clause_id]
        words, depth = set(self._own[at]), self._clauses[at].depth
        for below in range(at + 1, len(self._clauses)):
            if self._clauses[below].depth <= depth:
                break
            words |= self._own[below]
        for above in range(at - 1, -1, -1):
            if self._clauses[above].depth < depth:
                depth = self._clauses[above].depth
                words |= self._own[above]
            if not depth:
                break
        return frozenset(words)

    def better(
        self, clause_id: ClauseId, says: frozenset[str], *, besides: Clause
    ) -> Clause | None:
        """The provision beside a target that says most of the same; None for none."""
        at = self._place_of[clause_id]
        before, behind = (
            self._clauses[max(0, at - 2) : at],
            self._clauses[at + 1 : at + 3],
        )
        near = (*before, *behind)
        shared = {
            clause.id: len(says & self._rare & self._own[self._place_of[clause.id]])
            for clause in near
            if clause.id not in (besides.id, besides.parent)
        }
        fitting = [clause for clause in near if shared.get(clause.id, 0) > 1]
        return max(fitting, key=lambda clause: shared[clause.id], default=None)
