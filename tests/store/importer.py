"""A process that imports a store, and kills itself in the midst of it."""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from itertools import count
from multiprocessing import get_context
from typing import TYPE_CHECKING

from sqlalchemy import Engine, event

from constitution_diff.workflow.safekeeping import import_store

if TYPE_CHECKING:
    from pathlib import Path

_PROCESSES = get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.store.importer", "psycopg"])


@dataclass(frozen=True, slots=True)
class Importer:
    """What is imported, where to, and at which statement the process dies."""

    place: str
    source: Path
    dies_at: int
    """Counted from 1; where there are fewer, it lives."""

    def killed(self) -> bool:
        """Whether it was killed, and did not come to its end."""
        process = _PROCESSES.Process(target=_import, args=(self,))
        process.start()
        process.join()
        assert process.exitcode in (0, -signal.SIGKILL)
        return process.exitcode != 0


def _import(told: Importer) -> None:
    statements = count(1)

    def die(*_: object) -> None:
        if next(statements) == told.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", die)
    event.listen(Engine, "commit", die)
    import_store(told.place, told.source)
