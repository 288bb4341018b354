"""What drafting leaves behind: placeholders, marks, broken fields, doubled words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Anchoring, Noise, RevisionKind, Spot, counted
from constitution_diff.model.naming import name_of_id, told_apart

from .subject import Found, around, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Clause, ClauseId, TrackedChange

    from .subject import Subject

_PLACEHOLDER: Final = re.compile(
    r"""
      \?{2,}
    | \b (?: TBC | TBA | TBD | TBN | XXX+ ) \b
    | \b [Tt]o \s be \s (?: confirmed | agreed | inserted | added | drafted ) \b
      (?= \s* (?: [\])] | $ ) )
    | [\[<{] \s* (?: (?: insert | enter | add | name | date | number | title | amount
        | delete ) \b (?! \s \d) | to \s be | tb[acd] | drafting | xx | … | \.{3}
        | _+ | \s )
      [^\]>}]{0,80} [\]>}]
    | [\[(] \s* [●•] \s* [\])]
    | \[ \s* £ [\d,.\s]* \]
    | _{4,}
    | \b lorem \s ipsum \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BY_HAND: Final = re.compile(
    r"\b(?:sign(?:ed|ature)?|dated?|name|print|position|title|witness(?:ed)?|address"
    r"|telephone|e-?mail|day\sof|this)\b[\s:.…-]*(?:\([^)_]{0,30}\)[\s:]*)?$"
    r"|_{4,}[^_]{0,30}$",
    re.IGNORECASE,
)
"""Before a blank of a form, which is left to be filled in by hand."""
_SHOUTED: Final = frozenset({"TBC", "TBA", "TBD", "TBN"})
_BROKEN_FIELD: Final = re.compile(
    r"Error! (?:Reference source|Bookmark|Hyperlink reference|No text of|Not a valid)"
    r"[^.]*\.?"
)
_PRINTED_MARK: Final = re.compile(
    r"\b(?:Deleted|Formatted|Inserted|Comment(?:ed)? \[[A-Z]{1,4}\d+\]):(?= ?\S)"
    r"|\]\(#\)"
)
_DOUBLED: Final = re.compile(
    r"\b(?P<word>the|a|an|of|to|and|or|for|by|with|be|shall|will|may|must|any)"
    r"\s+(?P=word)\b",
    re.IGNORECASE,
)
_FUSED: Final = re.compile(
    r"\b(?!Mc|Mac|[ie][A-Z])(?:[a-z]{1,3}|[a-z]{4,})[A-Z][a-z]{3,}\b"
)
"""Not "iPad" and "eBay", which are names."""
_SPOKEN: Final = re.compile(
    r"(?:[\"“‘(]|\b(?:the|a|of|by|in|and|is|be|as|to|for|called|this|our))\s*$",
    re.IGNORECASE,
)
_LONG_LINE: Final = 8
_PRINTED_ONLY: Final = re.compile(r"[:|]|\s[–-]\s")
"""No sentence has "Elmbury Council: Constitution, volume two"."""
_PAGE_OF: Final = re.compile(r"(?:^|[.;:]\s)Page \d+ of \d+\b", re.IGNORECASE)


def find_placeholders(subject: Subject) -> Iterator[Found]:
    """Words that stand for words still to come, one finding for each kind."""
    found: dict[str, list[Spot]] = {}
    for clause, text in subject.texts():
        for match in _PLACEHOLDER.finditer(text):
            kind = match[0].casefold()
            if kind[0] == "_" and _BY_HAND.search(text, 0, match.start()):
                continue
            if kind.upper() not in _SHOUTED or match[0].isupper():
                found.setdefault(kind, []).append(around(clause, *match.span()))
    for kind, spots in found.items():
        message = f"“{kind}” stands for words that are still to come."
        yield Found("placeholder", message, tuple(spots))


def find_broken_fields(subject: Subject) -> Iterator[Found]:
    """What Word prints where the target of a field is gone."""
    message = (
        "Word could not find what this field points at, and printed that it could not."
    )
    yield from _all(subject, _BROKEN_FIELD, "field-broken", message)


def find_printed_marks(subject: Subject) -> Iterator[Found]:
    """Marks of tracked changes that became part of the text."""
    message = "A mark of a tracked change is printed as if it were part of the text."
    yield from _all(subject, _PRINTED_MARK, "tracking-in-text", message)


def find_doubled_words(subject: Subject) -> Iterator[Found]:
    """Small words that stand twice, as an edit half undone leaves them."""
    message = "The same small word stands twice."
    yield from _all(subject, _DOUBLED, "word-doubled", message)


def find_fused_words(subject: Subject) -> Iterator[Found]:
    """Words run together, as "pPlans" where "p" was struck and "P" put in."""
    message = "A capital inside a word: words, or old and new letters, run together."
    yield from _all(subject, _FUSED, "words-run-together", message)


def find_running_lines(subject: Subject) -> Iterator[Found]:
    """Headers and footers in the text of a clause."""
    lines = {
        line.text.strip()
        for line in subject.outline.furniture
        if line.where in ("header", "footer") and len(line.text.split()) > 2  # noqa: PLR2004
    }
    spots = [
        around(clause, *place)
        for clause, text in subject.texts()
        for line in sorted(lines)
        for place in _running(line, text, clause)
    ]
    spots += [
        around(clause, *match.span())
        for clause, text in subject.texts()
        for match in _PAGE_OF.finditer(text)
    ]
    if spots:
        message = "A line of the header or footer stands in the text."
        yield Found("running-line-in-text", message, tuple(spots))


