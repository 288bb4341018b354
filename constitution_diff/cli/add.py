"""`constitution-diff add FILE`: keeps a version, or all that a list names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from constitution_diff.errors import StoreError, UsageError

from .documents import document_of, shown
from .messages import say_done, tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with
from .storing import (
    StoreVerb,
    by_option,
    day_option,
    document_option,
    iso,
    opened,
    stamp,
    store_option,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Unpack

    from constitution_diff.model import PartDate, Version
    from constitution_diff.store import Store


class AddOptions(SharedOptions):
    """What is said of the version, beside what is shared."""

    council: str
    document: str
    name: str
    adopted: datetime | None
    in_force: datetime | None
    ended: datetime | None
    part_in_force: tuple[str, ...]
    decision: str
    note: str
    view: str | None
    store: str
    by: str


@click.command("add", cls=StoreVerb)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--council", default="", metavar="NAME", help="Whose document it is.")
@document_option
@click.option(
    "--name",
    default="",
    metavar="NAME",
    help="What the version is called.  [default: its date, or the file's name]",
)
@day_option("--adopted", "The day on which it was adopted.")
@day_option("--in-force", "The first day on which it was in force.")
@day_option("--ended", "The last day on which it was in force, where that is known.")
@click.option(
    "--part-in-force",
    multiple=True,
    metavar="PART=DATE",
    help="A part that came into force on another day. May be repeated.",
)
@click.option(
    "--decision",
    default="",
    metavar="TEXT",
    help="The resolution or decision that made it: “Council, minute 43”.",
)
@click.option("--note", default="", metavar="TEXT", help="Anything else to be kept.")
@view_option("--view", "a document with tracked changes")
@store_option
@by_option
@output_options(("text",))
def command(*, files: tuple[str, ...], **options: Unpack[AddOptions]) -> int:
    """Keep FILE in the store, as it is, with its dates.

    Several files, a folder, or a list of files (.toml) are one version. A list of
    versions (.csv, with columns file, council, name, adopted, in force, ended,
    decision, note) keeps each of them; where some are kept already, it goes on with
    the rest.

    Example: constitution-diff add 2024.docx --council Harrowmere --in-force 2024-05-15
    """
    if len(files) == 1 and files[0].casefold().endswith(".csv"):
        return _add_listed(Path(files[0]), options)
    if not options["council"].strip():
        msg = "Say whose document it is, as in --council Harrowmere."
        raise UsageError(msg)
    _add(files, _version(files, options), options)
    return 0


def _version(files: Sequence[str], options: AddOptions) -> Version:
    from constitution_diff.model import Version

    adopted, in_force = iso(options["adopted"]), iso(options["in_force"])
    stem = "" if files[0] == "-" else Path(files[0]).stem
    return Version(
        council=options["council"].strip(),
        document=options["document"].strip() or "Constitution",
        name=options["name"].strip() or in_force or adopted or stem or "first",
        files=(),
        adopted=adopted,
        in_force=in_force,
        ended=iso(options["ended"]),
        parts=tuple(map(_part_date, options["part_in_force"])),
        decision=options["decision"],
        note=options["note"],
    )


def _part_date(words: str) -> PartDate:
    """A part with its day. Raises UsageError: it is written in another way."""
    from constitution_diff.codec import iso_date
    from constitution_diff.model import PartDate

    part, _, day = words.rpartition("=")
    found = iso_date(day)
    if not part.strip() or not found:
        msg = f"--part-in-force {words!r}: write PART=DATE, as in “Part 4=2020-01-31”."
        raise UsageError(msg)
    return PartDate(part.strip(), found)


def _add(files: Sequence[str], version: Version, options: AddOptions) -> None:
    """Keep one version, and compare it with those before and after."""
    from constitution_diff.workflow.keeping import followed_up

    store = opened(options["store"])
    followed_up(store, _kept(store, files, version, options))


def _kept(
    store: Store, files: Sequence[str], version: Version, options: AddOptions
) -> int:
    """Keep a version, and say so; the number of the document it is a version of."""
    from constitution_diff.workflow.keeping import keep

    output = output_of("versions", options)
    kept = read_with(
        output,
        options,
        [document_of(files, options, view=options["view"])],
        doing=f"Reading {shown(files)}",
        read=lambda requests, desk: keep(
            store, version, requests[0], stamp(options["by"]), desk=desk
        ),
    )
    tell_notices(output, (*kept.outline.notices, *kept.notices))
    named = f"{version.council}, {version.document}, {version.name}"
    gone = kept.already.forgotten_words if kept.already else ""
    done = "Kept already" if kept.already else "Kept"
    if gone:  # what was not done is said under -q as well
        click.echo(f"Not kept again: {named}, {gone}")
    elif not output.quiet:
        click.echo(f"{done}: {named}")
    return kept.document


def _add_listed(path: Path, options: AddOptions) -> int:
    """Keep all versions that a list names; those kept already are passed over.

    Raises UsageError: the list cannot be used, or a row of it cannot be kept.
    """
    from constitution_diff.listing import versions_file
    from constitution_diff.workflow.keeping import followed_up

    store = opened(options["store"])
    touched: set[int] = set()
    for listed in versions_file(path, options["council"], options["document"]):
        names = [str(path.parent / name) for name in listed.files]
        try:
            touched.add(_kept(store, names, listed.version, options))
        except StoreError as error:
            msg = f"{path}, row {listed.row}: {error}"
            raise UsageError(msg) from error
    for document in sorted(touched):
        followed_up(store, document)
    if not touched:
        say_done(f"{path}: the list names no versions.", quiet=options["quiet"])
    return 0
