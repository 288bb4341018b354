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
    from .decisions import decided_places, needing_attention
    from .marks import Decide, Mark, Verdict, accept_all, reject_all
    from .package import n_changes, resolved
    from .places import Places
    from .tree import resolve_tree

__all__ = [
    "Choice",
    "Decide",
    "Mark",
    "Places",
    "Verdict",
    "accept_all",
    "chosen",
    "chosen_at",
    "decided_places",
    "n_changes",
    "needing_attention",
    "provisions",
    "reject_all",
    "resolve_tree",
    "resolved",
    "within",
]
_HOMES: Final = {
    "choosing": ("Choice", "chosen", "chosen_at", "provisions", "within"),
    "decisions": ("decided_places", "needing_attention"),
    "marks": ("Decide", "Mark", "Verdict", "accept_all", "reject_all"),
    "package": ("n_changes", "resolved"),
    "places": ("Places",),
    "tree": ("resolve_tree",),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
