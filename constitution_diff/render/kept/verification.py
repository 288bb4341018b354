"""Whether a store still holds what was put into it, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.one_line import in_one_line
from constitution_diff.render.plain import encoded
from constitution_diff.render.story import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Verification


def verification_text(found: Verification) -> bytes:
    """What was looked at, then every fault; or that there is none."""
    return encoded(_lines(found))


def _lines(found: Verification) -> Iterator[str]:
    yield (
        f"{found.place}: {_held('version', found.n_versions, found.n_versions_gone)}, "
        f"{_held('file', found.n_files, found.n_files_gone)}, "
        f"log of {counted(found.n_entries, 'line')}."
    )
    for fault in found.faults:
        yield in_one_line(f"* {fault}")
    for forgotten in found.forgotten:
        yield in_one_line(f"* {forgotten}")
    if found.sound:
        yield "All of it is what was stored."
    else:
        yield "What is wrong here, a backup from before may have right."
    if found.seal:
        yield f"Seal of the log: {found.seal}"
        yield "Note it elsewhere: `verify --seal` then finds a log that was cut short."


def _held(noun: str, count: int, gone: int) -> str:
    """How many are there, and how many were.

    >>> _held("version", 3, 0), _held("file", 3, 1)
    ('3 versions', '2 files and 1 forgotten')
    """
    forgotten = f" and {gone:,} forgotten" if gone else ""
    return f"{counted(count - gone, noun)}{forgotten}"
