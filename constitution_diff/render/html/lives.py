"""Several versions as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN
from constitution_diff.render.story.lives import tell_lives

from .assets import content_security_policy, style_of
from .page import environment

if TYPE_CHECKING:
    from constitution_diff.model import Edition, Lives

_FEW: Final = 12
"""So many lines stand open in a list; the rest is folded."""


def html_lives(lives: Lives, edition: Edition = PLAIN) -> bytes:
    """Each provision through all versions as one HTML file in UTF-8."""
    last = lives.versions[-1]
    page = (
        environment()
        .get_template("lives.html.jinja")
        .render(
            story=tell_lives(lives),
            title=last.title,
            few=_FEW,
            edition=edition,
            policy=content_security_policy(edition.brand),
            style=style_of(edition.brand),
        )
    )
    return page.encode()
