"""What was forgotten, held against the log: gone, and told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from .chain import told_json
from .forgetting import FORGOTTEN, Why, told_of_forgetting
from .salting import NO_SALT, salts_of
from .tables import COMPARISONS, OUTLINES, VERSIONS
from .versions import without_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import Forgetting, Version

    from .chain import Entry


def forgotten_faults(
    at: Connection, versions: Mapping[int, Version], log: Sequence[Entry]
) -> Iterator[str]:
    """What is forgotten against the entries that tell why, both ways; and its rest."""
    told = {entry.seq: entry for entry in log if entry.action == FORGOTTEN}
    salts = salts_of(at)
    for number, version in versions.items():
        why = version.forgotten
        entry = told.pop(why.entry, None) if why else None
        words = _told_of(version, why) if why else ""
        if why and (entry is None or entry.told != words):
            yield f"{version.named}: no entry of the log tells that it was forgotten."
        if why and (version != without_words(version) or salts[number] != NO_SALT):
            yield f"Of {version.named}, which was forgotten, something is here again."
    gone_once = [version for version in versions.values() if version.forgotten]
    for n, entry in told.items():
        if not any(_told_before(version, entry) for version in gone_once):
            yield f"What entry {n} of the log tells was forgotten is here again."
    gone = select(VERSIONS.c.id).where(VERSIONS.c.forgotten.is_not(None))
    for column in (OUTLINES.c.version_id, COMPARISONS.c.old_id, COMPARISONS.c.new_id):
        for number in at.execute(select(column).where(column.in_(gone))).scalars():
            yield f"Of version {number}, which was forgotten, something is here again."


def _told_of(version: Version, why: Forgetting) -> str:
    said = Why(
        why.reason,
        wrong_dates=why.wrong_dates,
        first=why.before.entry if why.before else 0,
        files_stay=why.files_stay,
    )
    return told_json(told_of_forgetting(version, said))


def _told_before(version: Version, entry: Entry) -> bool:
    """Whether it was forgotten by that entry, before its dates were found wrong."""
    later = version.forgotten
    first = later.before if later else None
    return first is not None and (
        entry.seq == first.entry and entry.told == _told_of(version, first)
    )
