"""How deep each heading stands in the page, so that none is skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.render.story import first_clause

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

_FIRST: Final = 3
"""1 and 2 are the page's own."""
_LAST: Final = 6


def heading_levels(comparison: Comparison) -> tuple[int, ...]:
    """For each link the level of its heading, from 3 to 6.

    It counts the headings that hold it, not its depth: below a number without a
    heading the next heading would otherwise leave a level out.
    """
    found: list[int] = []
    open_depths: list[int] = []
    for link in comparison.links:
        clause = first_clause(comparison, link)
        headed = any(comparison.old[c].heading for c in link.old) or any(
            comparison.new[c].heading for c in link.new
        )
        while headed and open_depths and open_depths[-1] >= clause.depth:
            open_depths.pop()
        found.append(min(_FIRST + len(open_depths), _LAST))
        if headed:
            open_depths.append(clause.depth)
    return tuple(found)
