"""Each report of the store in each format: a sheet is made, then written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import PLAIN
from constitution_diff.render.html.sheet import html_sheet

from .found import found_sheet
from .to_others import sheet_csv, sheet_docx, sheet_markdown
from .to_text import sheet_text
from .told import blame_sheet, control_sheet, history_sheet

if TYPE_CHECKING:
    from constitution_diff.model import Blame, ChangeControl, Edition, Found, History


def history_text(history: History) -> bytes:
    """A provision through all versions, as plain text."""
    return sheet_text(history_sheet(history))


def blame_text(blame: Blame) -> bytes:
    """What last changed each provision, as plain text."""
    return sheet_text(blame_sheet(blame))


def control_text(control: ChangeControl) -> bytes:
    """Which version changed what, as plain text."""
    return sheet_text(control_sheet(control))


def history_markdown(history: History) -> bytes:
    """The same as Markdown."""
    return sheet_markdown(history_sheet(history))


def history_csv(history: History) -> bytes:
    """The same as comma-separated values."""
    return sheet_csv(history_sheet(history))


def history_docx(history: History) -> bytes:
    """The same as a Word file."""
    return sheet_docx(history_sheet(history))


def history_html(history: History, edition: Edition = PLAIN) -> bytes:
    """The same as a page."""
    return html_sheet(history_sheet(history), edition)


def blame_markdown(blame: Blame) -> bytes:
    """The same as Markdown."""
    return sheet_markdown(blame_sheet(blame))


def blame_csv(blame: Blame) -> bytes:
    """The same as comma-separated values."""
    return sheet_csv(blame_sheet(blame))


def blame_docx(blame: Blame) -> bytes:
    """The same as a Word file."""
    return sheet_docx(blame_sheet(blame))


def blame_html(blame: Blame, edition: Edition = PLAIN) -> bytes:
    """The same as a page."""
    return html_sheet(blame_sheet(blame), edition)


def control_markdown(control: ChangeControl) -> bytes:
    """The same as Markdown."""
    return sheet_markdown(control_sheet(control))


def control_csv(control: ChangeControl) -> bytes:
    """The same as comma-separated values."""
    return sheet_csv(control_sheet(control))


def control_docx(control: ChangeControl) -> bytes:
    """The same as a Word file."""
    return sheet_docx(control_sheet(control))


def control_html(control: ChangeControl, edition: Edition = PLAIN) -> bytes:
    """The same as a page."""
    return html_sheet(control_sheet(control), edition)


def found_markdown(found: Found) -> bytes:
    """The same as Markdown."""
    return sheet_markdown(found_sheet(found))


def found_csv(found: Found) -> bytes:
    """The same as comma-separated values."""
    return sheet_csv(found_sheet(found))


def found_docx(found: Found) -> bytes:
    """The same as a Word file."""
    return sheet_docx(found_sheet(found))


def found_html(found: Found, edition: Edition = PLAIN) -> bytes:
    """The same as a page."""
    return html_sheet(found_sheet(found), edition)
