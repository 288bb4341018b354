"""An outline → the list that a proof-reader would make. Pure.

Each rule is a function from `Subject` to findings in the raw; `catalogue.py` says what
each code means, and `RULES` in `rules.py` lists the rules in the order they run.
"""

from .catalogue import CATALOGUE
from .lists import SHIPPED, Outdated, Renaming, glossary_of, outdated_of
from .publication import trace_findings
from .rules import check_outline
from .settings import Settings
from .traces import TRACES

__all__ = [
    "CATALOGUE",
    "SHIPPED",
    "TRACES",
    "Outdated",
    "Renaming",
    "Settings",
    "check_outline",
    "glossary_of",
    "outdated_of",
    "trace_findings",
]
