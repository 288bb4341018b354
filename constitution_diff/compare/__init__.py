"""(old, new) → Comparison: what became of every provision. Pure.

Several comparisons, from version to version, make `Lives`.
"""

from .addresses import text_hash
from .lives import lives_of
from .outlines import Beside, compare_outlines
from .selection import selected
from .words import word_edits

__all__ = [
    "Beside",
    "compare_outlines",
    "lives_of",
    "selected",
    "text_hash",
    "word_edits",
]
