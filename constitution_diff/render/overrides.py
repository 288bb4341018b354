"""A file of overrides to fill in: the doubtful decisions, each ready to be changed.

What was decided by hand stays in force; the rest stands behind "#" until somebody
takes it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import AddressBook, in_doubt
from constitution_diff.model import RelatedKind

from . import vocabulary
from .addresses import toml_side, toml_string
from .plain import encoded
from .story import names, what
from .story.naming import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Link

_BY_HAND = "set by the officer in "
_HEAD = (
    "# What became of these provisions, as far as the words alone leave it in doubt.",
    '# Where that is wrong, take the "# " from the four lines of an entry and correct',
    "# old and new. new = [] says that it was deleted, old = [] that it was inserted.",
    '# A number alone will do: old = "4.2", new = ["4.3", "4.4"].',
)


def comparison_overrides(comparison: Comparison) -> bytes:
    """The file of overrides for a comparison, in TOML."""
    clerk = _Clerk(comparison)
    lines = [*_HEAD, "", *_names(comparison)]
    for link in comparison.links:
        if _by_hand(link) or in_doubt(link):
            lines += ["", *clerk.entry(link)]
    return encoded(lines)


def _names(comparison: Comparison) -> Iterator[str]:
    """Which files it is for; nothing where a side has several."""
    for key, outline in (("current", comparison.old), ("proposed", comparison.new)):
        if len(outline.sources) == 1:
            yield f"{key} = {toml_string(outline.sources[0].name)}"


def _by_hand(link: Link) -> bool:
    return any(line.startswith(_BY_HAND) for line in link.evidence)


class _Clerk:
    """Writes entries; knows what stands beside what. Private to one file."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old = AddressBook(comparison.old)
        self._new = AddressBook(comparison.new)
        self._alike = {
            clause: other
            for pair in comparison.related
            if pair.kind is RelatedKind.POSSIBLE
            for clause, other in ((pair.old, pair.new), (pair.new, pair.old))
        }

    def entry(self, link: Link) -> Iterator[str]:
        """The lines of one link."""
        yield f"# {self._told(link)}"
        mark = "" if _by_hand(link) else "# "
        yield f"{mark}[[link]]"
        yield f"{mark}old = {toml_side(self._old.of(link.old))}"
        yield f"{mark}new = {toml_side(self._new.of(link.new))}"
        yield f"{mark}note = {toml_string(_note(link))}"

    def _told(self, link: Link) -> str:
        old, new = names(self._comparison, link)
        told = f"{' → '.join(filter(None, (old, new)))}: {what(self._comparison, link)}"
        likes = [self._alike[c] for c in (*link.old, *link.new) if c in self._alike]
        if not likes:
            return told
        other = self._comparison.new if link.old else self._comparison.old
        side = vocabulary.NEW if link.old else vocabulary.OLD
        like = called(self._comparison, other[likes[0]]).citation
        return f"{told}; perhaps it is {like} of the {side}"


def _note(link: Link) -> str:
    """The note of a decision made by hand; "" for a new one."""
    line = next((line for line in link.evidence if line.startswith(_BY_HAND)), "")
    return line.partition(": ")[2]
