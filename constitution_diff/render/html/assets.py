"""The styles and scripts of a page, and the policy that allows these only.

Each lies in a file of its own by purpose; a page carries them joined. Words of a
document never get into them but as strings of the running heads, which are escaped.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from constitution_diff.model import NO_BRAND

from .brand import brand_style

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Brand
    from constitution_diff.render.running import Running


_STYLES: Final = (
    "colours", "frame", "summary", "reports", "tree", "tools", "marks", "document",
    "sides", "narrow", "print",
)  # fmt: skip
"""In the order of the cascade."""
_SCRIPTS: Final = (
    "page", "choosing", "stepping", "searching", "sides", "address", "keys", "start",
)  # fmt: skip
"""What each defines, the next ones use."""

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9 .,:;–-]")


def _joined(folder: str, names: Iterable[str], suffix: str) -> Markup:
    root = files("constitution_diff.render.html").joinpath(folder)
    texts = (root.joinpath(f"{name}.{suffix}").read_text("utf-8") for name in names)
    return Markup("\n".join(texts))  # noqa: S704 - our own files, not content


STYLE: Final = _joined("styles", _STYLES, "css")
SCRIPT: Final = _joined("scripts", _SCRIPTS, "js")


def running_heads(running: Running) -> Markup:
    """A style that puts these words on every printed page, and "Page 1 of 9".

    >>> from constitution_diff.render.running import Running
    >>> "Page " in running_heads(Running("a → b", "Proposed", ""))
    True
    """
    files, standing = _css_string(running.files), _css_string(running.standing)
    internal = _css_string(running.internal)
    n_pages = '"Page " counter(page) " of " counter(pages)'
    boxes = (
        f"@top-left {{ {_BOX} inline-size: 65%; content: {files}; }}",
        f"@top-right {{ {_BOX} text-align: end; content: {standing}; }}",
        f"@bottom-left {{ {_ALERT} content: {internal}; }}",
        f"@bottom-right {{ {_BOX} text-align: end; content: {n_pages}; }}",
    )
    page = "@page { size: A4; margin: 22mm 18mm 20mm; " + " ".join(boxes) + " }"
    return Markup(page)  # noqa: S704 - every character of content is escaped


_BOX: Final = "font: 8pt sans-serif; color: #333;"
_ALERT: Final = "font: 700 8pt sans-serif; inline-size: 65%;"


def _css_string(words: str) -> str:
    r"""A CSS string that ends neither itself nor its element, whatever it holds.

    >>> print(_css_string('</style>"'))
    "\3c \2f style\3e \22 "
    """
    return '"' + _UNSAFE.sub(_escaped, words) + '"'


def _escaped(found: re.Match[str]) -> str:
    # The blank ends the escape and is no part of the string.
    return f"\\{ord(found[0]):x} "


def style_of(brand: Brand) -> Markup:
    """The style of a page, in the council's colour."""
    return STYLE + brand_style(brand)


def content_security_policy(brand: Brand = NO_BRAND, *further_styles: str) -> str:
    """A policy under which nothing is fetched and no other style or script runs."""
    pictures = " img-src data:;" if brand.logo else ""
    found = (style_of(brand), *further_styles)
    styles = " ".join(f"'{digest(style)}'" for style in found)
    return (
        f"default-src 'none';{pictures} style-src {styles};"
        f" script-src '{digest(SCRIPT)}'; base-uri 'none'; form-action 'none'"
    )


def digest(text: str) -> str:
    """What a policy calls a style or a script by, so that no other runs.

    >>> digest("")
    'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
