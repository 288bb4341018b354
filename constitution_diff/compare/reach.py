"""What reaches further, or less far, by some words in or out: bans, duties, scopes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from .kinds import forbids, kind_of_lead, obliges
from .markers import OFFICE, PERSON, QUALIFIER, markers
from .strands import Strands, sentences, span_at
from .stretches import Stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .markers import Marker
    from .sides import Passage
    from .stretches import Span

_LONGER_BAN = 3
_SHOWN = 90
_TELLING = 60
_LONGER_DUTY = 5
_POWERS = frozenset({"permission", "duty", "responsibility", "ban"})
_JOINED = re.compile(r"(?i)^\s*(?:,|and\b|or\b)\s*\w|\w\s*(?:,|\band|\bor)\s*$")
_ADJECTIVE = re.compile(
    r"(?i)\w{2,}(?:al|ial|ive|ic|ous|ent|ant|able|ible|ary|ory|ful|less|ed|ly)"
)
_FILLERS = frozenset(
    "accordingly actually additionally clearly currently duly fully hereby previously "
    "publicly really simply thereby family reply supply assembly said aforesaid "
    "document agreement statement appointment payment department".split()
)
"""They narrow nothing, or are no adjectives."""


class Found(NamedTuple):
    """A change of effect: its kind, the words on both sides, and where they stand."""

    kind: str
    was: str
    is_: str
    old_at: int
    """In characters from 0; -1 where that side has no such place."""
    new_at: int


def longer_rules(
    passage: Passage,
    strands: Strands,
    whole: tuple[Sequence[Span], Sequence[Span]],
    told: set[Span],
) -> Iterator[Found]:
    """Such bans and duties; what is in `told` or in whole sentences is told already."""
    stretches = tuple(map(Stretches, whole))
    for change in strands.changes:
        if change.line in told:
            continue
        come, gone = (
            clean(passage.new[slice(*change.new)]),
            clean(passage.old[slice(*change.old)]),
        )
        come, gone = _without_shared_end(come, gone)
        if bool(come) == bool(gone):
            continue
        text, span = (passage.new, change.new) if come else (passage.old, change.old)
        if stretches[bool(come)].touch(span):
            continue
        if power := _listed_power(passage, text, span):
            yield Found(power, gone, come, change.old[0], change.new[0])
            continue
        if any(marker.kind in {OFFICE, PERSON} for marker in markers(come or gone)):
            continue  # who is named there is told already, or is a swapped term
        kind = _extended(text, span, come or gone) or _narrowed(come or gone)
        if kind:
            yield Found(kind, gone, come, change.old[0], change.new[0])


def _listed_power(passage: Passage, text: str, span: Span) -> str:
    """What one more act, or one less, is under a lead-in: "Issue, amend and withdraw".

    "" where no lead-in says who may or must, or the words join no others of the
    item's first sentence.
    """
    kinds = {kind_of_lead(lead) for lead in passage.leads}
    if len(kinds) > 1 or not all(passage.leads) or not kinds <= _POWERS:
        return ""
    if span[1] > sentences(text)[0][1] or not _JOINED.search(text[slice(*span)]):
        return ""
    return kinds.pop()


def _extended(text: str, span: Span, words: str) -> str:
    start, _ = span_at(text, span[0]) or (0, 0)
    before, n_words = text[start : span[0]], len(words.split())
    if forbids(before) and n_words >= _LONGER_BAN:
        return "ban"
    return "duty" if obliges(before) and n_words >= _LONGER_DUTY else ""


def _without_shared_end(come: str, gone: str) -> tuple[str, str]:
    """Without what both end in but for a capital: "Agricultural land", "Land"."""
    for longer, shorter in ((come, gone), (gone, come)):
        if shorter and longer.casefold().endswith(f" {shorter.casefold()}"):
            rest = longer[: -len(shorter)].strip()
            return (rest, "") if longer is come else ("", rest)
    return come, gone


def _narrowed(words: str) -> str:
    """What one adjective or adverb, put in or taken out, does: "agricultural land"."""
    alone = _ADJECTIVE.fullmatch(words)
    return QUALIFIER if alone and words.casefold() not in _FILLERS else ""


def clean(words: str) -> str:
    """The words in one line, without punctuation at either end."""
    return " ".join(words.split()).strip(" ,;.:()")


def phrase(text: str, span: Span, marker: Marker | None) -> str:
    """The changed words that hold a marker; from the marker on where they are long."""
    block = clean(text[slice(*span)])
    if marker is None:
        return block if len(block) <= _TELLING else ""
    inside = span[0] <= marker.start < span[1]
    if not inside:
        return marker.text
    if len(block) <= _TELLING:
        return block
    return short(clean(text[marker.start : span[1]]))


def short(words: str) -> str:
    """The words in one line, cut at a word."""
    words = " ".join(words.split())
    if len(words) <= _SHOWN:
        return words
    return f"{words[: _SHOWN - 1].rsplit(' ', 1)[0]} …"
