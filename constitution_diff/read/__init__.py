"""A file → a `Source`. The only package that knows Word, PDF and HTML."""

from .formats import Format, format_of
from .source import READERS, read_source

__all__ = ["READERS", "Format", "format_of", "read_source"]
