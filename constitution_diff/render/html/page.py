"""The whole page: what it holds, and the template that lays it out."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined

from constitution_diff.model import (
    PLAIN,
    Comparison,
    Edition,
    Extent,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.audience import internal_words
from constitution_diff.render.story import counted, tell

from .assets import SCRIPT, content_security_policy, running_heads, style_of
from .brand import logo_uri
from .document import document
from .filters import filters, parts
from .navigation import n_lines, navigation
from .strip import strip

_FEW = 6
"""So many lines stand open in a list; the rest is folded."""
_FEW_CAUTIONS = 8
"""So many lines stand open of "Check before relying on this", and all grave ones."""

_LONG_TREE = 120
"""A tree of more lines shows its top lines; the rest opens by branches."""
_LEAF = 40
"""So many blocks are laid out together when they come near the screen."""
_TITLES = MappingProxyType(
    {
        Extent.FULL: "The document, marked up",
        Extent.CHANGED: "The provisions that differ, with their headings",
    }
)


def html_redline(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The redline as one HTML file in UTF-8; the same bytes for the same comparison."""
    story, extent = tell(comparison), edition.extent or Extent.FULL
    files = f"{story.old_name} → {story.new_name}"
    heads = running_heads(files, edition.standing, internal_words(edition))
    tree = navigation(comparison)
    sections = parts(comparison, tree)
    page = (
        environment()
        .get_template("page.html.jinja")
        .render(
            story=story,
            edition=edition,
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
            policy=content_security_policy(edition.brand, heads),
            style=style_of(edition.brand),
            heads=heads,
            script=SCRIPT,
        )
    )
    return page.encode()


@cache
def environment() -> Environment:
    """The engine that escapes; every page is made with it."""
    environment = Environment(
        loader=PackageLoader("constitution_diff.render.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        vocabulary=vocabulary, counted=counted, leaf_size=_LEAF, logo_uri=logo_uri
    )
    return environment
