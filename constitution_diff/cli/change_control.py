"""`constitution-diff change-control COUNCIL`: which version changed what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .options import OutputOptions, output_of, output_options
from .storing import StoreVerb, document_option, opened, store_option, today

if TYPE_CHECKING:
    from typing import Unpack


@click.command("change-control", cls=StoreVerb)
@click.argument("council")
@document_option
@store_option
@output_options(("text", "json", "markdown", "html", "csv", "docx"), reads=False)
def command(
    *,
    council: str,
    document: str,
    store: str,
    **options: Unpack[OutputOptions],
) -> int:
    """Write the table that constitutions print at their end: which changed what.

    With the dates and decisions that were given to `add`.

    Example: constitution-diff change-control Harrowmere -o control.docx
    """
    from constitution_diff.workflow.asking import Asked
    from constitution_diff.workflow.telling import kept_change_control

    output = output_of("change-control", options)
    check_output(output, [])
    asked = Asked(council, document, today=today())
    deliver(output, kept_change_control(opened(store), asked))
    return 0
