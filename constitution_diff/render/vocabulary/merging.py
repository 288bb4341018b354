"""The words of a merge of two versions."""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import ConflictKind, Deed, Relation, Together

from .changes import RELATIONS

MERGE: Final = "Merge of two versions"
CONFLICTS: Final = MappingProxyType(
    {
        ConflictKind.WORDS: "Both sides change the same words, or words close together",
        ConflictKind.DELETED: (
            "One side takes it out, the other changes it or something in it"
        ),
        ConflictKind.INSERTED: "Each side inserts something else at the same point",
        ConflictKind.PLACES: "The sides move it to different places",
        ConflictKind.REGROUPED: (
            "One side splits or merges what the other changes or moves"
        ),
    }
)
"""Why two changes cannot both be made, in the order in which a report counts them."""
DEEDS: Final = MappingProxyType(
    {
        Deed.INSERTED: RELATIONS[Relation.INSERTED],
        Deed.DELETED: RELATIONS[Relation.DELETED],
        Deed.MOVED: RELATIONS[Relation.MOVED],
        Deed.REWORDED: RELATIONS[Relation.EDITED],
        Deed.SPLIT: RELATIONS[Relation.SPLIT],
        Deed.MERGED: RELATIONS[Relation.MERGED],
    }
)
BY_BOTH: Final = MappingProxyType(
    {
        Together.SENTENCE: "both sides changed this sentence",
        Together.PROVISION: "both sides changed this provision",
        Together.APART: "",
    }
)
"""How near changes of both sides stand that were merged."""

TO_DECIDE: Final = "Conflicts to decide"
NO_CONFLICT: Final = "No two changes are in conflict."
READ_TOGETHER: Final = "Merged, and to be read"
READ_TOGETHER_WHY: Final = (
    "Both sides changed different words of these. They were merged word by word; read"
    " each to make sure that it says what is meant."
)
MERGED: Final = "the merged version"
MERGED_CHANGES: Final = "Other changes that were merged"
MERGED_NUMBERS: Final = (
    "Numbers are those of the merged version; of a provision that is not in it, the one"
    " that it had."
)
BOTH_SIDES: Final = "both sides"
IN_THE_RESULT: Final = (
    "Until a conflict is decided, the merged version has the words of the base there;"
    " of different insertions at one point it has both."
)
HOW_NEAR: Final = (
    "Changes of both sides in one sentence are a conflict where fewer than three"
    " unchanged words stand between them, or where one of them touches a word such as"
    " must, may, not, only, if or unless. Others merge, and are listed to be read."
)
NOT_THERE: Final = "(not in it)"
