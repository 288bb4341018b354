"""One table from the words of the contract to the words of a report.

JSON keeps the words of the contract; officers and members read these. No other
module of `render` spells out a relation, a significance or a side of its own.
"""

from types import MappingProxyType
from typing import Final

from constitution_diff.model import (
    ConflictKind,
    Deed,
    Link,
    NoteKind,
    Outcome,
    RelatedKind,
    Relation,
    Remedy,
    Scope,
    Severity,
    Significance,
    Standing,
    Together,
    naming,
)

OLD: Final = "current version"
NEW: Final = "proposed version"

SIDES: Final = MappingProxyType({"old": OLD, "new": NEW})

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

SEVERITIES: Final = MappingProxyType(
    {
        Severity.BLOCKS: "Settle before publication",
        Severity.CORRECT: "Correct first",
        Severity.CONSIDER: "Consider",
    }
)
"""What a finding asks, the most pressing first."""

SEVERITY_NOTES: Final = MappingProxyType(
    {
        Severity.BLOCKS: "Do not publish the document before these are settled.",
        Severity.CORRECT: "Most likely wrong: put these right, or make sure of them.",
        Severity.CONSIDER: "May be meant: somebody who knows should look.",
    }
)
"""What to do with the findings of each."""

REMEDIES: Final = MappingProxyType(
    {
        Remedy.DECIDE: "For you to decide: taking it out would change what readers see",
        Remedy.RESOLVE: "To be accepted or rejected first",
        Remedy.STRIP: "Removed with --strip, without a change to what is printed",
    }
)
"""In the order in which a report gives them."""
IN_THE_COPY: Final = MappingProxyType(
    {
        Remedy.DECIDE: REMEDIES[Remedy.DECIDE],
        Remedy.RESOLVE: "Settled in the copy",
        Remedy.STRIP: "Removed from the copy",
    }
)
TRACES: Final = "things that readers would not look for in the file"
NO_TRACES: Final = (
    "Nothing was found that would give anything away. This check knows what its list "
    "holds, and reads no words for their meaning."
)

PLACES: Final = MappingProxyType(
    {
        "contents": "contents list",
        "related-sections": "list of related sections",
        "": "place not known",
    }
)
"""Places outside the provisions."""

TRACKED: Final = MappingProxyType(
    {
        "yes": "marked in this draft",
        "partly": "marked in part in this draft",
        "no": "no mark in this draft",
        "unknown": "this copy cannot show it",
        "": "",
    }
)

UNMARKED: Final = "Changes without a mark in this draft"
MARKS: Final = "What the draft marks"

SCOPE: Final = MappingProxyType(
    {
        Scope.COMPARED: "compared",
        Scope.NOT_IN_FILE: "not in the file",
        Scope.UNREAD: "could not be read",
    }
)

VIEWS: Final = MappingProxyType(
    {
        "as-marked": "as marked, insertions and deletions side by side",
        "original": "with every tracked change rejected",
        "final": "with every tracked change accepted",
    }
)

OUTSIDE: Final = MappingProxyType(
    {
        "contents": "Contents list",
        "related-sections": "List of related sections",
        "header": "Headers and footers",
        "footer": "Headers and footers",
        "note": "Notes",
        "image": "Images",
        "comment": "Comments",
        "hidden": "Text set not to show or print",
        "formatting": "Formatting",
        "title": "Title",
    }
)

RELATED: Final = MappingProxyType(
    {
        RelatedKind.TEXT_MOVED: "words carried over from one to the other",
        RelatedKind.MODELLED_ON: "modelled on",
        RelatedKind.RESTORED: "words restored",
        RelatedKind.POSSIBLE: "possible match",
    }
)

REFERENCES: Final = MappingProxyType(
    {
        "updated": "follows the new number",
        "stale": "still gives the old number",
        "dangling": "points at nothing",
        "retargeted": "now points at a different rule",
        "unchanged": "unchanged",
    }
)

