"""What a report does not show because somebody asked so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Relation, Significance, counted, listed
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Selection


def left_out(selection: Selection) -> str:
    """Which changes are shown and how many are not, in a sentence; "" for all.

    >>> from constitution_diff.model import Selection
    >>> left_out(Selection(ignore=("cosmetic",), left_out=(3, 7)))
    'Left out, as asked: capitals, punctuation, layout. 2 provisions not shown.'
    """
    if not (selection.only or selection.ignore):
        return ""
    n = len(selection.left_out)
    count = counted(n, "provision")
    wanted, ignore = _words(selection.only), _words(selection.ignore)
    only = f"Only this is shown, as asked: {wanted}. " if wanted else ""
    without = f"Left out, as asked: {ignore}. " if ignore else ""
    return f"{only}{without}{count} not shown."


def _words(names: Iterable[str]) -> str:
    return listed([_word(name) for name in names])


def _word(name: str) -> str:
    """The report's word for a name of the contract; a part by its name."""
    if name.startswith("part:"):
        return f"part “{name.removeprefix('part:').strip()}”"
    if name in set(Significance):
        return vocabulary.SIGNIFICANCE[Significance(name)]
    if name in set(Relation):
        return vocabulary.RELATIONS[Relation(name)]
    return vocabulary.TRACKED["no"]
