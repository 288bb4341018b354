"""Source → Outline: which provisions there are, and what lies in what. Pure.

A module is imported when something of it is first used: whoever asks for an outline is
often not the process that makes it.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .chosen import with_view_chosen
    from .citing import cited_anew, kinds_of_label, opening_label
    from .definitions import defined_terms
    from .document import Document, as_asked, older, with_original
    from .evidence import is_part_label
    from .joining import joined_outline
    from .known import NOTHING_KNOWN, Known
    from .partial import with_part
    from .references import ExactReference, references_of, related_targets
    from .source import CLEANERS, outline_both, outline_final, outline_source
    from .term_faults import term_findings
    from .terms import term_uses

__all__ = [
    "CLEANERS",
    "NOTHING_KNOWN",
    "Document",
    "ExactReference",
    "Known",
    "as_asked",
    "cited_anew",
    "defined_terms",
    "is_part_label",
    "joined_outline",
    "kinds_of_label",
    "older",
    "opening_label",
    "outline_both",
    "outline_final",
    "outline_source",
    "references_of",
    "related_targets",
    "term_findings",
    "term_uses",
    "with_original",
    "with_part",
    "with_view_chosen",
]
_HOMES: Final = {
    "chosen": ("with_view_chosen",),
    "citing": ("cited_anew", "kinds_of_label", "opening_label"),
    "definitions": ("defined_terms",),
    "document": ("Document", "as_asked", "older", "with_original"),
    "evidence": ("is_part_label",),
    "joining": ("joined_outline",),
    "known": ("NOTHING_KNOWN", "Known"),
    "partial": ("with_part",),
    "references": ("ExactReference", "references_of", "related_targets"),
    "source": ("CLEANERS", "outline_both", "outline_final", "outline_source"),
    "term_faults": ("term_findings",),
    "terms": ("term_uses",),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
