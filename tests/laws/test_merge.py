"""Merging three versions: what one side alone changes stands, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from constitution_diff.merge import merge_outlines
from constitution_diff.model import ConflictKind, Merge, Outline, Party
from tests.builders import outlined

from .documents import revisions, sentences, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

Provision: TypeAlias = "tuple[object, ...]"

pairs = st.tuples(texts(), texts()) | revisions()


@st.composite
def triples(draw: st.DrawFn) -> tuple[Outline, Outline, Outline]:
    """A base and two versions of it, each made by a few changes."""
    base = draw(texts())
    return (
        outlined(base),
        outlined(_changed(draw, base)),
        outlined(_changed(draw, base)),
    )


def _changed(draw: st.DrawFn, text: str) -> str:
    blocks = text.split("\n\n")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(blocks) - 1))
        match draw(st.sampled_from(["join", "out", "in", "move", "word"])):
            case "join" if at + 1 < len(blocks):
                blocks[at : at + 2] = [f"{blocks[at]} {blocks[at + 1]}"]
            case "out" if len(blocks) > 1:
                del blocks[at]
            case "in":
                blocks.insert(at, draw(sentences))
            case "word":
                blocks[at] = f"{blocks[at]} {draw(sentences)}"
            case _:
                blocks.append(blocks.pop(at))
    return "\n\n".join(blocks)


def merged(base: Outline, ours: Outline, theirs: Outline) -> Merge:
    return merge_outlines(base, ours, theirs, whole=True)


def provisions(outline: Outline) -> list[Provision]:
    return [
        (c.id, c.parent, c.kind, c.label, c.citation, c.heading, c.text, c.cells)
        for c in outline.clauses
    ]


@given(pair=pairs)
def test_where_theirs_is_the_base_the_result_is_ours(pair: tuple[str, str]) -> None:
    base, ours = map(outlined, pair)

    merge = merged(base, ours, base)

    assert merge.clean
    assert provisions(merge.merged) == provisions(ours)


@given(pair=pairs)
def test_where_ours_is_the_base_the_result_is_theirs(pair: tuple[str, str]) -> None:
    base, theirs = map(outlined, pair)

    merge = merged(base, base, theirs)

    assert merge.clean
    assert provisions(merge.merged) == provisions(theirs)


@given(pair=pairs)
def test_where_both_are_the_same_the_result_is_that(pair: tuple[str, str]) -> None:
    base, both = map(outlined, pair)

    merge = merged(base, both, both)

    assert merge.clean
    assert provisions(merge.merged) == provisions(both)


def _strands(merge: Merge, first: Party, second: Party) -> Counter[object]:
    """The strands and disputes, each side called by its place in the names."""
    disputed: dict[int, list[str]] = {}
    for conflict in merge.conflicts:
        for at in conflict.strands:
            disputed.setdefault(at, []).append(f"{conflict.kind} {conflict.part}")
    return Counter(
        (
            strand.base,
            strand.in_party(first),
            strand.in_party(second),
            strand.merged,
            strand.deeds_of(first),
            strand.deeds_of(second),
            strand.together,
            tuple(sorted(disputed.get(at, ()))),
        )
        for at, strand in enumerate(merge.strands)
    )


@given(triple=triples())
def test_the_sides_can_be_swapped(triple: tuple[Outline, Outline, Outline]) -> None:
    base, ours, theirs = triple

    one, other = merged(base, ours, theirs), merged(base, theirs, ours)

    assert provisions(one.merged) == provisions(other.merged)
    assert _strands(one, Party.OURS, Party.THEIRS) == _strands(
        other, Party.THEIRS, Party.OURS
    )


_RULES = (
    "The quorum is five members of the council.",
    "Petitions are handed in at the town hall.",
    "A recorded vote takes place where ten electors ask.",
)
_OTHER_WORDS = (
    "Auditors", "inspect", "ledgers", "quarterly", "Surveyors", "measure", "footpaths",
    "annually", "Librarians", "catalogue", "manuscripts", "carefully",
)  # fmt: skip
new_rules = st.lists(
    st.sampled_from(_OTHER_WORDS), min_size=4, max_size=7, unique=True
).map(lambda words: f"{' '.join(words)}.")


@settings(max_examples=25)
@given(ours=new_rules, theirs=new_rules, at=st.integers(0, len(_RULES)))
def test_different_insertions_at_one_point_are_a_conflict_in_one_order(
    ours: str, theirs: str, at: int
) -> None:
    assume(ours != theirs)
    base, mine, other = (
        outlined("\n\n".join((*_RULES[:at], *new, *_RULES[at:])))
        for new in ((), (ours,), (theirs,))
    )

    merges = merged(base, mine, other), merged(base, other, mine)

    for merge in merges:
        assert [one.kind for one in merge.conflicts] == [ConflictKind.INSERTED]
        held = [merge.strands[each].merged for each in merge.conflicts[0].strands]
        assert {merge.merged[each].text for each in held if each} == {ours, theirs}
    assert provisions(merges[0].merged) == provisions(merges[1].merged)


@given(triple=triples())
def test_every_provision_of_each_document_is_in_one_strand(
    triple: tuple[Outline, Outline, Outline],
) -> None:
    merge = merged(*triple)

    for party, outline in zip(Party, triple, strict=True):
        held = [strand.in_party(party) for strand in merge.strands]
        assert Counter(filter(None, held)) == Counter(c.id for c in outline.clauses)
    made = [strand.merged for strand in merge.strands if strand.merged]
    assert made == [clause.id for clause in merge.merged.clauses]


@given(triple=triples())
def test_what_a_side_changed_is_in_the_result_or_in_a_conflict(
    triple: tuple[Outline, Outline, Outline],
) -> None:
    merge = merged(*triple)

    assert list(_lost(merge)) == []


def _lost(merge: Merge) -> Iterator[object]:
    disputed = {at for conflict in merge.conflicts for at in conflict.strands}
    for at, strand in enumerate(merge.strands):
        sides = [
            party for party in (Party.OURS, Party.THEIRS) if strand.deeds_of(party)
        ]
        if at in disputed or not sides:
            continue
        # Taken out, or gone into another in a merger.
        gone = any(strand.in_party(party) is None for party in sides)
        if gone != (strand.merged is None):
            yield strand
        if strand.merged is None:
            continue
        now = Counter(merge.merged[strand.merged].words.split())
        base = Counter(merge.base[strand.base].words.split() if strand.base else ())
        for party in (Party.OURS, Party.THEIRS):
            own = strand.in_party(party)
            if (
                own
                and (Counter(merge.outline_of(party)[own].words.split()) - base) - now
            ):
                yield strand
