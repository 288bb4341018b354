"""Makes anew what was worked out of kept versions: it says the same as before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import UnreadableSourceError
from constitution_diff.store import (
    all_documents,
    forget_comparisons,
    kept_outline,
    outdate_followed,
    put_outline,
    remake_words,
    versions_of,
)

from .keeping import followed_up, request_for
from .reading import PLAIN_DESK, Desk, Request, outline_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from constitution_diff.model import Version
    from constitution_diff.store import Store


def rebuild(
    store: Store, passwords: Sequence[str] = (), *, desk: Desk = PLAIN_DESK
) -> tuple[str, ...]:
    """Read every kept version anew, and work out all there is to know of it.

    Document by document: who is interrupted has some of them made anew, and no harm is
    done. What cannot be read again stays as it was made before.

    Args:
        store: The store.
        passwords: For files that need one; they are not kept.
        desk: Is told how far it is; nothing is taken from its cache.

    Returns:
        A sentence for each version that cannot be read again.

    Raises StoreError: it cannot be written, or a file is not what was stored.
    """
    store.refuse_readonly()
    told: list[str] = []
    with store.writing() as at:
        remake_words(at)  # first: words cannot be taken out of an index that lacks them
        documents = all_documents(at)
    for n, (document, names) in enumerate(documents.items(), start=1):
        desk.say(f"{', '.join(names)} ({n} of {len(documents)})")
        told += _remade(store, document, passwords)
        try:
            followed_up(store, document, desk)
        except UnreadableSourceError as error:
            told.append(f"{', '.join(names)}: not followed. {error}")
    return tuple(told)


def _remade(store: Store, document: int, passwords: Sequence[str]) -> list[str]:
    """Make the outlines of a document anew, and have the rest follow."""
    with store.reading() as at:
        versions = versions_of(at, document)
        requests = {n: request_for(at, v, store.place) for n, v in versions.items()}
    outlines, told = {}, []
    for number, request in requests.items():
        try:
            outlines[number] = outline_of(_with(request, passwords))
        except UnreadableSourceError as error:
            told.append(_unread(versions, number, error))
    with store.writing() as at:
        for number, outline in outlines.items():
            if kept_outline(at, number) != outline:
                put_outline(at, number, outline)
        forget_comparisons(at, list(versions))
        outdate_followed(at, document)
    return told


def _with(request: Request, passwords: Sequence[str]) -> Request:
    options = replace(request.options, passwords=tuple(passwords))
    further = tuple(_with(file, passwords) for file in request.further)
    return replace(request, options=options, further=further)


def _unread(
    versions: Mapping[int, Version], number: int, error: UnreadableSourceError
) -> str:
    version = versions[number]
    return f"{version.named} cannot be read again. {error}"
