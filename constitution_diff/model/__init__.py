"""The nouns: frozen values that can look at themselves, spoken by everything else.

A module is imported when one of its nouns is first asked for: making them all takes
longer than to read a short file, and a reader asks for few.
"""

from typing import TYPE_CHECKING, Final

from .on_demand import found_in

if TYPE_CHECKING:
    from .approval import NO_RULES, Rule, Rules
    from .block import (
        Block,
        Cell,
        Ocr,
        Paragraph,
        Role,
        Row,
        Setting,
        Span,
        Table,
        most_doubtful,
    )
    from .brand import NO_BRAND, Brand, Logo, contrast
    from .change import (
        Effect,
        MappedReference,
        MissedPlace,
        Numbered,
        ReferenceStatus,
        Substitution,
        TermPlace,
    )
    from .clause import (
        Anchor,
        Clause,
        ContentsEntry,
        Furniture,
        Kind,
        Outline,
        SourceFacts,
        TrackedChange,
        Unread,
    )
    from .decision import TO_BE_DECIDED, UNDECIDED, Decision
    from .edition import PLAIN, PROPOSED, Audience, Edition, Extent, Quoting
    from .finding import Check, Finding, Severity, Spot
    from .found import Found, Hit, Piece, Snippet, WordCount
    from .hyphens import Hyphens
    from .ids import ClauseId
    from .in_force import AsAt, Certainty, Unsaid
    from .instruction import (
        Amendment,
        Divide,
        Form,
        Insert,
        Instruction,
        Join,
        Misfit,
        Move,
        Omit,
        Passage,
        Place,
        Position,
        Recast,
        Renumber,
        Reword,
        Rewrite,
        Run,
        Side,
        Throughout,
    )
    from .keepers import StillKept, still_kept
    from .kept import (
        Answer,
        Extract,
        Holdings,
        KeptPage,
        KeptStage,
        LifeLine,
        Namesake,
        PartAnswer,
        Partner,
    )
    from .kept_note import KeptNote, Notebook, NoteKind
    from .life import Life, Lives, Stage, Standing, Turn, TurnKind
    from .link import (
        Comparison,
        Coverage,
        Edit,
        Link,
        Op,
        Outside,
        Relation,
        Scope,
        Selection,
        Significance,
        TextChange,
        new_text,
        old_text,
    )
    from .marking import PLAIN_MARKING, Marking, Pending, Remark
    from .merge import Conflict, ConflictKind, Deed, Merge, Party, Strand, Together
    from .note import NO_NOTES, Note, Notes
    from .notice import UNTRACKED, Notice
    from .override import NO_OVERRIDES, Address, Override, Overrides
    from .publication import Publication, Remedy, Trace, TraceFinding
    from .reference import Reference, ReferenceForm, Target, TargetStatus
    from .related import Related, RelatedKind
    from .resolution import Carried, Input, Instructed, Outcome, Resolution
    from .revision import Anchoring, Noise, Revision, RevisionKind, RevisionUnit
    from .source import Source
    from .term import DefinedTerm, DefinitionForm, TermFault, TermFinding, TermUse
    from .told import Blame, ChangeControl, ControlRow, History, LastChange
    from .verification import Verification
    from .version import Forgetting, KeptFile, PartDate, Version
    from .view import View
    from .wording import british_date, counted, listed

