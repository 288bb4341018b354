"""What stands beside a change in the schedule: its reason, its route, its outcome."""

from __future__ import annotations

from typing import Final

from .values import dataclass

TO_BE_DECIDED: Final = "To be decided"


@dataclass(frozen=True, slots=True)
class Decision:
    """What the council's officers wrote down, or their rules say, of one change."""

    reason: str = ""
    proposed_reason: str = ""
    """From a Word comment, and not yet confirmed."""
    private: bool = False
    """The reason is for internal copies only."""
    route: str = TO_BE_DECIDED
    """Who may make the change: "Monitoring Officer", "Cabinet", "Council"."""
    quote: str = ""
    """The council's own words that the route rests on; "" for none."""
    delegated: bool = False
    """It stands in B: made under delegation, for information."""
    override: str = ""
    """Why an officer set another route than the rules; "" where nobody did."""
    decision: str = ""
    """What was decided, in the officer's words."""
    stale: str = ""
    """Why the note may no longer fit; "" when it does."""


UNDECIDED: Final = Decision()
"""What is said of a change of which nobody has said anything."""
