"""Real files, read and outlined once, however many tests look at them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Outline, Source


@lru_cache
def source_of(path: Path) -> Source:
    """What the reader understood of a file."""
    return read_source(path.read_bytes(), path.name)


@lru_cache
def outlined(path: Path) -> Outline:
    """Its outline in its final view."""
    return outline_source(source_of(path))
