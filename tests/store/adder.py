"""The verb `add` in a process of its own, which can be killed at any moment.

The process is split off one that has imported everything, as in `keeper.py`; it runs
the command line as an officer would. What the verb has printed is acknowledged.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Final

from sqlalchemy import Engine

from constitution_diff.cli import main
from tests.store.keeper import KILLED, PROCESSES, let_die

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerProcess
    from pathlib import Path

_ACKNOWLEDGED: Final = ("Kept: ", "Kept already: ")


@dataclass(slots=True)
class Adder:
    """The verb at work, and in the end what became of it."""

    folder: Path
    arguments: Sequence[str]
    dies_at: int = 0
    """The statement at which it kills itself, counted from 1; 0 for none."""
    killed: bool = False
    """Whether it was killed while it was at work: it may have finished before."""
    exit_code: int | None = None
    said: str = ""
    _process: ForkServerProcess = field(init=False)
    _lines: Connection = field(init=False)

    def __post_init__(self) -> None:
        self._lines, sender = PROCESSES.Pipe(duplex=False)
        given = (str(self.folder), tuple(self.arguments), self.dies_at, sender)
        self._process = PROCESSES.Process(target=_add, args=given)
        self._process.start()
        sender.close()

    def kill(self, after_s: float) -> list[str]:
        """Kill -9 after that time; the names of the versions it called kept."""
        wait([self._process.sentinel], timeout=after_s)
        self._process.kill()
        return self.result()

    def result(self) -> list[str]:
        """The names of the versions it called kept by its end."""
        with os.fdopen(os.dup(self._lines.fileno()), encoding="utf-8") as lines:
            self.said = lines.read()
        self._lines.close()
        self._process.join()
        self.exit_code = self._process.exitcode
        self.killed = self.exit_code == KILLED
        # A line is whole, or it was not said.
        whole = self.said.splitlines(keepends=True)
        return [
            line.rpartition(", ")[2].strip()
            for line in whole
            if line.startswith(_ACKNOWLEDGED) and line.endswith("\n")
        ]


def _add(
    folder: str, arguments: tuple[str, ...], dies_at: int, said: Connection
) -> None:
    os.chdir(folder)
    os.dup2(said.fileno(), 1)
    os.dup2(said.fileno(), 2)
    # Not the pipe's own number: nothing else is to keep it open.
    said.close()
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["", *arguments]
    if dies_at:
        let_die(Engine, dies_at)
    with suppress(BrokenPipeError):
        main()
