"""What a mention means, seen from the clause it stands in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Target, TargetStatus
from constitution_diff.model.values import dataclass

from .absence import absent_status
from .index import TOP, place_of_title
from .mention import Cue
from .names import CONTAINER_WORDS, PLAIN_WORDS, between, keys_of, label_keys
from .relative import place_of_this

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .index import Index, Key
    from .mention import Mention
    from .names import Name


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a name is looked up."""

    places: tuple[int, ...]
    """One, or all that a name of several could mean."""
    near: bool = True
    """From the one place outwards; False: inside the places and nowhere else."""
    status: TargetStatus = TargetStatus.RESOLVED
    """What becomes of everything named in it, where it is not there itself."""
    own: bool = False
    """The title that is said with the number is that of this document."""


_ORDER: Final = "standing order"
_ANYWHERE: Final = frozenset({"", "constitution"})


def targets_of(
    index: Index, at: int, mention: Mention
) -> tuple[tuple[Name, tuple[Target, ...]], ...]:
    """Each name of a mention with its targets; () when it turns out to be none."""
    if mention.law:
        return tuple((name, (_external(name, mention),)) for name in mention.names)
    scope = _scope(index, at, mention)
    found = tuple((n, _named(index, scope, n, mention)) for n in mention.names)
    return found if _is_reference(index, mention, found) else ()


def _is_reference(
    index: Index,
    mention: Mention,
    found: tuple[tuple[Name, tuple[Target, ...]], ...],
) -> bool:
    """Whether a number without a word is one: it is there, or the cue is strong."""
    if mention.cue is Cue.WORD:
        return True
    first = found[0][1][0]
    if first.status in {TargetStatus.RESOLVED, TargetStatus.AMBIGUOUS}:
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
    elif any(name.word == _ORDER for name in mention.names) and not mention.this:
        titled = place_of_title(index, "standing orders") is not None
        scope = Scope((at,), own=titled or _ORDER in index.words)
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
    places = _meant(index, scope, outer, direction="")
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
    places = _meant(index, scope, name, direction=direction)
    if len(places) == 1:
        clause = index.clauses[places[0]]
        return Target(clause.citation, TargetStatus.RESOLVED, clause.id)
    if places:
        return Target(name.label, TargetStatus.AMBIGUOUS)
    found = len(name.levels) > 1 and bool(_places(index, scope, name))
    near = scope.near and not found
    own = scope.own or bool(direction)  # "above" and "below" are in this file
    status = absent_status(index, name, near=near, own=own)
    return Target(name.label, status)


def _meant(
    index: Index, scope: Scope, name: Name, *, direction: str
) -> tuple[int, ...]:
    """The clauses a name could mean; () for none, one where it is plain."""
    for spelled in _spelled(name):
        places = _chosen(index, scope, _places(index, scope, spelled), direction)
        for inner in spelled.levels[1:] if spelled.levels[0] else spelled.levels[2:]:
            places = tuple(p for at in places for p in _listed_in(index, at, inner))
        if places:
            return places
    return ()


def _spelled(name: Name) -> Iterator[Name]:
    """The name as it stands, then as some cite it: 10(3) for 10.3, 4.1 for 4(1)."""
    yield name
    head, *inner = name.levels
    if inner and inner[0].isdigit() and head[:1].isdigit():
        yield replace(name, levels=(f"{head}.{inner[0]}", *inner[1:]))
    elif "." in head:
        yield replace(name, levels=(*head.split("."), *inner))


def _inner(inner: str) -> tuple[Key, ...]:
    number = ("", inner.casefold())
    return ("(", inner), number, ("(", inner.lower()), ("(", inner.upper())


def _listed_in(index: Index, place: int, inner: str) -> tuple[int, ...]:
    return index.inside(place, _inner(inner), deeper=False)


def _places(index: Index, scope: Scope, name: Name) -> tuple[int, ...]:
    """The clauses a name could mean, where the nearest scope has any."""
    for keys in _lookups(name, own=scope.own):
        if not any(key in index.by_key for key in keys):
            continue
        if name.word == "part" and keys[0][0] != "part" and "part" in index.words:
            continue  # only where a file has no Parts, a section may be called one
        if not scope.near:
            found = [p for at in scope.places for p in _inside(index, at, keys, name)]
            if found:
                return tuple(found)
            continue
        for around in index.around(scope.places[0]):
            places = _inside(index, around, keys, name)
            if places:
                return places
    return () if scope.near else _dotted(index, scope, name)


def _dotted(index: Index, scope: Scope, name: Name) -> tuple[int, ...]:
    """Section 12 of Article 4, where the article prints it as 4.12 or IV.12."""
    number = name.levels[0]
    if not number[:1].isdigit() or "." in number:
        return ()
    tops = {
        f"{top}.{number}": at
        for at in scope.places
        if at != TOP
        for _, top in label_keys(index.clauses[at].label)
    }
    keys = {(*keys_of("", one), ("(", one.upper())): at for one, at in tops.items()}
    found = (index.inside(at, spelled) for spelled, at in keys.items())
    return tuple(dict.fromkeys(place for places in found for place in places))


def _inside(
    index: Index, around: int, keys: tuple[Key, ...], name: Name
) -> tuple[int, ...]:
    places = index.inside(around, keys, deeper=bool(name.levels[0]))
    if name.word == "rule" and around == TOP and len(places) > 1:
        return _within_rules(index, places) or places
    return places


def _within_rules(index: Index, places: tuple[int, ...]) -> tuple[int, ...]:
    """Those that lie in a part whose title says that it holds rules."""
    return tuple(
        place
        for place in places
        if any(
            around != TOP and "rules" in index.clauses[around].heading.casefold()
            for around in index.around(place)
        )
    )


def _lookups(name: Name, *, own: bool) -> Iterator[tuple[Key, ...]]:
    """What to look for, the surest first: "Rule 12", then a clause 12.

    Standing orders are a document of their own, unless this one is so headed (`own`).
    """
    number = name.levels[0]
    if not number:
        yield _inner(name.levels[1])
        return
    if name.word not in {"", "subparagraph", "item"}:
        yield keys_of(name.word, number)
    if name.word in CONTAINER_WORDS and name.word != "part":
        return
    if name.word == _ORDER and not own:
        return
    if number[0].isdigit():
        yield keys_of("", number)
        if name.word not in CONTAINER_WORDS and "." not in number:
            yield (("(", number),)
    elif name.word in {"section", "part"}:
        yield (("(", number),)


def _chosen(
    index: Index, scope: Scope, places: tuple[int, ...], direction: str
) -> tuple[int, ...]:
    """Of several, those the words "above" and "below" or the same list leave."""
    if len(places) < 2 or not scope.near:  # noqa: PLR2004
        return places
    at = scope.places[0]
    if direction:
        above = direction == "above"
        sided = tuple(p for p in places if (p < at) == above and p != at)
        places = sided or places
    here = {(index.parents[a], index.runs[a]) for a in index.around(at) if a != TOP}
    same = tuple(p for p in places if (index.parents[p], index.runs[p]) in here)
    several = len({index.runs[p] for p in places}) > 1
    return same if same and several else places
