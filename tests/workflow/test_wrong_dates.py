"""A version with a wrong date, forgotten, and added again with the right one."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import update

from constitution_diff.codec.kept import holdings_shape
from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.model import Certainty
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.told import blame_sheet
from constitution_diff.render.story.in_force import counts_still
from constitution_diff.store import (
    Why,
    all_versions,
    create_store,
    put_outline,
    verified,
)
from constitution_diff.store.chain import json_told
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import ENTRIES
from constitution_diff.workflow.asking import Asked, holdings, kept_answer
from constitution_diff.workflow.letting_go import forget
from constitution_diff.workflow.safekeeping import export, import_store
from constitution_diff.workflow.telling import kept_blame
from tests.builders import outlined
from tests.cli.running import run
from tests.store.makers import STAMP, add, version

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.codec.kept_shapes import KeptVersionShape
    from constitution_diff.store import Store
    from constitution_diff.store.chain import Entry

_DAYS: Final = {"first": "2019-05-01", "wrong": "2020-05-01", "right": "2021-05-01"}
_WRONG: Final = Asked("Harrowmere", version="wrong")
_BETWEEN: Final = Asked("Harrowmere", on="2020-06-01")
_ON_TIME: Final = Asked("Harrowmere", on="2021-06-01")


def _store(folder: Path) -> Store:
    """A store in which the first was right, and the second was added again."""
    store = create_store(str(folder / "our.store"))
    with store.writing() as at:
        for name, day in _DAYS.items():
            text = f"1. Fees\n\n1.1 The fee of {name} is five.\n"
            given = replace(version(name, text.encode()), in_force=day)
            put_outline(at, add(at, given, text.encode()), outlined(text))
    return store


def _forgotten(store: Store, *, wrong_dates: bool) -> None:
    forget(store, [_WRONG], why=Why("Wrong day"), stamp=STAMP)
    if wrong_dates:
        why = Why("Wrong day", wrong_dates=True)
        forget(store, [_WRONG], why=why, stamp=STAMP)


def _shapes(store: Store) -> tuple[KeptVersionShape, ...]:
    return holdings_shape(holdings(store)).versions


def _told_of_forgetting(store: Store) -> list[Entry]:
    with store.reading() as at:
        return [entry for entry in entries(at) if entry.action == "forget"]


def _typed(told: str) -> list[str]:
    """What a shell makes of the command that is printed."""
    return shlex.split(told.partition("`")[2].partition("`")[0])


def _only(folder: Path, **dates: str) -> Store:
    """A store of a version with a wrong day, which was forgotten, and perhaps one."""
    store = create_store(str(folder / "our.store"))
    with store.writing() as at:
        for name, day in {"wrong": "2020-05-01", **dates}.items():
            text = f"1. Fees\n\n1.1 The fee of {name} is five.\n".encode()
            add(at, replace(version(name, text), in_force=day), text)
    _forgotten(store, wrong_dates=True)
    return store


def _said(store: Store, asked: Asked) -> str:
    return " ".join(answer_text(kept_answer(store, asked)).decode().split())


def test_a_version_with_wrong_dates_answers_for_no_day(tmp_path: Path) -> None:
    store = _store(tmp_path)

    _forgotten(store, wrong_dates=True)

    found = kept_answer(store, _BETWEEN)
    assert found.as_at is not None
    assert found.as_at.certainty is Certainty.ONE
    assert [one.version.name for one in found.extracts] == ["first"]
    said = _said(store, _BETWEEN)
    assert "wrong, in force from 1 May 2020, was forgotten on" in said
    assert "It is passed over here." in said
    assert "passed over" not in _said(store, _ON_TIME)


def test_where_none_is_left_none_is_known_to_have_been_in_force(
    tmp_path: Path,
) -> None:
    said = _said(_only(tmp_path), _BETWEEN)

    assert "No stored version is known to have been in force on 1 June 2020." in said
    assert "It is passed over here." in said


def test_of_the_only_one_left_nobody_can_say_whether_it_was_in_force(
    tmp_path: Path,
) -> None:
    store = _only(tmp_path, draft="")
    why = "draft has no date, so nobody can say whether it was in force on 1 June 2020."

    assert why in _said(store, _BETWEEN)
    assert "It is passed over here." in _said(store, _BETWEEN)
    assert why in blame_sheet(kept_blame(store, _BETWEEN)).lines


def test_a_forgotten_version_that_counts_still_says_how_to_mend_it(
    tmp_path: Path,
) -> None:
    store = _store(tmp_path)

    _forgotten(store, wrong_dates=False)

    mend = (
        "`constitution-diff forget --wrong-dates --reason TEXT --document Constitution "
        f"--store {store.place} Harrowmere wrong`"
    )
    with pytest.raises(NotKeptError, match="no single other version answers") as error:
        kept_answer(store, _BETWEEN)
    assert mend in str(error.value)
    assert mend in _said(store, _ON_TIME)


def test_the_way_to_mend_it_names_the_document_and_not_its_namesake(
    tmp_path: Path,
) -> None:
    store, allowances = _store(tmp_path), "Members' Allowances"
    with store.writing() as at:
        given = replace(version("first", b"The fee is six."), in_force="2020-05-01")
        add(at, replace(given, document=allowances), b"The fee is six.")
    asked = Asked("Harrowmere", allowances, "first")
    forget(store, [asked], why=Why("A name"), stamp=STAMP)

    with pytest.raises(NotKeptError) as error:
        kept_answer(store, Asked("Harrowmere", allowances, on="2021-06-01"))
    assert run(*_typed(str(error.value))[1:], cwd=tmp_path).returncode == 0

    with store.reading() as at:
        told = {(v.document, v.name): v.forgotten for v in all_versions(at).values()}
    assert told[("Constitution", "first")] is None
    gone = told[(allowances, "first")]
    assert gone is not None
    assert gone.wrong_dates


def test_the_way_to_mend_it_is_typed_as_it_is_printed(tmp_path: Path) -> None:
    store, name = create_store(str(tmp_path / "our $1.store")), '-"draft"!'
    with store.writing() as at:
        given = replace(version(name, b"The fee is six."), in_force="2020-05-01")
        add(
            at,
            replace(given, council="East Harrowmere", document="Fees"),
            b"The fee is six.",
        )
    asked = Asked("East Harrowmere", "Fees", name)
    forget(store, [asked], why=Why("A name"), stamp=STAMP)
    with pytest.raises(NotKeptError) as error:
        kept_answer(store, replace(asked, version="", on="2021-06-01"))

    assert run(*_typed(str(error.value))[1:], cwd=tmp_path).returncode == 0

    with store.reading() as at:
        (gone,) = all_versions(at).values()
    assert gone.forgotten
    assert gone.forgotten.wrong_dates


def test_a_version_that_is_kept_is_not_forgotten_with_its_dates(tmp_path: Path) -> None:
    store = _store(tmp_path)
    forget(store, [_WRONG], why=Why("A name"), stamp=STAMP)
    first, why = replace(_WRONG, version="first"), Why("A slip", wrong_dates=True)

    with pytest.raises(StoreError, match="first is not forgotten, and --wrong-dates"):
        forget(store, [_WRONG, first], why=why, stamp=STAMP)

    with store.reading() as at:
        gone = [one.forgotten for one in all_versions(at).values() if one.forgotten]
    assert [one.wrong_dates for one in gone] == [False]


def test_a_forgotten_version_of_which_only_the_adoption_is_known_counts_by_that() -> (
    None
):
    adopted = replace(version("2020", b""), adopted="2020-04-20")

    assert counts_still(adopted, "").startswith(
        "It counts as adopted on 20 April 2020 all the same, so no single"
    )


def test_dates_can_be_found_wrong_after_it_was_forgotten(tmp_path: Path) -> None:
    store = _store(tmp_path)
    _forgotten(store, wrong_dates=False)

    _forgotten(store, wrong_dates=True)

    assert [one.version.name for one in kept_answer(store, _BETWEEN).extracts] == [
        "first"
    ]
    with store.reading() as at:
        assert verified(at, store.place).sound


def test_a_forgotten_version_without_a_date_counts_as_nothing(tmp_path: Path) -> None:
    store = _only(tmp_path, draft="", further="")
    forget(store, [Asked("Harrowmere", version="draft")], why=Why("A"), stamp=STAMP)

    said = _said(store, _BETWEEN)

    assert "draft was forgotten on 29 November 2026 by A. Clerk: A." in said
    assert "all the same" not in said


def test_who_forgot_it_stands_when_its_dates_are_found_wrong_later(
    tmp_path: Path,
) -> None:
    store, later = _store(tmp_path), replace(STAMP, by="B. Officer")
    forget(store, [_WRONG], why=Why("It names a child"), stamp=STAMP)

    wrong = Why("Wrong day", wrong_dates=True)
    forget(store, [_WRONG], why=wrong, stamp=replace(later, at="2026-12-01T10:15:00Z"))

    assert (
        "was forgotten on 29 November 2026 by A. Clerk: It names a child; its dates "
        "were found wrong on 1 December 2026 by B. Officer: Wrong day."
    ) in _said(store, _BETWEEN)


def test_the_log_tells_of_a_wrong_date_by_the_entry_of_the_forgetting(
    tmp_path: Path,
) -> None:
    store = _store(tmp_path)
    _forgotten(store, wrong_dates=True)

    first, later = _told_of_forgetting(store)
    assert json_told(later.told)["first"] == first.seq
    (shape,) = (one.forgotten for one in _shapes(store) if one.forgotten)
    assert shape.before
    assert (shape.entry, shape.before.entry) == (later.seq, first.seq)
    assert (shape.reason, shape.before.reason) == ("Wrong day", "Wrong day")


@pytest.mark.parametrize("first", ["[]", "99999999999999999999", "3"])
def test_a_log_in_which_that_entry_was_altered_is_found_so(
    tmp_path: Path, first: str
) -> None:
    store = _store(tmp_path)
    _forgotten(store, wrong_dates=True)
    gone, later = _told_of_forgetting(store)
    with store.writing() as at:
        told = later.told.replace(f'"first":{gone.seq}', f'"first":{first}')
        at.execute(update(ENTRIES).where(ENTRIES.c.seq == later.seq).values(told=told))

    with store.reading() as at:
        assert not verified(at, store.place).sound


def test_that_dates_were_wrong_goes_through_an_export(tmp_path: Path) -> None:
    store = _store(tmp_path)
    for wrong_dates in (False, True):
        _forgotten(store, wrong_dates=wrong_dates)

    export(store, tmp_path / "out")
    again = import_store(str(tmp_path / "again.store"), tmp_path / "out")

    assert _said(again, _BETWEEN) == _said(store, _BETWEEN)
