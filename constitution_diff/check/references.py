"""References that lead nowhere, to several places, or to themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ReferenceForm, Spot, TargetStatus

from .subject import Found, cut, spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Reference, Target

    from .subject import Subject

_LAST_FIGURES: Final = re.compile(r"(?P<head>.*?)(?P<last>\d{2,4})$")
_FURTHEST: Final = 5
"""So far a renumbering moves a provision, seldom further."""
_SHOWN: Final = 3


def find_broken_references(subject: Subject) -> Iterator[Found]:
    """References whose target is missing, ambiguous or the clause itself."""
    for reference in subject.outline.references:
        if "Error!" in reference.text:
            continue  # what Word printed for a broken field is told of already
        clause = subject.outline[reference.clause]
        if subject.tells_history(clause):
            continue
        several = len(reference.targets) > 1
        missing = [t for t in reference.targets if t.status is TargetStatus.MISSING]
        if several and missing:
            yield _gone(clause, reference, missing)
            continue
        for target in reference.targets:
            found = None if several else _fault(clause, reference, target, subject)
            if found is not None:
                code, message = found
                yield Found(code, message, (place_of(clause, reference),))


def _gone(clause: Clause, reference: Reference, missing: Sequence[Target]) -> Found:
    """What a list or a range names in vain, as one finding."""
    names = [target.label for target in missing]
    shown = ", ".join(names[:_SHOWN]) + " and others" * (len(names) > _SHOWN)
    message = f"“{reference.text}” names {shown}, which this document does not hold."
    return Found("reference-broken", message, (place_of(clause, reference),))


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
    """Whether a number leads back to its own clause; "this section 4" is meant to."""
    before = clause.text[: reference.at].rstrip().casefold()
    meant = before.endswith("this") or reference.text.casefold().startswith("this ")
    by_number = reference.form is not ReferenceForm.RELATIVE and not meant
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


def place_of(clause: Clause, reference: Reference) -> Spot:
    """The clause as a place, quoted around the reference."""
    words = clause.heading if reference.part == "heading" else clause.text
    end = reference.at + len(reference.text)
    return spot(clause, cut(words, reference.at, end), reference.text)
