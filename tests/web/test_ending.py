"""The page ends in silence, and says why it cannot begin."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import run, told
from tests.web.server import Server, pair, served

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_it_in_silence(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        server.compared(pair())

        _interrupted(server)


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_ends_it_while_it_works_and_somebody_waits(tmp_path: Path) -> None:
    with served(tmp_path) as server, socket.socket() as waiting:
        address = server.post(pair()).headers["location"]
        waiting.connect(("127.0.0.1", server.port))
        host = f"Host: 127.0.0.1:{server.port}"
        waiting.sendall(f"GET {address} HTTP/1.1\r\n{host}\r\n\r\n".encode())
        waiting.recv(1)

        _interrupted(server)


def _interrupted(server: Server) -> None:
    server.process.send_signal(signal.SIGINT)

    assert server.process.wait(timeout=30) == 130
    assert server.process.stderr is not None
    assert server.process.stderr.read().strip() == ""  # click ends the line of ^C


def test_a_port_that_is_taken_gets_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        ended = run("serve", "--no-open", "--port", str(port), cwd=tmp_path)

    assert ended.returncode == 2
    assert told(ended)[0].startswith(f"Error: Port {port} cannot be used (")
