"""What may be out of date: a constitution may also speak of the past on purpose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .subject import Found, around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .subject import Subject


_LONGER: Final = re.compile(r"\s+Act\b")
"""The Audit Commission Act is an entry of its own."""


def find_outdated(subject: Subject) -> Iterator[Found]:
    """One finding for each entry that the text names."""
    texts = tuple(subject.texts())
    whole = "\n".join(text for _, text in texts)
    for entry in subject.settings.outdated:
        if subject.settings.on and entry.since > subject.settings.on:
            continue
        if not entry.may_be_in(whole):
            continue
        pattern = entry.pattern
        if not pattern.search(whole):
            continue
        spots = tuple(
            around(clause, match.start(), match.end())
            for clause, text in texts
            for match in pattern.finditer(text)
            if not _LONGER.match(text, match.end())
        )
        if spots:
            message = (
                f"“{entry.name}” may be out of date since {entry.since}: {entry.now} "
                f"({entry.source})."
            )
            yield Found("may-be-out-of-date", message, spots)
