"""Faults planted into documents of the corpus, each with what should be found.

Each planter is given the paragraphs of a plain text and a source of chance that is
seeded, and gives back the paragraphs with one fault; NoRoomError says that the text
has nothing it could befall. What it plants is what a tired drafter does, not what a
rule looks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .contents import (
    entry_left,
    entry_lost,
    pages_lost,
    related_title,
    stale_number,
    stale_title,
)
from .numbers import missing_number, repeated_number, strayed_number, turned_numbers
from .pages import margin_note, running_line
from .paragraphs import NoRoomError, Planted
from .phrases import (
    copied_rule,
    defined_twice,
    doubled_word,
    two_figures,
    two_phrases,
    undefined_term,
    unused_term,
    words_in,
)
from .prints import PRINT_PLANTERS, PlantedPrint
from .references import (
    ambiguous_reference,
    dead_reference,
    doubtful_reference,
    fused_reference,
    own_reference,
)
from .word import WORD_PLANTERS, PlantedWord

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "PLANTERS",
    "PRINT_PLANTERS",
    "WORD_PLANTERS",
    "NoRoomError",
    "Planted",
    "PlantedPrint",
    "PlantedWord",
]

PLANTERS: Final[dict[str, Callable[..., Planted]]] = {
    "repeated number": repeated_number,
    "missing number": missing_number,
    "turned numbers": turned_numbers,
    "strayed number": strayed_number,
    "stale title": stale_title,
    "stale number": stale_number,
    "entry lost": entry_lost,
    "entry left": entry_left,
    "pages lost": pages_lost,
    "related title": related_title,
    "ambiguous reference": ambiguous_reference,
    "doubtful reference": doubtful_reference,
    "dead reference": dead_reference,
    "fused reference": fused_reference,
    "own reference": own_reference,
    "defined twice": defined_twice,
    "unused term": unused_term,
    "undefined term": undefined_term,
    "margin note": margin_note,
    "running line": running_line,
    "placeholder": words_in(
        "placeholder", ("TBC", "[insert name]", "???", "[date]", "[to be agreed]")
    ),
    "broken field": words_in("field-broken", ("Error! Reference source not found.",)),
    "printed mark": words_in(
        "tracking-in-text", ("Deleted: the clerk", "Inserted: aye")
    ),
    "doubled word": doubled_word,
    "fused word": words_in("words-run-together", ("pPlans", "councilBody", "aAnnual")),
    "copied rule": copied_rule,
    "two figures": two_figures,
    "title variant": two_phrases(
        "title-variant",
        (
            ("the corporate treasurer", "the Corporate Treasurer"),
            ("the Deputy Town Solicitor", "the Deputy Town Solicitor(s)"),
            ("the lord provost", "the provost"),
        ),
        2,
    ),
    "bodies alike": two_phrases(
        "bodies-alike",
        (
            ("the Harbour and Ports Committee", "the Harbour Committee"),
            ("the Youth and Schools Panel", "the Youth Panel"),
        ),
        3,
    ),
    "out of date": words_in(
        "may-be-out-of-date",
        (
            "the Audit Commission", "a prejudicial interest",
            "the Data Protection Act 1998", "the Primary Care Trust",
        ),
    ),
    "review passed": words_in(
        "review-date-passed",
        ("(next review: May 2019)", "(to be reviewed by 1 April 2021)"),
    ),
    "given up": words_in("term-given-up", ("the gatekeeper", "any Gatekeepers")),
}  # fmt: skip
"""By the name of the fault."""
