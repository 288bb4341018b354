"""Pages that are tables of rows: as wide as the window, and landscape on paper."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from .engine import laid_out

if TYPE_CHECKING:
    from constitution_diff.model import Edition
    from constitution_diff.render.heading import Heading

TABLES: Final = Markup(  # noqa: S704 - our own file, not content
    files("constitution_diff.render.html")
    .joinpath("styles", "tables.css")
    .read_text("utf-8")
)


def rows_page(
    template: str, heading: Heading, edition: Edition, **values: object
) -> bytes:
    """A page of rows as HTML in UTF-8.

    Args:
        template: Its name in the folder of templates, without an ending.
        heading: What stands before the rows, and on each printed page.
        edition: For whom the page is, and under whose name.
        values: What the template lays out.
    """
    return laid_out(
        template,
        edition,
        heading.running,
        # Landscape comes last: the running heads set an upright page.
        further_style=TABLES,
        heading=heading,
        **values,
    )
