"""What `accept` and `reject` share: their options, and what they do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, TypeVar

import click

from constitution_diff.errors import UsageError

from .editions import Day
from .files import STDIN, request_of
from .messages import say_done, tell_notices
from .options import Output
from .reading import read_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from constitution_diff.workflow.settling import Asked, Settled

    from .options import SharedOptions

_Command = TypeVar("_Command", bound="Callable[..., object]")
_DAY = Day()
_COUNTED = "Each piece of text, paragraph mark and row is counted by itself."


class SettlingOptions(TypedDict):
    """What click hands over, under the names of the flags."""

    output: Path
    settle_all: bool
    author: tuple[str, ...]
    from_: datetime | None
    to: datetime | None
    clause: tuple[str, ...]
    attention: bool
    decisions: Path | None
    force: bool
    no_cache: bool
    quiet: bool
    verbose: bool
    no_progress: bool
    color: str


def settling_options(command: _Command) -> _Command:
    """The options that say which tracked changes are meant, and where the file goes."""
    options = (
        click.option(
            "-o", "--output", required=True, type=click.Path(path_type=Path),
            metavar="OUT.docx", help="Write the Word file here.",
        ),
        click.option(
            "--all", "settle_all", is_flag=True,
            help="All changes; so it is too where nothing is chosen.",
        ),
        click.option(
            "--author", multiple=True, metavar="NAME",
            help="Only changes by NAME. May be repeated.",
        ),
        click.option(
            "--from", "from_", type=_DAY, metavar="DATE",
            help="Only changes of that day, 2026-01-05, and later.",
        ),
        click.option(
            "--to", type=_DAY, metavar="DATE",
            help="Only changes of that day and before.",
        ),
        click.option(
            "--clause", multiple=True, metavar="CITATION",
            help="Only changes in this provision and all below it. May be repeated.",
        ),
        click.option(
            "--attention", is_flag=True,
            help="Only changes in provisions where they need attention.",
        ),
        click.option(
            "--decisions", type=click.Path(path_type=Path), metavar="FILE",
            help="Notes (.toml) or a schedule (.csv): accept what was agreed, reject"
            " what was refused.",
        ),
        click.option("--force", is_flag=True, help="Replace a file that exists."),
        click.option(
            "--no-cache", is_flag=True,
            help="Read everything anew, and keep nothing of it on this machine.",
        ),
        click.option("-q", "--quiet", is_flag=True, help="No notices, no counts."),
        click.option("-v", "--verbose", is_flag=True, help="Every notice, in full."),
        click.option("--no-progress", is_flag=True, help="No progress display."),
        click.option(
            "--color", type=click.Choice(("auto", "always", "never")), default="auto",
            show_default=True, help="Colour in messages; NO_COLOR is honoured.",
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def settle(verb: str, file: str, options: SettlingOptions) -> int:
    """Settle the changes that are meant, write the file, and say how many.

    Raises what the workflow raises, and OutputError.
    """
    from constitution_diff.workflow.settling import settle_changes
    from constitution_diff.writing import check_targets, write_files

    target, output = options["output"], _output(verb, options)
    if target.suffix.lower() != ".docx":
        msg = f"{verb} writes a Word file; give -o a name that ends in .docx."
        raise UsageError(msg)
    asked = _asked(verb, options)
    read = [Path(file)] if file not in ("", STDIN) else []
    noted = [options["decisions"]] if options["decisions"] else []
    check_targets([target], [*read, *noted], force=options["force"])
    shared = _shared(options)
    settled = read_with(
        output,
        shared,
        [request_of(file, shared)],
        doing=f"Settling {file}",
        read=lambda requests, desk: settle_changes(requests[0], asked, desk),
    )
    tell_notices(output, settled.notices)
    write_files([(target, settled.content)])
    for words in (_told(settled), f"Written: {target}"):
        say_done(words, quiet=output.quiet)
    return 0


def _told(settled: Settled) -> str:
    """How many changes were settled, and how many are left.

    >>> from constitution_diff.workflow.settling import Settled
    >>> _told(Settled(b"", 1, 0))
    'Settled: 1 tracked change. Left as tracked changes: none.'
    """
    change = "tracked change" if settled.n_settled == 1 else "tracked changes"
    left = settled.n_left or "none"
    told = f"Settled: {settled.n_settled} {change}. Left as tracked changes: {left}."
    return told if settled.n_settled + settled.n_left == 1 else f"{told} {_COUNTED}"


def _asked(verb: str, options: SettlingOptions) -> Asked:
    """Raises UsageError: what is asked contradicts itself, or the notes are none."""
    from constitution_diff.render.docx.resolve import Choice
    from constitution_diff.workflow.decision_files import decisions_file
    from constitution_diff.workflow.settling import Asked

    if options["settle_all"] and _narrowed(options):
        msg = "--all and a choice of changes contradict each other; give one."
        raise UsageError(msg)
    if not all(called.strip() for called in options["clause"]):
        msg = "--clause is empty; name a provision, or leave it out."
        raise UsageError(msg)
    first, last = _day(options["from_"]), _day(options["to"])
    if first and last and last < first:
        msg = f"--from {first} is after --to {last}; exchange them."
        raise UsageError(msg)
    return Asked(
        accept=verb == "accept",
        choice=Choice(options["author"], first, last),
        clauses=options["clause"],
        attention=options["attention"],
        decisions=decisions_file(options["decisions"])
        if options["decisions"]
        else None,
    )


def _narrowed(options: SettlingOptions) -> bool:
    """Whether anything is said of which changes are meant."""
    when = options["from_"] or options["to"]
    where = options["clause"] or options["attention"] or options["decisions"]
    return bool(options["author"] or when or where)


def _day(given: datetime | None) -> str:
    return given.date().isoformat() if given else ""


def _output(verb: str, options: SettlingOptions) -> Output:
    return Output(
        verb=verb,
        targets=(),
        report="",
        format_name="docx",
        json=False,
        force=options["force"],
        quiet=options["quiet"],
        verbose=options["verbose"],
        progress=not options["no_progress"],
        color=options["color"],
    )


def _shared(options: SettlingOptions) -> SharedOptions:
    """What reading asks for; a Word file has neither password nor pages to scan."""
    return {
        "output": (),
        "format": None,
        "json": False,
        "force": options["force"],
        "input_format": None,
        "password": (),
        "ocr": False,
        "audit": 0,
        "no_cache": options["no_cache"],
        "quiet": options["quiet"],
        "verbose": options["verbose"],
        "no_progress": options["no_progress"],
        "color": options["color"],
    }
