"""The clauses that a name could mean, looked up from where it is said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import TargetStatus
from constitution_diff.model.values import dataclass

from .index import TOP
from .names import CONTAINER_WORDS, keys_of, label_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .index import Index, Key
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


STANDING_ORDER: Final = "standing order"


def clauses_meant(
    index: Index, scope: Scope, name: Name, *, direction: str
) -> tuple[int, ...]:
    """The clauses a name could mean; () for none, one where it is plain."""
    for spelled in _spelled(name):
        places = _chosen(index, scope, clauses_named(index, scope, spelled), direction)
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


def clauses_named(index: Index, scope: Scope, name: Name) -> tuple[int, ...]:
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
    if name.word == STANDING_ORDER and not own:
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
