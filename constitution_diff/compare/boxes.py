"""Boxes to tick: which signs say that one is empty, ticked or crossed out."""

from __future__ import annotations

from typing import Final

_BOXES: Final = {"☐": "☐◻□", "☑": "☑■✓✔", "☒": "☒", "✗": "✗✘"}
"""Empty, ticked and crossed out: by one of each, all that say it. A box with a cross
is ticked in some forms and says “no” in others: it is only like itself."""
BOXES: Final = "".join(_BOXES.values())
BOX_SAYS: Final = str.maketrans(
    {box: says for says, boxes in _BOXES.items() for box in boxes}
)
"""Makes one box of all that say the same."""
