"""The versions that a store keeps, as plain text."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.model import View
from constitution_diff.model.one_line import in_one_line
from constitution_diff.render import vocabulary
from constitution_diff.render.plain import encoded
from constitution_diff.render.story import counted
from constitution_diff.render.story.standing import (
    standing_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Holdings, KeptNote, Version


def versions_text(holdings: Holdings) -> bytes:
    """By council and document, each version with its dates, in order of date."""
    return encoded(_lines(holdings))


def _lines(holdings: Holdings) -> Iterator[str]:
    if not holdings.versions:
        yield f"{holdings.place} keeps no versions yet; `constitution-diff add` does."
    grouped = groupby(holdings.versions, key=lambda v: (v.council, v.document))
    for (council, document), versions in grouped:
        yield in_one_line(f"{council}, {document}")
        of_one = tuple(versions)
        for version in of_one:
            yield in_one_line(f"  {version.name}: {standing_words(version)}")
            yield in_one_line(f"    {_files(version, _view(version, of_one))}")
            if version.forgotten:
                yield in_one_line(f"    It was {version.forgotten_words}")
            if version.note:
                yield from _noted("Note", version.note)
            yield from _notes([n for n in holdings.notes if is_on(n, version)])
        yield ""
    councils = {version.council for version in holdings.versions}
    yield (
        f"{counted(len(holdings.versions), 'version')} of "
        f"{counted(len(councils), 'council')}."
    )


def is_on(note: KeptNote, version: Version) -> bool:
    """Whether a note is on that version, or on a change that it made."""
    where = (note.council, note.document, note.version)
    return where == (version.council, version.document, version.name)


def _notes(notes: Sequence[KeptNote]) -> Iterator[str]:
    """Those on the version itself; of others, how many there are."""
    own = [note for note in notes if not (note.note.old or note.note.new)]
    for note in own:
        private = ", private" if note.note.private else ""
        yield from _noted(f"Note {note.number}{private}", note.note.reason)
    rest = len(notes) - len(own)
    if rest:
        yield f"    On its provisions and changes: {counted(rest, 'note')}"


def _noted(what: str, words: str) -> Iterator[str]:
    """A note, whose further lines cannot be taken for another version."""
    first, *further = words.splitlines() or [""]
    yield in_one_line(f"    {what}: {first}")
    yield from (in_one_line(f"      {line}") for line in further)


def _view(version: Version, versions: Sequence[Version]) -> str:
    """In which state its tracked changes are read, where that need not be guessed.

    "" for one that is read as all are, where no other has its files in another state.
    """
    files, _ = version.of_files
    others = {one.view for one in versions if one.of_files[0] == files}
    if version.forgotten or others == {View.FINAL}:
        return ""
    return f", {vocabulary.VIEWS[version.view]}"


def _files(version: Version, view: str) -> str:
    names = ", ".join(file.name for file in version.files)
    if version.forgotten:  # the names of its files were forgotten as well
        names = counted(len(version.files), "file")
    by = f" by {version.added_by}" if version.added_by else ""
    return f"{names}{view}; added on {version.added_at[:10]}{by}"
