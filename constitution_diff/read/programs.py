"""Starts a program in a group of its own, and ends it with what it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEBUG: Final = "CONSTITUTION_DIFF_DEBUG"
"""The environment variable that lets a program's own messages through."""

if sys.platform == "win32":
    _FLAGS: Final = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP

    def end_group(process: subprocess.Popen[bytes]) -> None:
        """taskkill, because Windows ends no children with their parent."""
        kill = ("taskkill", "/F", "/T", "/PID", str(process.pid))
        subprocess.run(kill, check=False, capture_output=True)  # noqa: S603 - constant
        process.kill()

else:
    _FLAGS: Final = 0

    def end_group(process: subprocess.Popen[bytes]) -> None:
        """End the group unless its leader was waited for, whose number may be reused.

        Not `poll`, which waits: of a leader that died first the others would be left.
        """
        if process.returncode is None:
            # macOS does not allow to end a group that has ended.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)


def started(
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    told: int = subprocess.PIPE,
    tells: int = subprocess.PIPE,
) -> subprocess.Popen[bytes]:
    """A program that was started, and what it reads and writes.

    Raises OSError: it cannot be started.
    """
    return subprocess.Popen(  # noqa: S603 - our own interpreter, or a well-known one
        command,
        stdin=told,
        stdout=tells,
        stderr=None if os.environ.get(DEBUG) else subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
        creationflags=_FLAGS,
    )
