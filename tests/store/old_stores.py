"""Stores as each release has left them: `python -m tests.store.old_stores` makes them.

It writes those of the newest schema and touches no other: what a released program has
made is never made again. A file is kept as SQLite has it; of a server, what pg_dump
says of the database.

Until the first release its schema may still change; then its stores are made anew.
"""

from __future__ import annotations

import lzma
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Note, NoteKind, Version
from constitution_diff.store import create_store
from constitution_diff.store.migrating import LATEST
from constitution_diff.workflow import Request
from constitution_diff.workflow.keeping import followed_up, keep
from constitution_diff.workflow.noted_on import On
from constitution_diff.workflow.noting import note_change, note_version
from constitution_diff.workflow.overriding import linked, override
from tests.postgres import server
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from constitution_diff.store import Store

FOLDER: Final = Path(__file__).parent / "old"
TEXTS: Final = {
    "2019": b"1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n",
    "2021": b"1. Meetings\n\n1.1 The quorum is six members.\n\n1.2 Votes are equal.\n",
    "2023": b"1. Meetings\n\n1.1 The chair sits.\n\n1.2 The quorum is six members.\n",
}
"""What they keep of Harrowmere, by the name of the version."""


def fill(store: Store) -> None:
    """Keep what `TEXTS` says, follow it through all versions, and write notes."""
    for year, text in TEXTS.items():
        version = Version(
            "Harrowmere", "Constitution", year, (), adopted=f"{year}-04-20",
            in_force=f"{year}-05-01", decision=f"Council, minute {year[2:]}",
        )  # fmt: skip
        followed_up(
            store, keep(store, version, Request(f"{year}.txt", text), STAMP).document
        )
    quorum = On("Harrowmere", "", "2021", "2019", "1.1")
    said = Note(reason="Members asked.", decision="Agreed.")
    note_change(store, quorum, NoteKind.DECISION, said, STAMP)
    override(store, replace(quorum, clause=""), linked(["1.2"], ["1.2"], ""), STAMP)
    note_version(store, On("Harrowmere", "", "2023"), Note(reason="Printed."), STAMP)


def _write_file() -> None:
    with TemporaryDirectory() as folder:
        place = Path(folder) / "old.store"
        fill(create_store(str(place)))
        content = place.read_bytes()
    (FOLDER / f"{LATEST}.store.xz").write_bytes(lzma.compress(content, preset=9))


def _write_server() -> None:
    with server() as running:
        place = running.new_database()
        fill(create_store(place))
        (FOLDER / f"{LATEST}.sql").write_text(running.dump(place), encoding="utf-8")


if __name__ == "__main__":
    _write_file()
    _write_server()
