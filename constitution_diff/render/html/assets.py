"""The style and the script of a page, and the policy that allows these two only."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from constitution_diff.model import NO_BRAND

from .brand import brand_style

if TYPE_CHECKING:
    from constitution_diff.model import Brand


def _asset(name: str) -> Markup:
    text = files("constitution_diff.render.html").joinpath(name).read_text("utf-8")
    return Markup(text)  # noqa: S704 - our own file, not content


STYLE: Final = _asset("style.css")
SCRIPT: Final = _asset("script.js")


def style_of(brand: Brand) -> Markup:
    """The style of a page, in the council's colour."""
    return STYLE + brand_style(brand)


def content_security_policy(brand: Brand = NO_BRAND) -> str:
    """A policy under which nothing is fetched and no other style or script runs."""
    pictures = " img-src data:;" if brand.logo else ""
    return (
        f"default-src 'none';{pictures} style-src '{_digest(style_of(brand))}';"
        f" script-src '{_digest(SCRIPT)}'; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
