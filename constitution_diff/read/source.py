"""The readers, in a table: to add a format, write a function and add a line."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from constitution_diff.errors import EmptySourceError
from constitution_diff.model import Notice

from .formats import FOREIGN_SUFFIXES, SUFFIXES, Format, format_of
from .options import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Source

    from .options import ReadOptions

    Reader = Callable[[bytes, str, ReadOptions], Source]


def _reader(module: str, function: str) -> Reader:
    """The reader of that name, its libraries imported only when it is first used."""

    def read(content: bytes, name: str, options: ReadOptions) -> Source:
        del options  # nothing to choose
        found: Callable[[bytes, str], Source] = getattr(
            import_module(module, __package__), function
        )
        return found(content, name)

    return read


def _choosing_reader(module: str, function: str) -> Reader:
    """The same for a reader that leaves something to choose."""

    def read(content: bytes, name: str, options: ReadOptions) -> Source:
        found: Reader = getattr(import_module(module, __package__), function)
        return found(content, name, options)

    return read


READERS: dict[Format, Reader] = {
    Format.DOCX: _reader(".docx", "read_docx"),
    Format.PDF: _choosing_reader(".pdf", "read_pdf"),
    Format.TEXT: _reader(".text", "read_text"),
    Format.HTML: _reader(".html", "read_html"),
    Format.DOC: _reader(".convert", "read_doc"),
    Format.ODT: _reader(".convert", "read_odt"),
    Format.RTF: _reader(".convert", "read_rtf"),
}


def read_source(
    content: bytes,
    name: str,
    input_format: Format | None = None,
    options: ReadOptions = PLAIN,
) -> Source:
    """The file's blocks; its format is found from the content unless it is given.

    Args:
        content: The whole file.
        name: What to call it in messages, usually the file's name.
        input_format: Overrides what the content seems to be.
        options: Passwords, and whether scanned pages are read by OCR.

    Raises:
        EmptySourceError: There is nothing in it.
        UnknownFormatError: It is no document that a reader knows.
        UnreadableSourceError: It is damaged, encrypted, a scan, or over a limit.
    """
    found = found_format(content, name, input_format)
    source = READERS[found](content, name, options)
    return source if input_format else with_suffix_notice(source, found)


def found_format(
    content: bytes, name: str, input_format: Format | None = None
) -> Format:
    """The format to read `content` as: the one that was asked for, or the one it has.

    Raises:
        EmptySourceError: There is nothing in it.
        UnreadableSourceError: What `format_of` raises.
    """
    if not content.strip():
        raise EmptySourceError(name)
    return input_format or format_of(content, name)


def with_suffix_notice(source: Source, found: Format) -> Source:
    """The source with a notice first where its name promises another format."""
    notices = (*_suffix_notices(source.name, found), *source.notices)
    return replace(source, notices=notices)


def _suffix_notices(name: str, found: Format) -> tuple[Notice, ...]:
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if suffix not in FOREIGN_SUFFIXES and SUFFIXES.get(suffix, found) is found:
        return ()
    message = f"{name} ends in .{suffix} but is {found.words}; it was read as that."
    return (Notice("wrong-suffix", message),)
