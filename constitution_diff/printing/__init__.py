"""Puts pages on paper: a report that is a page of HTML becomes a PDF.

Chromium, Chrome or Edge prints it where one is installed, else WeasyPrint. What the
paper looks like, its running heads and page numbers included, the page itself says.

A module is imported when something of it is first used: most results are not printed.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .printer import pdf_of, printers
    from .reports import check_printer, report_of

__all__ = ["check_printer", "pdf_of", "printers", "report_of"]
_HOMES: Final = {
    "printer": ("pdf_of", "printers"),
    "reports": ("check_printer", "report_of"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
