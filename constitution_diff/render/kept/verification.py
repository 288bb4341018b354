"""Whether a store still holds what was put into it, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
        f"{found.place}: {counted(found.n_versions, 'version')}, "
        f"{counted(found.n_files, 'file')}, log of {counted(found.n_entries, 'line')}."
    )
    for fault in found.faults:
        yield f"* {fault}"
    for forgotten in found.forgotten:
        yield f"* {forgotten}"
    if found.sound:
        yield "All of it is what was stored."
    else:
        yield "What is wrong here, a backup from before may have right."
    if found.seal:
        yield f"Seal of the log: {found.seal}"
        yield "Note it elsewhere: `verify --seal` then finds a log that was cut short."
