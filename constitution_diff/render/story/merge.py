"""A merge in the order in which it is read: conflicts, what to read, the rest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from constitution_diff.compare import word_edits
from constitution_diff.model import (
    Conflict,
    Edit,
    Merge,
    Op,
    Party,
    Strand,
    Together,
    counted,
)
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

SIDES = (Party.OURS, Party.THEIRS)


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision in one of the documents."""

    cite: str
    """Its number there; "" for none."""
    edits: tuple[Edit, ...]
    """Its words, with what changed from the base."""


@dataclass(frozen=True, slots=True)
class Column:
    """What one of the documents says of a conflict."""

    name: str
    did: str
    """What that side did, in words; "" for the base."""
    passages: tuple[Passage, ...]
    """() where it has none of it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A conflict, side by side."""

    number: int
    where: str
    why: str
    columns: tuple[Column, ...]
    """The base, then the two sides."""


@dataclass(frozen=True, slots=True)
class MergedLine:
    """A provision that was merged."""

    where: str
    what: str
    """Who did what: "Harrowmere: reworded"."""
    edits: tuple[Edit, ...]
    """From the base to the result; () where no word changed."""


@dataclass(frozen=True, slots=True)
class MergeStory:
    """All that a report tells of a merge."""

    names: tuple[str, str, str]
    title: str
    figures: tuple[str, ...]
    conflicts: tuple[Shown, ...]
    together: tuple[MergedLine, ...]
    changes: tuple[MergedLine, ...]
    notices: tuple[str, ...]


def merge_story(merge: Merge) -> MergeStory:
    """The merge as a report tells it."""
    disputed = {at for conflict in merge.conflicts for at in conflict.strands}
    free = [s for at, s in enumerate(merge.strands) if at not in disputed]
    together = [s for s in free if s.together is not Together.APART]
    rest = [
        s
        for s in free
        if s.together is Together.APART and (s.our_deeds or s.their_deeds)
    ]
    together.sort(key=lambda strand: strand.together is not Together.SENTENCE)
    return MergeStory(
        merge.names,
        merge.merged.title,
        tuple(_figures(merge, len(together), rest)),
        tuple(_shown(merge, n, one) for n, one in enumerate(merge.conflicts, start=1)),
        tuple(_line(merge, strand) for strand in together),
        tuple(_line(merge, strand) for strand in rest),
        tuple(dict.fromkeys(notice.message for notice in merge.notices)),
    )


def _figures(merge: Merge, n_together: int, rest: list[Strand]) -> Iterator[str]:
    n = len(merge.conflicts)
    yield f"{counted(n, 'conflict')} to decide" if n else vocabulary.NO_CONFLICT
    if n_together:
        yield f"{counted(n_together, 'provision')} changed by both sides, to be read"
    did = Counter(_who(merge, strand) for strand in rest)
    yield from (
        f"{counted(times, 'provision')} changed by {who}"
        for who, times in sorted(did.items())
    )


def _who(merge: Merge, strand: Strand) -> str:
    who = [merge.name_of(party) for party in SIDES if strand.deeds_of(party)]
    return who[0] if len(who) == 1 else vocabulary.BOTH_SIDES


def _line(merge: Merge, strand: Strand) -> MergedLine:
    told = [
        f"{merge.name_of(party)}: {_did(strand, party)}"
        for party in SIDES
        if strand.deeds_of(party)
    ]
    if len(told) > 1 and strand.our_deeds == strand.their_deeds:
        told = [f"{vocabulary.BOTH_SIDES}: {_did(strand, Party.OURS)}"]
    near = vocabulary.BY_BOTH[strand.together]
    return MergedLine(
        _where(merge, strand),
        "; ".join(filter(None, (*told, near))),
        _from_base(strand, _result_words(merge, strand)),
    )


def _did(strand: Strand, party: Party) -> str:
    return " and ".join(vocabulary.DEEDS[deed] for deed in strand.deeds_of(party))


def _where(merge: Merge, strand: Strand) -> str:
    """Its number in the result, else where it stood; and its heading."""
    clause = merge.merged[strand.merged] if strand.merged else None
    if clause is None:
        party = next(party for party in Party if strand.in_party(party))
        own = strand.in_party(party)
        assert own is not None  # noqa: S101 - it was asked for
        clause = merge.outline_of(party)[own]
    kind = "" if clause.label else f", a {vocabulary.KINDS[clause.kind]}"
    return f"{clause.citation or vocabulary.NO_NUMBER}{kind}"


def _joined(words: tuple[str, str]) -> str:
    return "\n".join(filter(None, words)).replace("\t", " | ")


def _result_words(merge: Merge, strand: Strand) -> tuple[str, str]:
    if strand.merged is None:
        return "", ""
    clause = merge.merged[strand.merged]
    return clause.heading, clause.text


def _from_base(strand: Strand, words: tuple[str, str]) -> tuple[Edit, ...]:
    """The words with what changed from the base."""
    was, now = _joined(strand.base_words), _joined(words)
    return word_edits(was, now) or ((Edit("text", Op.KEEP, now),) if now else ())


def _shown(merge: Merge, number: int, conflict: Conflict) -> Shown:
    strands = [merge.strands[at] for at in conflict.strands]
    return Shown(
        number,
        _where(merge, strands[0]),
        vocabulary.CONFLICTS[conflict.kind],
        tuple(_column(merge, party, strands) for party in Party),
    )


def _column(merge: Merge, party: Party, strands: list[Strand]) -> Column:
    passages = [
        Passage(
            merge.outline_of(party)[own].citation,
            _from_base(strand, strand.words_of(party)),
        )
        for strand in strands
        if (own := strand.in_party(party)) is not None
    ]
    did = dict.fromkeys(
        vocabulary.DEEDS[deed] for strand in strands for deed in strand.deeds_of(party)
    )
    return Column(merge.name_of(party), ", ".join(did), tuple(passages))
