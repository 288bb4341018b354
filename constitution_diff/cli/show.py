"""`constitution-diff show COUNCIL [CLAUSE]`: what it said on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .files import check_output, deliver
from .options import OutputOptions, output_of, output_options
from .storing import (
    day_option,
    document_option,
    iso,
    opened,
    store_option,
    today,
)

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack


@click.command("show")
@click.argument("council")
@click.argument("clause", default="")
@day_option("--on", "What was in force on this day.  [default: today]")
@click.option(
    "--version", default="", metavar="NAME",
    help="What this version says, whenever it was in force.",
)  # fmt: skip
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
    from constitution_diff.workflow.asking import Asked, kept_answer

    if on and version:
        msg = "--on and --version contradict each other; give one."
        raise UsageError(msg)
    output = output_of("show", options)
    check_output(output, [])
    asked = Asked(council, document, version, iso(on) or today())
    deliver(output, kept_answer(opened(store, readonly=True), asked, clause))
    return 0
