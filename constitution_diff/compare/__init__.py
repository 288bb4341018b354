"""(old, new) → Comparison: what became of every provision. Pure.

Several comparisons, from version to version, make `Lives`.
"""

from .lives import lives_of
from .outlines import compare_outlines
from .words import word_edits

__all__ = ["compare_outlines", "lives_of", "word_edits"]
