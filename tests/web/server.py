"""The page as users have it: a program of its own at a free port, and plain HTTP."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

OLD: Final = b"1. Meetings\n\n1.1 The quorum is five members.\n"
NEW: Final = OLD.replace(b"five", b"six")
_COMMAND: Final = (
    sys.executable, "-m", "constitution_diff", "serve", "--port", "0", "--no-open",
)  # fmt: skip
_BOUNDARY: Final = "b0undary"
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as words."""
        return self.body.decode()


@dataclass(frozen=True, slots=True)
class Server:
    """A page that is being served."""

    process: subprocess.Popen[str]
    port: int
    own: dict[str, str] = field(init=False)
    """The headers that a browser sends with a form of the page."""

    def __post_init__(self) -> None:
        own = {"Origin": self.address, "Sec-Fetch-Site": "same-origin"}
        object.__setattr__(self, "own", own)

    @property
    def address(self) -> str:
        """Without the last stroke."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, headers: Mapping[str, str] = _NONE) -> Answer:
        """What a GET gives."""
        return self.ask("GET", path, headers=headers)

    def ask(
        self,
        method: str,
        path: str,
        body: bytes = b"",
        *,
        headers: Mapping[str, str] = _NONE,
    ) -> Answer:
        """What a request gives; redirections are not followed."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body or None, dict(headers))
            found = connection.getresponse()
            lower = {name.lower(): value for name, value in found.getheaders()}
            return Answer(found.status, lower, found.read())
        finally:
            connection.close()

    def post(self, body: bytes, headers: Mapping[str, str] | None = None) -> Answer:
        """What the form gives."""
        sent = self.own if headers is None else headers
        kind = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
        return self.ask("POST", "/compare", body, headers={**kind, **sent})

    def compared(self, body: bytes) -> Answer:
        """The page of the result, once the page of the work has come whole."""
        working = self.post(body).headers["location"]
        self.get(working)
        return self.get(working.replace("/working/", "/result/"))


def form(kept: str = "", /, **files: tuple[str, bytes]) -> bytes:
    """The form as a browser sends it: each file as (name, content)."""
    parts = [
        f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="{side}"; '
        f'filename="{name}"\r\n\r\n'.encode()
        + content
        for side, (name, content) in files.items()
    ]
    if kept:
        head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="kept"\r\n\r\n'
        parts.append(f"{head}{kept}".encode())
    return b"\r\n".join([*parts, f"--{_BOUNDARY}--\r\n".encode()])


def pair(old: bytes = OLD, new: bytes = NEW) -> bytes:
    """The form with old.txt and new.txt."""
    return form(current=("old.txt", old), proposed=("new.txt", new))


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """The page, served from that folder."""
    process = subprocess.Popen(_COMMAND, stderr=subprocess.PIPE, text=True, cwd=folder)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        found = re.fullmatch(
            r"Open http://127\.0\.0\.1:(\d+)/ in a browser\. Ctrl-C ends it\.\n", line
        )
        assert found, line
        yield Server(process, int(found[1]))
    finally:
        process.kill()
        process.wait()
        process.stderr.close()
