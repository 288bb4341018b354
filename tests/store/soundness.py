"""What must hold of a store at any time, whatever became of those who wrote to it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sqlalchemy import select

from constitution_diff.store import all_versions, content_of, kept_outline, open_store
from constitution_diff.store.chain import is_sound
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import OUTLINES, SOURCES, VERSION_FILES
from tests.store.keeper import content, digests, outline

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import Connection


def kept(place: str, acknowledged: Collection[str]) -> set[str]:
    """The names of the versions of a sound store, which has all that was acknowledged.

    It opens; each version is whole, with its very bytes, its outline and its entry in
    an unbroken log; and there is nothing of a version that was not stored whole.
    """
    with open_store(place).reading() as at:
        _assert_undamaged(at)
        versions = all_versions(at)
        names = {one.name for one in versions.values()}
        assert set(acknowledged) <= names
        assert len(names) == len(versions)
        for number, one in versions.items():
            assert content_of(at, one.files[0].sha256, place) == content(one.name)
            assert kept_outline(at, number) == outline(one.name)
        _assert_logged(at, {one.entry: one.name for one in versions.values()})
        _assert_nothing_else(at, names, set(versions))
    return names


def _assert_undamaged(at: Connection) -> None:
    if at.dialect.name == "sqlite":
        assert at.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
        assert at.exec_driver_sql("PRAGMA foreign_key_check").all() == []


def _assert_logged(at: Connection, names: dict[int, str]) -> None:
    log = list(entries(at))
    for before, entry in zip([None, *log], log, strict=False):
        assert is_sound(entry, before)
    assert {one.seq: json.loads(one.told)["version"] for one in log} == names


def _assert_nothing_else(at: Connection, names: set[str], numbers: set[int]) -> None:
    assert set(at.execute(select(SOURCES.c.sha256)).scalars()) == digests(names)
    assert set(at.execute(select(VERSION_FILES.c.version_id)).scalars()) == numbers
    assert set(at.execute(select(OUTLINES.c.version_id)).scalars()) == numbers
