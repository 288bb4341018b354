"""`constitution-diff import SOURCE`: the store that an export was written from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .messages import progress, say_done, tell_notices
from .options import OutputOptions, output_of, output_options
from .storing import StoreVerb, place_of, seal_option, store_option

if TYPE_CHECKING:
    from typing import Unpack


@click.command("import", cls=StoreVerb)
@click.argument("source", type=click.Path(path_type=Path))
@seal_option("The export must hold this seal, which `verify` or `export` printed.")
@store_option
@output_options(("text", "json"), reads=False)
def command(
    *, source: Path, seal: str, store: str, **options: Unpack[OutputOptions]
) -> int:
    """Make a new store of SOURCE, the folder or the .zip that `export` wrote.

    It holds the same versions and the same log, or nothing is made: an export of which
    anything was altered is refused. Provisions are read and followed anew at the end.

    Example: constitution-diff import harrowmere.zip --store new.store
    """
    from constitution_diff.model import Notice
    from constitution_diff.store import verified
    from constitution_diff.workflow import Desk
    from constitution_diff.workflow.rebuilding import rebuild
    from constitution_diff.workflow.safekeeping import import_store

    output = output_of("verify", options)
    check_output(output, [str(source)])
    with progress(output, "Importing") as tell:
        desk = Desk(say=tell)
        made = import_store(place_of(store), source, seal=seal, desk=desk)
        say_done(f"Made: {made.place}", quiet=output.quiet)
        told = rebuild(made, desk=desk)
    tell_notices(output, [Notice("not-made-anew", one) for one in told])
    with made.reading() as at:
        deliver(output, verified(at, made.place))
    return 0
