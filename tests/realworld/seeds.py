"""The five seed documents, read where they lie, and compared: each once."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from constitution_diff.compare import compare_outlines
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

from .conftest import shared_folder

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Comparison, Outline

NAMES = ("000", "001", "002", "003", "004")


def seed_path(name: str) -> Path:
    """The file of the seed whose name starts so."""
    (path,) = (shared_folder() / "seeds").glob(f"{name}_*.txt")
    return path


@lru_cache
def seed_outline(name: str) -> Outline:
    """The outline of a seed in its final view."""
    path = seed_path(name)
    return outline_source(read_source(path.read_bytes(), path.name))


@lru_cache
def seed_comparison(old: str, new: str) -> Comparison:
    """What became of each clause of one seed in another."""
    return compare_outlines(seed_outline(old), seed_outline(new))


def gold(name: str) -> Any:  # noqa: ANN401 - hand-made JSON of many shapes
    """One file of hand-made truth."""
    return json.loads((shared_folder() / "gold" / f"{name}.json").read_text("utf-8"))


def plain_words(text: str) -> list[str]:
    """Words only, without case, quotes or hyphens: what must not get lost."""
    return re.findall(r"[^\W_]+", text.casefold())
