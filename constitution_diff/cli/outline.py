"""`constitution-diff outline FILE`: the clause tree of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .documents import document_of, inputs_of, shown
from .editions import audience_option, edition_for
from .files import check_output, deliver
from .messages import tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with

if TYPE_CHECKING:
    from typing import Unpack


@click.command("outline")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@view_option("--view", "a document with tracked changes")
@click.option("--part", default="", help="Only this part: its number or its title.")
@audience_option
@output_options(("text", "json", "markdown", "html", "akn", "docx"))
def command(
    *,
    files: tuple[str, ...],
    view: str | None,
    part: str,
    audience: str,
    **options: Unpack[SharedOptions],
) -> int:
    """Show the clause tree of FILE: every provision, what it lies in, its words.

    FILE is a Word document, a PDF, a web page or a text; - is standard input. Several
    files, a folder, or a list of files (.toml) are read as one document.

    Example: constitution-diff outline constitution.docx --json
    """
    from constitution_diff.workflow import outline_of

    output = output_of("outline", options)
    check_output(output, inputs_of(*files))
    edition = edition_for(audience)
    outline = read_with(
        output,
        options,
        [document_of(files, options, view=view, part=part)],
        doing=f"Reading {shown(files)}",
        read=lambda requests, desk: outline_of(requests[0], desk),
    )
    tell_notices(output, outline.notices)
    deliver(output, outline, edition)
    return 0
