"""Source → Outline: which provisions there are, and what lies in what. Pure."""

from .partial import with_part
from .source import CLEANERS, outline_source

__all__ = ["CLEANERS", "outline_source", "with_part"]
