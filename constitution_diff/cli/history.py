"""`constitution-diff history COUNCIL CLAUSE`: what became of a provision."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .options import OutputOptions, output_of, output_options
from .storing import (
    StoreVerb,
    asked_of,
    document_option,
    opened,
    store_option,
    version_options,
)

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack


@click.command("history", cls=StoreVerb)
@click.argument("council")
@click.argument("clause")
@version_options(
    "CLAUSE is its number in this version.  [default: the newest]",
    "CLAUSE is its number on this day.",
)
@document_option
@store_option
@output_options(("text", "json", "markdown", "html", "csv", "docx"), reads=False)
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    council: str,
    clause: str,
    version: str,
    on: datetime | None,
    document: str,
    store: str,
    **options: Unpack[OutputOptions],
) -> int:
    """Follow CLAUSE of COUNCIL through every version that is kept.

    Its number, its heading, its words, the dates and decisions of each change, and when
    it was removed or restored; with what lies in it. CLAUSE is a number ("8.5"), the
    path of one ("Part 4/8.5"), a heading, or a permanent name ("8.5@1f2e3d4c").

    Example: constitution-diff history Harrowmere 8.5 -o history.html
    """
    from constitution_diff.workflow.telling import kept_history

    output = output_of("history", options)
    check_output(output, [])
    asked = asked_of(council, document, version=version, on=on)
    deliver(output, kept_history(opened(store), asked, clause))
    return 0
