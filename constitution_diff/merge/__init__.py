"""(base, ours, theirs) → Merge: what two versions of one base make together. Pure."""

from .outlines import merge_outlines
from .words import NEAR

__all__ = ["NEAR", "merge_outlines"]
