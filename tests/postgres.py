"""A PostgreSQL server of the tests' own: in a folder of its own, gone at the end.

It takes no notice of one that the machine may run. PostgreSQL refuses to run as root;
then it runs as Debian's own user for it, or as nobody.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from select import select
from typing import TYPE_CHECKING, Final

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import LiteralString

PASSWORD: Final = "only-for-tests"  # noqa: S105 - of a server that lives for minutes
ADMIN: Final = "postgres"
_SETTINGS: Final = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "shared_buffers": "16MB",
    "max_connections": "60",
    "max_wal_senders": "0",
    "wal_level": "minimal",
    "autovacuum": "off",
    "log_min_messages": "panic",
    # What is reported as stored must have reached the disk, here as anywhere.
    "fsync": "on",
    "synchronous_commit": "on",
}
_NUMBERS: Final = count(1)


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server keeps its files, and where it listens."""

    programs: Path
    """The folder of initdb, postgres and pg_ctl."""
    folder: Path
    port: int

    def url(self, database: str, user: str = ADMIN, password: str = PASSWORD) -> str:
        """The address of one of its databases."""
        return f"postgresql://{user}:{password}@127.0.0.1:{self.port}/{database}"

    def new_database(self, encoding: str = "UTF8") -> str:
        """The address of a new, empty database."""
        name = f"test_{next(_NUMBERS)}"
        new = sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING {}")
        with psycopg.connect(self.url(ADMIN), autocommit=True) as at:
            at.execute(new.format(sql.Identifier(name), sql.Literal(encoding)))
        return self.url(name)

    def copy_of(self, database: str) -> str:
        """The address of a new database with all that is in one that nobody uses."""
        name = f"test_{next(_NUMBERS)}"
        new = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        first = sql.Identifier(database.rpartition("/")[2])
        with psycopg.connect(self.url(ADMIN), autocommit=True) as at:
            at.execute(new.format(sql.Identifier(name), first))
        return self.url(name)

    def run(self, query: LiteralString, database: str = "") -> None:
        """Let the administrator do something, in a database named by its address."""
        with psycopg.connect(database or self.url(ADMIN), autocommit=True) as at:
            at.execute(query)

    def dump(self, database: str) -> str:
        """What pg_dump says of a database named by its address, as plain SQL."""
        said = _run([
            self.programs / "pg_dump", "--inserts", "--no-owner", "--no-privileges",
            "--dbname", database,
        ])  # fmt: skip
        # What begins so is for psql, which is not what reads it again.
        lines = [line for line in said.splitlines() if not line.startswith("\\")]
        return "\n".join(line for line in lines if not line.startswith("--")) + "\n"

    def start(self) -> None:
        """Start it, and wait until it answers, also after it was killed."""

        given = [f"-c {name}={value}" for name, value in _SETTINGS.items()]
        options = " ".join([f"-p {self.port}", *given])
        log = str(self.folder / "log")
        self._control("start", "-w", "-t", "60", "-l", log, "-o", options)

    def stop(self) -> None:
        """End it without tidying up: what it kept is thrown away."""
        self._control("stop", "-w", "-m", "immediate")

    def kill(self) -> None:
        """Kill -9 all of its processes at once, as if the machine had gone down."""
        lock = self._files / "postmaster.pid"
        pid = int(lock.read_text().split()[0])
        # Stopped first, so that it starts no further process meanwhile.
        os.kill(pid, signal.SIGSTOP)
        ends = [os.pidfd_open(one) for one in (*_children(pid), pid)]
        for end in ends:
            signal.pidfd_send_signal(end, signal.SIGKILL)
        for end in ends:
            select([end], [], [])
            os.close(end)
        # It would take the next process of that number, or the dead one, for a server.
        lock.unlink()

    def make(self) -> None:
        """Make its files."""
        secret = self.folder / "password"
        secret.write_text(PASSWORD)
        _give(self.folder)
        _give(secret)
        _run([
            self.programs / "initdb", "--pgdata", self._files, "--username", ADMIN,
            "--pwfile", secret, "--auth", "scram-sha-256", "--encoding", "UTF8",
            "--no-sync", *_sorted_as_in_britain(self.programs),
        ])  # fmt: skip

    def _control(self, *arguments: str) -> None:
        _run([self.programs / "pg_ctl", "-D", self._files, *arguments])

    @property
    def _files(self) -> Path:
        return self.folder / "files"


@contextmanager
def server() -> Iterator[Server]:
    """A server that runs until the end of the block."""
    # Not in pytest's own temporary folder, which lets no other user in.
    folder = Path(tempfile.mkdtemp(prefix="constitution-diff-postgres-"))
    found = Server(_programs(), folder, _free_port())
    try:
        found.make()
        found.start()
        try:
            yield found
        finally:
            found.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """Debian keeps them off the PATH, in a folder for each release."""
    there = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_release)
    on_path = shutil.which("initdb")
    if on_path:
        there.append(Path(on_path).resolve().parent)
    assert there, "PostgreSQL is not installed; `make packages` installs it"
    return there[-1]


def _release(programs: Path) -> int:
    return int(programs.parent.name.partition(".")[0])


def _sorted_as_in_britain(programs: Path) -> list[str]:
    """As real servers sort, so that what leans on the order of bytes is found out."""
    said = _run([programs / "initdb", "--version"])
    if int(said.split()[2].partition(".")[0]) < 15:
        return ["--locale", "C"]
    return ["--locale", "C", "--locale-provider", "icu", "--icu-locale", "en-GB"]


def _run(command: list[Path | str]) -> str:
    user = _user()
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=Path(command[0]).parent,
        user=user and user[0],
        group=user and user[1],
        extra_groups=[] if user else None,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


def _give(path: Path) -> None:
    user = _user()
    if user:
        os.chown(path, *user)


def _user() -> tuple[int, int] | None:
    """Whose the server is to be, and of which group; None: whoever runs the tests."""
    if os.name != "posix" or os.geteuid() != 0:
        return None
    import pwd  # noqa: PLC0415 - not on Windows

    there = {one.pw_name: (one.pw_uid, one.pw_gid) for one in pwd.getpwall()}
    return there.get("postgres") or there["nobody"]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _children(pid: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it ended meanwhile
            continue
        if parent == pid:
            found.append(int(stat.parent.name))
    return found
