"""A rule: how one kind of trace is found, and how it is taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened


class Rule(NamedTuple):
    """One kind of trace. Finding changes nothing."""

    find: Callable[[Opened], Iterator[Trace]]
    strip: Callable[[Parts], None] | None = None
    """None: only a person can decide."""