def _running(line: str, text: str, clause: Clause) -> Iterator[tuple[int, int]]:
    """Where a running line cuts into a text; not where a sentence speaks its words."""
    at = text.find(line)
    if at < 0 or line in (text, clause.heading):
        return
    speakable = len(line.split()) < _LONG_LINE and not _PRINTED_ONLY.search(line)
    if not (speakable and _SPOKEN.search(text[:at])):
        yield at, at + len(line)


def _all(
    subject: Subject, pattern: re.Pattern[str], code: str, message: str
) -> Iterator[Found]:
    spots = tuple(
        around(clause, *match.span())
        for clause, text in subject.texts()
        for match in pattern.finditer(text)
    )
    if spots:
        yield Found(code, message, spots)


def find_pending_changes(subject: Subject) -> Iterator[Found]:
    """Tracked changes, remarks and printed margin notes that nobody has settled."""
    groups: dict[str, list[TrackedChange]] = {}
    for change in subject.outline.revisions:
        groups.setdefault(_pending_as(change, subject), []).append(change)
    for code, noun in _PENDING:
        changes = groups.get(code, [])
        if changes:
            real = [c for c in changes if _has_words(c)] or changes
            message = f"{counted(len(changes), noun)} in the document."
            if len(real) < len(changes):
                message = f"{message[:-1]}, {len(real)} of them with words."
            yield Found(code, message, tuple(_change_spots(real, subject)))


def _has_words(change: TrackedChange) -> bool:
    revision = change.revision
    return revision.noise is Noise.NONE and bool(revision.text.strip())


_PENDING: Final = (
    ("tracking-printed", "printed margin note"),
    ("tracking-pending", "tracked change"),
    ("remarks-left", "comment"),
)


def _pending_as(change: TrackedChange, subject: Subject) -> str:
    if change.revision.kind is RevisionKind.COMMENT:
        return "remarks-left"
    sources = subject.outline.sources
    on_paper = bool(sources) and sources[change.source].format == "pdf"
    printed = on_paper or change.revision.anchoring is not Anchoring.EXACT
    return "tracking-printed" if printed else "tracking-pending"


def _change_spots(changes: Iterable[TrackedChange], subject: Subject) -> Iterator[Spot]:
    for change in changes:
        words = " ".join(change.revision.text.split())
        clause, where = _place(change, subject)
        yield Spot(
            quote=f"{change.revision.kind.value}: {cut(words, 0, 0)}".rstrip(": "),
            clause=clause,
            where=where,
            source=change.source,
            page=change.revision.page,
        )


_GONE: Final = (RevisionKind.DELETED, RevisionKind.MOVED_FROM)


def _place(change: TrackedChange, subject: Subject) -> tuple[ClauseId | None, str]:
    """Where a change stands; for what is gone, where it stood.

    The final place of words that are gone is that of what closed up behind them.
    """
    place = change.final or change.original
    gone = change.revision.kind in _GONE and change.original is not None
    if gone and change.revision.anchoring is Anchoring.EXACT:
        place = change.original
    if place is None:
        return None, ""
    known = place.clause in subject.outline and not gone
    if known:
        clause = subject.outline[place.clause]
        return clause.id, told_apart(clause)
    return None, name_of_id(place.clause)


def find_half_done_deletions(subject: Subject) -> Iterator[Found]:
    """A term struck out in several places that still stands elsewhere."""
    struck = Counter(
        core
        for change in subject.outline.revisions
        if change.revision.kind is RevisionKind.DELETED
        and change.revision.noise is Noise.NONE
        and (core := _core(change.revision.text))
    )
    for core, n_struck in struck.items():
        if n_struck < 2:  # noqa: PLR2004 - once is no pattern
            continue
        spots = tuple(_standing(core, subject))
        if spots and 2 * len(spots) <= n_struck:
            message = (
                f"“{core}” is struck out in {n_struck} places and still stands in "
                f"{len(spots)}."
            )
            yield Found("substitution-incomplete", message, spots)


def _core(text: str) -> str:
    """The term that was struck, without its article; "" for no term."""
    words = re.sub(r"^(?:an?|the)\s+", "", text.strip().casefold())
    is_term = re.fullmatch(r"[a-z][a-z'’-]{3,}(?: [a-z'’-]+){0,3}", words)
    return words if is_term and words not in _COMMON else ""


_COMMON: Final = frozenset(
    "also only other they their that this these those such with from will shall must "
    "should would could which when where there been have does affecting".split()
)


_NAMED: Final = (
    r"(?!(?:of|in|to|for|by|at|on|is|are|was|were|or|shall|must|may|will|can|has|have)"
    r"\b)\w"
)


def _standing(core: str, subject: Subject) -> Iterator[Spot]:
    # "Area committee" names a body; "their area of work" and "the area," do not.
    pattern = re.compile(rf"\b{re.escape(core)}\b(?=\s+{_NAMED})", re.IGNORECASE)
    for clause, text in subject.texts():
        for match in pattern.finditer(text):
            yield around(clause, *match.span())
