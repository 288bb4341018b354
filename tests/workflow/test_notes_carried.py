"""Putting the dates of a version right keeps what was noted and decided of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Note, NoteKind, Version
from constitution_diff.render.kept.gone import forgotten_lines
from constitution_diff.store import Why, create_store, verified
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, holdings
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.letting_go import forget
from constitution_diff.workflow.noted_on import On
from constitution_diff.workflow.noting import note_change, note_version
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

_BARE = Version("Hart", "Constitution", "", ())
_OLD = replace(_BARE, name="2017", in_force="2017-05-01")
_WRONG = replace(_BARE, name="wrong", in_force="2019-05-20")
_RIGHT = replace(_BARE, name="right", in_force="2019-05-02")
_TEXT = b"1. Speaking\n\n1.1 A member speaks for %s minutes.\n\n1.2 Votes are equal.\n"
_BOB = replace(STAMP, by="Bob")


def _noted(folder: Path) -> Store:
    store = create_store(str(folder / "our.store"))
    for version, minutes in ((_OLD, b"five"), (_WRONG, b"four"), (_RIGHT, b"four")):
        keep(store, version, Request(f"{minutes!r}.txt", _TEXT % minutes), STAMP)
    wrong = On("Hart", "", "wrong")
    note_version(store, wrong, Note(reason="Complaint 17."), STAMP)
    change = replace(wrong, old="2017", clause="1.1")
    note_change(store, change, NoteKind.NOTE, Note(reason="Cut."), STAMP)
    note_change(store, change, NoteKind.DECISION, Note(decision="Agreed."), STAMP)
    note_version(store, replace(wrong, version="2017"), Note(reason="First."), STAMP)
    return store


def test_notes_and_decisions_go_to_the_version_with_the_same_files(
    tmp_path: Path,
) -> None:
    store = _noted(tmp_path)
    before = holdings(store).notes

    gone = forget(
        store,
        [Asked("Hart", version="wrong")],
        why=Why("Ruling", wrong_dates=True),
        stamp=_BOB,
    )

    after = holdings(store).notes
    assert [(one.kind.value, one.old, one.version, one.by) for one in after] == [
        ("note", "", "2017", "A. Clerk"),
        ("note", "", "right", "A. Clerk (kept again by Bob)"),
        ("note", "2017", "right", "A. Clerk (kept again by Bob)"),
        ("decision", "2017", "right", "A. Clerk (kept again by Bob)"),
    ]
    assert [one.note for one in after[1:]] == [one.note for one in before[:-1]]
    assert (gone.carried, gone.lost) == (after[1:], ())
    with store.reading() as at:
        assert verified(at, store.place).sound


def test_notes_go_with_a_version_whose_files_go(tmp_path: Path) -> None:
    store = _noted(tmp_path)
    both = [Asked("Hart", version=name) for name in ("wrong", "right")]

    gone = forget(store, both, why=Why("A name"), stamp=_BOB)

    assert [one.note.reason for one in holdings(store).notes] == ["First."]
    assert (gone.carried, len(gone.lost)) == ((), 3)


def test_of_wrong_dates_it_is_said_which_version_has_the_words(tmp_path: Path) -> None:
    store = _noted(tmp_path)
    why = Why("Ruling", wrong_dates=True)
    forget(store, [Asked("Hart", version="wrong")], why=why, stamp=_BOB)
    versions = holdings(store).versions

    kept = [one for one in versions if not one.forgotten]
    (said,) = forgotten_lines(
        [one for one in versions if one.forgotten], kept, tells_changes=False
    )

    assert said.endswith("Ruling. What its files say is told here of right.")
