"""Stores that a test may alter, made once and copied for each test.

To make the tables and to keep a few versions takes longer than most of what is then
said of them.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from constitution_diff.store import create_store
from constitution_diff.store.opening import store_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from constitution_diff.store import Store
    from tests.postgres import Server


@dataclass(frozen=True, slots=True)
class Copies:
    """What was made for the first test that asked for it, by what filled it."""

    folder: Path
    """Where the files are kept that are copied."""
    _made: dict[tuple[Server | None, Callable[[Store], object]], str] = field(
        default_factory=dict
    )

    def file(self, place: Path, fill: Callable[[Store], object]) -> Store:
        """A new file with what `fill` puts into it."""
        if (None, fill) not in self._made:
            first = self.folder / f"{len(self._made)}.store"
            fill(create_store(str(first)))
            # SQLite has nothing beside a store that is closed: the file is all of it.
            assert not first.with_name(f"{first.name}-wal").exists()
            self._made[None, fill] = str(first)
        shutil.copy(self._made[None, fill], place)
        return store_at(str(place))

    def database(self, server: Server, fill: Callable[[Store], object]) -> Store:
        """A new database on that server with what `fill` puts into it."""
        if (server, fill) not in self._made:
            first = server.new_database()
            fill(create_store(first))
            self._made[server, fill] = first
        return store_at(server.copy_of(self._made[server, fill]))


def empty(_: Store) -> None:
    """Nothing is put into it."""
