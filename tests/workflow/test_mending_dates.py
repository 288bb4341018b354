"""What is printed to mend a wrong date of a forgotten version, and what it does."""

from __future__ import annotations

import shlex
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from constitution_diff.codec.kept import holdings_shape
from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.render.story.forgotten import (
    counts_still,
)
from constitution_diff.store import (
    Why,
    all_versions,
    create_store,
    verified,
)
from constitution_diff.store.chain import json_told
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import ENTRIES
from constitution_diff.workflow.asking import Asked, holdings, kept_answer
from constitution_diff.workflow.letting_go import forget
from tests.cli.running import run
from tests.store.makers import STAMP, add, version
from tests.workflow.misdated import (
    BETWEEN,
    ON_TIME,
    WRONG,
    forgotten,
    misdated,
    said_on,
)

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.codec.kept_shapes import KeptVersionShape
    from constitution_diff.store import Store
    from constitution_diff.store.chain import Entry


def _shapes(store: Store) -> tuple[KeptVersionShape, ...]:
    return holdings_shape(holdings(store)).versions


def _told_of_forgetting(store: Store) -> list[Entry]:
    with store.reading() as at:
        return [entry for entry in entries(at) if entry.action == "forget"]


def _typed(told: str) -> list[str]:
    """What a shell makes of the command that is printed."""
    return shlex.split(told.partition("`")[2].partition("`")[0])


def test_a_forgotten_version_that_counts_still_says_how_to_mend_it(
    tmp_path: Path,
) -> None:
    store = misdated(tmp_path)

    forgotten(store, wrong_dates=False)

    mend = (
        "`constitution-diff forget --wrong-dates --reason TEXT --document Constitution "
        f"--store {store.place} Harrowmere wrong`"
    )
    with pytest.raises(NotKeptError, match="no single other version answers") as error:
        kept_answer(store, BETWEEN)
    assert mend in str(error.value)
    assert mend in said_on(store, ON_TIME)


def test_the_way_to_mend_it_names_the_document_and_not_its_namesake(
    tmp_path: Path,
) -> None:
    store, allowances = misdated(tmp_path), "Members' Allowances"
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
    store = misdated(tmp_path)
    forget(store, [WRONG], why=Why("A name"), stamp=STAMP)
    first, why = replace(WRONG, version="first"), Why("A slip", wrong_dates=True)

    with pytest.raises(StoreError, match="first is not forgotten, and --wrong-dates"):
        forget(store, [WRONG, first], why=why, stamp=STAMP)

    with store.reading() as at:
        gone = [one.forgotten for one in all_versions(at).values() if one.forgotten]
    assert [one.wrong_dates for one in gone] == [False]


def test_a_forgotten_version_of_which_only_the_adoption_is_known_counts_by_that() -> (
    None
):
    adopted = replace(version("2020", b""), adopted="2020-04-20")

    assert counts_still(adopted, "").startswith(
        " It counts as adopted on 20 April 2020 all the same, so no single"
    )


def test_the_log_tells_of_a_wrong_date_by_the_entry_of_the_forgetting(
    tmp_path: Path,
) -> None:
    store = misdated(tmp_path)
    forgotten(store, wrong_dates=True)

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
    store = misdated(tmp_path)
    forgotten(store, wrong_dates=True)
    gone, later = _told_of_forgetting(store)
    with store.writing() as at:
        told = later.told.replace(f'"first":{gone.seq}', f'"first":{first}')
        at.execute(update(ENTRIES).where(ENTRIES.c.seq == later.seq).values(told=told))

    with store.reading() as at:
        assert not verified(at, store.place).sound
