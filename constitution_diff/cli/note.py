"""`constitution-diff note COUNCIL [VERSION] [TEXT]`: notes on versions and changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .files import check_output
from .messages import tell_notices
from .noting import (
    NotingOptions,
    in_old_option,
    noting_options,
    private_option,
    refuse_without,
    told,
)
from .options import output_of
from .storing import StoreVerb, opened, stamp

if TYPE_CHECKING:
    from typing import Unpack


@click.command("note", cls=StoreVerb)
@click.argument("council")
@click.argument("version", default="")
@click.argument("text", required=False)
@click.option(
    "--clause", default="", metavar="CLAUSE",
    help="The note is on this provision of VERSION.",
)  # fmt: skip
@click.option(
    "--since", "old", default="", metavar="OLD",
    help="The note is on what changed from this version to VERSION.",
)  # fmt: skip
@in_old_option
@private_option
@noting_options
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    council: str,
    version: str,
    text: str | None,
    clause: str,
    old: str,
    in_old: bool,
    private: bool,
    **options: Unpack[NotingOptions],
) -> int:
    """Write a note on VERSION of COUNCIL, on a provision of it, or on a change.

    Without TEXT, the notes, decisions and overrides that are kept are listed. A note on
    a change is its reason in the schedule of amendments.

    Example: constitution-diff note Harrowmere 2024 "As printed." --clause 8.5
    """
    from constitution_diff.model import Note, NoteKind
    from constitution_diff.workflow.noted_on import On, order_notices
    from constitution_diff.workflow.noting import (
        note_change,
        note_version,
        notebook,
        withdraw,
    )

    output = output_of("note", options)
    check_output(output, [])
    wanted = bool(text) or options["withdraw"]
    if not options["withdraw"]:
        _refuse_empty(text, clause=clause, in_old=in_old, private=private)
    store = opened(options["store"], readonly=not wanted)
    on = On(council, options["document"], version, old, clause, in_old=in_old)
    book = notebook(
        store, council, options["document"], on=on if version and not wanted else None
    )
    if options["withdraw"]:
        who, why = stamp(options["by"]), text or version
        return told(output, book, withdraw(store, on, options["withdraw"], why, who))
    if not text:
        return told(output, book)
    if old and not clause:
        msg = "Say on which change the note is, as in --clause 8.5."
        raise UsageError(msg)
    said = Note(reason=text.strip(), private=private)
    who = stamp(options["by"])
    if old:
        tell_notices(output, order_notices(store, on))
    written = (
        note_change(store, on, NoteKind.NOTE, said, who)
        if old
        else note_version(store, on, said, who)
    )
    return told(output, book, written)


def _refuse_empty(text: str | None, **of_note: object) -> None:
    """Raises UsageError: a note has no words, or only something is said of it."""
    if text is not None and not text.strip():
        msg = "The note has no words; write them after VERSION, as in “As printed.”"
        raise UsageError(msg)
    if text is None:
        refuse_without("Write the words of the note after VERSION", **of_note)
