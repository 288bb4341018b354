"""Has a foreman fork a worker for each question, from any thread.

It takes a while until one has imported what workers need. Who knows before it is known
what will be asked that something will be can have one start meanwhile. So nothing is
imported here that takes long itself, such as pathlib or what makes dataclasses.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import ExitStack, contextmanager, suppress
from errno import ECONNABORTED
from itertools import count
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from .ended import Ended
from .orders import CODE, ENDED, NUMBER
from .programs import end_group, started

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from threading import Semaphore

CAN_FORK: Final = sys.platform != "win32"
"""Whether a foreman can work here."""
READING: Final = "constitution_diff.read.docx.source"
"""What most files are read with; the other readers take long beside their import."""
OUTLINING: Final = "constitution_diff.outline.source"
_AHEAD: Final = (READING, OUTLINING)
# Not -I, which would ignore PYTHONPATH; -P keeps the working folder off the path, and
# without -S Python looks for packages that are on the path already.
PYTHON: Final = (sys.executable, "-P", "-S", "-c")
_FOREMAN: Final = (*PYTHON, "from constitution_diff.read.foreman import main; main()")
_KEPT: Final = (
    "LD_LIBRARY_PATH", "PYTHONHOME", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "WINDIR",
)  # fmt: skip
_AT_ONCE: Final = 2**20


class Foreman:
    """The process of a foreman, which is started, and what it is told.

    Raises OSError: it cannot be started.
    """

    def __init__(self, ahead: Sequence[str]) -> None:
        self._orders, theirs = socket.socketpair()
        with theirs, ExitStack() as unless_started:
            unless_started.callback(self._orders.close)
            self._process = started(
                (*_FOREMAN, *ahead), environment(),
                told=theirs.fileno(), tells=subprocess.DEVNULL,
            )  # fmt: skip
            unless_started.pop_all()
        self._numbers = count()
        self._lock = Lock()

    def ask(self, question: bytes, wall_s: float, begun: Semaphore) -> Ended:
        """What a worker of its own answers to a question, within that time.

        `begun` is released when it was put.

        Raises OSError: the foreman is gone, or can fork no more.
        """
        until = monotonic() + wall_s
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                number = self._begin(theirs)
            begun.release()
            try:
                said = _said(ours, question, until)
            except TimeoutError:
                with self._lock:
                    self._orders.sendall(number)
                return Ended(None)
        return _ended(said)

    def _begin(self, connection: socket.socket) -> bytes:
        """Have a worker asked on a connection; the number of its question."""
        with self._lock:
            number = NUMBER.pack(next(self._numbers))
            socket.send_fds(self._orders, [number], [connection.fileno()])
        return number

    def is_gone(self) -> bool:
        """Whether it can be told nothing any more.

        It is not waited for, so that `end` ends the workers that it left behind.
        """
        try:
            # It never tells anything here: what can be heard is the end.
            self._orders.recv(1, socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True

    def end(self) -> None:
        """End it, with all its workers."""
        end_group(self._process)
        self._orders.close()
        self._process.wait()


def hired(ahead: Sequence[str]) -> Foreman:
    """A foreman who has imported, or imports, at least what is named.

    Raises OSError: none can be started.
    """
    with suppress(IndexError):
        if set(ahead) <= set(_AHEAD):
            return _SPARE.pop()
    return Foreman(ahead)


@contextmanager
def hired_ahead() -> Iterator[None]:
    """Have a foreman start for the first who asks for one, if anybody does within this.

    Where none can be started, who asks will say so.
    """
    if CAN_FORK:
        with suppress(OSError):
            _SPARE.append(Foreman(_AHEAD))
    try:
        yield
    finally:
        with suppress(IndexError):
            _SPARE.pop().end()


def environment() -> dict[str, str]:
    """As little as Python needs, and the same packages as here."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {
        "PYTHONPATH": os.pathsep.join(
            path or os.getcwd()  # noqa: PTH109 - see above
            for path in sys.path
        )
    }


_SPARE: Final[list[Foreman]] = []
"""Whom nobody has asked for yet."""


def _ended(said: bytes) -> Ended:
    """How a worker ended, which stands behind its answer.

    Raises OSError: it does not, as the foreman ended first or could fork none.
    """
    answer, tail = said[: -CODE.size], said[-CODE.size :]
    told, code = CODE.unpack(tail) if len(tail) == CODE.size else (b"", 0)
    if told != ENDED:
        raise OSError(ECONNABORTED, "what starts them has ended, or can start no more")
    return Ended(code, answer)


def _said(connection: socket.socket, question: bytes, until: float) -> bytes:
    """All that is said on a connection when a question was put, to its end.

    Raises TimeoutError.
    """
    # A worker that cannot go on does not read on, and says nothing after.
    with suppress(BrokenPipeError, ConnectionResetError):
        connection.settimeout(_left(until))
        connection.sendall(question)
    # macOS knows no connection any more once its other end is closed.
    with suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
    said = bytearray()
    with suppress(ConnectionResetError):
        while heard := _heard(connection, until):
            said += heard
    return bytes(said)


def _heard(connection: socket.socket, until: float) -> bytes:
    connection.settimeout(_left(until))
    return connection.recv(_AT_ONCE)


def _left(until: float) -> float:
    left = until - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
