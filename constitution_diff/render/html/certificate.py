"""The certificate as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render import vocabulary
from constitution_diff.render.heading import heading_of
from constitution_diff.render.story.certificate import certificate

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Edition


def html_certificate(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The certificate as one HTML file in UTF-8; the same bytes for the same values.

    Raises:
        NotCertifiedError: Something could not be read.
    """
    found = certificate(comparison, edition)
    heading = heading_of(comparison, edition, vocabulary.CERTIFICATE)
    return laid_out(
        "certificate",
        edition,
        heading.running,
        certificate=found,
    )
