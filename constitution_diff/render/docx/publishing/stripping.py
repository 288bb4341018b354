"""Takes out of a Word file what its readers do not see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .relations import drop_unused
from .rules import RULES

if TYPE_CHECKING:
    from constitution_diff.render.docx.parts import Parts


def stripped(parts: Parts) -> bytes:
    """The file without the traces that no reader sees; `parts` is changed.

    What is printed stays: its words, numbers, tables, pictures. Tracked changes stay,
    too; they are to be accepted or rejected first.
    """
    for rule in RULES:
        if rule.strip is not None:
            rule.strip(parts)
    drop_unused(parts)
    return parts.saved()
