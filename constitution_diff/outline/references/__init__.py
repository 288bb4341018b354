"""References: what the words of each clause say of other clauses.

`mentions.py` finds the words, `law.py` knows Acts and other documents by their look,
`targets.py` says what a mention means, seen from its clause. A reference in a heading
is told by `Reference.part`; one in a table row counts its place in the row's text,
where the cells stand joined by tabs.

Limits: "above" alone is taken for the clause before, and "section 9" after an Act was
named in the same clause for a section of that Act.
"""

from .exact import ExactReference
from .finding import references_of, related_targets

__all__ = ["ExactReference", "references_of", "related_targets"]
