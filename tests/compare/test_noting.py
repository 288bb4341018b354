"""A note stays with its change from draft to draft, or says why it does not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.codec import notes_of
from constitution_diff.compare import Noted, changes, compare_outlines, noted
from constitution_diff.model import PLAIN, Decision, Edition
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.notes import comparison_notes
from corpus.tools.source import read_document
from tests.builders import compared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Link

_CORPUS: Final = Path(__file__).parents[2] / "corpus"
OLD: Final = """1.1 The leader answers every written question within five days.

1.2 The clerk keeps a register of the interests of members.

1.3 Fees are set by the cabinet in March of every year.
"""
NEW: Final = """1.1 The leader answers every written question within six days.

1.2 Allowances are reviewed by an independent panel of residents.

1.3 The clerk keeps a register of the interests of members.
"""


def _annotated(comparison: Comparison, edition: Edition = PLAIN) -> str:
    """The file of notes, each reason filled in with the words it is about."""
    told = [
        (at, Decision(reason=_words(comparison, link)))
        for at, link in changes(comparison)
    ]
    edition = edition if edition.decisions else Edition(decisions=tuple(told))
    return comparison_notes(comparison, edition).decode()


def _words(comparison: Comparison, link: Link) -> str:
    old = [comparison.old[clause].words for clause in link.old]
    new = [comparison.new[clause].words for clause in link.new]
    return " | ".join([*old, *new]) or "nothing"


def _again(written: str, old: str, new: str) -> tuple[Comparison, Noted]:
    comparison = compared(old, new)
    return comparison, noted(comparison, notes_of(written, "draft.notes.toml"))


def _by_citation(comparison: Comparison, found: Noted) -> dict[str, Decision]:
    return {
        " → ".join((*comparison.links[at].old, *comparison.links[at].new)): decision
        for at, decision in found.decisions
    }


def test_every_change_keeps_its_note_where_nothing_was_redrafted() -> None:
    written = _annotated(compared(OLD, NEW))

    comparison, found = _again(written, OLD, NEW)

    assert {at for at, _ in found.decisions} == {at for at, _ in changes(comparison)}
    assert all(not decision.stale for _, decision in found.decisions)
    assert (found.unplaced, found.notices) == ((), ())


def test_a_note_is_stale_where_the_proposed_words_changed_since() -> None:
    written = _annotated(compared(OLD, NEW))

    comparison, found = _again(written, OLD, NEW.replace("six", "seven"))

    decision = _by_citation(comparison, found)["1.1 → 1.1"]
    assert decision.stale.startswith("written for other words")
    assert [notice.code for notice in found.notices] == ["note-stale"]


def test_a_note_on_what_was_put_in_follows_a_new_number() -> None:
    written = _annotated(compared(OLD, NEW))
    panel = "1.2 Allowances are reviewed by an independent panel of residents.\n\n"
    moved = NEW.replace(panel, "").replace("1.3 The", "1.2 The")

    comparison, found = _again(written, OLD, moved + "\n" + panel.replace("1.2", "1.9"))

    assert "panel" in _by_citation(comparison, found)["1.9"].reason


def test_a_note_whose_change_was_given_up_is_told_and_kept() -> None:
    written = _annotated(compared(OLD, NEW))

    comparison, found = _again(written, OLD, OLD)

    assert found.decisions == ()
    assert len(found.unplaced) == len(list(changes(compared(OLD, NEW))))
    (notice,) = found.notices
    assert notice.code == "note-unfit"
    edition = Edition(unplaced=found.unplaced)
    kept = notes_of(comparison_notes(comparison, edition).decode())
    assert kept.entries == found.unplaced


def test_another_provision_under_the_number_does_not_take_the_note() -> None:
    written = _annotated(compared(OLD, NEW))
    other = NEW.replace("Allowances are reviewed", "Allotments are let for ten years")

    comparison, found = _again(written, OLD, other)

    assert "1.2" not in _by_citation(comparison, found)


def test_an_entry_that_nobody_filled_in_says_nothing() -> None:
    written = comparison_notes(compared(OLD, NEW)).decode()

    _, found = _again(written, OLD, NEW.replace("six", "seven"))

    assert found == Noted()


def test_a_doubt_stays_until_somebody_takes_it_out() -> None:
    written = _annotated(compared(OLD, NEW))
    redraft = NEW.replace("six", "seven")
    comparison, found = _again(written, OLD, redraft)

    again = _annotated(comparison, Edition(decisions=found.decisions))

    _, later = _again(again, OLD, redraft)
    assert later.decisions == found.decisions


def test_two_notes_on_one_change_are_told() -> None:
    note = '[[change]]\nold = "1.1"\nnew = "1.1"\nreason = "{}"\n'

    _, found = _again(note.format("First.") + note.format("Second."), OLD, NEW)

    ((_, decision),) = found.decisions
    assert decision.reason == "First."
    assert [note.reason for note in found.unplaced] == ["Second."]


def _harrowmere(old: int, new: int) -> Comparison:
    outlines = []
    for version in (old, new):
        path = _CORPUS / "documents" / f"harrowmere-v{version}.docx"
        outlines.append(outline_source(read_source(path.read_bytes(), path.name)))
    return compare_outlines(*outlines)


def _keys(version: int) -> dict[str, str]:
    """What each clause of a version is called in all of them, by its id."""
    path = _CORPUS / "sources" / f"harrowmere-v{version}.md"
    return {unit.id: unit.key for unit in read_document(path).units}


def _keys_of(link: Link, old: dict[str, str], new: dict[str, str]) -> set[str]:
    return {old[c] for c in link.old if c in old} | {
        new[c] for c in link.new if c in new
    }


def test_notes_of_one_version_are_never_on_another_provision_of_the_next() -> None:
    first, second, third = (_keys(version) for version in (1, 2, 3))
    seen = _harrowmere(1, 2)
    reasons = {
        at: " ".join(sorted(_keys_of(link, first, second)))
        for at, link in changes(seen)
    }
    edition = Edition(
        decisions=tuple((at, Decision(reason=keys)) for at, keys in reasons.items())
    )
    written = _annotated(seen, edition)

    redraft = _harrowmere(1, 3)
    found = noted(redraft, notes_of(written))

    for at, decision in found.decisions:
        keys = _keys_of(redraft.links[at], first, third)
        assert keys & set(decision.reason.split())
    kept = {decision.reason for _, decision in found.decisions}
    for _, link in changes(redraft):
        if (
            link.old
            and " ".join(sorted(_keys_of(link, first, third))) in reasons.values()
        ):
            assert " ".join(sorted(_keys_of(link, first, third))) in kept


_TOKENS: Final = tuple(
    "walrus ferret heron badger otter plover newt stoat lapwing adder".split()
)
_CLAUSE: Final = "The monitoring officer must report to the council on the {} in {}."
"""All begin alike, so that first words tell nothing."""
_Draft = tuple[tuple[str, str], ...]
_drafts = st.lists(
    st.tuples(st.sampled_from(_TOKENS), st.sampled_from(("May", "June", "July"))),
    min_size=1, max_size=6, unique_by=lambda clause: clause[0],
).map(tuple)  # fmt: skip


def _text(draft: _Draft) -> str:
    lines = (
        f"1.{n} {_CLAUSE.format(*clause)}" for n, clause in enumerate(draft, start=1)
    )
    return "\n\n".join(lines)


def _tokens(comparison: Comparison, at: int) -> Iterator[str]:
    words = _words(comparison, comparison.links[at])
    return (token for token in _TOKENS if token in words)


@settings(max_examples=60)
@given(old=_drafts, seen=_drafts, redraft=_drafts)
def test_no_note_is_ever_on_words_it_has_nothing_to_do_with(
    old: _Draft, seen: _Draft, redraft: _Draft
) -> None:
    written = _annotated(compared(_text(old), _text(seen)))

    comparison, found = _again(written, _text(old), _text(redraft))

    for at, decision in found.decisions:
        assert any(token in decision.reason for token in _tokens(comparison, at))
    filled = notes_of(written).entries
    assert len(found.decisions) + len(found.unplaced) == len(filled)
