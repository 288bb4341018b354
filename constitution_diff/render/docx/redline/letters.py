"""A paragraph as letters, each of which knows the run that it stands in.

A word may be cut into several runs and lie in links and controls; words are compared
as letters, and what is found is brought back to the runs. What is no letter but takes
part in the text, such as a drawing or the anchor of a note, stands as one letter of
its own; what does not, such as a bookmark, has a place and no length.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .hidden import NO_RUNS
from .leafing import spelled
from .objects import FOOTNOTE_ANCHOR
from .plain import plain_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .leaves import Leaf, Spelt

_OBJECT: Final = re.compile(f"[{FOOTNOTE_ANCHOR}-\uf8ff]")


def _none_of(_paragraph: Element) -> frozenset[Element]:
    return NO_RUNS


@dataclass(slots=True)
class Letters:
    """The text of a paragraph and where each letter of it stands.

    Most paragraphs stay as they are, and of those nobody asks for more than the text.
    """

    paragraph: Element
    letter: Callable[[Element], str]
    """The letter that stands for an object."""
    unshown: Callable[[Element], frozenset[Element]] = _none_of
    """The runs of a paragraph whose words do not show."""
    _text: str | None = None
    leads: dict[int, str] | None = None
    """Where letters lead that are part of a link, if that is to be compared."""
    _spelt: Spelt | None = None

    @property
    def text(self) -> str:
        """All that the paragraph says."""
        if self._text is None:
            is_shown = not self.unshown(self.paragraph)
            plain = plain_text(self.paragraph) if is_shown else None
            self._text = self._all().text if plain is None else plain
        return self._text

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What stands in it, in order."""
        return self._all().leaves

    @property
    def fields(self) -> tuple[tuple[int, int], ...]:
        """As in `Spelt`."""
        return self._all().fields

    @property
    def wholes(self) -> tuple[tuple[int, int], ...]:
        """As in `Spelt`."""
        return self._all().wholes

    @property
    def codes(self) -> tuple[str, ...]:
        """As in `Spelt`."""
        return self._all().codes

    def _all(self) -> Spelt:
        if self._spelt is None:
            unshown = self.unshown(self.paragraph)
            self._spelt = spelled(self.paragraph, self.letter, unshown)
        return self._spelt

    @property
    def objects(self) -> dict[int, Element]:
        """What stands in it and is no letter, by its place: anchors, drawings."""
        if not holds_objects(self.text):
            return {}
        leaves = (leaf for leaf in self.leaves if leaf.end > leaf.start)
        return {
            leaf.start: leaf.node
            for leaf in leaves
            if _OBJECT.match(self.text[leaf.start])
        }


def holds_objects(text: str) -> bool:
    """Whether a letter of a paragraph stands for what is none: an anchor, a drawing."""
    return _OBJECT.search(text) is not None


def same_words(old: str, new: str) -> bool:
    """Whether two paragraphs have the same words, and some, whatever stands between.

    >>> same_words("Map of \ue010 the area", "Map of the area"), same_words("", "")
    (True, False)
    """
    ours, theirs = (_OBJECT.sub(" ", text).split() for text in (old, new))
    return bool(ours) and ours == theirs