OWN_NUMBER: Final = "now gives the number of where it stands"
EFFECTS: Final = MappingProxyType(
    {
        "time limit": "Time limit",
        "money": "Sum of money",
        "quantity": "Number or quantity",
        "percentage": "Percentage",
        "quorum": "Quorum",
        "date": "Date",
        "law": "Law cited",
        "decision-maker": "Who decides or acts",
        "responsibility": "Who is responsible",
        "reviewer": "Who reviews",
        "consultee": "Who is consulted",
        "told": "Who is told",
        "invited": "Who is invited",
        "quoted": "Who may be quoted",
        "instructs": "Who may instruct or ask for a report",
        "bound": "Who is bound or allowed",
        "modal": "Must, should or may",
        "negation": "Not or never",
        "ban": "What is forbidden",
        "duty": "What must or should be done",
        "permission": "What may be done",
        "precondition": "Training, consent or another precondition",
        "condition": "Condition",
        "exception": "Exception",
        "qualifier": "Restriction",
        "alternative": "And, or",
        "box": "Box, ticked or not",
        "reference": "Reference",
        "provision": "Provision in or out",
    }
)
"""What kind of effect a change has, in the order in which a report lists them."""

GROUPS: Final = MappingProxyType(
    {
        1: "Time limits, money, numbers",
        2: "Who decides, is responsible, consulted or told",
        3: "Rights and duties (must, should, may)",
        4: "Scope and exceptions",
        5: "Other",
    }
)
"""What changes that need attention are about, by `story.groups.Group`."""

ROW_ANEW: Final = (
    "unchanged words; struck and inserted whole, as its table or its cells were merged "
    "or parted"
)
"""Of a row of a table, in a comment of a Word redline."""
ADDED: Final = "added"
TAKEN_OUT: Final = "taken out"
SENTENCE: Final = "Sentence"

KINDS: Final = naming.KINDS
"""What to call a provision that has no number to cite."""

CERTIFICATE: Final = "Certificate of comparison"
NO_WORDING: Final = "No difference in wording found"
NO_WORDING_IN_PART: Final = "No difference in wording found in what was compared"
SOME_WORDING: Final = "Differences found"
FILES: Final = "The files"
DIFFERS: Final = MappingProxyType(
    {
        "words": "Words of the provisions",
        "trifles": "Capitals, punctuation or spacing only",
        "numbers": "Numbers of provisions",
        "places": "Places of provisions",
        "outside": "Outside the provisions",
    }
)
"""What a certificate lists as a difference in wording, in this order."""
NOTHING: Final = "nothing of itself"
NO_NUMBER: Final = "no number"
NOT_WORDING: Final = "Also different, and no wording"
NOT_COMPARED: Final = "What was not compared"
WORDING: Final = "What counts as wording"
WORDING_IS: Final = (
    "Every letter, figure and punctuation mark of the provisions, their headings,"
    " tables and notes, the numbers of the provisions and their order; and of titles,"
    " covers, contents lists, headers and footers. Not counted: how many spaces part"
    " two words, where a line or a page ends, a hyphen that divides a word at the end"
    " of a line, and two ways of storing the same accented letter."
)
NEVER_COMPARED: Final = (
    "Formatting, such as fonts, bold type, colours and spacing.",
    "Whether words are set as a heading, a list or a paragraph.",
    "Pictures and drawings.",
    "Where links lead.",
    "Comments in the margin.",
    "Page numbers, also those of a contents list, and line numbers.",
    "Figures that change from page to page in headers and footers.",
    "Dates, times and file names that the word processor fills in.",
    "At which word of a provision the mark of a note stands.",
)

RESOLUTION: Final = "Certificate of what was resolved"
AS_RESOLVED: Final = "The published file is as resolved"
AS_RESOLVED_IN_PART: Final = "The published file is as resolved in what was compared"
NOT_AS_RESOLVED: Final = "The published file is not as resolved"
NOT_CARRIED_OUT: Final = "Instructions that could not be carried out"
OUTCOMES: Final = MappingProxyType(
    {
        Outcome.DIFFERS: "otherwise than resolved",
        Outcome.NOT_INSTRUCTED: "changed in the file and by no instruction",
        Outcome.AS_RESOLVED: "changed as resolved",
        Outcome.UNTOUCHED: "as in the adopted version, and meant to be",
        Outcome.NOT_COMPARED: "not in the file, not compared",
    }
)
OUTCOME_TITLES: Final = MappingProxyType(
    {
        Outcome.DIFFERS: "Otherwise than resolved",
        Outcome.NOT_INSTRUCTED: "In the file and in no instruction",
        Outcome.AS_RESOLVED: "As resolved",
    }
)
RESOLUTION_COMPARES: Final = (
    "Words marked as deleted stand in what was resolved and not in the file; words"
    " marked as inserted stand in the file and not in what was resolved. Instructions"
    " do not reach titles, contents lists, headers and footers, which were not held"
    " against each other."
)
UNDONE: Final = (
    "What the file has of an instruction that could not be carried out stands among"
    " what is in no instruction."
)
RESOLUTION_IS: Final = (
    "The adopted version with the instructions carried out, held against the published"
    " file, provision by provision."
)

