"""The options that the verbs share, as values."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NotRequired, TypedDict, TypeVar

import click

from constitution_diff.errors import UsageError
from constitution_diff.model import View
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from .targets import Target

_Command = TypeVar("_Command", bound="Callable[..., object]")

_INPUT_FORMATS = ("docx", "pdf", "text", "html", "doc", "odt", "rtf")
_VIEWS = (View.FINAL.value, View.ORIGINAL.value)


class OutputOptions(TypedDict):
    """What click hands over for `output_options`, under the names of the flags.

    The flags' own names, because settings and environment variables use them too.
    """

    output: tuple[Path, ...]
    report: NotRequired[str | None]
    certificate: NotRequired[bool]
    format: str | None
    json: bool
    force: bool
    quiet: bool
    verbose: bool
    no_progress: bool
    color: str


class SharedOptions(OutputOptions):
    """Beside these, those of a verb that reads files."""

    input_format: str | None
    password: tuple[str, ...]
    ocr: bool
    audit: int
    no_cache: bool


class CompareOptions(SharedOptions):
    """Beside the shared ones: which state and part of each side, and what is shown."""

    old_view: str | None
    new_view: str | None
    old_part: str
    new_part: str
    glossary: Path | None
    overrides: Path | None
    notes: Path | None
    rules: Path | None
    reasons_from: str | None
    only: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str
    audience: str
    extent: str | None
    text: str
    adopted: datetime | None
    author: str
    initials: str
    date: datetime | None
    pending: str | None
    formatting: bool
    number_changes: bool
    comments: bool
    bookmarks: bool


class _Password(click.types.StringParamType):
    """Words that are never taken apart, also where a variable holds them."""

    name = "text"

    def split_envvar_value(self, rv: str) -> list[str]:
        """The whole of the variable: a password may hold blanks."""
        return [rv]


@dataclass(frozen=True, slots=True)
class Output:
    """Where the result goes, and how much is said on the way."""

    verb: str
    targets: tuple[Target, ...]
    report: str
    """Of what goes to standard output; "" for the usual one."""
    format_name: str
    """Where no suffix names the format; "" for text."""
    json: bool
    """JSON goes to standard output, whatever else is written."""
    force: bool
    quiet: bool
    verbose: bool
    progress: bool
    color: str

    @property
    def files(self) -> tuple[Path, ...]:
        """The paths of `written`."""
        return tuple(target.path for target in self.written)

    @property
    def written(self) -> tuple[Target, ...]:
        """The targets that are files: "-" is standard output."""
        return tuple(target for target in self.targets if str(target.path) != "-")

    @property
    def prints(self) -> bool:
        """Whether the result goes to standard output."""
        return self.json or len(self.files) < len(self.targets) or not self.targets

    @property
    def printed_format(self) -> str:
        """The format of what goes to standard output."""
        return "json" if self.json else self.format_name or "text"


def output_of(verb: str, options: OutputOptions) -> Output:
    """The shared options of one call.

    Raises:
        UsageError: --json and another --format, or a report that is none.
    """
    from .targets import target_of

    if options["json"] and options["format"] not in (None, "json"):
        msg = (
            f"--json and --format {options['format']} contradict each other; give one."
        )
        raise UsageError(msg)
    report = _report(options)
    targets = tuple(target_of(verb, path, report) for path in options["output"])
    return Output(
        verb=verb,
        targets=targets,
        report="" if options["json"] else _printed_report(targets, report),
        format_name=options["format"] or ("json" if options["json"] else ""),
        json=options["json"],
        force=options["force"],
        quiet=options["quiet"],
        verbose=options["verbose"],
        progress=not options["no_progress"],
        color=options["color"],
    )


def _printed_report(targets: Iterable[Target], report: str) -> str:
    """The report that goes to standard output: of `-o summary=-`, or of --report."""
    return next((one.report for one in targets if str(one.path) == "-"), report)


def _report(options: OutputOptions) -> str:
    """The report asked for by name or by its own flag; "" for the usual one.

    Raises:
        UsageError: Both, and they are not the same.
    """
    report = options.get("report") or ""
    if not options.get("certificate"):
        return report
    if report not in ("", "certificate"):
        msg = f"--certificate and --report {report} contradict each other; give one."
        raise UsageError(msg)
    return "certificate"


def view_option(name: str, of: str) -> Callable[[_Command], _Command]:
    """An option that chooses the state of a document with tracked changes."""
    return click.option(
        name,
        type=click.Choice(_VIEWS),
        show_default=View.FINAL.value,
        help=f"State of {of}: tracked changes accepted (final) or rejected.",
    )


def output_options(
    formats: Iterable[str], *, reads: bool = True
) -> Callable[[_Command], _Command]:
    """The options every verb has for its result and its messages.

    What a verb writes as a page, it also prints. `reads`: it is given files to read.
    """
    printed = ("pdf",) if "html" in (formats := tuple(formats)) else ()
    options = (
        *_result_options((*formats, *printed)),
        *(_reading_options() if reads else ()),
        *_message_options(),
    )

    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _result_options(
    formats: tuple[str, ...],
) -> tuple[Callable[[_Command], _Command], ...]:
    return (
        click.option(
            "-o", "--output", multiple=True, type=click.Path(path_type=Path),
            help="Write to this file; its suffix names the format. May be repeated.",
        ),
        click.option(
            "--format", type=click.Choice(formats),
            help="Format where no suffix names it.",
        ),
        click.option("--json", is_flag=True, help="JSON to standard output."),
        click.option("--force", is_flag=True, help="Replace files that exist."),
    )  # fmt: skip


def password_option(command: _Command) -> _Command:
    """The option that opens a locked PDF."""
    return click.option(
        "--password", multiple=True, type=_Password(), metavar="TEXT",
        help="Open a PDF that needs one. May be repeated: each is tried.",
    )(command)  # fmt: skip


def _reading_options() -> tuple[Callable[[_Command], _Command], ...]:
    return (
        click.option(
            "--input-format", type=click.Choice(_INPUT_FORMATS),
            help="Read every FILE as this, whatever its content looks like.",
        ),
        password_option,
        click.option(
            "--ocr", is_flag=True,
            help="Have Tesseract read the scanned pages of a PDF: seconds for each.",
        ),
        click.option(
            "--audit", type=click.IntRange(min=0), default=0, metavar="PAGES",
            help="Read so many pages of a PDF in a second, slower way as well. Where"
            " one differs, the whole file is read so.",
        ),
        click.option(
            "--no-cache", is_flag=True,
            help="Read everything anew, and keep nothing of it on this machine.",
        ),
    )  # fmt: skip


def quiet_option(command: _Command) -> _Command:
    """The option that leaves the result alone to be printed."""
    return click.option(
        "-q", "--quiet", is_flag=True, help="No notices, nor what was done."
    )(command)


def _message_options() -> tuple[Callable[[_Command], _Command], ...]:
    return (
        quiet_option,
        click.option("-v", "--verbose", is_flag=True, help="Every notice, in full."),
        click.option("--no-progress", is_flag=True, help="No progress display."),
        click.option(
            "--color", type=click.Choice(("auto", "always", "never")), default="auto",
            show_default=True, help="Colour in messages; NO_COLOR is honoured.",
        ),
    )  # fmt: skip
