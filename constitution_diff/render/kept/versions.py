"""The versions that a store keeps, as plain text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.render.plain import encoded
from constitution_diff.render.story import counted
from constitution_diff.render.story.in_force import standing_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Holdings, Version


def versions_text(holdings: Holdings) -> bytes:
    """By council and document, each version with its dates, in order of date."""
    return encoded(_lines(holdings))


def _lines(holdings: Holdings) -> Iterator[str]:
    if not holdings.versions:
        yield f"{holdings.place} keeps no versions yet; `constitution-diff add` does."
    grouped = groupby(holdings.versions, key=lambda v: (v.council, v.document))
    for (council, document), versions in grouped:
        yield f"{council}, {document}"
        for version in versions:
            yield f"  {version.name}: {standing_words(version)}"
            yield f"    {_files(version)}"
            if version.note:
                yield f"    Note: {version.note}"
        yield ""
    councils = {version.council for version in holdings.versions}
    yield (
        f"{counted(len(holdings.versions), 'version')} of "
        f"{counted(len(councils), 'council')}."
    )


def _files(version: Version) -> str:
    names = ", ".join(file.name for file in version.files)
    by = f" by {version.added_by}" if version.added_by else ""
    return f"{names}; added on {version.added_at[:10]}{by}"
