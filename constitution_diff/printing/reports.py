"""The bytes of a report in any format, printed where the format is paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.errors import NoPrinterError
from constitution_diff.model import PLAIN
from constitution_diff.read.collector import collector_paused
from constitution_diff.render.formats import PRINTED, renderer_of

if TYPE_CHECKING:
    from constitution_diff.model import Edition
    from constitution_diff.render.named import Value


def report_of(
    verb: str,
    value: Value,
    edition: Edition = PLAIN,
    *,
    format_name: str,
    report: str = "",
) -> bytes:
    """A report of a verb as the bytes of a file; the usual report for "".

    Raises:
        UsageError: The verb has no such report, or not in that format.
        NoPrinterError: It is to be printed, and nothing here can do so.
        PrintingError: The printing failed.
    """
    with collector_paused():
        content = renderer_of(verb, format_name, report)(value, edition)
    if format_name not in PRINTED:
        return content
    from .printer import pdf_of  # noqa: PLC0415 - most results are not printed

    return pdf_of(content)


def check_printer(format_name: str) -> None:
    """Make sure, before any work, that what this format needs is installed.

    Raises:
        NoPrinterError: It is printed, and nothing here can print.
    """
    if format_name not in PRINTED:
        return
    from .printer import printers  # noqa: PLC0415 - most results are not printed

    if not any(True for _ in printers()):
        raise NoPrinterError
