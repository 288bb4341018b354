"""WeasyPrint, in a process of its own: long pages cost it much memory and time."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import PrintingError
from constitution_diff.read.crew import ShellLimits, limited

from .running import run

if TYPE_CHECKING:
    from constitution_diff.read.crew import Crew

_LIMITS: Final = ShellLimits(memory_mb=8192, cpu_s=600, file_mb=512)
_COMMAND: Final = (
    "-P",
    "-c",
    "from constitution_diff.printing.weasy import main; main()",
)
_KEPT: Final = (
    "HOME", "LD_LIBRARY_PATH", "PATH", "PYTHONHOME", "SYSTEMROOT",
    "TEMP", "TMP", "TMPDIR", "WINDIR",
)  # fmt: skip


def installed() -> bool:
    """Whether the extra `pdf` is there."""
    return find_spec("weasyprint") is not None


def printed(page: bytes, crew: Crew, wall_s: float) -> bytes:
    """The page as WeasyPrint's PDF.

    Raises PrintingError: it cannot be started, or gave none in that time.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    ended = run(
        limited((sys.executable, *_COMMAND), _LIMITS),
        crew,
        page,
        environment=kept | {"PYTHONPATH": path},
        wall_s=wall_s,
    )
    if ended.code != 0:
        raise PrintingError(f"WeasyPrint ended ({ended.code}) without writing it")
    return ended.output


def main() -> None:
    """Read a page from standard input, write its PDF to standard output."""
    # The extra may not be installed.
    from weasyprint import HTML  # noqa: PLC0415
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    fetcher = URLFetcher(allowed_protocols=("data",))  # pictures inside the page
    page = HTML(file_obj=sys.stdin.buffer, url_fetcher=fetcher, encoding="utf-8")
    page.write_pdf(sys.stdout.buffer, pdf_tags=True)
