"""The file in which somebody wrote what was decided: notes, or a schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UsageError
from constitution_diff.listing import notes_file, text_of
from constitution_diff.model import Notes
from constitution_diff.render.schedule.decided import decided_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from constitution_diff.render.schedule.decided import DecidedRow

_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".ods")


def decisions_file(path: Path) -> Notes | tuple[DecidedRow, ...]:
    """What was decided: a file of notes, or the rows of a schedule saved as .csv.

    Raises UsageError: it is neither, or decides nothing; MissingSourceError: it cannot
    be read.
    """
    if path.suffix.lower() in _WORKBOOKS:
        msg = (
            f"{path} is a workbook. Open it, show the sheet with the schedule, save it "
            "as “CSV UTF-8” (.csv), and give that."
        )
        raise UsageError(msg)
    read = _LISTS.get(path.suffix.lower())
    if read is None:
        msg = (
            f"{path} is no list of decisions. Give the schedule (.csv) with its column "
            "“Decision” filled in, or a file of notes (.toml)."
        )
        raise UsageError(msg)
    decisions = read(path)
    if not _is_decided(decisions):
        msg = (
            f"{path}: nothing is decided in it, so nothing was written. Write “Agreed” "
            "or “Not agreed” as the decision on each change that is to be settled, "
            "save it, and give it again."
        )
        raise UsageError(msg)
    return decisions


def _rows_of(path: Path) -> tuple[DecidedRow, ...]:
    try:
        return decided_rows(text_of(path))
    except ValueError as error:
        msg = f"{path}: the schedule cannot be used: {error}."
        raise UsageError(msg) from error


_LISTS: Final[Mapping[str, Callable[[Path], Notes | tuple[DecidedRow, ...]]]] = {
    ".csv": _rows_of,
    ".toml": notes_file,
}


def _is_decided(decisions: Notes | tuple[DecidedRow, ...]) -> bool:
    if isinstance(decisions, Notes):
        return any(note.decision.strip() for note in decisions.entries)
    return bool(decisions)
