"""`constitution-diff apply BASE INSTRUCTIONS`: the new text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .documents import document_of, inputs_of
from .editions import audience_option, edition_for
from .files import STDIN, check_output, deliver, one_stdin, shown_name
from .messages import tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with

if TYPE_CHECKING:
    from typing import Unpack


@click.command("apply")
@click.argument("base")
@click.argument("instructions")
@view_option("--view", "a BASE with tracked changes")
@audience_option
@output_options(("text", "json", "markdown", "html", "akn", "docx"))
def command(
    *,
    base: str,
    instructions: str,
    view: str | None,
    audience: str,
    **options: Unpack[SharedOptions],
) -> int:
    """Apply amending INSTRUCTIONS to BASE, and write the new text.

    BASE is a document of any format; INSTRUCTIONS is a text file, as `compare -o
    instructions=changes.txt` writes it or as it was minuted. All take effect together.
    Where one does not fit exactly once, nothing is written and every such instruction
    is told.

    Example: constitution-diff apply adopted.docx changes.txt -o amended.txt
    """
    from constitution_diff.listing import load, load_open
    from constitution_diff.workflow.amending import apply_instructions

    output = output_of("apply", options)
    one_stdin(base, instructions)
    check_output(output, [*inputs_of(base), instructions])
    edition = edition_for(audience)
    text = (
        load_open(sys.stdin.buffer, "standard input")
        if instructions == STDIN
        else load(Path(instructions))
    )
    amended = read_with(
        output,
        options,
        [document_of([base], options, view=view)],
        doing=f"Amending {base}",
        read=lambda requests, desk: apply_instructions(
            requests[0], text, shown_name(instructions), desk
        ),
    )
    tell_notices(output, amended.notices)
    deliver(output, amended, edition)
    return 0
