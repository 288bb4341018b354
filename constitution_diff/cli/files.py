"""What the verbs read and write: files, standard input, standard output."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff.errors import OutputError, UsageError
from constitution_diff.model import PLAIN, View

from .messages import say_done

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from constitution_diff.model import Edition
    from constitution_diff.render.named import Value
    from constitution_diff.workflow import Request

    from .options import Output, SharedOptions

STDIN = "-"
NOTHING = ("/dev/null", "nul", os.devnull)
"""What git calls a file that is not there, on any machine."""


def request_of(
    name: str,
    options: SharedOptions,
    *,
    view: str | None = None,
) -> Request:
    """The file that an argument names; "-" is standard input.

    Raises:
        MissingSourceError: It is not there, or may not be read.
        UsageError: The name is empty.
    """
    from constitution_diff.listing import load
    from constitution_diff.read import Format
    from constitution_diff.read.options import ReadOptions
    from constitution_diff.workflow import Request

    if not name:
        msg = "The name of a file is empty; name the file that is to be read."
        raise UsageError(msg)
    content = _stdin() if name == STDIN else load(Path(name))
    chosen = options["input_format"]
    return Request(
        name=shown_name(name),
        content=content,
        view=View(view or View.FINAL),
        view_chosen=view is not None,
        input_format=Format(chosen) if chosen else None,
        options=ReadOptions(
            passwords=options["password"], ocr=options["ocr"], audit=options["audit"]
        ),
    )


def load_file(path: str, *, name: str = "", view: str | None = None) -> Request:
    """A file to be read as it comes, without passwords; an empty one may be.

    Raises MissingSourceError: it is not there, or may not be read.
    """
    from constitution_diff.listing import load
    from constitution_diff.workflow import Request

    content = b"" if path in NOTHING else load(Path(path))
    shown = shown_name(name or path)
    return Request(
        shown, content, view=View(view or View.FINAL), view_chosen=view is not None
    )


def shown_name(name: str) -> str:
    """What results and messages call a file, in characters that UTF-8 can hold."""
    if name == STDIN:
        return "standard input"
    return os.fsencode(Path(name).name).decode("utf-8", errors="replace")


def _stdin() -> bytes:
    """All of standard input; nothing where it is closed."""
    from constitution_diff.listing import load_open

    return load_open(sys.stdin.buffer, "standard input") if sys.stdin else b""


def one_stdin(*names: str) -> None:
    """Standard input can be read only once.

    Raises:
        UsageError: It was named twice.
    """
    if names.count(STDIN) > 1:
        msg = "Only one FILE can be standard input (-)."
        raise UsageError(msg)


def check_output(output: Output, inputs: Iterable[str]) -> None:
    """Refuse targets that cannot be written before anything is read.

    Raises:
        OutputError: A target is in the way, or has no place to be.
        UsageError: A suffix names no format that the verb writes.
        NoPrinterError: It is to be a PDF, and nothing here can print one.
    """
    from constitution_diff.printing import check_printer
    from constitution_diff.render.formats import report_in
    from constitution_diff.render.suffixes import format_of_path
    from constitution_diff.writing import check_targets

    for target in output.written:
        path = str(target.path)
        check_printer(
            format_of_path(output.verb, path, output.format_name, target.report)
        )
    if output.prints:
        report_in(output.verb, output.printed_format, output.report)
        check_printer(output.printed_format)
    files = [Path(name) for name in inputs if name not in ("", STDIN)]
    check_targets(output.files, files, force=output.force)


def deliver(
    output: Output,
    value: Value,
    edition: Edition = PLAIN,
    *,
    made: Mapping[tuple[str, str], bytes] | None = None,
) -> None:
    """Write the result to every target, or to standard output.

    `made` holds, by report and format, what was made of the files themselves.

    Raises:
        OutputError: It cannot be written there.
        PrintingError: It is to be a PDF, and the printing failed.
    """
    from constitution_diff.printing import report_of
    from constitution_diff.render.formats import usual_report
    from constitution_diff.render.suffixes import format_of_path
    from constitution_diff.writing import write_files

    def content(name: str, report: str) -> bytes:
        there = (made or {}).get((report or usual_report(output.verb, name), name))
        return there or report_of(
            output.verb, value, edition, format_name=name, report=report
        )

    contents: list[tuple[Path, bytes]] = []
    for path, report in ((one.path, one.report) for one in output.written):
        name = format_of_path(output.verb, str(path), output.format_name, report)
        contents.append((path, content(name, report)))
    # Made before anything is written: what cannot be made leaves no file behind.
    printed = b""
    if output.prints:
        printed = content(output.printed_format, output.report)
    write_files(contents)
    for path in output.files:
        say_done(f"Written: {path}", quiet=output.quiet)
    if output.prints:
        put_out(printed)


def writes(output: Output, report: str, format_name: str = "") -> bool:
    """Whether a report of that name is asked for, in that format or, for "", any."""
    return any(
        named == report and format_name in ("", name) for named, name in asked(output)
    )


def asked(output: Output) -> set[tuple[str, str]]:
    """Each report that is asked for, and its format."""
    from constitution_diff.render.formats import usual_report
    from constitution_diff.render.suffixes import format_of_path

    verb, named = output.verb, output.format_name
    found = [
        (one.report, format_of_path(verb, str(one.path), named, one.report))
        for one in output.written
    ]
    if output.prints:
        found.append((output.report, output.printed_format))
    return {(report or usual_report(verb, name), name) for report, name in found}


def put_out(content: bytes) -> None:
    """Print it, UTF-8 whatever the terminal's encoding; silent if the reader has gone.

    Raises OutputError: standard output is closed, or its disk is full.
    """
    if sys.stdout is None:
        name, why = "standard output", "it is closed"
        raise OutputError(name, why)
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        forget_stdout()
        if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL
            return
        name, why = "standard output", f"it cannot be written ({error.strerror})"
        raise OutputError(name, why) from error


def forget_stdout() -> None:
    """What is still buffered has nowhere to go: let the flush at exit succeed."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
