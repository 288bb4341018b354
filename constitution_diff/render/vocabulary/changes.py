"""What became of a provision, and what its change asks of a reader."""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import Link, RelatedKind, Relation, Significance, Standing

RELATIONS: Final = MappingProxyType(
    {
        Relation.SAME: "unchanged",
        Relation.RENUMBERED: "renumbered",
        Relation.EDITED: "reworded",
        Relation.MOVED: "moved",
        Relation.MOVED_EDITED: "moved and reworded",
        Relation.SPLIT: "split",
        Relation.MERGED: "merged",
        Relation.REGROUPED: "regrouped",
        Relation.INSERTED: "inserted",
        Relation.DELETED: "deleted",
        Relation.NOT_IN_FILE: "in one file only, not compared",
        Relation.UNREAD: "may stand on a page that could not be read",
    }
)
"""In the order in which a report counts them."""

STANDINGS: Final = MappingProxyType(
    {
        Standing.FIRST: "stands in this version",
        Standing.SAME: "unchanged",
        Standing.RENUMBERED: "renumbered",
        Standing.EDITED: "reworded",
        Standing.MOVED: "moved",
        Standing.MOVED_EDITED: "moved and reworded",
        Standing.SPLIT: "split",
        Standing.MERGED: "merged",
        Standing.INSERTED: "inserted",
        Standing.RESTORED: "restored",
        Standing.DELETED: "deleted",
        Standing.ABSENT: "not there",
        Standing.NOT_IN_FILE: "not in this file, not compared",
    }
)
WENT_TO: Final = "[went to {piece}: {words}]"
"""Of sentences that another piece of a split holds now."""
AND_REWORDED: Final = " and reworded"
"""Behind "split" or "merged", where other words changed than went to a piece.

And behind "restored", where other words came back than had gone.
"""


def standing_words(standing: Standing, *, reworded: bool) -> str:
    """What became of a clause in a version: "split and reworded"."""
    return STANDINGS[standing] + (AND_REWORDED if reworded else "")


def relation_words(link: Link) -> str:
    """What became of the clauses of a link: "split and reworded"."""
    return RELATIONS[link.relation] + (AND_REWORDED if link.reworded else "")


PRINTED_HERE: Final = "“{cell}” is printed beside it now, and was above it before"
"""Of a row of a table: a cell that stands for several rows begins elsewhere."""
PRINTED_ABOVE: Final = "“{cell}” is printed above it now, and was beside it before"
RESTORED: Final = "Removed and later restored"
WITHDRAWN: Final = "Put in and later taken out again"

SIGNIFICANCE: Final = MappingProxyType(
    {
        Significance.ATTENTION: "needs attention",
        Significance.WORDING: "other rewording",
        Significance.TERMINOLOGY: "title or term changed throughout",
        Significance.CONSEQUENTIAL: "renumbering and references that follow it",
        Significance.COSMETIC: "capitals, punctuation, layout",
        Significance.NONE: "no change",
    }
)
"""In the order in which a report counts them, the most important first."""

RELATED: Final = MappingProxyType(
    {
        RelatedKind.TEXT_MOVED: "words carried over from one to the other",
        RelatedKind.MODELLED_ON: "modelled on",
        RelatedKind.RESTORED: "words restored",
        RelatedKind.POSSIBLE: "possible match",
    }
)

ASKS: Final = MappingProxyType(
    {
        "attention": "need attention",
        "wording": "other rewording",
        "confirm": "only titles or terms to confirm",
        "terms": "only titles or terms changed throughout",
        "cosmetic": "only capitals, punctuation or layout",
        "moved": "only the place",
        "number": "only the number, or references that follow it",
        "same": "unchanged",
        "apart": "not compared",
    }
)
"""What each provision asks of a reader, in the order in which a report counts them."""

ASKS_OF_ONE: Final = MappingProxyType(
    {
        **ASKS,
        "attention": "needs attention",
        "confirm": "title or term to confirm",
        "terms": "title or term changed throughout",
    }
)
"""The same, said of one provision or one row."""

TERMINOLOGY: Final = SIGNIFICANCE[Significance.TERMINOLOGY]
NUMBERS_ONLY: Final = "numbers only, the words are as they were"
ROW_ANEW: Final = "unchanged words; struck and inserted whole{why}"
"""Of a row of a table, in a comment of a Word redline."""
OF_OTHER_CELLS: Final = ", as its cells cover other rows or columns"
OF_OTHER_TABLES: Final = ", as its table was joined with another or parted"
WORDS_OF_BOTH: Final = "the words are the same in both versions, and carry no mark"
"""Of a provision that a report has gone and come, likewise."""
IN_TEXT_BOX: Final = "In a text box here"
IN_CONTROL_ABOVE: Final = "In a content control above"
IN_CONTROL_BELOW: Final = "In a content control below"
"""How a comment of a Word redline begins that cannot stand where the change is."""
