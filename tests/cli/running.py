"""Runs the command line as a user would: its streams and its exit code.

`run` calls it in this process, because starting another takes longer than most
answers. `run_apart` starts one, for what Python settles before our first line.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from tempfile import TemporaryFile
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.cli import main
from constitution_diff.read.collector import collector_paused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
OLD: Final = "1. Meetings\n\n1.1 The quorum is five members.\n\n1.2 Votes are equal.\n"
NEW: Final = OLD.replace("five", "six")
COMMAND: Final = (sys.executable, "-m", "constitution_diff")
_PLAIN: Final[Mapping[str, str]] = MappingProxyType({})

Ended = subprocess.CompletedProcess[bytes]


def run(
    *arguments: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    environment: Mapping[str, str] = _PLAIN,
) -> Ended:
    """The command line's answer in that folder, under that environment."""
    with _file(stdin) as given, _file() as result, _file() as said:
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(cwd)
            _set(patch, environment)
            patch.setattr(sys, "argv", ["", *map(str, arguments)])
            patch.setattr(sys, "stdin", given)
            patch.setattr(sys, "stdout", result)
            patch.setattr(sys, "stderr", said)
            code = _exit_code()
        return Ended(arguments, code, _content(result), _content(said))


def _set(patch: pytest.MonkeyPatch, environment: Mapping[str, str]) -> None:
    for name in os.environ.keys() - _environment().keys():
        patch.delenv(name)
    for name, value in environment.items():
        patch.setenv(name, value)


def _exit_code() -> int:
    # The command leaves the collector off, for its process ends.
    with collector_paused(), pytest.raises(SystemExit) as ended:
        main()
    code = ended.value.code or 0
    assert isinstance(code, int)
    return code


@contextmanager
def _file(content: bytes = b"") -> Iterator[TextIOWrapper]:
    """A stream as Python opens it, with a number that it can be asked for."""
    with TemporaryFile() as file, TextIOWrapper(file, encoding="utf-8") as stream:
        file.write(content)
        file.seek(0)
        yield stream


def _content(stream: TextIOWrapper) -> bytes:
    stream.seek(0)
    return bytes(stream.buffer.read())


def run_apart(
    *arguments: str | Path, cwd: Path, environment: Mapping[str, str] = _PLAIN
) -> Ended:
    """The same from a process of its own."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env={**_environment(), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def _environment() -> dict[str, str]:
    """That of the tests, without what would steer the command line."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in ("NO_COLOR", "FORCE_COLOR") and "CONSTITUTION_DIFF" not in name
    }


def write_versions(folder: Path) -> None:
    """Two versions of a small constitution: old.txt and new.txt."""
    (folder / "old.txt").write_text(OLD, encoding="utf-8")
    (folder / "new.txt").write_text(NEW, encoding="utf-8")


def told(ended: Ended) -> list[str]:
    """The lines on standard error."""
    return ended.stderr.decode().splitlines()


def names(folder: Path) -> set[str]:
    """What lies in a folder, hidden files included."""
    return {path.name for path in folder.iterdir()}
