"""Programs that are started for one request and ended with it.

Each runs in a group of its own, so that ending it ends what it started and nothing
else. This process is never forked: a program is started afresh, which is safe beside
threads. One of them is the foreman, which forks the workers that read files.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from threading import Lock, Semaphore
from typing import TYPE_CHECKING, Final, Self
from weakref import WeakSet

from constitution_diff.model.values import dataclass

from .ended import Ended
from .hiring import Foreman

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEBUG: Final = "CONSTITUTION_DIFF_DEBUG"
"""The environment variable that lets a program's own messages through."""

if sys.platform == "win32":
    _FLAGS: Final = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP

    def _end(process: subprocess.Popen[bytes]) -> None:
        """taskkill, because Windows ends no children with their parent."""
        kill = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(kill, check=False, capture_output=True)  # noqa: S603 - constant
        process.kill()

else:
    _FLAGS: Final = 0

    def _end(process: subprocess.Popen[bytes]) -> None:
        """End the group unless its leader was waited for, whose number may be reused.

        Not `poll`, which waits: of a leader that died first the others would be left.
        """
        if process.returncode is None:
            # macOS does not allow to end a group that has ended.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class ShellLimits:
    """What a program that is not ours may take. Windows keeps none of it."""

    memory_mb: int
    cpu_s: int
    file_mb: int
    """The largest file that it may write."""


def limited(command: Sequence[str], limits: ShellLimits) -> tuple[str, ...]:
    """The command with limits on memory, time and file size, set by the shell.

    On Windows only the wall clock holds a program back.
    """
    if sys.platform == "win32":
        return tuple(command)
    settings = (
        f"-v {limits.memory_mb * 1024}",
        f"-t {limits.cpu_s}",
        f"-f {limits.file_mb * 2048}",
    )
    # A limit that a system does not know is left out.
    script = "; ".join(f"ulimit {setting} 2>/dev/null || :" for setting in settings)
    return ("/bin/sh", "-c", f'{script}; exec "$@"', "sh", *command)


def end_all() -> None:
    """End the programs of every request: this process is about to end."""
    for crew in tuple(_CREWS):
        crew.end()


class Crew:
    """The programs of one request, from any thread; leaving it ends them all."""

    def __init__(self) -> None:
        _CREWS.add(self)
        self._running: list[subprocess.Popen[bytes]] = []
        self._lock = Lock()
        self._begun = Semaphore(0)
        self._over = False
        self._foreman: Foreman | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """End what runs; nothing is started any more."""
        with self._lock:
            self._over = True
            for process in self._running:
                _end(process)
            if self._foreman is not None:
                self._foreman.leave()

    def await_begun(self, n_programs: int, timeout_s: float) -> None:
        """Wait until so many programs were started or spared, or for that time each.

        Whoever computes before that keeps the threads from starting them.
        """
        for _ in range(n_programs):
            if not self._begun.acquire(timeout=timeout_s):
                return

    def spare(self) -> None:
        """Say that a program which somebody may await is not needed."""
        self._begun.release()

    def run(
        self,
        command: Sequence[str],
        content: bytes = b"",
        *,
        environment: Mapping[str, str],
        wall_s: float,
    ) -> Ended:
        """Give `content` to a program and wait for its end, or end it after `wall_s`.

        Raises OSError: it cannot be started.
        """
        process = self._started(command, environment)
        if process is None:
            return Ended(None)
        try:
            output, _ = process.communicate(content, timeout=wall_s)
        except subprocess.TimeoutExpired:
            return Ended(None)
        finally:
            self._finish(process)
        return Ended(process.returncode, output)

    def ask(
        self,
        question: bytes,
        foreman: Sequence[str],
        *,
        environment: Mapping[str, str],
        wall_s: float,
    ) -> Ended:
        """Have a worker answer a question, or end it after `wall_s`.

        `foreman` is the command of what forks it, once for all questions.

        Raises OSError: no process could be started.
        """
        leads = self._led(foreman, environment)
        try:
            return leads.ask(question, wall_s) if leads else Ended(None)
        except OSError:
            if self._over:
                return Ended(None)
            raise

    def _led(
        self, command: Sequence[str], environment: Mapping[str, str]
    ) -> Foreman | None:
        """The foreman; None when the request is over already."""
        with self._lock:
            if self._foreman is None and not self._over:
                ours, theirs = socket.socketpair()
                with theirs:
                    process = _program(
                        command, environment, theirs.fileno(), subprocess.DEVNULL
                    )
                self._running.append(process)
                self._foreman = Foreman(ours, process, self._begun.release)
            return self._foreman

    def _started(
        self, command: Sequence[str], environment: Mapping[str, str]
    ) -> subprocess.Popen[bytes] | None:
        """None when the request is over already."""
        with self._lock:
            if self._over:
                return None
            process = _program(command, environment, subprocess.PIPE, subprocess.PIPE)
            self._running.append(process)
            self._begun.release()
            return process

    def _finish(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            _end(process)
            self._running.remove(process)
        process.communicate()


def _program(
    command: Sequence[str],
    environment: Mapping[str, str],
    told: int,
    tells: int,
) -> subprocess.Popen[bytes]:
    """A program that was started. Raises OSError: it cannot be."""
    return subprocess.Popen(  # noqa: S603 - our own interpreter, or a well-known one
        command,
        stdin=told,
        stdout=tells,
        stderr=None if os.environ.get(DEBUG) else subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
        creationflags=_FLAGS,
    )


_CREWS: Final[WeakSet[Crew]] = WeakSet()
