"""(old, new) → Comparison: what became of every provision. Pure."""

from .addresses import text_hash
from .outlines import Beside, compare_outlines
from .selection import selected
from .words import word_edits

__all__ = ["Beside", "compare_outlines", "selected", "text_hash", "word_edits"]
