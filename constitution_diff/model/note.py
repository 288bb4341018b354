"""What officers wrote down of changes: reasons, decisions, another route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .values import dataclass

if TYPE_CHECKING:
    from .override import Address


@dataclass(frozen=True, slots=True)
class Note:
    """What was written down of one change; it names the provisions, not their ids."""

    old: tuple[Address, ...] = ()
    """(): the new provisions were put in."""
    new: tuple[Address, ...] = ()
    """As they read when it was written; (): the old provisions were taken out."""
    reason: str = ""
    private: bool = False
    """The reason is for internal copies only."""
    decision: str = ""
    """What was decided, in the officer's words."""
    route: str = ""
    """Who is to make the change, if not whom the rules name; "" to go by the rules."""
    route_reason: str = ""
    """Why; never "" beside a route."""
    delegated: bool = False
    """That route is one of delegation, says the officer."""
    stale: str = ""
    """Why it was doubted when it was last written; "" once somebody has read it."""

    @property
    def blank(self) -> bool:
        """Whether nobody has filled it in yet.

        >>> Note(private=True).blank, Note(reason="It was asked for.").blank
        (True, False)
        """
        return not (self.reason or self.decision or self.route)


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one file, in its order."""

    name: str = ""
    """What the file is called."""
    entries: tuple[Note, ...] = ()


NO_NOTES: Final = Notes()
