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
from constitution_diff.render.story import Change, Story, counted, tell

from .assets import SCRIPT, content_security_policy, style_of
from .brand import logo_uri
from .document import document
from .navigation import navigation

_FEW = 6
"""So many lines stand open in a list of doubts; the rest is folded."""
_MANY = 12
"""So many changes of effect stand open; a longer table is folded."""

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
            identical=comparison.identical,
            title=comparison.new.title or comparison.old.title,
            attention=_attention(story),
            bare=tuple(change for change in story.changes if change.unmarked),
            kinds=_kinds(comparison),
            quiet_kinds=_QUIET_KINDS,
            navigation=navigation(comparison),
            blocks=document(comparison),
            few=_FEW,
            many=_MANY,
            policy=content_security_policy(edition.brand),
            style=style_of(edition.brand),
            script=SCRIPT,
        )
    )
    return page.encode()


def _attention(story: Story) -> tuple[Change, ...]:
    return tuple(
        change
        for change in story.changes
        if change.significance is Significance.ATTENTION and not change.for_terms_alone
    )


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
