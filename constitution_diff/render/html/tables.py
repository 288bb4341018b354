"""Pages that are tables of rows: as wide as the window, and landscape on paper."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from constitution_diff.render.plain import in_xml

from .assets import content_security_policy, running_heads, style_of
from .page import environment

if TYPE_CHECKING:
    from constitution_diff.model import Edition
    from constitution_diff.render.heading import Heading

_TABLES: Final = Markup(  # noqa: S704 - our own file, not content
    files("constitution_diff.render.html")
    .joinpath("styles", "tables.css")
    .read_text("utf-8")
)


def rows_page(
    template: str, heading: Heading, edition: Edition, **values: object
) -> bytes:
    """A page of rows as HTML in UTF-8.

    Args:
        template: Its name in the folder of templates.
        heading: What stands before the rows, and on each printed page.
        edition: For whom the page is, and under whose name.
        values: What the template lays out.
    """
    left, right, foot = heading.running
    # Landscape comes last: the running heads set an upright page.
    wide = Markup("\n").join((running_heads(left, right, foot), _TABLES))
    brand = edition.brand
    page = (
        environment()
        .get_template(template)
        .render(
            heading=heading,
            edition=edition,
            style=style_of(brand),
            wide=wide,
            policy=content_security_policy(brand, wide),
            **values,
        )
    )
    return in_xml(page).encode()
