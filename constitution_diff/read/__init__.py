"""A file → a `Source`. The only package that knows Word, PDF and HTML.

A module is imported when something of it is first used: a process that has another read
a file starts that before all else.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .formats import Format, format_of
    from .source import READERS, read_source

__all__ = ["READERS", "Format", "format_of", "read_source"]
_HOMES: Final = {
    "formats": ("Format", "format_of"),
    "source": ("READERS", "read_source"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
