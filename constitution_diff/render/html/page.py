"""The whole page: what it holds, and the template that lays it out."""

from __future__ import annotations

from types import MappingProxyType

from constitution_diff.model import (
    PLAIN,
    Comparison,
    Edition,
    Extent,
)
from constitution_diff.render.running import running
from constitution_diff.render.story import tell

from .assets import SCRIPT
from .document import document
from .engine import laid_out
from .filters import filters, parts
from .navigation import n_lines, navigation
from .strip import strip

_FEW = 6
"""So many lines stand open in a list; the rest is folded."""
_FEW_CAUTIONS = 8
"""So many lines stand open of "Check before relying on this", and all grave ones."""

_LONG_TREE = 120
"""A tree of more lines shows its top lines; the rest opens by branches."""
_TITLES = MappingProxyType(
    {
        Extent.FULL: "The document, marked up",
        Extent.CHANGED: "The provisions that differ, with their headings",
    }
)


def html_redline(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The redline as one HTML file in UTF-8; the same bytes for the same comparison."""
    story, extent = tell(comparison), edition.extent or Extent.FULL
    heads = running(edition, story.old_name, story.new_name, standing=edition.standing)
    tree = navigation(comparison)
    sections = parts(comparison, tree)
    return laid_out(
        "page",
        edition,
        heads,
        story=story,
        title=comparison.new.title or comparison.old.title,
        pressing=tuple(g for g in story.attention if g.pressing),
        following_words=story.following,
        following=tuple(g for g in story.attention if not g.pressing),
        bare=tuple(change for change in story.changes if change.unmarked),
        filters=filters(comparison),
        parts=sections,
        strip=strip(comparison, sections),
        n_links=len(comparison.links),
        navigation=tree,
        twigs=n_lines(tree) > _LONG_TREE,
        extent=extent,
        document_title=_TITLES[extent],
        blocks=document(comparison, edition),
        few=_FEW,
        n_open=max(_FEW_CAUTIONS, sum(line.grave for line in story.checks)),
        script=SCRIPT,
    )
