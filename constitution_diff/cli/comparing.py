"""Two versions compared: the options that say how, and what is delivered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from constitution_diff.errors import UsageError
from constitution_diff.model import (
    NO_NOTES,
    NO_OVERRIDES,
    UNTRACKED,
    Notice,
    View,
    counted,
)
from constitution_diff.model.values import dataclass

from .choices import listed, notes, overrides, selected, shown_and_left_out
from .decisions import decided, decided_lists, decision_options
from .editions import edition_of, edition_options
from .files import asked, check_output, deliver, writes
from .following import exit_code
from .lists import list_option
from .marking import marking_of, marking_options, unheeded, unused, with_kept
from .messages import tell_notices
from .options import output_of, output_options, view_option
from .reading import read_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from constitution_diff.model import Comparison, Notes, Overrides
    from constitution_diff.workflow import Request

    from .options import CompareOptions, Output

_REDLINING = "constitution_diff.workflow.redlining"
_SHOWING = "constitution_diff.render.audience"
_ENTIRE = Notice(
    "redline-whole",
    "The Word redline is of the whole documents, because only so does settling its "
    "changes give both versions; --old-part and --new-part are not heeded in it. "
    "Pages and PDFs heed them, and so does what else is said here.",
)
_Command = TypeVar("_Command", bound="Callable[..., object]")


def comparing_options(command: _Command) -> _Command:
    """The options of a verb that compares OLD with NEW."""
    options = (
        view_option("--old-view", "OLD"),
        view_option("--new-view", "NEW, and of LATER versions"),
        click.option("--old-part", default="", help="Only this part of OLD."),
        click.option("--new-part", default="", help="Only this part of NEW."),
        click.option(
            "--whole",
            is_flag=True,
            help="Both files are whole documents: a part that one lacks was deleted.",
        ),
        list_option(
            "--glossary",
            "TOML file of titles and terms that were renamed and mean the same.",
        ),
        list_option(
            "--overrides",
            "TOML file of what became of which provision, decided by hand.  "
            "[default: NEW.overrides.toml beside NEW, if there]",
        ),
        click.option(
            "--only",
            multiple=True,
            metavar="NAME",
            help="Show these changes only: attention, moved, unmarked, part:4."
            " Repeatable.",
        ),
        click.option(
            "--ignore",
            multiple=True,
            metavar="NAME",
            help="Leave these changes out of the report. Repeatable.",
        ),
        click.option(
            "--profile",
            default="",
            metavar="NAME",
            help="Show what [profiles.NAME] of the settings asks for.",
        ),
        click.option(
            "--exit-zero", is_flag=True, help="Exit 0 also when something differs."
        ),
        marking_options,
        decision_options,
        edition_options(
            (
                "redline", "schedule", "destinations", "summary", "certificate",
                "instructions", "record", "notes", "clean",
            )
        ),
        output_options(
            (
                "text", "json", "html", "docx", "xlsx", "csv", "markdown", "overrides",
                "notes",
            )
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions that are compared, wherever they come from."""

    requests: tuple[Request, Request]
    doing: str
    """What is said while it is done."""
    beside: str
    """The file or folder beside which lists may lie unasked; "" for none."""
    inputs: tuple[str, ...]
    """Files that must not be written."""
    notes: Notes = NO_NOTES
    """What the store has of the changes, where no file of notes is named."""
    overrides: Overrides = NO_OVERRIDES
    """What the store has of what became of what, likewise."""
    standing: str = ""
    """What is known of the new version's dates; "" where it is proposed."""


