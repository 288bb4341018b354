"""What a report says of a comparison, in sentences and before any layout.

Shared by the renderers. The words come from `vocabulary`; where they stand on
a page, and how they look, is for each renderer to decide.

A module is imported when something of it is first used: the store tells no stories of
comparisons.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model import british_date, counted, listed
from constitution_diff.model.naming import name
from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .effects import reason_words
    from .figures import asked
    from .naming import (
        excerpt,
        file_names,
        first_clause,
        names,
        part_edits,
        tracked_words,
        what,
        where,
    )
    from .telling import tell
    from .values import (
        Accounted,
        AttentionGroup,
        AttentionLine,
        Caution,
        Change,
        OutsideChange,
        Quote,
        Renumbering,
        Story,
        Tally,
    )

__all__ = [
    "Accounted",
    "AttentionGroup",
    "AttentionLine",
    "Caution",
    "Change",
    "OutsideChange",
    "Quote",
    "Renumbering",
    "Story",
    "Tally",
    "asked",
    "british_date",
    "counted",
    "excerpt",
    "file_names",
    "first_clause",
    "listed",
    "name",
    "names",
    "part_edits",
    "reason_words",
    "tell",
    "tracked_words",
    "what",
    "where",
]
_HOMES: Final = {
    "effects": ("reason_words",),
    "figures": ("asked",),
    "naming": (
        "excerpt",
        "file_names",
        "first_clause",
        "names",
        "part_edits",
        "tracked_words",
        "what",
        "where",
    ),
    "telling": ("tell",),
    "values": (
        "Accounted",
        "AttentionGroup",
        "AttentionLine",
        "Caution",
        "Change",
        "OutsideChange",
        "Quote",
        "Renumbering",
        "Story",
        "Tally",
    ),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
