"""The whole page: what it holds, and the template that lays it out."""

from __future__ import annotations

from collections import Counter
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from constitution_diff.model import (
    PLAIN,
    Comparison,
    Edition,
    Relation,
    Scope,
    Significance,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.story import counted, tell

from .assets import SCRIPT, content_security_policy, style_of
from .brand import logo_uri
from .document import document
from .navigation import navigation

_FEW = 6
"""So many lines stand open in a list; the rest is folded."""
_FEW_CAUTIONS = 8
"""So many lines stand open of "Check before relying on this", and all grave ones."""

_QUIET_KINDS = frozenset({Significance.CONSEQUENTIAL, Significance.COSMETIC})
"""Stepping from change to change passes these over until a reader asks for them."""


def html_redline(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The redline as one HTML file in UTF-8; the same bytes for the same comparison."""
    story = tell(comparison)
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
            kinds=_kinds(comparison),
            quiet_kinds=_QUIET_KINDS,
            navigation=navigation(comparison),
            blocks=document(comparison),
            few=_FEW,
            n_open=max(_FEW_CAUTIONS, sum(line.grave for line in story.checks)),
            policy=content_security_policy(edition.brand),
            style=style_of(edition.brand),
            script=SCRIPT,
        )
    )
    return page.encode()


def _kinds(comparison: Comparison) -> tuple[tuple[str, str, int], ...]:
    """What the filter offers: (kind, its words, count), the most important first."""
    left_out = comparison.left_out
    counts = Counter(
        link.significance
        for index, link in enumerate(comparison.links)
        if index not in left_out
        and link.scope is Scope.COMPARED
        and link.relation is not Relation.SAME
    )
    return tuple(
        (kind.value, words, counts[kind])
        for kind, words in vocabulary.SIGNIFICANCE.items()
        if kind is not Significance.NONE and counts[kind]
    )


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
        vocabulary=vocabulary, counted=counted, logo_uri=logo_uri
    )
    return environment
