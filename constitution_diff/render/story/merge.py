"""A merge in the order in which it is read: conflicts, what to read, the rest."""

from __future__ import annotations

from collections import defaultdict
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
    listed,
)
from constitution_diff.model.naming import in_part, in_parts
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause

SIDES = (Party.OURS, Party.THEIRS)


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision in one of the documents."""

    cite: str
    """Its number there; "" for none."""
    edits: tuple[Edit, ...]
    """Its words as that document has them, with what changed from the base."""


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
    """Its number, in each of the documents where they differ."""
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

    @property
    def made_from(self) -> str:
        """The three names, and how they hang together."""
        base, ours, theirs = self.names
        return f"{ours} and {theirs}, both made from {base}"


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
        tuple(_figures(merge, disputed)),
        tuple(_shown(merge, n, one) for n, one in enumerate(merge.conflicts, start=1)),
        tuple(_line(merge, strand) for strand in together),
        tuple(_line(merge, strand) for strand in rest),
        tuple(dict.fromkeys(notice.message for notice in merge.notices)),
    )


def _figures(merge: Merge, disputed: set[int]) -> Iterator[str]:
    """How much there is to decide and to read, and what each side changes in all."""
    n = len(merge.conflicts)
    over = f"{counted(n, 'conflict')} to decide, on {_provisions(len(disputed))}"
    yield over if n else vocabulary.NO_CONFLICT
    for party in SIDES:
        its = {at for at, s in enumerate(merge.strands) if s.deeds_of(party)}
        told = f"{merge.name_of(party)} changes {_provisions(len(its))}"
        yield f"{told}, {len(its & disputed)} of them in conflict" if n else told
    both = [
        strand
        for at, strand in enumerate(merge.strands)
        if strand.our_deeds and strand.their_deeds and at not in disputed
    ]
    if both:
        read = sum(strand.together is not Together.APART for strand in both)
        told = f"Both sides change {_provisions(len(both))} without a conflict"
        yield f"{told}, {read} of them to be read" if read else told


def _provisions(count: int) -> str:
    return counted(count, "provision") if count else "no provision"


def _line(merge: Merge, strand: Strand) -> MergedLine:
    told = [
        f"{merge.name_of(party)}: {_did(strand, party)}"
        for party in SIDES
        if strand.deeds_of(party)
    ]
    if len(told) > 1 and strand.our_deeds == strand.their_deeds:
        told = [f"{vocabulary.BOTH_SIDES}: {_did(strand, Party.OURS)}"]
    near = vocabulary.BY_BOTH[strand.together]
    holder, clause = _clauses(merge, [strand])[-1]
    whose, was, now = "", strand.base_words, (clause.heading, clause.text)
    if strand.merged is None:
        # What is in no result is quoted as the document that is named has it.
        whose, was, now = f" in {holder}", now, ("", "")
    return MergedLine(
        f"{_where(merge, strand)}{whose}",
        "; ".join(filter(None, (*told, near))),
        _from_base(was, now),
    )


def _did(strand: Strand, party: Party) -> str:
    return " and ".join(vocabulary.DEEDS[deed] for deed in strand.deeds_of(party))


def _where(merge: Merge, strand: Strand) -> str:
    """Its number in the result, else where it stood."""
    clause = _clauses(merge, [strand])[-1][1]
    return f"{clause.citation or vocabulary.NO_NUMBER}{_kind(clause, ', {}')}"


def _clauses(merge: Merge, strands: Iterable[Strand]) -> list[tuple[str, Clause]]:
    """The first of them in each document that has one, by its name; the result last."""
    outlines = [(merge.name_of(party), merge.outline_of(party)) for party in Party]
    outlines.append((vocabulary.MERGED, merge.merged))
    rows = [[*map(strand.in_party, Party), strand.merged] for strand in strands]
    firsts = (next(filter(None, column), None) for column in zip(*rows, strict=True))
    held = [
        (name, outline[own])
        for (name, outline), own in zip(outlines, firsts, strict=True)
        if own is not None
    ]
    told = in_parts([clause for _, clause in held], *(one for _, one in outlines))
    return [(name, clause) for (name, _), clause in zip(held, told, strict=True)]


def _kind(clause: Clause, form: str) -> str:
    """What a provision without a number of its own is; "" for the others."""
    return "" if clause.label else form.format(f"a {vocabulary.KINDS[clause.kind]}")


def _everywhere(merge: Merge, strands: Sequence[Strand]) -> str:
    """The number that each of the documents prints, for all of them are at hand."""
    found = _clauses(merge, strands)
    names: dict[str, list[str]] = defaultdict(list)
    for name, clause in found:
        names[clause.citation or vocabulary.NO_NUMBER].append(name)
    if len(names) == 1:
        return _where(merge, strands[0])
    told = "; ".join(f"{cite} in {listed(there)}" for cite, there in names.items())
    return f"{told}{_kind(found[-1][1], ' ({})')}"


def _joined(words: tuple[str, str]) -> str:
    return "\n".join(filter(None, words)).replace("\t", " | ")


def _from_base(base: tuple[str, str], words: tuple[str, str]) -> tuple[Edit, ...]:
    """The words with what changed from the base."""
    was, now = _joined(base), _joined(words)
    return word_edits(was, now) or ((Edit("text", Op.KEEP, now),) if now else ())


def _shown(merge: Merge, number: int, conflict: Conflict) -> Shown:
    strands = [merge.as_written(merge.strands[at]) for at in conflict.strands]
    return Shown(
        number,
        _everywhere(merge, strands),
        vocabulary.CONFLICTS[conflict.kind],
        tuple(_column(merge, party, strands) for party in Party),
    )


def _column(merge: Merge, party: Party, strands: list[Strand]) -> Column:
    held = (*map(merge.outline_of, Party), merge.merged)
    passages = [
        Passage(
            in_part(merge.outline_of(party)[own], *held).citation,
            _from_base(strand.base_words, strand.words_of(party)),
        )
        for strand in strands
        if (own := strand.in_party(party)) is not None
    ]
    did = dict.fromkeys(
        vocabulary.DEEDS[deed] for strand in strands for deed in strand.deeds_of(party)
    )
    return Column(merge.name_of(party), ", ".join(did), tuple(passages))
