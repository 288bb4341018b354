"""Which clauses of different councils are about the same thing."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Topic:
    """One subject, and where each document deals with it."""

    name: str
    strength: str
    """`equivalent`, `similar` or `related`, as in collation/1."""
    keys: Mapping[str, tuple[str, ...]]
    """Keys of units by the name of their document; silent documents are left out."""


def read_topics(path: Path) -> tuple[Topic, ...]:
    """The topics in the file at `path`, in its order."""
    return tuple(
        Topic(
            name=says["name"],
            strength=says["strength"],
            keys={name: tuple(keys) for name, keys in says["keys"].items()},
        )
        for says in tomllib.loads(path.read_text("utf-8"))["topics"]
    )
