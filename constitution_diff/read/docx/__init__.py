"""Word files (.docx) as a `Source`: every word, both views, the numbers Word prints.

It knows nothing of clauses. Nothing outside the file is opened.

The reader is imported when it is first used: whoever writes a Word file asks only for
its names and numbers.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .source import read_docx

__all__ = ["read_docx"]
_HOMES: Final = {"source": ("read_docx",)}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
