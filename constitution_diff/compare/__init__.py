"""(old, new) → Comparison: what became of every provision. Pure.

Several comparisons, from version to version, make `Lives`.

A module is imported when something of it is first used: most of them are of use to
reports, and few to a Word redline.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .addresses import AddressBook, UnfitError, clause_found, text_hash
    from .approval import never_delegated, routed
    from .changed import changes, in_doubt, is_change
    from .deciding import decided
    from .linking import Beside, linked_outlines
    from .lives import lives_of, lives_of_one
    from .noting import Noted, noted
    from .outlines import compare_outlines
    from .parted import parted_sentences
    from .remarks import with_remarks
    from .selection import selected, selected_lives
    from .words import word_edits
    from .worked_out import as_read, with_results_of

__all__ = [
    "AddressBook",
    "Beside",
    "Noted",
    "UnfitError",
    "as_read",
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
    "parted_sentences",
    "routed",
    "selected",
    "selected_lives",
    "text_hash",
    "with_remarks",
    "with_results_of",
    "word_edits",
]
_HOMES: Final = {
    "addresses": ("AddressBook", "UnfitError", "clause_found", "text_hash"),
    "approval": ("never_delegated", "routed"),
    "changed": ("changes", "in_doubt", "is_change"),
    "deciding": ("decided",),
    "linking": ("Beside", "linked_outlines"),
    "lives": ("lives_of", "lives_of_one"),
    "noting": ("Noted", "noted"),
    "outlines": ("compare_outlines",),
    "parted": ("parted_sentences",),
    "remarks": ("with_remarks",),
    "selection": ("selected", "selected_lives"),
    "words": ("word_edits",),
    "worked_out": ("as_read", "with_results_of"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
