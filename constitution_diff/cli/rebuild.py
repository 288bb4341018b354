"""`constitution-diff rebuild`: what was worked out of kept versions, made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .messages import progress, tell_notices
from .options import OutputOptions, output_of, output_options, password_option
from .storing import StoreVerb, opened, store_option

if TYPE_CHECKING:
    from typing import Unpack

SOUND, TROUBLE = 0, 2


@click.command("rebuild", cls=StoreVerb)
@password_option
@store_option
@output_options(("text", "json"), reads=False)
def command(
    *, password: tuple[str, ...], store: str, **options: Unpack[OutputOptions]
) -> int:
    """Read all kept versions anew, and follow their provisions anew.

    The files, the log and the permanent names stay as they are. Needed only where
    `verify` says that an outline or a comparison was altered.

    Example: constitution-diff rebuild --store harrowmere.store
    """
    from constitution_diff.model import Notice
    from constitution_diff.store import verified
    from constitution_diff.workflow import Desk
    from constitution_diff.workflow.rebuilding import rebuild

    output = output_of("verify", options)
    check_output(output, [])
    kept = opened(store)
    with progress(output, "Making anew") as tell:
        told = rebuild(kept, password, desk=Desk(say=tell))
    tell_notices(output, [Notice("not-made-anew", one) for one in told])
    with kept.reading() as at:
        found = verified(at, kept.place)
    deliver(output, found)
    return SOUND if found.sound else TROUBLE
