"""Two versions, and rules of a council for who decides on their changes."""

from __future__ import annotations

from typing import Final

from constitution_diff.model import Rule, Significance

OLD: Final = """Part 1 Meetings

1.1 The Leader answers every question in writing.

1.2 The quorum is five members.

Part 2 Delegation

2.1 The clerk keeps a register of the interests of members.
"""
NEW: Final = """Part 1 Meetings

1.1 The Leader answers every question, in writing.

1.2 The quorum is six members.

Part 2 Delegation

2.1 The clerk keeps a register of the interests, of members.
"""
SLIPS: Final = Rule(
    "14.3 The Monitoring Officer puts right slips.", "Monitoring Officer",
    delegated=True, significance=(Significance.COSMETIC,),
)  # fmt: skip
EVERYTHING: Final = Rule(
    "The officer may change anything.", "Monitoring Officer", delegated=True
)
COUNCIL: Final = Rule("14.1 Every other change is the council's.", "Council")
