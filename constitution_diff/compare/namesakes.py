"""Parts of one name on both sides, that hold the same matter in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from .tokens import words

if TYPE_CHECKING:
    from .digest import Digest, Unit

_Name = tuple[str, ...]

_ENOUGH: Final = 0.5
"""So much as long, at least, is a line or two that may be the Part rewritten."""
_OF_RULES: Final = 0.1
"""The same, of numbered rules, or of more than a few lines."""
_FEW: Final = 2
_SHORT: Final = 40
"""Words of a line that may say no more than where the Part is to be had."""
_WHERE: Final = frozenset(
    words("available online published separate separately website")
)


class _Below(NamedTuple):
    """What stands in a Part, without its heading."""

    n_units: int
    n_words: int
    is_numbered: bool
    says_where: bool
    """It is short, and may only say where the Part is to be had."""


def namesakes(side: Digest, other: Digest) -> list[bool]:
    """For each part of a side, whether the other has one of its name, if rewritten."""
    ours, theirs = _below_headings(side), _below_headings(other)
    names = map(words, side.parts)
    return [name in theirs and _can_be(theirs[name], ours[name]) for name in names]


def _can_be(theirs: _Below, ours: _Below) -> bool:
    """Whether a Part can be another of its name, however it was rewritten.

    A tenth as long will do for rules: they may have been condensed. Lines without a
    number that say where the Part is published take the place of no numbered rules.
    """
    share = theirs.n_words / max(1, ours.n_words)
    only_names = theirs.says_where and not ours.says_where and ours.is_numbered
    has_text = theirs.n_units > _FEW and not only_names
    if theirs.is_numbered or has_text:
        return share > _OF_RULES
    return share > _ENOUGH and not only_names


def _below_headings(digest: Digest) -> dict[_Name, _Below]:
    """By the folded name of a part, what all parts of that name hold."""
    units: list[list[Unit]] = [[] for _ in digest.parts]
    for unit in digest.units:
        units[unit.part].append(unit)
    found: dict[_Name, list[Unit]] = {}
    for name, inside in zip(map(words, digest.parts), units, strict=True):
        has_heading = bool(inside) and inside[0].titled
        found.setdefault(name, []).extend(inside[has_heading:])
    return {name: _below(inside) for name, inside in found.items()}


def _below(units: list[Unit]) -> _Below:
    n_words = sum(len(unit.words) for unit in units)
    return _Below(
        len(units),
        n_words,
        any(unit.clause.label for unit in units),
        n_words < _SHORT and any(not _WHERE.isdisjoint(unit.words) for unit in units),
    )
