"""Pictures that differ: nobody reads them, but that they differ can be told."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from constitution_diff.model import Notice

from .outside import WORD_FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Outline


def picture_notices(old: Outline, new: Outline) -> Iterator[Notice]:
    """A notice where two Word files do not show the same pictures.

    Files of another format are left alone, and two Word formats are not held against
    each other: a program that converts a file may store its pictures anew.
    """
    formats = {facts.format for side in (old, new) for facts in side.sources}
    if len(formats) != 1 or not formats <= WORD_FORMATS:
        return
    was, now = _pictures(old), _pictures(new)
    n_gone, n_come = (was - now).total(), (now - was).total()
    if n_gone or n_come:
        yield Notice("pictures-differ", _sentences(n_gone, n_come))


def _sentences(n_gone: int, n_come: int) -> str:
    """How many pictures of each side have no like on the other, and what to do.

    >>> _sentences(1, 0).partition(". ")[0]
    'Pictures differ: 1 of the current version has no like in the other'
    """
    sides = ((n_gone, "current"), (n_come, "proposed"))
    told = [f"{n:,} of the {side} version" for n, side in sides if n]
    have = "has" if n_gone + n_come == 1 else "have"
    return (
        f"Pictures differ: {' and '.join(told)} {have} no like in the other. They show "
        "something else, are cut or sized otherwise, or are not there. Nobody has "
        "compared what they show; compare them by eye."
    )


def _pictures(outline: Outline) -> Counter[str]:
    return Counter(sign for facts in outline.sources for sign in facts.pictures)
