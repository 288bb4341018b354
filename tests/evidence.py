"""How much is tried: a seeded sample, or everything for `make evidence`."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

FULL = os.environ.get("CONSTITUTION_DIFF_EVIDENCE") == "full"
_SEED = 20
_T = TypeVar("_T")


def sampled(values: Sequence[_T], n: int) -> list[_T]:
    """All of the values for `make evidence`; else the same `n` of them each time."""
    if FULL or len(values) <= n:
        return list(values)
    return random.Random(_SEED).sample(list(values), k=n)  # noqa: S311
