"""What a check found → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Severity

from .check_shapes import CheckShape, FindingShape, SpotShape
from .outlines import notice_shape, reference_shape, source_shape

if TYPE_CHECKING:
    from constitution_diff.model import Check, Finding, Spot

CHECK = "constitution-diff/check/1"


def check_shape(check: Check) -> CheckShape:
    """The findings as `check/1` writes them."""
    outline = check.outline
    return CheckShape(
        schema=CHECK,
        sources=tuple(map(source_shape, outline.sources)),
        summary={
            severity.value: sum(f.severity is severity for f in check.findings)
            for severity in Severity
        },
        findings=tuple(map(_finding, check.findings)),
        not_in_file=tuple(map(reference_shape, check.apart)),
        notices=tuple(notice_shape(notice) for notice in outline.notices),
    )


def _finding(finding: Finding) -> FindingShape:
    return FindingShape(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        why=finding.why,
        look=finding.look,
        places=tuple(map(spot_shape, finding.spots)),
    )


def spot_shape(spot: Spot) -> SpotShape:
    """A place that a finding is about."""
    return SpotShape(spot.clause, spot.where, spot.quote, spot.source, spot.page)
