"""`constitution-diff tracked FILE`: tracked changes and margin notes, by clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .files import check_output, deliver, request_of
from .messages import tell_notices
from .options import SharedOptions, output_of, output_options
from .reading import read_with

if TYPE_CHECKING:
    from typing import Unpack


@click.command("tracked")
@click.argument("file")
@output_options(("text", "json"))
def command(*, file: str, **options: Unpack[SharedOptions]) -> int:
    """List the tracked changes of FILE, and the margin notes it was printed with.

    FILE is a Word document, a PDF, a web page or a text; - is standard input.

    Example: constitution-diff tracked draft.docx
    """
    from constitution_diff.workflow import outline_of

    output = output_of("tracked", options)
    check_output(output, [file])
    outline = read_with(
        output,
        options,
        [request_of(file, options)],
        doing=f"Reading {file}",
        read=lambda requests, desk: outline_of(requests[0], desk),
    )
    tell_notices(output, outline.notices)
    deliver(output, outline)
    return 0
