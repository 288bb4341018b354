"""`constitution-diff tracked FILE`: tracked changes and margin notes, by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from .documents import document_of, inputs_of, shown
from .files import check_output, deliver
from .messages import tell_notices
from .options import SharedOptions, output_of, output_options
from .reading import read_with

if TYPE_CHECKING:
    from typing import Unpack

_PENDING: Final = "tracked-changes-pending"


@click.command("tracked")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@output_options(("text", "json"))
def command(*, files: tuple[str, ...], **options: Unpack[SharedOptions]) -> int:
    """List the tracked changes of FILE, and the margin notes it was printed with.

    FILE is a Word document, a PDF, a web page or a text; - is standard input. Several
    files, a folder, or a list of files (.toml) are read as one document.

    Example: constitution-diff tracked draft.docx
    """
    from constitution_diff.workflow import outline_of

    output = output_of("tracked", options)
    check_output(output, inputs_of(*files))
    outline = read_with(
        output,
        options,
        [document_of(files, options)],
        doing=f"Reading {shown(files)}",
        read=lambda requests, desk: outline_of(requests[0], desk),
    )
    # Both texts are read here: nobody is asked to choose one of them.
    notices = (one for one in outline.notices if one.code != _PENDING)
    tell_notices(output, notices)
    deliver(output, outline)
    return 0
