"""Amending instructions: what is to be done to one version to make another of it.

Every name and every word that an instruction points at is of the current version,
and all instructions take effect at once. So none depends on the others, or on their
order, but for what is put in at one and the same point: that stands in their order.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from .values import dataclass

if TYPE_CHECKING:
    from .clause import Kind


class Form(StrEnum):
    """How words of a provision are changed."""

    SUBSTITUTE = "substitute"
    OMIT = "omit"
    AFTER = "after"
    """The new words stand behind these."""
    BEFORE = "before"
    START = "start"
    END = "end"


class Side(StrEnum):
    """Where something is put."""

    AFTER = "after"
    """Behind a provision, and in what that one lies in."""
    BEFORE = "before"
    FIRST = "first"
    """Before all else in a provision; in the document itself for no provision."""
    NEW = "new"
    """At the end of a provision that another instruction puts in."""


@dataclass(frozen=True, slots=True)
class Place:
    """A provision, and which of its words."""

    provision: str
    """Its name in the current version: "24.5", "the second paragraph under 24.5"."""
    part: str = ""
    """"heading", "text" or "cell:N", N from 0; "" for its text, or for its heading
    where it has no text."""


@dataclass(frozen=True, slots=True)
class Reword:
    """Some words of a provision change, and the others stay."""

    place: Place
    form: Form
    words: str = ""
    """Words that stand there; "" for a form that needs none."""
    new: str = ""
    nth: int = 0
    """Which of the places where they occur, from 1; 0 where they occur once."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The heading, the text or a cell of a provision is replaced whole."""

    place: Place
    new: str
    """"" takes it out."""


@dataclass(frozen=True, slots=True)
class Throughout:
    """A title or term changes wherever it occurs."""

    old: str
    new: str
    excepted: tuple[str, ...] = ()
    """Names of the provisions in which it stays as it is."""


@dataclass(frozen=True, slots=True)
class Run:
    """A provision, or all from one to another that lie in the same."""

    first: str
    last: str = ""
    """"" for one alone."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where provisions are put."""

    side: Side
    provision: str = ""
    """A name; "" for the document itself. Of a new one: its label and first words."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision that is put in."""

    kind: Kind
    label: str = ""
    heading: str = ""
    text: str = ""
    cells: tuple[str, ...] = ()
    depth: int = 0
    """How far in it lies, from 0 for what stands at the position itself."""


@dataclass(frozen=True, slots=True)
class Insert:
    """New provisions. The passages are in document order."""

    position: Position
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Omit:
    """Provisions go, with all that lies in them and is not moved elsewhere."""

    run: Run
    alone: bool = False
    """What lies in them stays, and lies in what they lay in."""


@dataclass(frozen=True, slots=True)
class Move:
    """Provisions go elsewhere, with all that lies in them."""

    run: Run
    position: Position


@dataclass(frozen=True, slots=True)
class Renumber:
    """Provisions of one list get numbers that are as far apart as those they have."""

    run: Run
    first: str
    """The new label of the first: "24.6"."""
    last: str = ""
    """The new label of the last; "" where it is one alone."""


@dataclass(frozen=True, slots=True)
class Recast:
    """A provision is set out as another kind, or gets a number, or loses its own."""

    provision: str
    kind: Kind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Divide:
    """The end of a text becomes a provision of its own, which stands next."""

    provision: str
    after: str
    """The words behind which it is cut; they occur once."""
    kind: Kind
    label: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """A text goes on at the end of another, and is no provision of its own."""

    provision: str
    to: str


Instruction: TypeAlias = (
    Reword
    | Rewrite
    | Throughout
    | Insert
    | Omit
    | Move
    | Renumber
    | Recast
    | Divide
    | Join
)


@dataclass(frozen=True, slots=True)
class Amendment:
    """The instructions that make one version of another, in amendment order."""

    instructions: tuple[Instruction, ...]
    remarks: tuple[str, ...] = ()
    """What they leave alone, in sentences."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """An instruction that was not applied, and why."""

    number: int
    """As it is numbered, from 1."""
    sentence: str
    """What was asked, what was found, and what to do."""
    to_decide: bool = False
    """It fits more than one place, or fits only nearly."""
