"""Clauses of two outlines that are not linked and are worth a look together."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .ids import ClauseId


class RelatedKind(StrEnum):
    """What two clauses that are not linked have in common."""

    TEXT_MOVED = "text-moved"
    MODELLED_ON = "modelled-on"
    RESTORED = "restored"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Related:
    """Two clauses worth looking at together; outside the accounting."""

    old: ClauseId
    new: ClauseId
    kind: RelatedKind
    old_span: tuple[int, int] | None = None
    """Characters of the old clause's text, from 0, end excluded; None for all of it."""
    new_span: tuple[int, int] | None = None
    score: float = 0.0
