"""What was forgotten is told, and everything else stays and is sound."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, update

from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.model import ClauseId
from constitution_diff.store import (
    all_versions,
    content_of,
    create_store,
    erase,
    kept_outline,
    open_store,
    stages_of,
    versions_of,
)
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import LIVES, OUTLINES, SOURCES, VERSIONS
from constitution_diff.store.versions import without_words
from tests.store.exports import exported_files, put_files
from tests.store.followed import follow, put_versions
from tests.store.gone import (
    GONE,
    TEXTS,
    forget,
    forget_one,
    raw,
    verified_store,
)
from tests.store.makers import add, version

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection

    from constitution_diff.store import Store
    from tests.conftest import StoreWith


@pytest.fixture
def kept(store_with: StoreWith) -> Store:
    """Three versions, with all that is worked out of them."""
    return store_with(_keep_three)


def _keep_three(store: Store) -> None:
    with store.writing() as at:
        put_versions(at, TEXTS)


def test_what_is_forgotten_is_told_and_nothing_is_called_altered(kept: Store) -> None:
    seal = verified_store(kept).seal

    forget(kept, "2021")

    found = verified_store(kept, seal)
    assert found.faults == ()
    (told,) = found.forgotten
    assert told == (
        "Harrowmere, Constitution, 2021 was forgotten on 29 November 2026 by "
        "A. Clerk: It names a child"
    )


def test_only_what_is_forgotten_goes(kept: Store) -> None:
    with kept.reading() as at:
        before = all_versions(at)
    first, gone, last = before

    forget(kept, "2021")

    with kept.reading() as at:
        after = all_versions(at)
        assert {n: v for n, v in after.items() if n != gone} == {
            first: before[first],
            last: before[last],
        }
        assert replace(after[gone], forgotten=None) == without_words(before[gone])
        assert list(versions_of(at, 1)) == [first, last]
        assert kept_outline(at, gone) is None
        assert kept_outline(at, first) is not None
        for number in (first, last):
            digest = before[number].files[0].sha256
            name = before[number].name
            assert content_of(at, digest, "") == TEXTS[name].encode()
        with pytest.raises(NotKeptError, match="forgotten"):
            content_of(at, before[gone].files[0].sha256, "")
        assert [one.action for one in entries(at)][-2:] == ["forget", "name"]


def test_who_still_reads_it_is_told_of(tmp_path: Path) -> None:
    place = str(tmp_path / "our.store")
    store = create_store(place)
    with store.writing() as at:
        put_versions(at, TEXTS)
    hasty = open_store(place, wait_s=0.1)

    with open_store(place).reading() as at:
        all_versions(at)
        with pytest.raises(StoreError, match="run the same command again"):
            forget(hasty, "2021")

    erase(hasty)
    assert b"quagga" not in raw(tmp_path).lower()


def test_provisions_keep_their_permanent_names(kept: Store) -> None:
    with kept.reading() as at:
        numbers = list(all_versions(at))
        before = {stage.clause: stage.life for stage in stages_of(at, 1)}

    forget(kept, "2019")
    with kept.writing() as at:
        follow(at, dict(zip(numbers[1:], list(TEXTS.values())[1:], strict=True)))

    with kept.reading() as at:
        after = {stage.clause: stage.life for stage in stages_of(at, 1)}
        for clause in map(ClauseId, ("1", "2", "2/p1")):
            assert after[clause] == before[clause]
        names = at.execute(select(LIVES.c.name)).scalars().all()
    assert not any("meetings" in name for name in names)


def test_a_file_that_another_version_has_is_not_half_forgotten(kept: Store) -> None:
    with kept.writing() as at:
        add(at, version("2021, again", GONE.encode()), GONE.encode())

    with pytest.raises(StoreError, match="Constitution, 2021, again"):
        forget(kept, "2021")
    assert verified_store(kept).forgotten == ()

    forget(kept, "2021", "2021, again")
    assert verified_store(kept).faults == ()
    assert len(verified_store(kept).forgotten) == 2


def _add_elsewhere(at: Connection) -> None:
    ours = version("2021", GONE.encode())
    for council, document in (("Zennor", "Constitution"), ("Harrowmere", "Orders")):
        add(at, replace(ours, council=council, document=document), GONE.encode())


def test_a_file_of_two_councils_goes_when_the_last_has_forgotten_it(
    kept: Store,
) -> None:
    with kept.writing() as at:
        _add_elsewhere(at)
        digest = version("2021", GONE.encode()).files[0].sha256

    forget_one(kept, "Harrowmere", "Constitution", "2021")

    found = verified_store(kept)
    assert found.faults == ()
    assert (len(found.forgotten), found.n_files_gone) == (2, 0)
    assert found.forgotten[1] == (
        "The file of Harrowmere, Constitution, 2021, which was forgotten, is still "
        "kept of Harrowmere, Orders, 2021; Zennor, Constitution, 2021"
    )
    with kept.reading() as at:
        assert content_of(at, digest, "") == GONE.encode()

    forget_one(kept, "Harrowmere", "Orders", "2021")
    forget_one(kept, "Zennor", "Constitution", "2021")

    found = verified_store(kept)
    assert found.faults == ()
    assert (len(found.forgotten), found.n_files_gone) == (3, 1)
    with kept.reading() as at, pytest.raises(NotKeptError, match="forgotten"):
        content_of(at, digest, "")


def test_what_one_council_forgot_and_another_keeps_is_exported_so(
    kept: Store, tmp_path: Path
) -> None:
    with kept.writing() as at:
        _add_elsewhere(at)
    forget_one(kept, "Harrowmere", "Constitution", "2021")
    files, other = exported_files(kept), create_store(str(tmp_path / "other.store"))

    put_files(other, files)

    assert exported_files(other) == files
    assert verified_store(other) == replace(verified_store(kept), place=other.place)


def test_a_forgotten_file_can_be_added_again_under_another_name(kept: Store) -> None:
    forget(kept, "2021")
    with kept.writing() as at:
        add(at, version("2021, redated", GONE.encode()), GONE.encode())

    with kept.reading() as at:
        names = [one.name for one in versions_of(at, 1).values()]
    assert sorted(names) == ["2019", "2021, redated", "2023"]
    assert verified_store(kept).faults == ()


def test_what_is_marked_forgotten_without_an_entry_is_found(kept: Store) -> None:
    with kept.writing() as at:
        at.execute(
            update(VERSIONS).where(VERSIONS.c.name == "2021").values(forgotten=1)
        )

    assert any(
        "no entry of the log tells" in one for one in verified_store(kept).faults
    )


def test_bytes_that_are_gone_without_an_entry_are_missed(kept: Store) -> None:
    with kept.writing() as at:
        at.execute(update(SOURCES).values(content=None))

    assert sum("was altered" in one for one in verified_store(kept).faults) == 3


def test_a_tombstone_that_is_taken_away_is_missed(kept: Store) -> None:
    forget(kept, "2021")
    with kept.writing() as at:
        at.execute(update(VERSIONS).values(forgotten=None))
        at.execute(delete(OUTLINES))

    found = verified_store(kept).faults
    assert "What entry 5 of the log tells was forgotten is here again." in found
