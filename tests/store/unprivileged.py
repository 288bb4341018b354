"""A user who owns nothing, for tests of what somebody without rights is told."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def unprivileged() -> Iterator[None]:
    """Do this as nobody. Who does not run the tests as root is bound by modes anyway.

    What is to be imported must have been imported before: nobody may not look into the
    folders of root.
    """
    if os.geteuid() != 0:
        yield
        return
    import pwd  # noqa: PLC0415 - not on Windows

    nobody = pwd.getpwnam("nobody")
    groups = os.getgroups()
    os.setgroups([])
    os.setresgid(nobody.pw_gid, nobody.pw_gid, 0)
    os.setresuid(nobody.pw_uid, nobody.pw_uid, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)


@contextmanager
def unbound(path: Path) -> Iterator[None]:
    """In the midst of that, somebody who may write the file and into its folder."""
    user, group = os.geteuid(), os.getegid()
    if os.getresuid()[2] == 0:
        os.setresuid(0, 0, 0)
    modes = {one: one.stat().st_mode for one in (path, path.parent)}
    path.parent.chmod(0o755)
    path.chmod(0o644)
    try:
        yield
    finally:
        for one, mode in modes.items():
            one.chmod(mode)
        if os.getresuid()[2] == 0:
            os.setresgid(group, group, 0)
            os.setresuid(user, user, 0)


@contextmanager
def folder_for_all() -> Iterator[Path]:
    """A new folder that others can look into; pytest's own lets nobody else in."""
    folder = Path(tempfile.mkdtemp(prefix="constitution-diff-rights-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder, ignore_errors=True)
