"""What `search` writes, as types."""

from __future__ import annotations

from msgspec import Struct

from .kept_shapes import KeptVersionShape, UnsaidShape
from .told_shapes import KeptStageShape


class PieceShape(Struct, frozen=True, omit_defaults=True):
    """Some words; `found`: they are what was looked for."""

    text: str
    found: bool = False


class KeptPageShape(Struct, frozen=True, omit_defaults=True):
    """A page, from 1, of one of a version's files, from 0."""

    source: int
    page: int
    approximate: bool = False


class HitShape(Struct, frozen=True):
    """A provision in one wording.

    `versions` are those in which it reads so, in order, and `stages` say how it is
    numbered in them; `days` are from when it was in force in each of them, by its part
    where that has a day of its own, "" where that is not known; `otherwise` names those
    in which it has other words, and `apart` those in whose files its part is not;
    `newest`: it stands in the newest that is kept. `version` is the one by which it is
    cited here, on `page` there.
    """

    council: str
    document: str
    life: str
    version: str
    citation: str
    label: str
    part: str
    kind: str
    page: KeptPageShape | None
    heading: tuple[PieceShape, ...]
    snippet: tuple[PieceShape, ...]
    text: str
    newest: bool
    versions: tuple[KeptVersionShape, ...]
    days: tuple[str, ...]
    otherwise: tuple[str, ...]
    apart: tuple[str, ...]
    stages: tuple[KeptStageShape, ...]


class WordCountShape(Struct, frozen=True):
    """How many wordings hold something by itself: a word, or one of several."""

    words: tuple[str, ...]
    hits: int


class UnsureShape(Struct, frozen=True):
    """A document of which the dates do not say what was in force."""

    council: str
    document: str


class UnknownPartsShape(Struct, frozen=True):
    """The same for some of its parts; "" is what lies in none with a day of its own."""

    council: str
    document: str
    parts: tuple[str, ...]


class FoundShape(Struct, frozen=True):
    """What was looked for, and where it stands; `total` counts what is left out too.

    `undated` are versions that the day left out, for they have no date; `forgotten`
    those that were in force on it, or may have been, and cannot be searched;
    `passed_over` those that were forgotten and would have been by their dates;
    `unknown` the documents of which no version is known to have been in force on it,
    and `unknown_parts` those of which that holds for some parts alone; `ended` are the
    forgotten versions whose last day leaves it so; `unsaid` is what files of versions
    in force on it do not hold, though a version before them does.
    """

    schema: str
    asked: str
    on: str
    part: str
    total: int
    documents: int
    hits: tuple[HitShape, ...]
    unsure: tuple[UnsureShape, ...]
    undated: tuple[KeptVersionShape, ...]
    forgotten: tuple[KeptVersionShape, ...]
    passed_over: tuple[KeptVersionShape, ...]
    unknown: tuple[UnsureShape, ...]
    unknown_parts: tuple[UnknownPartsShape, ...]
    ended: tuple[KeptVersionShape, ...]
    unsaid: tuple[UnsaidShape, ...]
    alone: tuple[WordCountShape, ...]
