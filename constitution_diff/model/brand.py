"""What a council's own reports carry: its name, its arms, its colour."""

from __future__ import annotations

import re
from typing import Final

from .values import dataclass

_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that lies inside the report."""

    content: bytes
    media_type: str
    """"image/png", "image/jpeg" or "image/svg+xml"."""


@dataclass(frozen=True, slots=True)
class Brand:
    """How a council has its reports look; what they say does not depend on it."""

    council: str = ""
    """Its name, as it stands at the head of a report."""
    logo: Logo | None = None
    """None: no picture. Never without a name, for those who cannot see it."""
    accent: str = ""
    """The colour of links and rules on a light page, as "#1a4b8f"; "" for ours."""
    accent_dark: str = ""
    """The same on a dark page."""
    columns: tuple[str, ...] = ()
    """Of the schedule, in order; () for the usual ones."""

    def __post_init__(self) -> None:
        """Colours end up in a style, so they are colours and nothing else."""
        colours = filter(None, (self.accent, self.accent_dark))
        assert all(map(_COLOUR.fullmatch, colours))  # noqa: S101 - checked where read


NO_BRAND: Final = Brand()


def contrast(colour: str, ground: str) -> float:
    """How well one colour is read on another, from 1 to 21 (WCAG 2.2, 1.4.3).

    >>> round(contrast("#000000", "#ffffff")), round(contrast("#777777", "#ffffff"), 2)
    (21, 4.48)
    """
    darker, lighter = sorted((_luminance(colour), _luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """From 0 for black to 1 for white."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(share: float) -> float:
    if share <= 0.04045:  # noqa: PLR2004 - where sRGB turns from a line to a curve
        return share / 12.92
    return float(((share + 0.055) / 1.055) ** 2.4)
