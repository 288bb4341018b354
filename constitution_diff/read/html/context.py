"""What an element passes on to everything inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Role, Span

if TYPE_CHECKING:
    from .lists import ListState
    from .revisions import Places


class Context(NamedTuple):
    """What holds for the words that are read at the moment.

    A tuple, because one is made for each element, and in a third of the time.
    """

    role: Role = Role.BODY
    reason: str = ""
    """Why they are furniture; "" when they are none."""
    revisions: Places = ()
    bold: bool = False
    pre: bool = False
    """Blanks and line ends are kept."""
    label: bool = False
    """Word printed them as the number of the paragraph."""
    linked: bool = False
    outline_level: int | None = None
    style: str = ""
    indent_pt: float = 0.0
    margin_pt: float | None = None
    """The margin that the paragraph itself declares."""
    listed: ListState | None = None
    list_level: int | None = None
    note_id: str = ""
    alive: tuple[bool, bool] = (True, True)
    """Whether the original view and the final have the item that this is in."""


def look_of(context: Context) -> Span:
    """An empty span that looks like the words that are read at the moment."""
    return Span("", context.revisions, context.bold)
