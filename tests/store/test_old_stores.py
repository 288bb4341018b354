"""Stores that every release has made are opened by this one, and hold all they did."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

import psycopg
import pytest

from constitution_diff.store import all_versions, content_of, open_store, verified
from constitution_diff.store.migrating import LATEST, REVISIONS, revision_of
from constitution_diff.workflow.asking import Asked
from constitution_diff.workflow.noting import notebook
from constitution_diff.workflow.telling import kept_history
from tests.store.old_stores import FOLDER, TEXTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.postgres import Server


def _assert_whole(place: str) -> None:
    """It is brought up to date, sound, and gives every file and answer."""
    store = open_store(place)
    with store.reading() as at:
        assert revision_of(at) == LATEST
        assert verified(at, place).faults == ()
        kept = {
            one.name: content_of(at, one.files[0].sha256, place)
            for one in all_versions(at).values()
        }
    assert kept == TEXTS
    notes = notebook(store, "Harrowmere").notes
    assert [one.kind.value for one in notes] == ["decision", "override", "note"]
    assert notes[0].note.decision == "Agreed."
    history = kept_history(store, Asked("Harrowmere"), "1.2")
    assert [stage.text for stage in history.lines[0].stages if stage.clause] == [
        "The quorum is five members.",
        "The quorum is six members.",
        "The quorum is six members.",
    ]


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_file_of_any_release_is_brought_up_to_date(
    tmp_path: Path, revision: str
) -> None:
    place = tmp_path / "old.store"
    content = (FOLDER / f"{revision}.store.xz").read_bytes()
    place.write_bytes(lzma.decompress(content))

    _assert_whole(str(place))


@pytest.mark.slow
@pytest.mark.parametrize("revision", REVISIONS)
def test_a_database_of_any_release_is_brought_up_to_date(
    postgres: Server, revision: str
) -> None:
    place = postgres.new_database()
    with psycopg.connect(place, autocommit=True) as at:
        at.execute((FOLDER / f"{revision}.sql").read_bytes())

    _assert_whole(place)
