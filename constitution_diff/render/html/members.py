"""The members' summary as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render.story.members import members_summary

from .assets import content_security_policy, running_heads, style_of
from .page import environment

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Edition


def html_summary(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The summary as one HTML file in UTF-8; the same bytes for the same comparison."""
    summary = members_summary(comparison, edition)
    heads = running_heads(summary.title, summary.standing)
    page = (
        environment()
        .get_template("members.html.jinja")
        .render(
            summary=summary,
            edition=edition,
            policy=content_security_policy(edition.brand, heads),
            style=style_of(edition.brand),
            heads=heads,
        )
    )
    return page.encode()
