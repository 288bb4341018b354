"""What a file would give away, as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render.check import FEW, place
from constitution_diff.render.publication import groups_of, summary
from constitution_diff.render.running import running

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Edition, Publication


def html_publication(publication: Publication, edition: Edition = PLAIN) -> bytes:
    """The findings as one HTML file in UTF-8; the same bytes for the same file."""
    return laid_out(
        "publication",
        edition,
        running(edition, publication.source.name),
        name=publication.source.name,
        summary=summary(publication),
        groups=tuple(groups_of(publication)),
        place=place,
        few=FEW,
    )
