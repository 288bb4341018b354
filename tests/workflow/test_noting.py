"""Notes, decisions and overrides in the store, and what heeds them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.codec import notes_of as notes_in
from constitution_diff.errors import NotKeptError, UsageError
from constitution_diff.model import NO_RULES, Edition, Note, NoteKind, Relation
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.reports import history_text
from constitution_diff.render.kept.versions import versions_text
from constitution_diff.render.notes import comparison_notes
from constitution_diff.render.schedule.decided import DecidedRow, decided_rows
from constitution_diff.render.schedule.to_csv import csv_schedule
from constitution_diff.store import put_outline, verified
from constitution_diff.workflow import decisions_on
from constitution_diff.workflow.asking import Asked, holdings, kept_answer
from constitution_diff.workflow.noted_on import On, comparison_of, pair_of
from constitution_diff.workflow.noting import (
    between,
    decide_listed,
    note_change,
    note_version,
    notebook,
    withdraw,
)
from constitution_diff.workflow.overriding import linked, override, parted
from constitution_diff.workflow.telling import kept_history
from tests.builders import outlined
from tests.store.makers import STAMP, add, version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from constitution_diff.model import Comparison
    from constitution_diff.store import Store
    from tests.conftest import StoreWith

_TEXTS: Final = {
    "2021": "1. Fees\n\n1.1 The fee is five.\n\n1.2 Dogs are allowed.\n\n1.3 Pay cash.",
    "2024": "1. Fees\n\n1.1 The fee is six.\n\n1.2 Cats stay outside.\n\n1.3 Pay cash.",
}
_DOES: Final = ("signs", "pays", "may lend")
_FEE: Final = On("Harrowmere", "", "2024", "2021", "1.1")
_PETS: Final = replace(_FEE, clause="1.2")
_NEW: Final = replace(_FEE, old="")


@pytest.fixture
def kept(store_with: StoreWith) -> Store:
    """A store with two versions that are read already."""
    return store_with(_keep_two)


def _keep_two(store: Store, texts: Mapping[str, str] = _TEXTS) -> None:
    with store.writing() as at:
        for name, text in texts.items():
            given = replace(version(name, text.encode()), in_force=f"{name}-05-01")
            put_outline(at, add(at, given, text.encode()), outlined(text))


def _decide(store: Store, words: str, on: On = _FEE) -> int:
    said = Note(decision=words)
    return note_change(store, on, NoteKind.DECISION, said, STAMP).notes[0].number


def _comparison(store: Store) -> Comparison:
    return comparison_of(store, pair_of(store, _FEE))


def _edition(store: Store) -> Edition:
    notes, _ = between(store, _FEE)
    found = decisions_on(_comparison(store), notes, NO_RULES)
    return Edition(decisions=found.decisions)


def _written(store: Store) -> str:
    """The file of notes that a comparison of the two exports."""
    return comparison_notes(_comparison(store), _edition(store)).decode()


def test_a_decision_stands_in_the_file_of_notes_of_that_comparison(kept: Store) -> None:
    _decide(kept, "Agreed, minute 4.")

    found = notes_in(_written(kept))
    assert [n.decision for n in found.entries if n.decision] == ["Agreed, minute 4."]


def test_a_later_decision_counts_and_the_earlier_one_stays(kept: Store) -> None:
    first = _decide(kept, "Deferred.")
    _decide(kept, "Agreed.")

    notes, _ = between(kept, _FEE)
    assert [note.decision for note in notes.entries] == ["Agreed."]
    book = notebook(kept, "Harrowmere").notes
    assert [(n.note.decision, n.replaces) for n in book] == [
        ("Deferred.", 0),
        ("Agreed.", first),
    ]


def test_the_same_decision_is_kept_once(kept: Store) -> None:
    _decide(kept, "Agreed.")

    again = note_change(kept, _FEE, NoteKind.DECISION, Note(decision="Agreed."), STAMP)

    assert again.notes == ()


def test_notes_on_one_change_are_its_reasons_one_under_the_other(kept: Store) -> None:
    for reason in ("Costs rose.", "Members asked."):
        note_change(kept, _FEE, NoteKind.NOTE, Note(reason=reason), STAMP)

    (found,) = between(kept, _FEE)[0].entries
    assert found.reason == "Costs rose.\nMembers asked."


def test_a_private_note_makes_the_reason_of_the_change_private(kept: Store) -> None:
    for private in (False, True):
        said = Note(reason=f"{private}", private=private)
        note_change(kept, _FEE, NoteKind.NOTE, said, STAMP)

    (found,) = between(kept, _FEE)[0].entries
    assert found.private


def test_what_did_not_change_is_not_decided_on(kept: Store) -> None:
    with pytest.raises(NotKeptError, match=r"nothing in 1\.3 changed between"):
        _decide(kept, "Agreed.", replace(_FEE, clause="1.3"))


def test_a_provision_that_is_not_there_is_told_with_those_near(kept: Store) -> None:
    with pytest.raises(NotKeptError, match=r"holds no provision '1\.9'; there are 1\."):
        _decide(kept, "Agreed.", replace(_FEE, clause="1.9"))


def test_a_filled_in_file_of_notes_is_kept_as_decisions(kept: Store) -> None:
    filled = _written(kept).replace('decision = ""', 'decision = "Agreed."', 1)

    put = decide_listed(kept, _FEE, notes_in(filled), STAMP)

    assert [one.note.decision for one in put.notes] == ["Agreed."]
    again = decide_listed(kept, _FEE, notes_in(filled), STAMP)
    assert again.notes == ()


def test_a_schedule_leaves_the_reason_of_a_decision_as_it_was(kept: Store) -> None:
    said = Note(reason="Costs rose.", decision="Deferred.")
    note_change(kept, _FEE, NoteKind.DECISION, said, STAMP)
    schedule = csv_schedule(_comparison(kept), _edition(kept)).decode("utf-8-sig")

    decide_listed(
        kept, _FEE, decided_rows(schedule.replace("Deferred.", "Agreed.")), STAMP
    )

    (found,) = between(kept, _FEE)[0].entries
    assert (found.decision, found.reason) == ("Agreed.", "Costs rose.")


def test_titles_in_one_provision_that_are_not_decided_alike_are_not_kept(
    store_with: StoreWith,
) -> None:
    lines = (f"1.{n} The {{}} {{}} {does}." for n, does in enumerate(_DOES, start=1))
    text = "\n\n".join(("1. Fees", *lines))
    texts = {
        "2021": text.replace("{} {}", "Head of Finance"),
        "2024": text.replace("{} {}", "Director of Resources"),
    }
    store = store_with(partial(_keep_two, texts=texts))
    rows = [
        DecidedRow((*key, f"[{key[0]}]", f"[{key[1]}]"), words)
        for key, words in (
            (("Finance", "Resources"), "Agreed"),
            (("Head", "Director"), "Rejected"),
        )
    ]

    put = decide_listed(store, _FEE, tuple(rows), STAMP)

    assert put.notes == ()
    assert [notice.code for notice in put.notices] == ["decision-unclear"]
    alike = tuple(replace(row, decision="Agreed") for row in rows)
    assert len(decide_listed(store, _FEE, alike, STAMP).notes) == len(_DOES)


def test_an_entry_written_for_other_words_is_left_out_and_told(kept: Store) -> None:
    filled = _written(kept).replace('decision = ""', 'decision = "Agreed."', 1)
    listed = notes_in(filled)
    (entry,) = [entry for entry in listed.entries if entry.decision]
    other = replace(entry, new=tuple(replace(a, hash="0") for a in entry.new))

    put = decide_listed(kept, _FEE, replace(listed, entries=(other,)), STAMP)

    assert put.notes == ()
    assert [notice.code for notice in put.notices] == ["note-stale"]


def test_an_override_is_heeded_by_comparison_and_history(kept: Store) -> None:
    override(kept, _PETS, linked(["1.2"], ["1.1"], "So resolved."), STAMP)

    (link,) = [li for li in _comparison(kept).links if li.old == ("1.2",)]
    assert link.new == ("1.1",)
    assert link.evidence == ("set by the officer in the store: So resolved.",)
    (line,) = kept_history(kept, Asked("Harrowmere", version="2021"), "1.2").lines
    assert [stage.citation for stage in line.stages] == ["1.2", "1.1"]


def test_provisions_set_apart_are_out_and_in(kept: Store) -> None:
    override(kept, _FEE, parted(["1.1"], ["1.1"], ""), STAMP)

    links = [k for k in _comparison(kept).links if "1.1" in (*k.old, *k.new)]
    assert {link.relation for link in links} == {Relation.DELETED, Relation.INSERTED}


def test_an_override_gives_way_to_a_later_one_on_the_same_provision(
    kept: Store,
) -> None:
    override(kept, _FEE, linked(["1.2"], ["1.1"], ""), STAMP)
    override(kept, _FEE, linked(["1.1"], ["1.1"], ""), STAMP)

    _, overrides = between(kept, _FEE)
    assert [one.old[0].citation for one in overrides.entries] == ["1.1"]


def test_an_override_that_is_taken_back_is_heeded_no_more(kept: Store) -> None:
    before = _comparison(kept)
    put = override(kept, _FEE, linked(["1.2"], ["1.1"], ""), STAMP)

    withdraw(kept, On("Harrowmere", "", ""), put.notes[0].number, "A slip.", STAMP)

    assert _comparison(kept) == before
    (line,) = kept_history(kept, Asked("Harrowmere", version="2021"), "1.1").lines
    assert [stage.citation for stage in line.stages] == ["1.1", "1.1"]


def test_an_override_of_what_is_not_there_is_refused(kept: Store) -> None:
    with pytest.raises(UsageError, match=r"the proposed version has no 9\.9"):
        override(kept, _FEE, linked(["1.2"], ["9.9"], ""), STAMP)


def test_notes_are_shown_where_what_they_are_on_is_shown(kept: Store) -> None:
    note_version(kept, replace(_NEW, clause=""), Note(reason="As printed."), STAMP)
    note_version(kept, _NEW, Note(reason="See the tariff."), STAMP)
    note_version(kept, _NEW, Note(reason="Keep it.", private=True), STAMP)
    _decide(kept, "Agreed, minute 4.")

    answer = kept_answer(kept, Asked("Harrowmere", version="2024"), "1.1")
    shown = answer_text(answer).decode()
    assert "Note 1:" not in shown
    for words in ("As printed.", "See the tariff.", ", private: 1.1", "minute 4"):
        assert words in shown
    other = kept_answer(kept, Asked("Harrowmere", version="2024"), "1.2")
    assert "See the tariff." not in answer_text(other).decode()
    listed = versions_text(holdings(kept, "Harrowmere")).decode()
    assert "As printed." in listed
    assert "On its provisions and changes: 3 notes" in listed
    told = history_text(kept_history(kept, Asked("Harrowmere"), "1.1")).decode()
    assert "See the tariff." in told
    assert "Agreed, minute 4." in told
    assert "Keep it." not in told


def test_whatever_is_written_verify_finds_the_store_sound(kept: Store) -> None:
    number = _decide(kept, "Agreed.")
    override(kept, _FEE, parted(["1.1"], ["1.1"], ""), STAMP)
    override(kept, _FEE, linked(["1.1"], ["1.1"], ""), STAMP)
    withdraw(kept, On("Harrowmere", "", ""), number, "", STAMP)
    kept_history(kept, Asked("Harrowmere"), "1.1")

    with kept.reading() as at:
        assert verified(at, kept.place).faults == ()
