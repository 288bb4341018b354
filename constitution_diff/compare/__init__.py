"""(old, new) → Comparison: what became of every provision. Pure.

Several comparisons, from version to version, make `Lives`.
"""

from .addresses import AddressBook, UnfitError, clause_found, text_hash
from .approval import never_delegated, routed
from .changes import changes, in_doubt, is_change
from .decided import decided
from .lives import lives_of, lives_of_one
from .noted import Noted, noted
from .outlines import Beside, compare_outlines, linked_outlines
from .remarks import with_remarks
from .selection import selected, selected_lives
from .words import word_edits

__all__ = [
    "AddressBook",
    "Beside",
    "Noted",
    "UnfitError",
    "changes",
    "clause_found",
    "compare_outlines",
    "decided",
    "in_doubt",
    "is_change",
    "linked_outlines",
    "lives_of",
    "lives_of_one",
    "never_delegated",
    "noted",
    "routed",
    "selected",
    "selected_lives",
    "text_hash",
    "with_remarks",
    "word_edits",
]
