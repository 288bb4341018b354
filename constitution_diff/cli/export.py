"""`constitution-diff export TARGET`: all that a store keeps, as files."""

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


@click.command("export", cls=StoreVerb)
@click.argument("target", type=click.Path(path_type=Path))
@store_option
@output_options(("text", "json"), reads=False)
def command(*, target: Path, store: str, **options: Unpack[OutputOptions]) -> int:
    """Write all that a store keeps to TARGET, a new folder or a .zip.

    The files as they were given, what was said of each version, and the log, as files
    that people and other programs can read. `import` makes the same store of it again.

    Example: constitution-diff export harrowmere.zip
    """
    from constitution_diff.workflow import Desk
    from constitution_diff.workflow.safekeeping import export

    output = output_of("verify", options)
    check_output(output, [])
    kept = opened(store)
    if target.suffix.lower() == ".zip":
        check_target(kept, target, force=output.force)
    with progress(output, "Exporting") as tell:
        found = export(kept, target, force=output.force, desk=Desk(say=tell))
    say_done(f"Exported: {target}", quiet=output.quiet)
    deliver(output, found)
    return 0
