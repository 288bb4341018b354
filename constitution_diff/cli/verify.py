"""`constitution-diff verify`: whether a store still holds what was put into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .options import OutputOptions, output_of, output_options
from .storing import StoreVerb, opened, seal_option, store_option

if TYPE_CHECKING:
    from typing import Unpack

SOUND, TROUBLE = 0, 2


@click.command("verify", cls=StoreVerb)
@seal_option("The log must still hold this seal, which an earlier `verify` printed.")
@store_option
@output_options(("text", "json"), reads=False)
def command(*, seal: str, store: str, **options: Unpack[OutputOptions]) -> int:
    """Hold all that a store keeps against its log, and say what was altered.

    Exits 0 when nothing is wrong, 2 otherwise.

    Example: constitution-diff verify --store harrowmere.store
    """
    from constitution_diff.store import verified

    output = output_of("verify", options)
    check_output(output, [])
    kept = opened(store, readonly=True)
    with kept.reading() as at:
        found = verified(at, kept.place, seal=seal)
    deliver(output, found)
    return SOUND if found.sound else TROUBLE
