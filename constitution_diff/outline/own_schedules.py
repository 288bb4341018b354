"""Schedules behind all Parts: of the document itself, and not of its last Part.

A Schedule between two Parts is of the one it stands in. Behind the last Part it is of
that one only where something says so: its level as a heading, its own words, the title
of that Part, or that other Parts have theirs as well.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .head import ABOVE_ALL
from .readings import Shape, readings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .forms import Formed
    from .readings import Reading

ATTACHED: Final = frozenset({"schedule", "appendix", "annex", "exhibit"})
"""What is put to a Part, or to the whole."""
_TO_A_PART: Final = re.compile(r"\s*to\s+(?:this\s+|the\s+)?part\b", re.IGNORECASE)
_OF_SCHEDULES: Final = re.compile(
    r"\b(?:schedule|appendi|annex|exhibit)", re.IGNORECASE
)
_SEVERAL: Final = 2


def own_schedules(forms: Sequence[Formed]) -> frozenset[int]:
    """The positions of Schedules and the like that lie in no Part, from 0.

    Where it is told beforehand which Part the text is, all of it lies in that.
    """
    if forms and forms[0].level == ABOVE_ALL:
        return frozenset()
    typed = {at: found for at, one in enumerate(forms) if (found := _typed(one))}
    parts = [at for at, found in typed.items() if found.series == "part"]
    if len({typed[at].ordinals for at in parts}) < _SEVERAL:
        return frozenset()
    last = parts[-1]
    before = {typed[at].series for at in typed if at < last}
    if _OF_SCHEDULES.search(forms[last].words.text):
        return frozenset()
    return frozenset(
        at
        for at, found in typed.items()
        if at > last
        and found.series in ATTACHED - before
        and not _is_lower(forms[at], forms[last])
        and not _TO_A_PART.match(forms[at].words.text)
    )


def _typed(formed: Formed) -> Reading | None:
    """How its label is read, where it is surely a word and a number."""
    if not formed.label or (formed.whole.text and not formed.titled):
        return None
    found = readings(formed.label)
    return found[0] if found and found[0].shape is Shape.TYPED else None


def _is_lower(formed: Formed, part: Formed) -> bool:
    """Whether it is a heading of a lower rank than that of the Part, or none."""
    if part.level is None:
        return False
    return formed.level is None or formed.level > part.level
