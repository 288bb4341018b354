"""`constitution-diff blame COUNCIL [CLAUSE]`: which version last changed what."""

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


@click.command("blame", cls=StoreVerb)
@click.argument("council")
@click.argument("clause", default="")
@version_options(
    "As it stands in this version.  [default: the newest]",
    "As it stood on this day.",
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
    """Say of each provision of COUNCIL which version last changed it, and how.

    With CLAUSE, of that provision and of what lies in it.

    Example: constitution-diff blame Harrowmere 8
    """
    from constitution_diff.workflow.telling import kept_blame

    output = output_of("blame", options)
    check_output(output, [])
    asked = asked_of(council, document, version=version, on=on)
    deliver(output, kept_blame(opened(store), asked, clause))
    return 0
