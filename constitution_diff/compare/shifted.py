"""Words of a row that only stand beside another column than before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Effect

_Told = tuple[str, str, str]
"""The kind, the words and the sentence they stand in."""


def without_shifted(
    effects: Sequence[Effect], old: Sequence[str], new: Sequence[str]
) -> tuple[Effect, ...]:
    """Leave out what goes and comes in the very same words: a column came before them.

    All cells behind it are held against their neighbours. Only where cells came, or
    went, and the rest kept its order: limits that changed places say something else.

    Args:
        effects: What was found, in order.
        old: The cells of the rows in the old version.
        new: Those in the new version.

    >>> from constitution_diff.model import Effect
    >>> gone = Effect("1", "money", "£5", "", "£5", "", side="old")
    >>> come = Effect("1", "money", "", "£5", "", "£5")
    >>> len(without_shifted([gone, come], ["£5", "£9"], ["A", "£5", "£9"]))
    0
    >>> len(without_shifted([gone, come], ["£5", "£9"], ["A", "£9", "£5"]))
    2
    """
    if not (_in_order(old, new) or _in_order(new, old)):
        return tuple(effects)
    went = Counter(_gone(one) for one in effects if one.was)
    came = Counter(_come(one) for one in effects if one.is_)
    return tuple(_only_changed(effects, went & came))


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the many hold the few, in their order."""
    rest = iter(many)
    return all(cell in rest for cell in few)


def _only_changed(effects: Iterable[Effect], both: Counter[_Told]) -> Iterator[Effect]:
    """The effects without the words that went as often as they came."""
    of_old, of_new = both.copy(), both.copy()
    for one in effects:
        left = one
        if one.was and of_old[_gone(one)] > 0:
            of_old[_gone(one)] -= 1
            left = replace(left, was="", old_quote="")
        if one.is_ and of_new[_come(one)] > 0:
            of_new[_come(one)] -= 1
            left = replace(left, is_="", new_quote="")
        if left.was or left.is_:
            yield left


def _gone(effect: Effect) -> _Told:
    return effect.kind, effect.was, effect.old_quote


def _come(effect: Effect) -> _Told:
    return effect.kind, effect.is_, effect.new_quote
