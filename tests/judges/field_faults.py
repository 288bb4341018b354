"""Fields: each begins, may have a result, and ends, before and after the changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tests.judges.stories import Doubt, each, revisions_of, story_of, val

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element

_VIEWS: dict[str, frozenset[str]] = {
    "as marked": frozenset(),
    "with all changes accepted": frozenset({"del", "moveFrom"}),
    "with all changes rejected": frozenset({"ins", "moveTo"}),
}
"""Which revisions take their words away in which view."""


def field_faults(root: _Element) -> Iterator[Doubt]:
    """Fields that are not whole in a story of the part, in one of the views."""
    stories: defaultdict[_Element, list[tuple[_Element, set[str]]]] = defaultdict(list)
    for character in each(root, "fldChar"):
        stories[story_of(character)].append((character, revisions_of(character)))
    for characters in stories.values():
        for view, gone in _VIEWS.items():
            kept = [character for character, by in characters if not by & gone]
            for character, what in _unbalanced(kept):
                yield character, f"{what} ({view})"


def _unbalanced(characters: Iterable[_Element]) -> Iterator[Doubt]:
    is_open: list[tuple[_Element, bool]] = []
    for character in characters:
        kind = val(character, "fldCharType")
        if kind == "begin":
            is_open.append((character, False))
        elif not is_open:
            yield character, f"a field has a w:fldChar {kind} and no begin"
        elif kind == "end":
            is_open.pop()
        else:
            begin, has_result = is_open.pop()
            if has_result:
                yield character, "a field has two results"
            is_open.append((begin, True))
    for begin, _ in is_open:
        yield begin, "a field never ends"
