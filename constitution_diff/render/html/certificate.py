"""The certificate as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render import vocabulary
from constitution_diff.render.story.certificate import certificate

from .assets import content_security_policy, running_heads, style_of
from .page import environment

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Edition


def html_certificate(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The certificate as one HTML file in UTF-8; the same bytes for the same values.

    Raises:
        NotCertifiedError: Something could not be read.
    """
    found = certificate(comparison, edition)
    heads = running_heads(vocabulary.CERTIFICATE, found.standing)
    page = (
        environment()
        .get_template("certificate.html.jinja")
        .render(
            certificate=found,
            edition=edition,
            policy=content_security_policy(edition.brand, heads),
            style=style_of(edition.brand),
            heads=heads,
        )
    )
    return page.encode()
