"""Sections of a constitution, and what is compared of two files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from constitution_diff.model import Comparison, Scope

RELATIONS = "24. Relations\n\n24.1 Members and officers are polite to one another.\n\n"
PLANNING = "25. Planning\n\n25.1 Site visits are arranged by the head of planning.\n\n"
WHISTLE = "26. Whistle-blowing\n\n26.1 Staff may report a wrong to the auditor.\n\n"


def states(comparison: Comparison, side: str) -> list[Scope]:
    return [row.state for row in comparison.coverage if row.side == side]


def codes(comparison: Comparison) -> list[str]:
    return [notice.code for notice in comparison.notices]
