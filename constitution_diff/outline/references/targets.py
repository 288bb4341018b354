"""What a mention means, seen from the clause it stands in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Target, TargetStatus

from .absence import absent_status
from .index import place_of_title
from .lookup import STANDING_ORDER, Scope, clauses_meant, clauses_named
from .mention import Cue
from .names import PLAIN_WORDS, between
from .relative import place_of_this

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .index import Index
    from .mention import Mention
    from .names import Name

_ANYWHERE: Final = frozenset({"", "constitution"})


def targets_of(
    index: Index, at: int, mention: Mention
) -> tuple[tuple[Name, tuple[Target, ...]], ...]:
    """Each name of a mention with its targets; () when it turns out to be none.

    Of numbers that are joined without a cue, the last alone where one is not there.
    """
    if mention.law:
        return tuple((name, (_external(name, mention),)) for name in mention.names)
    scope = _scope(index, at, mention)
    found = tuple((n, _named(index, scope, n, mention)) for n in mention.names)
    if mention.cue is Cue.JOINED and not all(
        _is_there(t) for _, ts in found for t in ts
    ):
        return targets_of(index, at, _last_alone(mention))
    return found if _is_reference(index, mention, found) else ()


def _is_there(target: Target) -> bool:
    return target.status in {TargetStatus.RESOLVED, TargetStatus.AMBIGUOUS}


def _last_alone(mention: Mention) -> Mention:
    last = mention.names[-1].last or mention.names[-1]
    return replace(mention, start=last.start, names=(last,), cue=Cue.WEAK)


def _is_reference(
    index: Index,
    mention: Mention,
    found: tuple[tuple[Name, tuple[Target, ...]], ...],
) -> bool:
    """Whether a number without a word is one: it is there, or the cue is strong."""
    if mention.cue is Cue.WORD:
        return True
    if _is_there(found[0][1][0]):
        return True
    if mention.cue is Cue.WEAK:
        return False
    return bool(index.tops) and "." in mention.names[0].levels[0]


def _external(name: Name, mention: Mention) -> Target:
    number = name.label if not name.last else f"{name.label} to {name.last.label}"
    if name.word in PLAIN_WORDS and name.word:
        number = f"{name.word} {number}"
    inner = [number, *(outer.label for outer in reversed(mention.outer))]
    article = "the " if not mention.law.startswith("the ") else ""
    label = " of ".join(inner) + f" of {article}{mention.law or mention.title}"
    return Target(label, TargetStatus.EXTERNAL)


def _scope(index: Index, at: int, mention: Mention) -> Scope:
    scope = Scope((at,))
    if mention.title:
        scope = _titled(index, at, mention)
    elif (
        any(name.word == STANDING_ORDER for name in mention.names) and not mention.this
    ):
        titled = place_of_title(index, "standing orders") is not None
        scope = Scope((at,), own=titled or STANDING_ORDER in index.words)
    elif mention.this not in _ANYWHERE:
        place = place_of_this(index, at, mention.this)
        scope = scope if place is None else Scope((place,), near=False)
    for outer in mention.outer:
        scope = _narrowed(index, scope, outer)
    return scope


def _titled(index: Index, at: int, mention: Mention) -> Scope:
    place = place_of_title(index, mention.title)
    if place is not None and place >= 0:
        return Scope((place,), near=False)
    if place is not None or (mention.own_part and mention.direction):
        return Scope((at,), own=place is not None)
    absent = TargetStatus.NOT_IN_FILE if mention.own_part else TargetStatus.EXTERNAL
    return Scope((), near=False, status=absent)


def _narrowed(index: Index, scope: Scope, outer: Name) -> Scope:
    if scope.status is not TargetStatus.RESOLVED:
        return scope
    places = clauses_meant(index, scope, outer, direction="")
    if places:
        return Scope(places, near=False)
    return Scope(
        (),
        near=False,
        status=absent_status(index, outer, near=scope.near, own=scope.own),
    )


def _named(
    index: Index, scope: Scope, name: Name, mention: Mention
) -> tuple[Target, ...]:
    if scope.status is TargetStatus.EXTERNAL:
        return (_external(name, mention),)
    if scope.status is not TargetStatus.RESOLVED:
        return tuple(Target(n.label, scope.status) for n in _spread(name))
    if name.last is None:
        return (_one(index, scope, name, direction=mention.direction),)
    return tuple(_range(index, scope, name, direction=mention.direction))


def _spread(name: Name) -> tuple[Name, ...]:
    if name.last is None:
        return (name,)
    *stem, first = name.levels
    numbers = between(first, name.last.levels[-1])
    return tuple(replace(name, levels=(*stem, n), last=None) for n in numbers)


def _range(
    index: Index, scope: Scope, name: Name, *, direction: str
) -> Iterator[Target]:
    """All that stands between the two ends, if both are there; else each number."""
    assert name.last is not None  # noqa: S101 - it is a range
    first = _one(index, scope, replace(name, last=None), direction=direction)
    last = _one(index, scope, name.last, direction=direction)
    places = [index.place[t.clause] for t in (first, last) if t.clause is not None]
    around = {index.labelled[place] for place in places}
    if len(places) < 2 or len(around) > 1:  # noqa: PLR2004 - an end is missing or apart
        for single in _spread(name):
            yield _one(index, scope, single, direction=direction)
        return
    begin, end = places
    place = begin
    while place <= end:
        clause = index.clauses[place]
        if clause.label and index.labelled[place] == index.labelled[begin]:
            yield Target(clause.citation, TargetStatus.RESOLVED, clause.id)
        place = index.ends[place]
    if end < begin:
        yield from (first, last)


def _one(index: Index, scope: Scope, name: Name, *, direction: str) -> Target:
    places = clauses_meant(index, scope, name, direction=direction)
    if len(places) == 1:
        clause = index.clauses[places[0]]
        return Target(clause.citation, TargetStatus.RESOLVED, clause.id)
    if places:
        return Target(name.label, TargetStatus.AMBIGUOUS)
    found = len(name.levels) > 1 and bool(clauses_named(index, scope, name))
    near = scope.near and not found
    own = scope.own or bool(direction)  # "above" and "below" are in this file
    status = absent_status(index, name, near=near, own=own)
    return Target(name.label, status)
