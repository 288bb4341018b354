"""`constitution-diff compare OLD NEW`: what became of every clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .choices import listed, notes, overrides, selected, shown_and_left_out
from .decisions import decided, decided_lists, decision_options
from .documents import document_of, inputs_of
from .editions import edition_of, edition_options
from .files import check_output, deliver, one_stdin, writes
from .lists import list_option
from .marking import marking_of, marking_options, views
from .messages import tell_notices
from .options import output_of, output_options, view_option
from .reading import read_with
from .versions import exit_code, follow

if TYPE_CHECKING:
    from typing import Unpack

    from constitution_diff.model import Comparison
    from constitution_diff.workflow import Request

    from .options import CompareOptions, Output


@click.command("compare")
@click.argument("old")
@click.argument("new")
@click.argument("later", nargs=-1)
@view_option("--old-view", "OLD")
@view_option("--new-view", "NEW, and of LATER versions")
@click.option("--old-part", default="", help="Only this part of OLD.")
@click.option("--new-part", default="", help="Only this part of NEW.")
@click.option(
    "--whole",
    is_flag=True,
    help="Both files are whole documents: a part that one lacks was deleted.",
)
@list_option(
    "--glossary",
    "TOML file of titles and terms that were renamed and mean the same.",
)
@list_option(
    "--overrides",
    "TOML file of what became of which provision, decided by hand.  "
    "[default: NEW.overrides.toml beside NEW, if there]",
)
@click.option(
    "--only",
    multiple=True,
    metavar="NAME",
    help="Show these changes only: attention, moved, unmarked, part:4. Repeatable.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="NAME",
    help="Leave these changes out of the report. Repeatable.",
)
@click.option(
    "--profile",
    default="",
    metavar="NAME",
    help="Show what [profiles.NAME] of the settings asks for.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something differs.")
@marking_options
@decision_options
@edition_options(
    (
        "redline", "schedule", "destinations", "summary", "certificate",
        "instructions", "record", "notes", "clean",
    )
)  # fmt: skip
@output_options(
    ("text", "json", "html", "docx", "xlsx", "csv", "markdown", "overrides", "notes")
)
def command(
    *,
    old: str,
    new: str,
    later: tuple[str, ...],
    whole: bool,
    exit_zero: bool,
    **options: Unpack[CompareOptions],
) -> int:
    """Say what became of every provision of OLD in NEW.

    OLD and NEW may be of different formats: Word, PDF, web page or text; one may
    be - for standard input. A folder, or a list of files (.toml), stands for one
    document in several files. Where LATER versions follow, each provision is followed
    through all of them. Exits 0 when they are the same, 1 when they differ, 2 on
    trouble.

    Example: constitution-diff compare adopted.docx draft.docx -o redline.html
    """
    from constitution_diff.workflow import compare_files

    if later:
        versions = (old, new, *later)
        return follow(versions, options, whole=whole, exit_zero=exit_zero)
    output = output_of("compare", options)
    one_stdin(old, new)
    only, ignore = shown_and_left_out(options)
    lists = (
        options["glossary"], overrides(new, options), notes(new, options),
        options["rules"],
    )  # fmt: skip
    inputs = [*inputs_of(old, new), *(str(path) for path in lists if path)]
    check_output(output, inputs)
    given, edition = listed(new, options), edition_of(options)
    on_changes = decided_lists(new, options)
    requests = _requests(old, new, options)
    comparison = read_with(
        output,
        options,
        requests,
        doing=f"Comparing {old} with {new}",
        read=lambda asked, desk: compare_files(
            *asked, whole=whole, listed=given, desk=desk
        ),
    )
    made = _made_of_files(output, comparison, requests, options)
    comparison = selected(comparison, only, ignore)
    remarks = options["reasons_from"] == "comments"
    comparison, edition = decided(comparison, on_changes, edition, remarks=remarks)
    outlines = (comparison.old, comparison.new)
    sides = (comparison, *outlines)
    tell_notices(output, (notice for side in sides for notice in side.notices))
    deliver(output, comparison, edition, made=made)
    return exit_code(outlines, identical=comparison.identical, exit_zero=exit_zero)


def _made_of_files(
    output: Output,
    comparison: Comparison,
    requests: tuple[Request, Request],
    options: CompareOptions,
) -> dict[tuple[str, str], bytes]:
    """What is made of the files themselves, by report and format.

    Raises what `word_redline` and `stripped_file` raise.
    """
    made: dict[tuple[str, str], bytes] = {}
    if writes(output, "redline", "docx"):
        from constitution_diff.workflow.redlining import word_redline

        made["redline", "docx"], notices = word_redline(
            comparison, *requests, marking_of(options), comments=options["comments"]
        )
        tell_notices(output, notices)
    if writes(output, "clean", "docx"):
        from constitution_diff.workflow.publishing import Settle, stripped_file

        made["clean", "docx"] = stripped_file(requests[1], Settle.ACCEPT).clean
    return made


def _requests(old: str, new: str, options: CompareOptions) -> tuple[Request, Request]:
    ours, theirs = views(options)
    return (
        document_of([old], options, view=ours, part=options["old_part"]),
        document_of([new], options, view=theirs, part=options["new_part"]),
    )
