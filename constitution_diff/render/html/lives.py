"""Several versions as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN
from constitution_diff.render.running import running
from constitution_diff.render.story.lives import tell_lives

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Edition, Lives

_FEW: Final = 12
"""So many lines stand open in a list; the rest is folded."""


def html_lives(lives: Lives, edition: Edition = PLAIN) -> bytes:
    """Each provision through all versions as one HTML file in UTF-8."""
    story, last = tell_lives(lives), lives.versions[-1]
    names = [version.name for version in story.versions]
    return laid_out(
        "lives",
        edition,
        running(edition, *names, standing=edition.standing),
        story=story,
        title=last.title,
        few=_FEW,
    )
