"""Of what was forgotten no byte and no word is left, and nothing tells of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import inspect, select, text, update

from constitution_diff.errors import NotKeptError
from constitution_diff.model import Note, NoteKind
from constitution_diff.store import (
    Stamp,
    add_version,
    all_notes,
    all_versions,
    create_store,
    notes_of,
    put_note,
)
from constitution_diff.store.chain import json_told
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import (
    COMPARISONS,
    NOTES,
    OUTLINES,
    SOURCES,
    VERSION_FILES,
    VERSIONS,
)
from tests.store.gone import GONE, TEXTS, WRITTEN, forget, put_all, raw, verified_store
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Table

    from constitution_diff.store import Store

_WINDOW: Final = 16
_ALIKE: Final = 50
"""How all that is packed begins is much alike, and stays in what is kept."""


@pytest.mark.parametrize("erases", [True, False], ids=["erased", "killed before"])
def test_no_byte_of_it_is_left_in_the_file(
    tmp_path: Path,
    erases: bool,  # noqa: FBT001 - named by the parameters
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    long = GONE + "".join(f"\n{n}. Okapi\n\nOkapi {n * n}.\n" for n in range(3, 900))
    with store.writing() as at:
        put_all(at, {**TEXTS, "2021": long})
    windows = _windows_of(store, "2021")
    before = raw(tmp_path)
    assert all(window in before for window in windows)

    forget(store, "2021", erases=erases)

    after = raw(tmp_path).lower()
    for word in (b"zanzibar", b"xylophone", b"quagga", b"okapi", *WRITTEN):
        assert word in before.lower()
        assert word not in after
    assert not any(window.lower() in after for window in windows)
    assert b"harrowmere" in after


def _windows_of(store: Store, name: str) -> list[bytes]:
    """Pieces of all that is packed of a version: its file, outline and comparisons."""
    with store.reading() as at:
        number = next(n for n, v in all_versions(at).items() if v.name == name)
        digest = all_versions(at)[number].files[0].sha256
        c = COMPARISONS.c
        wanted = (
            select(SOURCES.c.content).where(SOURCES.c.sha256 == digest),
            select(OUTLINES.c.content).where(OUTLINES.c.version_id == number),
            select(c.content).where((c.old_id == number) | (c.new_id == number)),
        )
        packed = [one for which in wanted for one in at.execute(which).scalars()]
    # The last bytes of a page and the first of the next do not lie together.
    return [
        content[start : start + _WINDOW]
        for content in packed
        for start in range(_ALIKE, min(len(content), 400) - _WINDOW, 50)
    ]


def test_no_row_has_a_word_of_it(store: Store) -> None:
    with store.writing() as at:
        put_all(at, TEXTS)
    words = ("zanzibar", "xylophone", "quagga", *map(bytes.decode, WRITTEN))
    assert [word for word in words if word not in _rows(store)] == []

    forget(store, "2021")

    assert [word for word in words if word in _rows(store)] == []
    assert "fox." in _rows(store)
    assert verified_store(store).faults == ()


def _rows(store: Store) -> str:
    """All that the database tells of its tables, and of what is in them."""
    with store.reading() as at:
        known = {"postgresql": "pg_stats", "sqlite": "found_places"}[at.dialect.name]
        names = [*inspect(at).get_table_names(), known]
        tables = [
            one for one in names if not (known == "found_places" and one == "found")
        ]
        chosen = (select(text("*")).select_from(text(name)) for name in tables)
        return "\n".join(str(row) for one in chosen for row in at.execute(one)).lower()


def test_notes_go_with_what_they_are_on_and_the_log_tells_of_them(store: Store) -> None:
    with store.writing() as at:
        _, _, last = put_all(at, TEXTS)
        before = [entry.told for entry in entries(at) if entry.action == "decide"]

    forget(store, "2021")

    with store.reading() as at:
        assert [one.note.reason for one in notes_of(at, 1)] == ["Fox."]
        assert [one.note.reason for one in all_notes(at)] == ["Fox."]
        assert before == [one.told for one in entries(at) if one.action == "decide"]
    assert (
        verified_store(store).forgotten[-1] == "With what was forgotten went notes 5, 6"
    )
    with pytest.raises(NotKeptError, match="forgotten"), store.writing() as at:
        put_note(at, note(NoteKind.NOTE, Note()), (2, last), place="", stamp=STAMP)


def test_the_log_does_not_tell_whether_a_word_that_is_guessed_was_there(
    store: Store,
) -> None:
    with store.writing() as at:
        add(at, replace(version("2021"), note="Echidna"))
        other = Stamp(STAMP.by, STAMP.at)
        given = replace(version("2023"), note="Echidna")
        files = {given.files[0].sha256: b"Quorum"}
        add_version(at, given, files, place="", stamp=other)
        first, second = (json_told(entry.told)["words"] for entry in entries(at))

    assert first != second


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (VERSIONS, {"note": "Echidna"}),
        (VERSIONS, {"salt": "1f"}),
        (VERSION_FILES, {"name": "axolotl.txt"}),
        (NOTES, {"reason": "Capybara."}),
    ],
)
def test_a_word_that_comes_back_is_found(
    store: Store, table: Table, values: dict[str, str]
) -> None:
    with store.writing() as at:
        _, gone, _ = put_all(at, TEXTS)
    forget(store, "2021")

    key = table.c.id if table is VERSIONS else table.c.version_id
    with store.writing() as at:
        at.execute(update(table).where(key == gone).values(**values))

    assert any("is here again" in one for one in verified_store(store).faults)
