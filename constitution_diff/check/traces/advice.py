"""What is said of a trace: who settles it, what it is, why it matters, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from constitution_diff.model import Remedy

WITH_STRIP: Final = "Use --strip."
"""How to be rid of what goes without a change to what is printed."""


class TraceAdvice(NamedTuple):
    """What is said of every trace of one code."""

    remedy: Remedy
    title: str
    why: str
    look: str
