"""Numbers that slipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .paragraphs import Paragraphs, Planted, middle, numbered, renumbered, starts

if TYPE_CHECKING:
    import random


def repeated_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A number typed once more for the provision behind it."""
    at, match = middle(paragraphs, chance)
    label = f"{match['part']}.{int(match['n']) - 1}"
    return Planted(renumbered(paragraphs, at, label), "number-repeated", label)


def missing_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A provision taken out whole, and nobody renumbered."""
    at, match = middle(paragraphs, chance)
    behind = next(other for other in numbered(paragraphs) if other > at)
    left = (*paragraphs[:at], *paragraphs[behind:])
    return Planted(left, "number-missing", match[0])


def turned_numbers(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """Two neighbours whose numbers changed places."""
    at, match = middle(paragraphs, chance)
    above = f"{match['part']}.{int(match['n']) - 1}"
    before = next(i for i in numbered(paragraphs) if starts(paragraphs[i], above))
    turned = renumbered(renumbered(paragraphs, at, above), before, match[0])
    return Planted(turned, "number-out-of-order", match[0])


def strayed_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A number whose section is not there."""
    at, match = middle(paragraphs, chance)
    label = f"9{match['part']}.{match['n']}"
    return Planted(renumbered(paragraphs, at, label), "number-orphaned", label)
