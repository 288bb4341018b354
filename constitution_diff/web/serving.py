"""Answers on this machine, from the first request until it is interrupted."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING, Final

import uvicorn

from constitution_diff.errors import UsageError

if TYPE_CHECKING:
    from starlette.applications import Starlette

HOST: Final = "127.0.0.1"
_LAST_WORDS_S: Final = 1
"""How long answers under way may go on after an interrupt."""


def listening(port: int) -> socket.socket:
    """A socket at which this machine can be reached, and no other; any port for 0.

    Raises UsageError: another program has the port.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # where it would share a port that another has
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((HOST, port))
        made.listen()
    except OSError as error:
        made.close()
        msg = (
            f"Port {port} cannot be used ({error.strerror}). Another program may have "
            "it: give another number with --port, or 0 for any that is free."
        )
        raise UsageError(msg) from error
    return made


def serve(application: Starlette, at: socket.socket) -> None:
    """Answer there until interrupted.

    Raises KeyboardInterrupt: it was.
    """
    config = uvicorn.Config(
        application,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=_LAST_WORDS_S,
    )
    uvicorn.Server(config).run(sockets=[at])
