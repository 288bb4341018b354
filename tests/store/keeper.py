"""A process that keeps one version after the other, and can be killed at any moment.

It is split off a process that has imported everything already, so that a thousand of
them can be killed in minutes. Each version is reported once it is committed: what was
reported is acknowledged, and must never be lost.
"""

from __future__ import annotations

import os
import random
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Final

from sqlalchemy import event

from constitution_diff.errors import StoreError
from constitution_diff.model import Clause, ClauseId, Kind, Outline
from constitution_diff.store import (
    all_versions,
    content_of,
    kept_outline,
    open_store,
    put_outline,
)
from tests.store.makers import add, version

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerProcess

    from sqlalchemy import Engine

    from constitution_diff.store import Store

PROCESSES: Final = get_context("forkserver")
"""What they are split off; it has all that they and `adder.py` will want."""
PROCESSES.set_forkserver_preload([
    "psycopg", "tests.store.adder", "tests.store.keeper", "constitution_diff.cli.add",
    "constitution_diff.listing", "constitution_diff.workflow.keeping",
])  # fmt: skip


KILLED: Final = -signal.SIGKILL
"""How a process ends that was killed."""


def content(name: str) -> bytes:
    """The bytes of a version's file: the same each time, of a few or of many pages.

    >>> content("7") == content("7"), content("7") == content("8")
    (True, False)
    """
    chance = random.Random(name)  # noqa: S311 - to be had again
    noise = chance.randbytes(int(10 ** chance.uniform(1, 5)))
    return noise if chance.random() < 0.5 else noise.hex().encode()


def outline(name: str) -> Outline:
    """What is kept as derived from it, in the same transaction."""
    one = Clause(ClauseId("1"), Kind.CLAUSE, label="1.", text=content(name).hex())
    return Outline(clauses=(one,))


@dataclass(slots=True)
class Keeper:
    """The process, and what it has reported so far."""

    place: str
    names: Collection[str] = ()
    """Of the versions that it keeps; () for one that reads all the time."""
    dies_at: int = 0
    """The statement at which it kills itself, counted from 1; 0 for none."""
    wait_s: float = 30
    reported: list[str] = field(default_factory=list)
    killed: bool = False
    """Whether it was killed while it was at work: it may have finished before."""
    _process: ForkServerProcess = field(init=False)
    _reports: Connection = field(init=False)

    def __post_init__(self) -> None:
        self._reports, sender = PROCESSES.Pipe(duplex=False)
        given = (self.place, tuple(self.names), self.dies_at, sender, self.wait_s)
        work = _keep_all if self.names else _read_on
        self._process = PROCESSES.Process(target=work, args=given)
        self._process.start()
        sender.close()

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will be reported: it gave up, or was killed."""
        return self._process.exitcode is not None

    def wait(self, longest_s: float) -> None:
        """Let it go on for that long, or until it ends."""
        wait([self._process.sentinel], timeout=longest_s)

    def kill(self, after_s: float = 0) -> list[str]:
        """Kill -9, unless it has ended by then; what it had reported."""
        self.wait(after_s)
        self._process.kill()
        return self.result()

    def listen(self) -> None:
        """Take what it has reported by now: it waits when nobody does."""
        with suppress(EOFError):
            while self._reports.poll():
                self.reported.append(self._reports.recv_bytes().decode())

    def result(self) -> list[str]:
        """What it had reported when it ended."""
        # Read first: a process may wait for its reports to be taken.
        with suppress(EOFError):
            while True:
                self.reported.append(self._reports.recv_bytes().decode())
        self._process.join()
        self.killed = self._process.exitcode == KILLED
        self._reports.close()
        return self.reported


def _keep_all(
    place: str, names: tuple[str, ...], dies_at: int, report: Connection, wait_s: float
) -> None:
    # The server may be killed as well: then the rest is for the next process.
    with suppress(StoreError):
        store = open_store(place, wait_s=wait_s)
        if dies_at:
            let_die(store.engine, dies_at)
        for name in names:
            keep(store, name)
            report.send_bytes(name.encode())


def _read_on(
    place: str, _: tuple[str, ...], __: int, report: Connection, wait_s: float
) -> None:
    """Read on and on; each time it reports how many versions there are by now."""
    store = open_store(place, readonly=True, wait_s=wait_s)
    before = 0
    while True:
        with store.reading() as at:
            versions = all_versions(at)
            assert len(versions) >= before
            for number, one in list(versions.items())[before:]:
                assert content_of(at, one.files[0].sha256, place) == content(one.name)
                assert kept_outline(at, number) == outline(one.name)
        before = len(versions)
        report.send_bytes(str(before).encode())


def keep(store: Store, name: str) -> None:
    """Keep the version of that name, with its outline, as `add` does."""
    with store.writing() as at:
        number = add(at, version(name, content(name)), content(name))
        put_outline(at, number, outline(name))


def let_die(engine: Engine | type[Engine], dies_at: int) -> None:
    """Let this process kill itself at a statement: before, after, or at commit."""
    statements = count(1)

    def die(*_: object) -> None:
        if next(statements) == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)

    for moment in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(engine, moment, die)


def digests(names: Iterable[str]) -> set[str]:
    """What the store knows the files of these versions by."""
    return {sha256(content(name)).hexdigest() for name in names}
