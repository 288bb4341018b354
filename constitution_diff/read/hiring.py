"""Has a foreman fork a worker for each question, from any thread."""

from __future__ import annotations

import socket
import sys
from contextlib import suppress
from errno import ECONNABORTED
from itertools import count
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from .ended import Ended
from .orders import CODE, NUMBER

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

CAN_FORK: Final = sys.platform != "win32"
"""Whether a foreman can work here."""
_AT_ONCE: Final = 2**20


class Foreman:
    """The process of a foreman that was started, and what it is told."""

    def __init__(
        self,
        orders: socket.socket,
        process: subprocess.Popen[bytes],
        begun: Callable[[], None],
    ) -> None:
        self._orders, self._process, self._begun = orders, process, begun
        self._numbers = count()
        self._lock = Lock()

    def ask(self, question: bytes, wall_s: float) -> Ended:
        """What a worker of its own answers to a question, within that time.

        Raises OSError: the foreman is gone, or can fork no more.
        """
        until = monotonic() + wall_s
        with self._lock:
            number = NUMBER.pack(next(self._numbers))
            ours, theirs = socket.socketpair()
            with theirs:
                socket.send_fds(self._orders, [number], [theirs.fileno()])
        self._begun()
        with ours:
            try:
                said = _said(ours, question, until)
            except TimeoutError:
                with self._lock:
                    self._orders.sendall(number)
                return Ended(None)
        if len(said) < CODE.size:
            raise OSError(ECONNABORTED, "what starts them has ended")
        (code,) = CODE.unpack_from(said, len(said) - CODE.size)
        return Ended(code, said[: -CODE.size])

    def leave(self) -> None:
        """Let go of a foreman that was ended."""
        self._orders.close()
        self._process.wait()


def _said(connection: socket.socket, question: bytes, until: float) -> bytes:
    """All that is said on a connection when a question was put, to its end.

    Raises TimeoutError.
    """
    # A worker that cannot go on does not read on, and says nothing after.
    with suppress(BrokenPipeError, ConnectionResetError):
        connection.settimeout(_left(until))
        connection.sendall(question)
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
