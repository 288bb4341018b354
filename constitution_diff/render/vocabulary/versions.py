"""What the two versions are called, and the states of a draft."""

from types import MappingProxyType
from typing import Final

OLD: Final = "current version"
NEW: Final = "proposed version"

SIDES: Final = MappingProxyType({"old": OLD, "new": NEW})

TRACKED: Final = MappingProxyType(
    {
        "yes": "marked in this draft",
        "partly": "marked in part in this draft",
        "no": "no mark in this draft",
        "unknown": "this copy cannot show it",
        "": "",
    }
)

UNMARKED: Final = "Changes without a mark in this draft"
MARKS: Final = "What the draft marks"

VIEWS: Final = MappingProxyType(
    {
        "as-marked": "as marked, insertions and deletions side by side",
        "original": "with every tracked change rejected",
        "final": "with every tracked change accepted",
    }
)

GIVEN_UP: Final = "as in the current version"
"""Of a provision that only a version in between had in other words."""

SINCE: Final = MappingProxyType(
    {
        "already": "already in the version seen",
        "new": "new since the version seen",
        "again": "changed again since the version seen",
        "withdrawn": "withdrawn since the version seen",
        "restored": "restored since the version seen",
    }
)
"""How a change stands to the version that a committee has seen before."""

NOISE: Final = "page-number and formatting marks"
