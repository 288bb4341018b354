"""Which pages our own reading is not trusted with: pdfplumber reads those."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from .words import Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .device import PageDevice
    from .words import Word

_UNMAPPED = re.compile(r"\(cid:\d+\)|\N{REPLACEMENT CHARACTER}")
UNMAPPED_SHARE = 0.02
"""More than this share of letters without a name makes a page doubtful."""


class Doubt(StrEnum):
    """Why a page was read with pdfplumber."""

    FAILED = "failed"
    """Our own reading stopped at damaged content."""
    VERTICAL = "vertical"
    """It has text in a font that runs downwards."""
    TURNED = "turned"
    """Most of its words run in another direction."""
    UNMAPPED = "unmapped"
    IMAGE_ONLY = "image-only"
    DOUBLED = "doubled"
    """Single letters are printed twice on one spot."""
    AUDIT = "audit"
    """Another page of the file was not read as pdfplumber reads it."""


def doubt_about(
    drawn: PageDevice, words: Mapping[Turn, Sequence[Word]]
) -> Doubt | None:
    """What speaks against the page's words as they were read; None for nothing."""
    to_the_right = len(words.get(Turn.RIGHT, ()))
    turned = max((len(found) for found in words.values()), default=0)
    checks = {
        Doubt.VERTICAL: drawn.vertical,
        Doubt.DOUBLED: drawn.doubled,
        Doubt.TURNED: turned > to_the_right,
        Doubt.IMAGE_ONLY: not turned and bool(drawn.images),
        Doubt.UNMAPPED: unmapped_share(words.values()) > UNMAPPED_SHARE,
    }
    return next((doubt for doubt, speaks in checks.items() if speaks), None)


def unmapped_share(groups: Iterable[Iterable[Word]]) -> float:
    """The share of characters without a known letter, from 0 to 1."""
    text = "".join([word.text for words in groups for word in words])
    if "(cid:" not in text and "\N{REPLACEMENT CHARACTER}" not in text:
        return 0.0
    named, n_unmapped = _UNMAPPED.subn("", text)
    return n_unmapped / max(1, len(named) + n_unmapped)
