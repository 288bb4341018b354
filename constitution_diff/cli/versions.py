"""`constitution-diff versions`: which versions a store keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .options import OutputOptions, output_of, output_options
from .storing import StoreVerb, document_option, opened, store_option

if TYPE_CHECKING:
    from typing import Unpack


@click.command("versions", cls=StoreVerb)
@click.argument("council", default="")
@document_option
@store_option
@output_options(("text", "json"), reads=False)
def command(
    *, council: str, document: str, store: str, **options: Unpack[OutputOptions]
) -> int:
    """List the kept versions, of COUNCIL or of all, with their dates.

    Example: constitution-diff versions Harrowmere
    """
    from constitution_diff.workflow.asking import holdings

    output = output_of("versions", options)
    check_output(output, [])
    deliver(output, holdings(opened(store, readonly=True), council, document))
    return 0
