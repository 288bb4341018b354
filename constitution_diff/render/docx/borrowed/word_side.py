"""The Word side of a comparison, whose formatting the other takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause

    from .looks import Looks


@dataclass(frozen=True, slots=True)
class WordSide:
    """The Word side, as it was found."""

    body: Element
    held: Mapping[str, tuple[Element, ...]]
    """The paragraphs of each provision, by its id."""
    at: Mapping[Element, int]
    """Where each paragraph of the body stands, from 0."""
    labels: Mapping[Element, str]
    """What a list prints before each of them."""
    looks: Looks

    def is_automatic(self, clause: Clause) -> bool:
        """Whether its label comes from a list."""
        found = self.looks.of(clause)
        return found is not None and found.automatic
