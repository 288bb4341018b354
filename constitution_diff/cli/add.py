"""`constitution-diff add FILE`: keeps a version, or all that a list names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .adding import AddOptions, kept_one, notices_of
from .messages import tell_notices
from .options import output_of, output_options, view_option
from .storing import (
    StoreVerb,
    by_option,
    day_option,
    document_option,
    iso,
    opened,
    store_option,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Unpack

    from constitution_diff.model import PartDate, Version


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
    decision, note) keeps each of them; where some are kept already, or cannot be kept,
    it goes on with the rest. Exits 0 where all of it is in the store.

    Example: constitution-diff add 2024.docx --council Harrowmere --in-force 2024-05-15
    """
    from constitution_diff.workflow.keeping import followed_up

    if len(files) == 1 and files[0].casefold().endswith(".csv"):
        from .add_listed import add_listed

        return add_listed(Path(files[0]), options)
    if not options["council"].strip():
        msg = "Say whose document it is, as in --council Harrowmere."
        raise UsageError(msg)
    if len(files) == 1:
        _refuse_listed_folder(Path(files[0]))
    version, output = _version(files, options), output_of("versions", options)
    store = opened(options["store"])
    kept = kept_one(store, files, version, options, output=output)
    tell_notices(output, notices_of(kept))
    followed_up(store, kept.document)
    return 0


def _refuse_listed_folder(folder: Path) -> None:
    """Raises UsageError: it is a folder of versions, which a list in it tells apart."""
    from constitution_diff.listing import lists_of_versions

    for path in lists_of_versions(folder):
        msg = (
            f"{folder}: it holds a list of versions, {path.name}, and would be kept as "
            f"one version. To keep each that is listed, give {path}; to keep all as "
            "one, take the list out of the folder."
        )
        raise UsageError(msg)


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
