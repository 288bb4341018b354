"""Carries stores about: into files that anybody can read, and out of them again."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from constitution_diff.errors import StoreError, UnreadableSourceError
from constitution_diff.store import (
    all_documents,
    create_store,
    exported,
    opened_archive,
    put_export,
    verified,
    write_archive,
)

from .keeping import followed_up
from .reading import PLAIN_DESK, Desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from constitution_diff.model import Verification
    from constitution_diff.store import Store


def export(
    store: Store, target: Path, *, force: bool = False, desk: Desk = PLAIN_DESK
) -> Verification:
    """Write all that a store keeps into a folder or a .zip; what was found in it.

    It is of one moment, whoever writes meanwhile.

    Raises:
        StoreError: Something in it was altered.
        OutputError: It cannot be written there.
    """
    if not store.readonly:
        _name_all(store, desk)
    with store.reading() as at:
        desk.say("Holding the store against its log")
        found = verified(at, store.place)
        if not found.sound:
            why = (
                f"{found.faults[0].rstrip('.')}; nothing was written. "
                "`constitution-diff verify` says all that is wrong"
            )
            raise StoreError(store.place, why)
        contents = _told(exported(at, store.place), found.n_files, desk)
        write_archive(target, contents, force=force)
    return found


def _name_all(store: Store, desk: Desk) -> None:
    """Have every provision given its permanent name, which is kept for good."""
    with store.reading() as at:
        documents = all_documents(at)
    for document, names in documents.items():
        desk.say(f"Following the provisions of {', '.join(names)}")
        with suppress(UnreadableSourceError):
            followed_up(store, document, desk)


def _told(
    contents: Iterable[tuple[str, bytes]], n_files: int, desk: Desk
) -> Iterator[tuple[str, bytes]]:
    for n, (path, content) in enumerate(contents, start=1):
        desk.say(f"Writing {path} ({n} of about {n_files})")
        yield path, content


def import_store(
    place: str, source: Path, *, seal: str = "", desk: Desk = PLAIN_DESK
) -> Store:
    """Make the store that an export was written from, whole or not at all.

    What is derived is not in an export; see `rebuild`.

    Args:
        place: Where there is no store yet: a file, or the URL of an empty database.
        source: The folder or the .zip.
        seal: One that was noted before; the export must hold it. "" for none.
        desk: Is told how far it is.

    Raises:
        AlteredExportError: The export is not as it was written.
        StoreError: There is no export, or no store can be made at that place.
    """
    with opened_archive(source) as archive:
        fill = partial(put_export, archive=archive, seal=seal, say=desk.say)
        return create_store(place, fill=fill)
