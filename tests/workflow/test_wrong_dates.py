"""A version with a wrong date, forgotten, and added again with the right one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.codec.found import found_shape
from constitution_diff.errors import StoreError
from constitution_diff.model import Certainty
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import blame_sheet
from constitution_diff.store import (
    Why,
    all_versions,
    create_store,
    put_outline,
    verified,
)
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.letting_go import forget
from constitution_diff.workflow.safekeeping import export, import_store
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame
from tests.builders import outlined
from tests.store.makers import STAMP, add, version
from tests.workflow.misdated import (
    BETWEEN,
    DAYS,
    ON_TIME,
    WRONG,
    forgotten,
    misdated,
    said_on,
)

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store


def _only(folder: Path, **dates: str) -> Store:
    """A store of a version with a wrong day, which was forgotten, and perhaps one."""
    store = create_store(str(folder / "our.store"))
    with store.writing() as at:
        for name, day in {"wrong": "2020-05-01", **dates}.items():
            text = f"1. Fees\n\n1.1 The fee of {name} is five.\n".encode()
            add(at, replace(version(name, text), in_force=day), text)
    forgotten(store, wrong_dates=True)
    return store


def test_a_version_with_wrong_dates_answers_for_no_day(tmp_path: Path) -> None:
    store = misdated(tmp_path)

    forgotten(store, wrong_dates=True)

    found = kept_answer(store, BETWEEN)
    assert found.as_at is not None
    assert found.as_at.certainty is Certainty.ONE
    assert [one.version.name for one in found.extracts] == ["first"]
    said = said_on(store, BETWEEN)
    assert "wrong, in force from 1 May 2020, was forgotten on" in said
    assert "It is passed over here." in said
    assert "passed over" not in said_on(store, ON_TIME)


def test_search_says_that_it_is_passed_over(tmp_path: Path) -> None:
    store = misdated(tmp_path)
    forgotten(store, wrong_dates=True)

    found = kept_found(store, Search("fee", on=BETWEEN.on))
    later = kept_found(store, Search("fee", on=ON_TIME.on))

    (told,) = found_sheet(found).notes
    assert told.startswith("Harrowmere, Constitution, wrong, in force from 1 May 2020")
    assert told.endswith("It is passed over here.")
    assert [one.name for one in found_shape(found).passed_over] == ["wrong"]
    assert found_sheet(later).notes == ()


def test_search_says_that_it_looked_through_each_version_that_is_kept(
    tmp_path: Path,
) -> None:
    store, twin = misdated(tmp_path), "1. Fees\n\n1.1 The fee of a twin is five.\n"
    with store.writing() as at:
        given = replace(version("twin", twin.encode()), in_force=DAYS["wrong"])
        given = replace(given, ended="2020-12-31")
        put_outline(at, add(at, given, twin.encode()), outlined(twin))
    forgotten(store, wrong_dates=False)

    found = kept_found(store, Search("fee", on=BETWEEN.on))

    assert any("every kept version that may" in one for one in found_sheet(found).notes)


def test_where_none_is_left_none_is_known_to_have_been_in_force(
    tmp_path: Path,
) -> None:
    said = said_on(_only(tmp_path), BETWEEN)

    assert "No stored version is known to have been in force on 1 June 2020." in said
    assert "It is passed over here." in said


def test_of_the_only_one_left_nobody_can_say_whether_it_was_in_force(
    tmp_path: Path,
) -> None:
    store = _only(tmp_path, draft="")
    why = "draft has no date, so nobody can say whether it was in force on 1 June 2020."

    assert why in said_on(store, BETWEEN)
    assert "It is passed over here." in said_on(store, BETWEEN)
    assert why in blame_sheet(kept_blame(store, BETWEEN)).lines


def test_a_version_with_wrong_dates_goes_and_leaves_its_file_to_the_right_one(
    tmp_path: Path,
) -> None:
    store, text = create_store(str(tmp_path / "our.store")), b"1. The fee is five."
    with store.writing() as at:
        for name, day in {"2021": "2021-05-01", "2012": "2012-05-01"}.items():
            add(at, replace(version(name, text), in_force=day), text)
    slip = [replace(WRONG, version="2021")]

    with pytest.raises(StoreError, match="say --wrong-dates of it: the file stays"):
        forget(store, slip, why=Why("A slip"), stamp=STAMP)
    forget(store, slip, why=Why("A slip", wrong_dates=True), stamp=STAMP)

    assert "The fee is five." in said_on(store, Asked("Harrowmere", on="2012-06-01"))
    export(store, tmp_path / "out")
    again = import_store(str(tmp_path / "again.store"), tmp_path / "out")
    for one in (store, again):
        with one.reading() as at:
            found = verified(at, one.place)
        assert found.faults == ()
        assert found.n_files_gone == 0
        (told,) = found.forgotten
        assert "for its dates were wrong and another version had its files" in told


@pytest.mark.parametrize(("name", "view"), [("2017", "final"), ("2015", "original")])
def test_only_what_was_added_later_and_reads_alike_stands_for_a_kept_version(
    tmp_path: Path, name: str, view: str
) -> None:
    """A text that was adopted anew has the files of an old version, and is no slip."""
    store = create_store(str(tmp_path / "our.store"))
    views = {"2015": "final", "2016": "final", "2017": view}
    with store.writing() as at:
        for year, read in views.items():
            text = b"1. The fee is six." if year == "2016" else b"1. The fee is five."
            made = replace(version(year, text), in_force=f"{year}-05-01", view=read)
            add(at, made, text)

    with pytest.raises(StoreError, match=f"{name} is not forgotten"):
        forget(
            store,
            [replace(WRONG, version=name)],
            why=Why("A slip", wrong_dates=True),
            stamp=STAMP,
        )

    with store.reading() as at:
        assert not [one for one in all_versions(at).values() if one.forgotten]


def test_a_version_added_with_the_file_of_the_one_before_is_taken_back(
    tmp_path: Path,
) -> None:
    store, text = create_store(str(tmp_path / "our.store")), b"1. The fee is five."
    with store.writing() as at:
        for year in ("2017", "2018"):
            add(at, replace(version(year, text), in_force=f"{year}-05-01"), text)
    slip = [replace(WRONG, version="2018")]

    with pytest.raises(StoreError, match="by mistake, say --wrong-dates of it: the f"):
        forget(store, slip, why=Why("The wrong file"), stamp=STAMP)
    forget(store, slip, why=Why("The wrong file", wrong_dates=True), stamp=STAMP)

    assert "The stored version 2017" in said_on(
        store, Asked("Harrowmere", on="2018-06-01")
    )


def test_a_version_with_an_old_file_is_taken_back_once_that_is_added_again(
    tmp_path: Path,
) -> None:
    """What both refusals say is done, and then they refuse no more."""
    store = create_store(str(tmp_path / "our.store"))
    old, new = b"1. The fee is five.", b"1. The fee is six."
    days = {"2015": "2015-05-01", "2016": "2016-05-01", "2017": "2017-05-01"}
    with store.writing() as at:
        for name, day in days.items():
            text = new if name == "2016" else old
            add(at, replace(version(name, text), in_force=day), text)
    slip = [replace(WRONG, version="2017")]

    for wrong_dates in (False, True):
        why = Why("The wrong file", wrong_dates=wrong_dates)
        with pytest.raises(StoreError, match=r"add the same files? ") as refused:
            forget(store, slip, why=why, stamp=STAMP)
        assert "under another name" in str(refused.value)
    with store.writing() as at:
        add(at, replace(version("again", old), in_force=days["2015"]), old)
    for spare in ("2017", "again"):
        named = [replace(WRONG, version=spare)]
        forget(store, named, why=Why("A slip", wrong_dates=True), stamp=STAMP)

    assert "The fee is six." in said_on(store, Asked("Harrowmere", on="2017-06-01"))
    assert "The stored version 2015" in said_on(
        store, Asked("Harrowmere", on="2015-06-01")
    )


def test_dates_can_be_found_wrong_after_it_was_forgotten(tmp_path: Path) -> None:
    store = misdated(tmp_path)
    forgotten(store, wrong_dates=False)

    forgotten(store, wrong_dates=True)

    assert [one.version.name for one in kept_answer(store, BETWEEN).extracts] == [
        "first"
    ]
    with store.reading() as at:
        assert verified(at, store.place).sound


def test_a_forgotten_version_without_a_date_counts_as_nothing(tmp_path: Path) -> None:
    store = _only(tmp_path, draft="", further="")
    forget(store, [Asked("Harrowmere", version="draft")], why=Why("A"), stamp=STAMP)

    said = said_on(store, BETWEEN)

    assert "draft was forgotten on 29 November 2026 by A. Clerk: A." in said
    assert "all the same" not in said


def test_who_forgot_it_stands_when_its_dates_are_found_wrong_later(
    tmp_path: Path,
) -> None:
    store, later = misdated(tmp_path), replace(STAMP, by="B. Officer")
    forget(store, [WRONG], why=Why("It names a child"), stamp=STAMP)

    wrong = Why("Wrong day", wrong_dates=True)
    forget(store, [WRONG], why=wrong, stamp=replace(later, at="2026-12-01T10:15:00Z"))

    assert (
        "was forgotten on 29 November 2026 by A. Clerk: It names a child; its dates "
        "were found wrong on 1 December 2026 by B. Officer: Wrong day."
    ) in said_on(store, BETWEEN)


def test_that_dates_were_wrong_goes_through_an_export(tmp_path: Path) -> None:
    store = misdated(tmp_path)
    for wrong_dates in (False, True):
        forgotten(store, wrong_dates=wrong_dates)

    export(store, tmp_path / "out")
    again = import_store(str(tmp_path / "again.store"), tmp_path / "out")

    assert said_on(again, BETWEEN) == said_on(store, BETWEEN)
