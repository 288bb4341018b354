"""`constitution-diff diff COUNCIL OLD NEW`: two kept versions, compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .comparing import Pair, compared, comparing_options
from .marking import views
from .messages import tell_notices
from .options import output_of
from .storing import StoreVerb, document_option, opened, store_option

if TYPE_CHECKING:
    from typing import Unpack

    from .options import CompareOptions


@click.command("diff", cls=StoreVerb)
@click.argument("council")
@click.argument("old")
@click.argument("new")
@document_option
@store_option
@comparing_options
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    council: str,
    old: str,
    new: str,
    document: str,
    store: str,
    whole: bool,
    exit_zero: bool,
    **options: Unpack[CompareOptions],
) -> int:
    """Say what became of every provision between two kept versions of COUNCIL.

    OLD and NEW are names or dates of versions, as `versions` lists them, or the year of
    the only version of that year. It writes every report that `compare` writes. Exits 0
    when they are the same, 1 when they differ, 2 on trouble.

    Example: constitution-diff diff Harrowmere 2019 2024 -o schedule=changes.docx
    """
    from constitution_diff.workflow.asking import Asked, kept_request, kept_standing
    from constitution_diff.workflow.noted_on import On, order_notices
    from constitution_diff.workflow.noting import between

    kept, (ours, theirs) = opened(store, readonly=True), views(options)
    was, now = (Asked(council, document, version) for version in (old, new))
    requests = (
        kept_request(kept, was, view=ours, part=options["old_part"]),
        kept_request(kept, now, view=theirs, part=options["new_part"]),
    )
    on = On(council, document, new, old)
    tell_notices(output_of("compare", options), order_notices(kept, on))
    notes, overrides = between(kept, on)
    pair = Pair(
        requests, f"Comparing {old} with {new}", "", (), notes=notes,
        overrides=overrides, standing=kept_standing(kept, now),
    )  # fmt: skip
    return compared(pair, options, whole=whole, exit_zero=exit_zero)
