"""Text recognition by Tesseract, a program of its own.

It never sees the file: a reader that is held to limits draws the page, and Tesseract
is given the bare dots, under limits as well. One page is one process on one core.
"""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import (
    NoRecogniserError,
    NoWorkerError,
    UnreadableSourceError,
)

from .crew import Crew, ShellLimits, limited
from .scans import Recognised
from .waiting import mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .scans import Picture, Scanned

    Draw = Callable[[int], Picture]
    Say = Callable[[str], None]

PROGRAM: Final = "CONSTITUTION_DIFF_TESSERACT"
"""The environment variable that names Tesseract's program."""
DATA: Final = "TESSDATA_PREFIX"
"""The environment variable by which it finds what it knows of languages."""
PAGE_S: Final = 10
"""Of computing for one page; a close page takes two."""
_WALL_S: Final = 60.0
_LIMITS: Final = ShellLimits(memory_mb=1024, cpu_s=PAGE_S, file_mb=1)
_KEPT: Final = (
    DATA, "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "WINDIR",
)  # fmt: skip


def program(name: str) -> str:
    """Where Tesseract is; `name` is the file's, for the message.

    Raises NoRecogniserError.
    """
    named = os.environ.get(PROGRAM)
    if named and not Path(named).is_file():
        raise NoRecogniserError(name, f"{PROGRAM} names no file: {named}")
    found = named or _usual()
    if found is None:
        raise NoRecogniserError(name, "Tesseract was not found")
    return found


def installed() -> str | None:
    """The program that would be started; None where there is none."""
    return os.environ.get(PROGRAM) or _usual()


def _usual() -> str | None:
    if sys.platform != "win32":
        return shutil.which("tesseract")
    # Not by PATH: Windows looks in the working folder first, among strangers' files.
    folder = Path(os.environ.get("PROGRAMFILES", r"C:\Program Files"))
    usual = folder / "Tesseract-OCR" / "tesseract.exe"
    return str(usual) if usual.is_file() else None


def _silent(_: str) -> None:
    pass


def recognised_pages(
    scanned: Scanned, name: str, crew: Crew, *, draw: Draw, say: Say = _silent
) -> tuple[Recognised, ...]:
    """What is found on the pages, in order, as many at once as there are cores.

    A page that cannot be drawn, or takes too long, is left out. `draw` gives the
    picture of a page; `say` is told how far it has come.

    Raises NoRecogniserError, and NoWorkerError when no process could be started.
    """
    tesseract = program(name)
    total = len(scanned.pages)

    def recognised(page: int) -> Recognised | None:
        try:
            return _recognised(page, draw(page), tesseract, crew)
        except UnreadableSourceError:
            return None
        except OSError as error:
            raise NoWorkerError(name, error.strerror or str(error)) from error

    def told() -> Iterator[Recognised]:
        found = mapped(pool, recognised, scanned.pages)
        for n_read, one in enumerate(found, start=1):
            say(f"Recognising words in {name}: page {n_read} of {total}")
            if one is not None:
                yield one

    say(f"Recognising words in {name}: {total} scanned pages")
    with ThreadPoolExecutor(max(1, os.cpu_count() or 1)) as pool:
        try:
            return tuple(told())
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _recognised(
    page: int, picture: Picture, tesseract: str, crew: Crew
) -> Recognised | None:
    """None when Tesseract could not cope with it."""
    command = (tesseract, "-", "-", "--psm", "4", "--dpi", f"{picture.dpi}", "tsv")
    ended = crew.run(
        limited(command, _LIMITS), _grey_map(picture),
        environment=_environment(), wall_s=_WALL_S,
    )  # fmt: skip
    if ended.code != 0:
        return None
    tsv = ended.output.decode("utf-8", errors="replace")
    return Recognised(page, picture.width, picture.height, picture.dpi, tsv)


def _grey_map(picture: Picture) -> bytes:
    """The picture as a PGM file, the simplest there is: a header and the dots."""
    return b"P5 %d %d 255\n" % (picture.width, picture.height) + picture.grey


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | {"OMP_THREAD_LIMIT": "1"}
