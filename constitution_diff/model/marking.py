"""Who marks the changes in a Word redline, and how much of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .values import dataclass


class Pending(StrEnum):
    """What becomes of tracked changes that a file already holds."""

    ACCEPT = "accept"
    REJECT = "reject"
    KEEP = "keep"
    """They stay, with their authors, beside those that the redline marks."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a comment says of one change."""

    index: int
    """The place in `Comparison.links`, from 0; -1 for what is to be checked first of
    all."""
    text: str
    reference: str = ""
    """The provision, as `text` begins with it."""
    reasons: tuple[str, ...] = ()
    """Why it needs attention, line by line, without what became of it as a whole."""


@dataclass(frozen=True, slots=True)
class Marking:
    """How a Word redline is marked."""

    author: str = "Comparison"
    date: str = ""
    """As Word writes it, "2026-11-29T10:00:00Z"; "" for that on which the proposed file
    says that it was last saved."""
    remarks_by: str = ""
    """The author of comments; "" for that of the changes."""
    initials: str = ""
    """Of the author of comments; "" for the first letters of the name."""
    pending: Pending = Pending.ACCEPT
    formatting: bool = False
    """Changes of formatting are marked, too."""
    number_changes: bool = False
    """Automatic numbers that shifted are marked, too."""
    remarks: tuple[Remark, ...] = ()
    """What comments say of changes, their places rising; () for no comments."""
    outside_remarks: tuple[tuple[int, str], ...] = ()
    """What they say of what differs in no provision, by place in `Comparison.outside`,
    rising."""
    bookmarks: bool = False
    """Each provision has a bookmark."""


PLAIN_MARKING: Final = Marking()
