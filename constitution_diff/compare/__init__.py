"""(old, new) → Comparison: what became of every provision. Pure."""

from .addresses import text_hash
from .outlines import Beside, compare_outlines
from .words import word_edits

__all__ = ["Beside", "compare_outlines", "text_hash", "word_edits"]
