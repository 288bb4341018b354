"""What the search for a place in the tree is given, and what it gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from .readings import Reading


@dataclass(frozen=True, slots=True)
class Mark:
    """What `depth` needs to know of a label or a heading, in document order."""

    label: str
    """"" for a heading without a number."""
    level: int | None = None
    """Outline level of a Word heading, from 0; None when there is none."""
    titled: bool = False
    """Its words are a heading, so that sub-headings may stand inside it."""
    indent_pt: float | None = None
    """Where it is set in, in points; None when that says nothing."""
    opens: bool = False
    """Its words end in a colon, and the next label stands right below."""
    led_in: bool = False
    """The words right above end in a colon, or are a heading."""
    parted: bool = False
    """Words without a label stand between it and the label above."""
    doubtful: bool = False
    """It may be no label at all, but the beginning of a sentence."""
    style: str = ""
    """The name of Word's paragraph style; "" when there is none."""
    list_level: int | None = None
    """The level of Word's automatic list, from 0; None outside of one."""
    listed: bool = False
    """The contents list gives its bare number to its words."""
    own: bool = False
    """A Schedule or the like behind all Parts, which lies in none."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its reading, and the mark it lies in."""

    reading: Reading | None
    """None for a heading without a number."""
    parent: int | None
    """Position of the mark it lies in, from 0; None at the top."""
    adopted: tuple[int, int | None] | None = None
    """A heading that this label shows to be a container, and the mark that lies in."""
    rejected: bool = False
    """It is no label: the words go on from it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A list that is open, by its last member; or a heading that contains what follows.

    A stack of frames says where the text stands, from outside inwards.
    """

    at: int
    """Position of the member among the marks, from 0."""
    reading: Reading | None
    """None for a heading without a number."""
    mark: Mark
    single: bool = True
    """The list has no other member so far."""


Stack = tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class State:
    """One way to read all marks so far."""

    cost: float
    stack: Stack = ()
    pending: int | None = None
    """The last heading since the last label, not yet a container."""
    back: State | None = None
    """The state before the last step: steps are a chain, so that states share them."""
    step: Placed | None = None
