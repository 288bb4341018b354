"""`constitution-diff init`: a new, empty store of versions."""

from __future__ import annotations

import click

from .options import quiet_option
from .storing import StoreVerb, by_option, place_of, stamp, store_option


@click.command("init", cls=StoreVerb)
@store_option
@by_option
@quiet_option
def command(*, store: str, by: str, quiet: bool) -> int:
    """Make a new, empty store, in which `add` keeps versions.

    Example: constitution-diff init --store harrowmere.store
    """
    from constitution_diff.store import create_store
    from constitution_diff.store.journal import log

    who = stamp(by)
    made = create_store(place_of(store), fill=lambda at: log(at, who, "init", {}))
    if not quiet:
        click.echo(f"Made: {made.place}")
    return 0