SUMMARY: Final = "Summary of changes"
SUMMARY_PROPOSED: Final = "Summary of proposed changes"
BY_PART: Final = "Changes by Part"
PART: Final = "Part"
PART_COLUMNS: Final = (
    "Need attention",
    "Other rewording",
    "Only titles, layout or number",
    "Unchanged",
)
"""What the columns of `story.parts.COLUMNS` count."""
ALL_PARTS: Final = "All that was compared"
OTHER_PARTS: Final = "The other {n} {what}"
NUMBERS_ARE: Final = (
    "Numbers are those of the proposed version; of what is taken out, those of the"
    " current one."
)
REDLINE_HAS_ALL: Final = "The redline shows every change, word for word."
STILL_IN: Final = "the old words still stand in"
TO_CONFIRM: Final = "To confirm"
NEW_HERE: Final = "new"

CHECK_FIRST: Final = "Check before relying on this"
ATTENTION: Final = "Changes that need attention"
TERMS: Final = "Titles and terms changed throughout"
REFERENCES_ASTRAY: Final = "References to look at"
CHANGES: Final = "The changes in order"
MORE_NOTICES: Final = "Further notices"
ALSO: Final = "also"
FIGURES: Final = "In figures"
ASKED: Final = "What the changes ask of a reader"
BECAME: Final = "What became of the provisions"
RENUMBERED: Final = "Renumbered"
ELSEWHERE: Final = "Outside the provisions"
TOGETHER: Final = "Worth reading together"
BY_RULE: Final = (
    "Sorted by rules (time limits, sums, offices, must/should…). Whether a change is"
    " one of substance is for the monitoring officer."
)
ALL_READ: Final = "Nothing was found in either file that could not be read."
ALL_VERSIONS_READ: Final = "Nothing was found in any version that could not be read."
ALL_COMPARED: Final = (
    "Everything in both files was compared; nothing was found that could not be read."
)
NO_DIFFERENCE: Final = "No difference was found in what was compared."
NO_ATTENTION: Final = "No change was found that these rules sort as needing attention."
ONLY_TERMS: Final = (
    "Titles or terms were changed throughout that have to be confirmed; see below. No"
    " other change was found that these rules sort as needing attention."
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
INTERNAL: Final = "Internal – not for publication"
NO_RULE: Final = "No rule of the council speaks of such a change."
FOR_APPROVAL: Final = "A – for approval"
FOR_INFORMATION: Final = "B – made under delegation, for information"
UNTIL_SIGNED: Final = (
    "Proposed to be made so; until the record of the decision is signed, nothing is."
)
NUMBERS_ONLY: Final = "numbers only, the words are as they were"
NO_PROVISION: Final = "(no such provision)"
SCHEDULE: Final = "Schedule of amendments"
NO_ROW: Final = "No change."
DESTINATIONS: Final = "Table of destinations"
DERIVATIONS: Final = "Table of derivations"
BOTH_TABLES: Final = "Tables of destinations and derivations"
APART: Final = "Not compared"
WHAT_WAS_COMPARED: Final = "What was compared"
WHAT_IS_IN_IT: Final = "What is in it"
WHAT_BECAME: Final = "What became of it"
CHECK_SHEET: Final = "Check first"
SCHEDULE_SHEET: Final = "Schedule"
GIVEN_UP: Final = "as in the current version"
"""Of a provision that only a version in between had in other words."""

SINCE: Final = MappingProxyType(
    {
        "already": "already in the version seen",
        "new": "new since the version seen",
        "again": "changed again since the version seen",
        "withdrawn": "withdrawn since the version seen",
        "restored": "restored since the version seen",
    }
)
"""How a change stands to the version that a committee has seen before."""

PAGES: Final = "Page numbers alone are not compared."
FURNITURE: Final = "headers and footers"
NOISE: Final = "page-number and formatting marks"
COLLATE: Final = "side by side"
BLAME: Final = "last changed by"
NOTE_KINDS: Final = MappingProxyType(
    {
        NoteKind.NOTE: "Note",
        NoteKind.DECISION: "Decision",
        NoteKind.OVERRIDE: "Set by hand",
        NoteKind.WITHDRAWAL: "Taken back",
    }
)
"""What the store keeps of what officers write."""
NO_CANDIDATES: Final = "no match found in the files given"

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
