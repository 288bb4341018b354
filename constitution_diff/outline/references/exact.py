"""References whose target is known, and how they win over what the words say."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import ReferenceForm, Target, TargetStatus
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ClauseId

    from .index import Index


@dataclass(frozen=True, slots=True)
class ExactReference:
    """A place in a clause whose target is known, as Word's own fields know it."""

    clause: ClauseId
    start: int
    """Characters from the start of the clause's text or heading, from 0."""
    end: int
    targets: tuple[ClauseId, ...]
    """(): what it pointed at is gone."""
    part: str = "text"
    """"text" or "heading"."""


@dataclass(frozen=True, slots=True)
class Named:
    """One name inside a reference, and what it means."""

    start: int
    end: int
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A reference in a text, before it is written down."""

    start: int
    end: int
    names: tuple[Named, ...]
    form: ReferenceForm = ReferenceForm.NUMBER


def with_exact(
    index: Index,
    text: str,
    located: Sequence[Located],
    exact: Iterable[ExactReference],
) -> tuple[Located, ...]:
    """The references of one text, with what is known instead of what was read."""
    found = list(located)
    for known in exact:
        targets = tuple(_targets(index, text, known))
        touched = [at for at, here in enumerate(found) if _meet(here, known)]
        if touched:
            found[touched[0]] = _overruled(found[touched[0]], known, targets)
        else:
            name = Named(known.start, known.end, targets)
            form = ReferenceForm.FIELD
            found.append(Located(known.start, known.end, (name,), form))
    return tuple(sorted(found, key=lambda here: here.start))


def _meet(here: Located | Named, known: ExactReference) -> bool:
    return here.start < known.end and known.start < here.end


def _overruled(
    here: Located, known: ExactReference, targets: tuple[Target, ...]
) -> Located:
    """Only the names that the field covers: a list may hold two fields."""
    covered = [name for name in here.names if _meet(name, known)]
    if not covered:
        names: tuple[Named, ...] = (Named(here.start, here.end, targets),)
    else:
        names = tuple(
            replace(name, targets=targets if name is covered[0] else ())
            if name in covered
            else name
            for name in here.names
        )
    return replace(here, names=names, form=ReferenceForm.FIELD)


def _targets(index: Index, text: str, known: ExactReference) -> Iterator[Target]:
    words = text[known.start : known.end]
    if not known.targets:
        yield Target(words, TargetStatus.MISSING)
    for clause_id in known.targets:
        place = index.place.get(clause_id)
        if place is None:
            yield Target(words, TargetStatus.MISSING)
        else:
            citation = index.clauses[place].citation or words
            yield Target(citation, TargetStatus.RESOLVED, clause_id)
