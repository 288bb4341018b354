"""(old, new) → Comparison: what became of every provision. Pure."""

from .outlines import Beside, compare_outlines
from .words import word_edits

__all__ = ["Beside", "compare_outlines", "word_edits"]
