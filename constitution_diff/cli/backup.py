"""`constitution-diff backup TARGET`: a copy of a store, while others use it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .messages import progress, say_done
from .options import OutputOptions, output_of, output_options
from .storing import StoreVerb, check_target, opened, store_option

if TYPE_CHECKING:
    from typing import Unpack


@click.command("backup", cls=StoreVerb)
@click.argument("target", type=click.Path(path_type=Path))
@store_option
@output_options(("text", "json"), reads=False)
def command(*, target: Path, store: str, **options: Unpack[OutputOptions]) -> int:
    """Copy the store to TARGET, a new file, while others use it.

    The copy is looked through before it gets its name: by SQLite, and against the log.
    A database on a server is backed up by whoever runs it, or through `export`.

    Example: constitution-diff backup harrowmere-2026-11-29.store
    """
    from constitution_diff.store import back_up

    output = output_of("verify", options)
    check_output(output, [])
    kept = opened(store)
    check_target(kept, target, force=output.force)
    with progress(output, "Copying") as tell:
        found = back_up(kept, target, force=output.force, say=tell)
    say_done(f"Written: {target}", quiet=output.quiet)
    deliver(output, found)
    return 0
