"""Chromium, Chrome or Edge: found, and started without a window to print one page.

It runs in a profile and a group of its own, so that nobody's open windows are touched.
It is given no network and no extension; the page is a file in a folder that goes with
it. Scripts cannot be forbidden, for `--print-to-pdf` is one; the page's own policy lets
none run but the page's.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import PrintingError

from .running import run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.read.crew import Crew

PROGRAM: Final = "CONSTITUTION_DIFF_CHROMIUM"
"""The environment variable that names the program."""
_NAMES: Final = (
    "chromium", "google-chrome-stable", "google-chrome",
    "microsoft-edge-stable", "microsoft-edge",
)  # fmt: skip
_ON_WINDOWS: Final = (
    "Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)  # fmt: skip
_ON_MACOS: Final = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_BASES: Final = ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432", "LOCALAPPDATA")
_KEPT: Final = (
    "COMSPEC", "LD_LIBRARY_PATH", "PATH", "PROGRAMDATA", "PROGRAMFILES",
    "PROGRAMFILES(X86)", "SYSTEMDRIVE", "SYSTEMROOT", "WINDIR",
)  # fmt: skip
_FLAGS: Final = (
    "--headless",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
    "--user-agent=constitution-diff",  # a PDF names it as its creator
    "--lang=en-GB",
    # Nothing is asked of a network: no name is found, and the port "discard" answers
    # nobody. The page asks for nothing; the program itself would.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",
    "--proxy-bypass-list=<-loopback>",  # nor of this machine
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
    "--disable-extensions",
    "--disable-default-apps",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-breakpad",
    "--disable-gpu",
    "--disable-dev-shm-usage",  # a container gives it 64 MB, too little for long pages
    "--password-store=basic",
    "--use-mock-keychain",
)


def programs() -> Iterator[str]:
    """The programs that can print, the best first.

    Raises PrintingError: the environment names one that is not there.
    """
    named = os.environ.get(PROGRAM)
    if named:
        if not Path(named).is_file():
            raise PrintingError(f"{PROGRAM} names no file: {named}")
        yield named
    yield from _found()


def _found() -> Iterator[str]:
    if sys.platform == "win32":
        # Not by PATH: Windows looks in the working folder first.
        bases = [Path(os.environ[base]) for base in _BASES if base in os.environ]
        usual = [str(base / name) for name in _ON_WINDOWS for base in bases]
    else:
        yield from filter(_sees_our_files, filter(None, map(shutil.which, _NAMES)))
        usual = list(_ON_MACOS)
    yield from (path for path in usual if Path(path).is_file())


def _sees_our_files(program: str) -> bool:
    """Whether it is no snap: a snap is kept from the temporary files of others."""
    return Path(program).resolve().name != "snap"


def printed(program: str, page: bytes, crew: Crew, wall_s: float) -> bytes:
    """The page as the program's PDF.

    Raises PrintingError: it cannot be started, or gave none in that time.
    """
    prefix = "constitution-diff-"
    # Windows keeps files open for a moment after their program ended.
    with TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        given, result = folder / "page.html", folder / "page.pdf"
        given.write_bytes(page)
        ended = run(
            _command(program, folder, given, result),
            crew,
            environment=_environment(folder),
            wall_s=wall_s,
        )
        if not result.is_file():
            raise PrintingError(f"{program} ended ({ended.code}) without writing it")
        return result.read_bytes()


def _command(program: str, folder: Path, given: Path, result: Path) -> tuple[str, ...]:
    # Chromium refuses its sandbox to root, who could leave it anyway.
    as_root = getattr(os, "geteuid", lambda: 1)() == 0
    return (
        program,
        *_FLAGS,
        *(("--no-sandbox",) if as_root else ()),
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={result}",
        given.as_uri(),
    )


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    homes = ("HOME", "TMPDIR", "TEMP", "TMP", "LOCALAPPDATA", "APPDATA", "USERPROFILE")
    return kept | dict.fromkeys(homes, str(folder))