def compared(
    pair: Pair, options: CompareOptions, *, whole: bool, exit_zero: bool
) -> int:
    """Deliver what became of every provision of one in the other; the exit code.

    Raises what reading, comparing and writing raise.
    """
    from constitution_diff.workflow import compare_files, link_files

    output = output_of("compare", options)
    only, ignore = shown_and_left_out(options)
    lists = (
        options["glossary"], overrides(pair.beside, options),
        notes(pair.beside, options), options["rules"],
    )  # fmt: skip
    check_output(output, [*pair.inputs, *(str(path) for path in lists if path)])
    in_word = writes(output, "redline", "docx")
    compare = link_files if _needs_links_alone(output, options) else compare_files
    given, edition = listed(pair.beside, options), edition_of(options, pair.standing)
    on_changes = decided_lists(pair.beside, options)
    if lists[1] is None:
        given = replace(given, overrides=pair.overrides)
    if lists[2] is None:
        on_changes = (pair.notes, on_changes[1])
        tell_notices(output, _unshown(output, pair.notes))

    def read(requests: Sequence[Request]) -> Comparison:
        return read_with(
            output,
            options,
            requests,
            doing=pair.doing,
            read=lambda named, desk: compare(
                *named,
                whole=whole,
                listed=given,
                desk=replace(desk, ahead=(_REDLINING if in_word else _SHOWING,)),
            ),
        )

    requests = with_kept(pair.requests, options) if in_word else pair.requests
    comparison = read(requests)
    made, untracked = _made_of_files(output, (comparison, read), requests, options)
    comparison = selected(comparison, only, ignore)
    remarks = options["reasons_from"] == "comments"
    comparison, edition = decided(comparison, on_changes, edition, remarks=remarks)
    outlines = (comparison.old, comparison.new)
    sides = (comparison, *outlines)
    tell_notices(output, (notice for side in sides for notice in side.notices))
    # Told on its own already; every report of this call has it, too.
    told = replace(comparison, notices=(*comparison.notices, *untracked))
    deliver(output, told, edition, made=made)
    return exit_code(outlines, identical=comparison.identical, exit_zero=exit_zero)


def _needs_links_alone(output: Output, options: CompareOptions) -> bool:
    """Whether nothing is written that says what a change asks of its reader."""
    told = options["comments"] or options["rules"] or options["reasons_from"]
    return asked(output) == {("redline", "docx")} and not told


def _unshown(output: Output, notes: Notes) -> Iterator[Notice]:
    """A notice where the store has notes that no report of this call shows."""
    shown = any(writes(output, report) for report in ("schedule", "record", "notes"))
    if notes.entries and not shown:
        n = counted(len(notes.entries), "change")
        yield Notice(
            "notes-kept",
            f"The store keeps notes or decisions on {n} here; "
            "-o schedule=changes.docx shows them.",
        )


def _made_of_files(
    output: Output,
    compared_by: tuple[Comparison, Callable[[Sequence[Request]], Comparison]],
    requests: tuple[Request, Request],
    options: CompareOptions,
) -> tuple[dict[tuple[str, str], bytes], tuple[Notice, ...]]:
    """What is made of the files themselves, by report and format.

    `compared_by` is their comparison and what makes it. Beside it stand the notices on
    what a Word redline cannot hold.

    Raises what `word_redline` and `stripped_file` raise.
    """
    comparison, read = compared_by
    made: dict[tuple[str, str], bytes] = {}
    notices: tuple[Notice, ...] = ()
    if writes(output, "redline", "docx"):
        from constitution_diff.workflow.as_word import is_in_word
        from constitution_diff.workflow.redlining import word_redline

        entire, told = comparison, [*unheeded(options)]
        if any(one.part for one in requests) and is_in_word(comparison):
            entire = read([replace(one, part="") for one in requests])
            told.append(_ENTIRE)
        made["redline", "docx"], notices = word_redline(
            entire, *requests, marking_of(options), comments=options["comments"]
        )
        tell_notices(output, (*told, *notices))
    else:
        tell_notices(output, unused())
    if writes(output, "clean", "docx"):
        from constitution_diff.workflow.publishing import Settle, stripped_file

        _refuse_clean(comparison)
        original = comparison.new.sources[0].view == View.ORIGINAL.value
        settle = Settle.REJECT if original else Settle.ACCEPT
        made["clean", "docx"] = stripped_file(requests[1], settle).clean
    return made, tuple(one for one in notices if one.code in UNTRACKED)


def _refuse_clean(comparison: Comparison) -> None:
    """Raises UsageError: the proposed version is no Word file."""
    source = comparison.new.sources[0]
    if source.format != "docx":
        msg = (
            f"{source.name} is no Word file, and the clean copy is made of the "
            "proposed Word file. `constitution-diff outline` makes a Word document "
            f"of it: outline {source.name} -o OUT.docx."
        )
        raise UsageError(msg)
