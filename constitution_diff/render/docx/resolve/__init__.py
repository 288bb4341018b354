"""Tracked changes of a Word file accepted, rejected or kept, in its XML, as Word does.

A change says what is to become of it (`Verdict`); this package makes it so: words,
paragraph marks, rows, cells, properties, and what hangs on them. Which changes are
meant, by whom or in which provision, is for those who call it.
"""

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