__all__ = [
    "NO_BRAND", "NO_NOTES", "NO_OVERRIDES", "NO_RULES", "PLAIN", "PLAIN_MARKING",
    "PROPOSED", "TO_BE_DECIDED", "UNDECIDED", "UNTRACKED", "Address", "Amendment",
    "Anchor", "Anchoring", "Answer", "AsAt", "Audience", "Blame", "Block", "Brand",
    "Carried", "Cell", "Certainty", "ChangeControl", "Check", "Clause", "ClauseId",
    "Comparison", "Conflict", "ConflictKind", "ContentsEntry", "ControlRow", "Coverage",
    "Decision", "Deed", "DefinedTerm", "DefinitionForm", "Divide", "Edit", "Edition",
    "Effect", "Extent", "Extract", "Finding", "Forgetting", "Form", "Found",
    "Furniture", "History", "Hit", "Holdings", "Hyphens", "Input", "Insert",
    "Instructed", "Instruction", "Join", "KeptFile", "KeptNote", "KeptPage",
    "KeptStage", "Kind", "LastChange", "Life", "LifeLine", "Link", "Lives", "Logo",
    "MappedReference", "Marking", "Merge", "Misfit", "MissedPlace", "Move", "Namesake",
    "Noise", "Note", "NoteKind", "Notebook", "Notes", "Notice", "Numbered", "Ocr",
    "Omit", "Op", "Outcome", "Outline", "Outside", "Override", "Overrides", "Paragraph",
    "PartAnswer", "PartDate", "Partner", "Party", "Passage", "Pending", "Piece",
    "Place", "Position", "Publication", "Quoting", "Recast", "Reference",
    "ReferenceForm", "ReferenceStatus", "Related", "RelatedKind", "Relation", "Remark",
    "Remedy", "Renumber", "Resolution", "Revision", "RevisionKind", "RevisionUnit",
    "Reword", "Rewrite", "Role", "Row", "Rule", "Rules", "Run", "Scope", "Selection",
    "Setting", "Severity", "Side", "Significance", "Snippet", "Source", "SourceFacts",
    "Span", "Spot", "Stage", "Standing", "StillKept", "Strand", "Substitution", "Table",
    "Target", "TargetStatus", "TermFault", "TermFinding", "TermPlace", "TermUse",
    "TextChange", "Throughout", "Together", "Trace", "TraceFinding", "TrackedChange",
    "Turn", "TurnKind", "Unread", "Unsaid", "Verification", "Version", "View",
    "WordCount",
    "british_date", "contrast", "counted", "listed", "most_doubtful", "new_text",
    "old_text", "still_kept",
]  # fmt: skip
_HOMES: Final[dict[str, tuple[str, ...]]] = {
    "approval": ("NO_RULES", "Rule", "Rules"),
    "block": (
        "Block", "Cell", "Ocr", "Paragraph", "Role", "Row", "Setting", "Span", "Table",
        "most_doubtful",
    ),
    "brand": ("NO_BRAND", "Brand", "Logo", "contrast"),
    "change": (
        "Effect", "MappedReference", "MissedPlace", "Numbered", "ReferenceStatus",
        "Substitution", "TermPlace",
    ),
    "clause": (
        "Anchor", "Clause", "ContentsEntry", "Furniture", "Kind", "Outline",
        "SourceFacts", "TrackedChange", "Unread",
    ),
    "decision": ("TO_BE_DECIDED", "UNDECIDED", "Decision"),
    "edition": ("PLAIN", "PROPOSED", "Audience", "Edition", "Extent", "Quoting"),
    "finding": ("Check", "Finding", "Severity", "Spot"),
    "found": ("Found", "Hit", "Piece", "Snippet", "WordCount"),
    "hyphens": ("Hyphens",),
    "ids": ("ClauseId",),
    "in_force": ("AsAt", "Certainty", "Unsaid"),
    "instruction": (
        "Amendment", "Divide", "Form", "Insert", "Instruction", "Join", "Misfit",
        "Move", "Omit", "Passage", "Place", "Position", "Recast", "Renumber", "Reword",
        "Rewrite", "Run", "Side", "Throughout",
    ),
    "keepers": ("StillKept", "still_kept"),
    "kept": (
        "Answer", "Extract", "Holdings", "KeptPage", "KeptStage", "LifeLine",
        "Namesake", "PartAnswer", "Partner",
    ),
    "kept_note": ("KeptNote", "NoteKind", "Notebook"),
    "life": ("Life", "Lives", "Stage", "Standing", "Turn", "TurnKind"),
    "link": (
        "Comparison", "Coverage", "Edit", "Link", "Op", "Outside", "Relation",
        "Scope", "Selection", "Significance", "TextChange", "new_text", "old_text",
    ),
    "marking": ("PLAIN_MARKING", "Marking", "Pending", "Remark"),
    "merge": (
        "Conflict", "ConflictKind", "Deed", "Merge", "Party", "Strand", "Together",
    ),
    "note": ("NO_NOTES", "Note", "Notes"),
    "notice": ("UNTRACKED", "Notice"),
    "override": ("NO_OVERRIDES", "Address", "Override", "Overrides"),
    "publication": ("Publication", "Remedy", "Trace", "TraceFinding"),
    "reference": ("Reference", "ReferenceForm", "Target", "TargetStatus"),
    "related": ("Related", "RelatedKind"),
    "resolution": ("Carried", "Input", "Instructed", "Outcome", "Resolution"),
    "revision": ("Anchoring", "Noise", "Revision", "RevisionKind", "RevisionUnit"),
    "source": ("Source",),
    "term": ("DefinedTerm", "DefinitionForm", "TermFault", "TermFinding", "TermUse"),
    "told": ("Blame", "ChangeControl", "ControlRow", "History", "LastChange"),
    "verification": ("Verification",),
    "version": ("Forgetting", "KeptFile", "PartDate", "Version"),
    "view": ("View",),
    "wording": ("british_date", "counted", "listed"),
}  # fmt: skip
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
