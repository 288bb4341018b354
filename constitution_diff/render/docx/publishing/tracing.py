"""Everything that a Word file holds beside what its readers see."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .opened import Opened
from .rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from constitution_diff.model import Spot, Trace
    from constitution_diff.render.docx.parts import Parts

_NOWHERE: Final[Mapping[str, Spot]] = MappingProxyType({})


def traces_of(parts: Parts, places: Mapping[str, Spot] = _NOWHERE) -> tuple[Trace, ...]:
    """Every trace, rule by rule, each in file order.

    `places` are the paragraphs of the file among its provisions, by their address.
    """
    opened = Opened(parts, places)
    return tuple(trace for rule in RULES for trace in rule.find(opened))
