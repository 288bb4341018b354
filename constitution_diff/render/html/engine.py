"""How a page is made: one engine, one frame, one step from its words to its bytes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from constitution_diff.render import vocabulary
from constitution_diff.render.audience import internal_words
from constitution_diff.render.plain import in_xml
from constitution_diff.render.story import counted

from .assets import content_security_policy, running_heads, style_of
from .brand import logo_uri

if TYPE_CHECKING:
    from constitution_diff.model import Edition
    from constitution_diff.render.running import Running

_PACKAGE: Final = "constitution_diff.render.html"
_LEAF: Final = 40
"""So many blocks are laid out together when they come near the screen."""


def laid_out(
    template: str,
    edition: Edition,
    running: Running,
    *,
    further_style: str = "",
    **values: object,
) -> bytes:
    """A page as HTML in UTF-8; what neither XML nor HTML can hold is shown by a sign.

    Args:
        template: Its name in the folder of templates, without an ending.
        edition: For whom the page is, and under whose name.
        running: What stands on each printed page.
        further_style: Rules of our own that come after all others.
        values: What the template lays out.
    """
    heads = Markup("\n").join((running_heads(running), Markup(further_style)))  # noqa: S704 - our own rules
    page = (
        environment()
        .get_template(f"{template}.html.jinja")
        .render(
            edition=edition,
            policy=content_security_policy(edition.brand, heads),
            style=style_of(edition.brand),
            heads=heads,
            **values,
        )
    )
    return in_xml(page).encode()


def environment(*packages: str) -> Environment:
    """The engine that escapes; every page is made with it.

    `packages` may hold templates of their own beside those of the reports.
    """
    return _environment((*packages, _PACKAGE))


@cache
def _environment(packages: tuple[str, ...]) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package) for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        vocabulary=vocabulary,
        counted=counted,
        leaf_size=_LEAF,
        logo_uri=logo_uri,
        internal_words=internal_words,
    )
    return environment
