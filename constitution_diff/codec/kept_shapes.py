"""What the store's verbs write, as types: versions, their dates, what they say."""

from __future__ import annotations

from msgspec import Struct

from constitution_diff.model import Certainty

from .note_shapes import KeptNoteShape
from .outline_shapes import ClauseShape


class KeptFileShape(Struct, frozen=True, omit_defaults=True):
    """One of the files that a version is made of."""

    name: str
    sha256: str
    format: str = ""
    part: str = ""
    title: str = ""


class PartDateShape(Struct, frozen=True):
    """A part that came into force on a day of its own."""

    part: str
    in_force: str


class ForgettingShape(Struct, frozen=True, omit_defaults=True):
    """Why the files of a version are gone; `entry` of the log tells of it.

    With `wrong_dates` it answers for no day. That is found later: `before` then says
    when, by whom and why it was forgotten, and the rest is of that later day. With
    `files_stay` it was found at once, for another version of the document had its
    files, and these stayed.
    """

    reason: str
    by: str
    at: str
    entry: int
    wrong_dates: bool = False
    before: ForgettingShape | None = None
    files_stay: bool = False


class KeptVersionShape(Struct, frozen=True, omit_defaults=True):
    """A kept version. Dates are ISO dates; one that is not known is left out."""

    council: str
    document: str
    name: str
    files: tuple[KeptFileShape, ...]
    added_by: str
    added_at: str
    entry: int
    adopted: str = ""
    in_force: str = ""
    ended: str = ""
    parts: tuple[PartDateShape, ...] = ()
    decision: str = ""
    note: str = ""
    title: str = ""
    view: str = "final"
    ocr: bool = False
    forgotten: ForgettingShape | None = None


class HoldingsShape(Struct, frozen=True):
    """The versions that a store keeps, by council and document, in order of date."""

    schema: str
    versions: tuple[KeptVersionShape, ...]
    notes: tuple[KeptNoteShape, ...] = ()


class VerificationShape(Struct, frozen=True):
    """Whether a store still holds what was put into it; `faults` is [] if it does.

    Of `versions` and `files`, so many as `versions_gone` and `files_gone` say were
    forgotten.
    """

    schema: str
    sound: bool
    versions: int
    files: int
    entries: int
    seal: str
    faults: tuple[str, ...]
    forgotten: tuple[str, ...]
    versions_gone: int
    files_gone: int


class ExtractShape(Struct, frozen=True, omit_defaults=True):
    """What one version says; `clauses` is [] where it holds no such provision."""

    version: KeptVersionShape
    clauses: tuple[ClauseShape, ...]
    near: tuple[str, ...] = ()
    notes: tuple[KeptNoteShape, ...] = ()


class UnsaidShape(Struct, frozen=True):
    """Parts of which version `by` says nothing, for its file does not hold them.

    `holder` is the newest version before it that can be read and does; `forgotten`
    names those between the two of which nobody can tell any more whether they did.
    """

    council: str
    document: str
    by: str
    parts: tuple[str, ...]
    holder: str
    forgotten: tuple[str, ...]


class AsAtShape(Struct, frozen=True, omit_defaults=True):
    """Which version was in force `on` a day. Only `one` names a single version.

    `undated` are versions without a date, which are left out where others have one;
    `passed_over`, forgotten ones that by their dates, which were wrong or for which
    others stand, would have been in force. `unsaid` is what was asked for and is not in
    the files of what was in force.
    """

    on: str
    certainty: Certainty
    before: KeptVersionShape | None = None
    after: KeptVersionShape | None = None
    parts: tuple[PartDateShape, ...] = ()
    undated: tuple[KeptVersionShape, ...] = ()
    passed_over: tuple[KeptVersionShape, ...] = ()
    unsaid: tuple[UnsaidShape, ...] = ()


class PartAnswerShape(Struct, frozen=True):
    """What was in force of some `parts`; `rest`: of all that is in no other answer.

    So many of the `extracts` of the answer are its own, in the order of these.
    """

    parts: tuple[str, ...]
    rest: bool
    as_at: AsAtShape
    extracts: int


class AnswerShape(Struct, frozen=True):
    """What the kept versions say of a provision; `clause` is "" for all of them.

    Where parts were in different versions, `by_part` has the answer for each.
    """

    schema: str
    council: str
    document: str
    clause: str
    as_at: AsAtShape | None
    extracts: tuple[ExtractShape, ...]
    by_part: tuple[PartAnswerShape, ...]
