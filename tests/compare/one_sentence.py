"""A sentence that changes among others that stay, and its effects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import compared

if TYPE_CHECKING:
    from constitution_diff.model import Effect

BASE = (
    "4.1 In every case the rules of this part are read with the protocol on meetings. "
    "{} This goes for meetings of every sort and size, whoever called them."
)


def effects(old: str, new: str) -> list[tuple[str, str, str]]:
    """(kind, was, is) of one sentence among others that stay."""
    return [(e.kind, e.was, e.is_) for e in all_effects(old, new)]


def all_effects(old: str, new: str) -> tuple[Effect, ...]:
    return compared(BASE.format(old), BASE.format(new)).effects
