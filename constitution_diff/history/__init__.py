"""Kept versions and their dates → what was in force, and who changed what. Pure."""

from .dates import as_at
from .finding import named_clauses, near_citations

__all__ = ["as_at", "named_clauses", "near_citations"]
