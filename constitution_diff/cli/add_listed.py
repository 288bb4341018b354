"""`constitution-diff add LIST.csv`: keeps each version of a list that can be kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import (
    MissingSourceError,
    UnkeepableError,
    UnreadableSourceError,
    UsageError,
)
from constitution_diff.model import counted

from .adding import kept_one, notices_of
from .messages import say, say_done, tell_notices
from .options import output_of
from .storing import opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from constitution_diff.model import Notice

    from .adding import AddOptions

_OF_A_ROW = (UnreadableSourceError, MissingSourceError, UnkeepableError, UsageError)
"""What is wrong with one version; anything else would be wrong with all."""
_SHOWN_ROWS = 3


def add_listed(path: Path, options: AddOptions) -> int:
    """Keep the versions that a list names; those kept already are passed over.

    Each row is tried. One that cannot be kept is named, and the rest is kept.

    Raises:
        UsageError: The list cannot be used, or some rows were not kept.
        StoreError: The store cannot be used.
    """
    from constitution_diff.listing import versions_file
    from constitution_diff.workflow.keeping import followed_up

    _refuse_beside_list(options)
    rows = versions_file(path, options["council"], options["document"])
    output, store = output_of("versions", options), opened(options["store"])
    touched: dict[int, int] = {}
    notices: list[tuple[int, Notice]] = []
    for row in rows:
        if row.fault:
            say(f"Error: {path}, row {row.row}: {row.fault}.")
            continue
        files = [str(path.parent / name) for name in row.files]
        try:
            kept = kept_one(store, files, row.version, options, output=output)
        except _OF_A_ROW as error:
            say(f"Error: {path}, row {row.row}: {error}")
            continue
        touched[row.row] = kept.document
        notices += [(row.row, notice) for notice in notices_of(kept)]
    tell_notices(output, _told_once(notices))
    for document in sorted({*touched.values()}):
        followed_up(store, document)
    if not rows:
        say_done(f"{path}: the list names no versions.", quiet=output.quiet)
    _refuse_partly_kept(path, len(touched), len(rows))
    return 0


def _refuse_beside_list(options: AddOptions) -> None:
    """Raises UsageError: something is said of one version beside a list of several."""
    of_one = {
        "--name": options["name"],
        "--adopted": options["adopted"],
        "--in-force": options["in_force"],
        "--ended": options["ended"],
        "--part-in-force": options["part_in_force"],
        "--decision": options["decision"],
        "--note": options["note"],
    }
    given = [flag for flag, value in of_one.items() if value]
    if given:
        msg = (
            f"{given[0]} is of one version, and a list names several; write it into "
            "the list, in the row of its version."
        )
        raise UsageError(msg)


def _told_once(notices: Sequence[tuple[int, Notice]]) -> Iterator[Notice]:
    """Each notice with the rows that it is of, however many have it.

    Only the words count: it may be of another provision or page in each.
    """
    found: dict[str, dict[int, Notice]] = {}
    for row, notice in notices:
        found.setdefault(notice.message, {})[row] = notice
    for of_rows in found.values():
        rows, notice = list(of_rows), next(iter(of_rows.values()))
        shown = ", ".join(map(str, rows[:_SHOWN_ROWS]))
        more = f" and {len(rows) - _SHOWN_ROWS} more" if rows[_SHOWN_ROWS:] else ""
        which = "Row" if len(rows) == 1 else "Rows"
        yield replace(notice, message=f"{which} {shown}{more}: {notice.message}")


def _refuse_partly_kept(path: Path, n_kept: int, n_rows: int) -> None:
    """Raises UsageError: not all that the list names is in the store now."""
    if n_kept < n_rows:
        left = counted(n_rows - n_kept, "version")
        msg = (
            f"{path}: {left} of {n_rows} not kept, for the reasons given above. "
            "Correct these rows and give the same command again: it passes over what "
            "is kept."
        )
        raise UsageError(msg)
