"""Finds what can print on this machine, and has a page printed by the first."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import NoPrinterError
from constitution_diff.read.crew import Crew

from . import chromium, weasy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Printer = Callable[[bytes, Crew, float], bytes]

WALL_S: Final = 900.0
"""Chromium computes for about a minute on 500 pages; busy machines take their time."""
_CLOCK: Final = re.compile(
    rb"/(?:CreationDate|ModDate) \(D:[^()\\]{4,30}\)"
    rb"|/ID ?\[ ?(?:<[0-9A-Fa-f]*> ?){2}\]"
)


def printers() -> Iterator[Printer]:
    """What can print here, the best first.

    Raises PrintingError: the environment names a program that is not there.
    """
    for program in chromium.programs():
        yield partial(chromium.printed, program)
    if weasy.installed():
        yield weasy.printed


def pdf_of(page: bytes, *, wall_s: float = WALL_S) -> bytes:
    """A page of HTML as a tagged PDF with bookmarks; the same bytes for the same page.

    Raises:
        NoPrinterError: Neither Chromium, Chrome or Edge nor WeasyPrint is here.
        PrintingError: The program took longer than `wall_s`, or gave no PDF.
    """
    printer = next(printers(), None)
    if printer is None:
        raise NoPrinterError
    with Crew() as crew:
        return without_clock(printer(page, crew, wall_s))


def without_clock(pdf: bytes) -> bytes:
    """The PDF without the moment of its making, so that two prints are the same.

    What goes is replaced by blanks, because a PDF counts its bytes.

    >>> without_clock(b"<</Title (A)/ModDate (D:20261128223221+00'00')>>").split()
    [b'<</Title', b'(A)', b'>>']
    """
    return _CLOCK.sub(lambda found: b" " * len(found[0]), pdf)
