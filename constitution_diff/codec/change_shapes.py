"""What the links show together, as types: terms, effects, references followed."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import ReferenceStatus


class PlaceShape(Struct, frozen=True):
    """A place where a term was changed."""

    old: str
    new: str
    at: int
    part: str


class MissedShape(Struct, frozen=True):
    """A place where it was not."""

    new: str
    at: int
    part: str


class SubstitutionShape(Struct, frozen=True):
    """A term changed throughout."""

    old: str
    new: str
    count: int
    places: tuple[PlaceShape, ...]
    missed: tuple[MissedShape, ...]
    confirmed: bool
    question: str
    concerns: tuple[str, ...]


class EffectShape(Struct, frozen=True, rename={"is_": "is"}):
    """A change of effect, both versions quoted."""

    clause: str
    kind: str
    was: str
    is_: str
    old_quote: str
    new_quote: str
    side: str


class NumberedShape(Struct, frozen=True):
    """A number and the clause that carries it."""

    label: str
    clause: str | None


class MappedReferenceShape(Struct, frozen=True, rename={"is_": "is"}):
    """A reference followed through the comparison."""

    clause: str
    side: str
    text: str
    status: ReferenceStatus
    was: NumberedShape
    is_: NumberedShape
