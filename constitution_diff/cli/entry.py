"""The way in: what reads Word files is started, then the command itself imported.

Both import for longer than it takes to compare twenty pages, and so side by side.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

_WORD = ".docx"


def main() -> None:
    """Run the command line and end the process with its exit code."""
    _keep_all()
    with _reading_ahead(sys.argv[1:]):
        from .root import main as command

        command()


def _keep_all() -> None:
    """Have Python look for no reference cycles, from the first import to the end.

    It ends with the answer, and a search among the trees of two long documents takes a
    tenth of the time of their redline. `serve` goes on, and switches it on again.
    """
    gc.disable()
    atexit.register(gc.freeze)


def _reading_ahead(arguments: Sequence[str]) -> AbstractContextManager[None]:
    """Nearly every verb that is given a Word file reads it."""
    if not any(map(_is_word_file, arguments)):
        return nullcontext()
    from constitution_diff.read.hiring import hired_ahead

    return hired_ahead()


def _is_word_file(argument: str) -> bool:
    """What is wrong with one is said by who reads it."""
    # pathlib takes as long to import as two pages to compare.
    return argument.casefold().endswith(_WORD) and os.path.isfile(argument)  # noqa: PTH113
