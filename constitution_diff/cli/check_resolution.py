"""`constitution-diff check-resolution`: is the published file what was resolved?"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .documents import document_of, inputs_of
from .editions import edition_for
from .files import STDIN, check_output, deliver, one_stdin, shown_name
from .messages import tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with
from .storing import StoreVerb, document_option, opened, store_option

if TYPE_CHECKING:
    from typing import Unpack

SAME, DIFFERENT = 0, 1


@click.command("check-resolution", cls=StoreVerb)
@click.argument("council")
@click.argument("version")
@click.argument("instructions")
@click.argument("published")
@view_option("--view", "a PUBLISHED file with tracked changes")
@click.option(
    "--whole", is_flag=True,
    help="PUBLISHED is the whole document: a part that it lacks was left out.",
)  # fmt: skip
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something differs.")
@document_option
@store_option
@output_options(("text", "json", "markdown", "html", "csv", "docx"))
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    council: str,
    version: str,
    instructions: str,
    published: str,
    view: str | None,
    whole: bool,
    exit_zero: bool,
    document: str,
    store: str,
    **options: Unpack[SharedOptions],
) -> int:
    """Certify that PUBLISHED is VERSION of COUNCIL with INSTRUCTIONS carried out.

    INSTRUCTIONS is a text file, as for `apply`. It says of each provision whether it is
    as resolved, what the file has otherwise, what no instruction asked for, and which
    instructions could not be carried out. Exits 0 when the file is as resolved, 1 when
    it is not, 2 on trouble.

    Example: constitution-diff check-resolution Harrowmere 2021 minute-43.txt new.pdf
    """
    from constitution_diff.listing import load, load_open
    from constitution_diff.workflow.noted_on import On
    from constitution_diff.workflow.resolving import Claim, check_resolution

    output = output_of("check-resolution", options)
    one_stdin(instructions, published)
    check_output(output, [*inputs_of(published), instructions])
    text = (
        load_open(sys.stdin.buffer, "standard input")
        if instructions == STDIN
        else load(Path(instructions))
    )
    kept, given = opened(store, readonly=True), (shown_name(instructions), text)
    on = On(council, document, version)
    found = read_with(
        output,
        options,
        [document_of([published], options, view=view)],
        doing=f"Reading {published}",
        read=lambda requests, desk: check_resolution(
            kept, Claim(on, given, requests[0], whole=whole), desk
        ),
    )
    tell_notices(output, (*found.comparison.new.notices, *found.comparison.notices))
    deliver(output, found, edition_for("public"))
    return SAME if found.same or exit_zero else DIFFERENT
