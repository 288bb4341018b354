"""`constitution-diff override COUNCIL OLD NEW`: what became of what, by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .files import check_output
from .lists import list_option
from .messages import tell_notices
from .noting import NotingOptions, noting_options, refuse_beside, refuse_without, told
from .options import output_of
from .storing import StoreVerb, opened, stamp

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from constitution_diff.model import Overrides
    from constitution_diff.workflow.noted_on import On, Written


class OverrideOptions(NotingOptions):
    """What is said of the provisions, beside what is shared."""

    of_old: tuple[str, ...]
    of_new: tuple[str, ...]
    apart: bool
    reason: str
    overrides: Path | None


@click.command("override", cls=StoreVerb)
@click.argument("council")
@click.argument("old")
@click.argument("new")
@click.option(
    "--of-old", multiple=True, metavar="CLAUSE",
    help="A provision by its number in OLD. May be repeated.",
)  # fmt: skip
@click.option(
    "--of-new", multiple=True, metavar="CLAUSE",
    help="What became of it, by its number in NEW. May be repeated.",
)  # fmt: skip
@click.option(
    "--apart", is_flag=True, help="They are not the same provision, whatever they say."
)
@click.option("--reason", default="", metavar="TEXT", help="Why, for “Why matched?”.")
@list_option("--overrides", "TOML file of overrides, as `compare` takes it.")
@noting_options
def command(
    *, council: str, old: str, new: str, **options: Unpack[OverrideOptions]
) -> int:
    """Keep what became of which provision from OLD to NEW of COUNCIL.

    It goes before what the words show, in `diff`, `history`, `blame` and
    `change-control`. Without --of-new a provision was taken out, without --of-old it
    was put in. Without any option, what is kept on these two versions is listed.

    Example: constitution-diff override Harrowmere 2021 2024 --of-old 4.2 --of-new 5.1
    """
    from constitution_diff.workflow.noted_on import On, between_notices, order_notices
    from constitution_diff.workflow.noting import notebook

    output = output_of("override", options)
    given = [str(options["overrides"])] if options["overrides"] else []
    check_output(output, given)
    named = options["of_old"] or options["of_new"]
    writes = bool(named or given or options["withdraw"])
    if options["apart"] and not (options["of_old"] and options["of_new"]):
        msg = "--apart is for two provisions; name them with --of-old and --of-new."
        raise UsageError(msg)
    if not writes:
        wanted = "Say what became of what, with --of-old and --of-new"
        refuse_without(wanted, reason=options["reason"])
    on = On(council, options["document"], new, old)
    store = opened(options["store"], readonly=not writes)
    book = notebook(store, council, options["document"], on=on)
    if writes and not options["withdraw"]:
        told_of = (*order_notices(store, on), *between_notices(store, on))
        tell_notices(output, told_of)
    return told(output, book, _written(on, options) if writes else None)


def _written(on: On, options: OverrideOptions) -> Written:
    from constitution_diff.workflow.noting import withdraw
    from constitution_diff.workflow.overriding import override

    store, who = opened(options["store"]), stamp(options["by"])
    named = options["of_old"] or options["of_new"]
    if options["withdraw"]:
        refuse_beside("--withdraw", overrides=options["overrides"], of_old=named)
        why = options["reason"]
        return withdraw(store, on, options["withdraw"], why, who)
    return override(store, on, _given(options), who)


def _given(options: OverrideOptions) -> Overrides:
    from constitution_diff.listing import overrides_file
    from constitution_diff.workflow.overriding import linked, parted

    old, new, why = options["of_old"], options["of_new"], options["reason"].strip()
    if options["overrides"]:
        refuse_beside("--overrides", of_old=old, of_new=new, reason=why)
        return overrides_file(options["overrides"])
    return (parted if options["apart"] else linked)(old, new, why)
