"""`constitution-diff forget COUNCIL VERSION`: lets go of what a version says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .files import check_output, deliver
from .messages import progress, say, say_done
from .options import OutputOptions, output_of, output_options
from .storing import (
    StoreVerb,
    by_option,
    document_option,
    opened,
    stamp,
    store_option,
)

if TYPE_CHECKING:
    from typing import Unpack

    from constitution_diff.workflow.letting_go import LetGo


@click.command("forget", cls=StoreVerb)
@click.argument("council")
@click.argument("versions", nargs=-1, required=True, metavar="VERSION...")
@click.option(
    "--reason", default="", metavar="TEXT",
    help="Why it is to be forgotten, for the log; needed, and kept for good.",
)  # fmt: skip
@click.option(
    "--wrong-dates", is_flag=True,
    help="Its dates were wrong, so it answers for no day: of a version that was "
    "forgotten before, or whose files were added again since or are those of the "
    "version next to it.",
)  # fmt: skip
@document_option
@store_option
@by_option
@output_options(("text", "json"), reads=False)
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    council: str,
    versions: tuple[str, ...],
    reason: str,
    wrong_dates: bool,
    document: str,
    store: str,
    by: str,
    **options: Unpack[OutputOptions],
) -> int:
    """Forget VERSION of COUNCIL: its files, all words of it and notes on it, for good.

    Its name, dates and decision stay in the log with the hashes of its files, and so
    does the reason. It cannot be undone; a backup from before still holds it.

    Example: constitution-diff forget Harrowmere 2019 --reason "names a child"
    """
    from constitution_diff.store import Why
    from constitution_diff.workflow import Desk
    from constitution_diff.workflow.asking import Asked, holdings
    from constitution_diff.workflow.letting_go import forget

    if not reason.strip():
        msg = "Say why, as in --reason “names a child”; the log keeps it for good."
        raise UsageError(msg)
    output = output_of("versions", options)
    check_output(output, [])
    kept, asked = opened(store), [Asked(council, document, one) for one in versions]
    with progress(output, "Forgetting") as tell:
        gone = forget(
            kept,
            asked,
            why=Why(reason.strip(), wrong_dates=wrong_dates),
            stamp=stamp(by),
            desk=Desk(say=tell),
        )
    _tell(gone, quiet=output.quiet)
    _tell_kept(gone, kept.place)
    deliver(output, holdings(kept, council, document))
    return 0


def _tell(gone: LetGo, *, quiet: bool) -> None:
    """What was forgotten, and what had been before; and what became of the notes."""
    from constitution_diff.model import listed

    for version in gone.versions:
        if version in gone.before:
            why = version.forgotten_words
            say(f"{version.named}, was {why}. Nothing new was recorded.")
        else:
            say_done(f"Forgotten: {version.named}", quiet=quiet)
    for note in gone.carried:
        on = f"{note.old} to {note.version}" if note.old else note.version
        say_done(f"Note {note.number} was kept again, on {on}", quiet=quiet)
    if gone.lost:
        numbers = listed([str(note.number) for note in gone.lost])
        say(f"With it went what was noted under {numbers}.")


def _tell_kept(gone: LetGo, place: str) -> None:
    """Which files are there all the same, and the commands that forget them there."""
    from constitution_diff.render.story.forgotten import forgetting_commands

    for one in gone.still_kept:
        say(f"{one.words}.")
    keepers = [keeper for one in gone.still_kept for keeper in one.keepers]
    for command in forgetting_commands(keepers, place):
        say(f"To forget it there as well: {command}")
