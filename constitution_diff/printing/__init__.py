"""Puts pages on paper: a report that is a page of HTML becomes a PDF.

Chromium, Chrome or Edge prints it where one is installed, else WeasyPrint. What the
paper looks like, its running heads and page numbers included, the page itself says.
"""

from .printer import pdf_of, printers
from .reports import check_printer, report_of

__all__ = ["check_printer", "pdf_of", "printers", "report_of"]
