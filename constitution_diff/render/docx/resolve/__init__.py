"""Tracked changes of a Word file accepted, rejected or kept, in its XML, as Word does.

A change says what is to become of it (`Verdict`); this package makes it so: words,
paragraph marks, rows, cells, properties, and what hangs on them. Which changes are
meant, by whom or in which provision, is for those who call it.

A module is imported when something of it is first used: a redline is proved without
any of what chooses among its changes.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .choosing import Choice, chosen, chosen_at, provisions, within
    from .decisions import (
        decided_places,
        needing_attention,
        undecidable,
        verdict_of,
    )
    from .marks import Decide, Mark, Verdict, accept_all, reject_all
    from .meant import Meant, meant_in, still_there
    from .package import n_changes, resolved
    from .passing import Order, has_moves, place_notices
    from .places import Places
    from .standing import Standing, named, view_of
    from .tree import resolve_tree

__all__ = [
    "Choice",
    "Decide",
    "Mark",
    "Meant",
    "Order",
    "Places",
    "Standing",
    "Verdict",
    "accept_all",
    "chosen",
    "chosen_at",
    "decided_places",
    "has_moves",
    "meant_in",
    "n_changes",
    "named",
    "needing_attention",
    "place_notices",
    "provisions",
    "reject_all",
    "resolve_tree",
    "resolved",
    "still_there",
    "undecidable",
    "verdict_of",
    "view_of",
    "within",
]
_HOMES: Final = {
    "choosing": ("Choice", "chosen", "chosen_at", "provisions", "within"),
    "decisions": (
        "decided_places",
        "needing_attention",
        "undecidable",
        "verdict_of",
    ),
    "marks": ("Decide", "Mark", "Verdict", "accept_all", "reject_all"),
    "meant": ("Meant", "meant_in", "still_there"),
    "package": ("n_changes", "resolved"),
    "passing": ("Order", "has_moves", "place_notices"),
    "places": ("Places",),
    "standing": ("Standing", "named", "view_of"),
    "tree": ("resolve_tree",),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
