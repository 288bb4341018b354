"""A map of where in the document the changes are: a thin strip, and the same in words.

The strip is drawn by places of the links, so that a script can find the nearest
change from where somebody pressed. What needs attention is drawn full in height,
other rewording lower, renumbering lowest: colour alone tells nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Relation, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import asked, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Comparison

    from .filters import Part

WIDTH: Final = 1000
HEIGHT: Final = 20
_N_BINS: Final = 500
"""So many places of the strip can be told apart; neighbours share one."""

_HEIGHTS: Final = {
    "number": 5,
    "cosmetic": 5,
    "moved": 12,
    "terms": 12,
    "confirm": 12,
    "wording": 12,
    "attention": HEIGHT,
}
"""By what a change asks, the least important first: the next are drawn over it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The map as drawing and as words."""

    paths: tuple[tuple[str, str], ...]
    """(the kind of change, its marks as an SVG path), the most important last."""
    parts: str
    """The beginnings of the parts as an SVG path; "" for none."""
    words: str
    """"Part 1: 14 changes; Part 2: 6 changes" and so on; the total without parts."""


def strip(comparison: Comparison, parts: tuple[Part, ...]) -> Strip | None:
    """The map of the changes that are shown; None for none."""
    bins: dict[str, set[int]] = {}
    asks = asked(comparison)
    n_changes, n_links = 0, len(comparison.links)
    for index, link in enumerate(comparison.links):
        compared = link.scope is Scope.COMPARED and index not in comparison.left_out
        if compared and link.relation is not Relation.SAME:
            n_changes += 1
            bins.setdefault(asks[index], set()).add(_N_BINS * index // n_links)
    if not n_changes:
        return None
    named = "; ".join(
        f"{part.words}: {counted(part.n_changes, 'change')}" for part in parts
    )
    return Strip(
        paths=tuple(
            (kind, _path(bins[kind], height))
            for kind, height in _HEIGHTS.items()
            if kind in bins
        ),
        parts=_path({_N_BINS * part.first // n_links for part in parts}, 3),
        words=f"{named}; renumbering is not counted"
        if named
        else counted(n_changes, "change"),
    )


def _path(bins: Iterable[int], height: int) -> str:
    """A bar in each bin, standing on the ground."""
    width = WIDTH // _N_BINS
    bars = (
        f"M{width * bin_} {HEIGHT}v-{height}h{width}v{height}z" for bin_ in sorted(bins)
    )
    return "".join(bars)
