"""Resolution checks → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Outcome

from .resolution_shapes import (
    InputShape,
    InstructedShape,
    OutcomeShape,
    ProvisionShape,
    ResolutionShape,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import ClauseId, Outline, Resolution

RESOLUTION = "constitution-diff/resolution/1"


def resolution_shape(found: Resolution) -> ResolutionShape:
    """What was resolved and what was published as `resolution/1` writes it."""
    comparison = found.comparison
    rows = zip(comparison.links, found.outcomes, strict=True)
    return ResolutionShape(
        schema=RESOLUTION,
        council=found.council,
        document=found.document,
        version=found.version,
        same=found.same,
        inputs=tuple(
            InputShape(one.role, one.name, one.sha256) for one in found.inputs
        ),
        instructions=tuple(
            InstructedShape(one.number, one.sentence, one.fault)
            for one in found.instructions
        ),
        counts={one.value: found.outcomes.count(one) for one in Outcome},
        provisions=tuple(
            OutcomeShape(
                outcome,
                link.relation,
                _provisions(comparison.old, link.old),
                _provisions(comparison.new, link.new),
            )
            for link, outcome in rows
            if outcome is not Outcome.UNTOUCHED
        ),
    )


def _provisions(
    outline: Outline, clauses: Iterable[ClauseId]
) -> tuple[ProvisionShape, ...]:
    found = (outline[clause] for clause in clauses)
    return tuple(ProvisionShape(c.id, c.citation, c.heading, c.text) for c in found)
