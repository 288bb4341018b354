"""What a council's brand adds to a page: a few rules of style, and a picture."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from constitution_diff.model import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Brand

LEAST_CONTRAST: Final = 4.5
"""WCAG 2.2 AA, 1.4.3."""
GROUNDS: Final = {
    "light": ("#ffffff", "#fdfcf9", "#f4f1ea", "#fdf0d5"),
    "dark": ("#16181b", "#1f2226", "#33270f"),
}
"""What links stand on: the papers of colours.css, which a test holds against this."""

_LAYOUT: Final = (
    ".council{display:flex;align-items:center;gap:.75rem;font-weight:600;"
    "margin-block-end:1rem}"
    ".council img{block-size:3.5rem;inline-size:auto;max-inline-size:12rem}"
)
_ACCENT: Final = (
    "@media screen and (prefers-color-scheme:{scheme}){{"
    ":root{{--link:{colour}}}.layout{{border-block-start-color:{colour}}}}}"
)


def least_contrast(colour: str, scheme: str) -> float:
    """Of a colour on the grounds of a light or a dark page: the worst.

    >>> least_contrast("#1a4b8f", "light") > LEAST_CONTRAST
    True
    """
    return min(contrast(colour, ground) for ground in GROUNDS[scheme])


def brand_style(brand: Brand) -> Markup:
    """The rules that a brand adds; "" for none."""
    # Not content: a colour is six hexadecimal figures, which `Brand` sees to.
    return Markup("".join(_rules(brand)))  # noqa: S704


def _rules(brand: Brand) -> Iterator[str]:
    if brand.council:
        yield _LAYOUT
    for scheme, colour in (("light", brand.accent), ("dark", brand.accent_dark)):
        if colour:
            yield _ACCENT.format(scheme=scheme, colour=colour)


def logo_uri(brand: Brand) -> str:
    """The picture as an address that holds it; "" for none."""
    if brand.logo is None:
        return ""
    encoded = b64encode(brand.logo.content).decode()
    return f"data:{brand.logo.media_type};base64,{encoded}"
