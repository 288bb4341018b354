"""What a resolution check writes, as types."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import Outcome, Relation


class InputShape(Struct, frozen=True):
    """One of the files that were held against each other."""

    role: str
    name: str
    sha256: str


class InstructedShape(Struct, frozen=True):
    """An instruction; `fault` is "" where it was carried out."""

    number: str
    sentence: str
    fault: str


class ProvisionShape(Struct, frozen=True):
    """A provision as it was resolved, or as it was published."""

    id: str
    citation: str
    heading: str
    text: str


class OutcomeShape(Struct, frozen=True):
    """How some provisions stand; `untouched` ones that are the same are left out."""

    outcome: Outcome
    relation: Relation
    resolved: tuple[ProvisionShape, ...]
    published: tuple[ProvisionShape, ...]


class ResolutionShape(Struct, frozen=True):
    """An adopted version as resolved, held against a published file."""

    schema: str
    council: str
    document: str
    version: str
    same: bool
    inputs: tuple[InputShape, ...]
    instructions: tuple[InstructedShape, ...]
    counts: dict[str, int]
    provisions: tuple[OutcomeShape, ...]
