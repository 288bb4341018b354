"""A merge as one self-contained page: each conflict with the three side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render.running import running
from constitution_diff.render.story.merge import merge_story

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Edition, Merge


def html_merge(merge: Merge, edition: Edition = PLAIN) -> bytes:
    """The merge as one HTML file in UTF-8; the same bytes for the same values."""
    story = merge_story(merge)
    # No arrows: the second was not made from the first, nor the third from that.
    return laid_out("merge", edition, running(edition, story.made_from), story=story)
