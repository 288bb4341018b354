"""(old, new) → Comparison: what became of every provision. Pure."""

from .outlines import compare_outlines
from .words import word_edits

__all__ = ["compare_outlines", "word_edits"]
