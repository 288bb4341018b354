"""Source → Outline: which provisions there are, and what lies in what. Pure."""

from .partial import with_part
from .references import ExactReference, references_of, related_targets
from .source import CLEANERS, outline_source

__all__ = [
    "CLEANERS",
    "ExactReference",
    "outline_source",
    "references_of",
    "related_targets",
    "with_part",
]
