"""Source → Outline: which provisions there are, and what lies in what. Pure."""

from .chosen import with_view_chosen
from .citing import cited_anew, kinds_of_label, opening_label
from .evidence import is_part_label
from .joining import joined_outline
from .known import NOTHING_KNOWN, Known
from .partial import with_part
from .references import ExactReference, references_of, related_targets
from .source import CLEANERS, outline_both, outline_final, outline_source
from .terms import defined_terms, term_findings, term_uses

__all__ = [
    "CLEANERS",
    "NOTHING_KNOWN",
    "ExactReference",
    "Known",
    "cited_anew",
    "defined_terms",
    "is_part_label",
    "joined_outline",
    "kinds_of_label",
    "opening_label",
    "outline_both",
    "outline_final",
    "outline_source",
    "references_of",
    "related_targets",
    "term_findings",
    "term_uses",
    "with_part",
    "with_view_chosen",
]
