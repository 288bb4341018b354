"""How the tracked changes of a Word redline are marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click
from click.core import ParameterSource

from constitution_diff.errors import UsageError
from constitution_diff.model import Extent, Marking, Notice, Pending, View

from .editions import Day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.workflow import Request

    from .options import CompareOptions

_Command = TypeVar("_Command", bound="Callable[..., object]")
_LONGEST_NAME = 120
_EARLIEST_YEAR = 1900
_AGAINST = {
    str(Pending.REJECT): str(View.FINAL),
    str(Pending.ACCEPT): str(View.ORIGINAL),
}
"""The view that a choice of --pending contradicts."""
_OF_REDLINES = {
    name: f"--{name.replace('_', '-')}"
    for name in (
        "author", "initials", "date", "formatting", "number_changes", "comments",
        "bookmarks",
    )
}  # fmt: skip
"""The options that nothing but a Word redline heeds, by their flags."""


def marking_options(command: _Command) -> _Command:
    """The options of a Word redline."""
    options = (
        click.option(
            "--author", default="Comparison", show_default=True, metavar="NAME",
            help="Whose the tracked changes of a Word redline are.",
        ),
        click.option(
            "--initials", default="", metavar="TEXT",
            help="The initials on comments.  [default: those of the author]",
        ),
        click.option(
            "--date", type=Day(moment=True), metavar="DATE",
            help="Their date, 2026-11-29 or 2026-11-29T10:30:00."
            "  [default: when NEW was last saved]",
        ),
        click.option(
            "--pending", type=click.Choice([str(one) for one in Pending]),
            help="Tracked changes that OLD or NEW hold already: have them accepted or"
            " rejected first, or keep those of NEW beside the new ones."
            "  [default: accept]",
        ),
        click.option(
            "--formatting", is_flag=True, help="Mark changes of formatting, too."
        ),
        click.option(
            "--number-changes", is_flag=True,
            help="Mark automatic numbers that shifted, too.",
        ),
        click.option(
            "--comments", is_flag=True,
            help="A comment for each change: what it is, and why it needs attention.",
        ),
        click.option(
            "--bookmarks", is_flag=True, help="A bookmark for each provision."
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def marking_of(options: CompareOptions) -> Marking:
    """What the flags ask of a Word redline.

    Raises UsageError: a name is none that Word can show, or the date is none of ours.
    """
    date = options["date"]
    _check("--initials", options["initials"])
    if date is not None and date.year < _EARLIEST_YEAR:
        msg = (
            f"--date is in the year {date.year}; write the year that is meant, as in "
            "2026-11-29."
        )
        raise UsageError(msg)
    return Marking(
        author=author_of(options["author"]),
        date="" if date is None else f"{date.isoformat(timespec='seconds')}Z",
        initials=options["initials"],
        pending=Pending(options["pending"] or Pending.ACCEPT),
        formatting=options["formatting"],
        number_changes=options["number_changes"],
        bookmarks=options["bookmarks"],
    )


def author_of(author: str) -> str:
    """The name that --author gives.

    Raises UsageError: it is none that Word can show.
    """
    _check("--author", author)
    if not author.strip():
        msg = "--author is empty; give a name, or leave it out."
        raise UsageError(msg)
    return author


def _check(flag: str, name: str) -> None:
    if not name.isprintable() or len(name) > _LONGEST_NAME:
        msg = (
            f"{flag} is no name that Word can show; give up to {_LONGEST_NAME} "
            "plain letters."
        )
        raise UsageError(msg)


def unheeded(options: CompareOptions) -> Iterator[Notice]:
    """A notice of the options that narrow other reports: a Word redline shows all."""
    narrowing = {
        "--extent changed": options["extent"] == Extent.CHANGED,
        "--only": options["only"],
        "--ignore": options["ignore"],
        "--profile": options["profile"],
    }
    found = [name for name, given in narrowing.items() if given]
    if found:
        yield Notice(
            "redline-whole",
            "The Word redline is the whole document with every change, because only "
            "so does settling its changes give both versions; not heeded in it: "
            f"{', '.join(found)}. Pages and PDFs heed them.",
        )


def unused() -> Iterator[Notice]:
    """A notice of the flags of a Word redline where none is written.

    What the settings say is for all calls, and nobody is told of it.
    """
    context = click.get_current_context()
    found = [
        flag
        for name, flag in _OF_REDLINES.items()
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE
    ]
    if found:
        yield Notice(
            "redline-options",
            f"{', '.join(found)}: for a Word redline, and none is written here. Add "
            "-o redline.docx for one.",
        )


def views(options: CompareOptions) -> tuple[str | None, str | None]:
    """Which state of OLD and of NEW is compared; None for the usual one.

    Raises:
        UsageError: --pending and a view contradict each other.
    """
    asked = options["old_view"], options["new_view"]
    match options["pending"]:
        case (Pending.REJECT | Pending.ACCEPT) as pending if _AGAINST[pending] in asked:
            msg = (
                f"--pending {pending} and a view {_AGAINST[pending]} contradict each "
                "other; give --old-view and --new-view alone."
            )
            raise UsageError(msg)
        case Pending.KEEP if asked[1] == View.ORIGINAL:
            msg = (
                "--pending keep and --new-view original contradict each other: what "
                "is kept is not rejected; give one of them."
            )
            raise UsageError(msg)
        case Pending.REJECT:
            return View.ORIGINAL, View.ORIGINAL
        case Pending.ACCEPT:
            return asked[0] or View.FINAL, asked[1] or View.FINAL
        case Pending.KEEP:
            return asked[0], View.FINAL
        case _:
            return asked


def with_kept(
    requests: tuple[Request, Request], options: CompareOptions
) -> tuple[Request, Request]:
    """The files, with what is told of tracked changes that the redline is to keep."""
    old, new = requests
    return old, replace(new, changes_kept=options["pending"] == Pending.KEEP)
