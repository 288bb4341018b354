"""What a file would give away → the shapes of the JSON contract."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Remedy

from .checks import spot_shape
from .outlines import source_shape
from .publication_shapes import PublicationShape, TraceFindingShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Publication, TraceFinding

PUBLICATION = "constitution-diff/publish/1"


def publication_shape(publication: Publication) -> PublicationShape:
    """The findings as `publish/1` writes them."""
    return PublicationShape(
        schema=PUBLICATION,
        sources=(source_shape(publication.source),),
        summary=_counts(publication.findings),
        findings=tuple(map(_finding, publication.findings)),
        stripped=bool(publication.clean),
        left=tuple(map(_finding, publication.left)),
    )


def _counts(findings: Iterable[TraceFinding]) -> dict[str, int]:
    counts = dict.fromkeys((remedy.value for remedy in Remedy), 0)
    for finding in findings:
        counts[finding.remedy] += finding.n
    return counts


def _finding(finding: TraceFinding) -> TraceFindingShape:
    return TraceFindingShape(
        code=finding.code,
        remedy=finding.remedy,
        message=finding.message,
        why=finding.why,
        look=finding.look,
        n=finding.n,
        places=tuple(map(spot_shape, finding.spots)),
    )
