"""`constitution-diff show COUNCIL [CLAUSE]`: what it said on a day."""

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
    today,
    version_options,
)

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack


@click.command("show", cls=StoreVerb)
@click.argument("council")
@click.argument("clause", default="")
@version_options(
    "What this version says, whenever it was in force.",
    "What was in force on this day.  [default: today]",
)
@document_option
@store_option
@output_options(("text", "json"), reads=False)
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    council: str,
    clause: str,
    on: datetime | None,
    version: str,
    document: str,
    store: str,
    **options: Unpack[OutputOptions],
) -> int:
    """Show what COUNCIL's constitution, or CLAUSE of it, said on a day.

    With the version, its dates, and those of the versions before and after. Where the
    dates name no single version, it says why and shows those that may be meant.

    Example: constitution-diff show Harrowmere 8.5 --on 2019-05-03
    """
    from constitution_diff.workflow.asking import kept_answer

    output = output_of("show", options)
    check_output(output, [])
    asked = asked_of(council, document, version=version, on=on, usual=today())
    deliver(output, kept_answer(opened(store, readonly=True), asked, clause))
    return 0
