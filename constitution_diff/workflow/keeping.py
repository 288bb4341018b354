"""Versions into the store and out of it again, with what is derived kept up to date."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.compare import (
    Beside,
    compare_outlines,
    lives_of,
    lives_of_one,
)
from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.history import as_overrides
from constitution_diff.model import Notice, Outline, Version, View
from constitution_diff.model.values import dataclass
from constitution_diff.outline import Known
from constitution_diff.read import Format
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.options import ReadOptions
from constitution_diff.render.story.forgotten import (
    counts_still,
)
from constitution_diff.store import (
    Followed,
    add_version,
    content_of,
    document_id,
    is_followed,
    kept_alike,
    kept_comparison,
    kept_outline,
    last_override,
    last_override_of,
    like_kept,
    notes_between,
    put_comparison,
    put_document,
    put_followed,
    put_outline,
    version_number,
    versions_of,
)

from .keepable import (
    doubts,
    refuse_kept_once,
    refuse_odd_parts,
    refuse_unkept,
)
from .made_of import digest, with_files
from .reading import PLAIN_DESK, Desk, Request, outline_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from constitution_diff.model import Comparison, Life
    from constitution_diff.store import Stamp, Store


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of keeping a version."""

    document: int
    """The number of the document it is a version of."""
    outline: Outline
    already: Version | None = None
    """The same files, if they are kept under the same name and dates."""
    notices: tuple[Notice, ...] = ()
    """Doubts about whether that is the file that was meant."""


def keep(
    store: Store,
    version: Version,
    request: Request,
    stamp: Stamp,
    *,
    desk: Desk = PLAIN_DESK,
) -> Kept:
    """Read a version, then keep it, whole or not at all.

    It is read first: what nobody can read is not kept. One that is kept already, with
    the same files and dates, is left as it is, and is not read again.

    Raises:
        UnreadableSourceError: A file gives no text.
        UnkeepableError: Another is kept under its name, or it was forgotten, or what
            is said of it cannot be.
        StoreError: The store cannot be written.
    """
    whole = with_files(version, request)
    contents = {digest(file.content): file.content for file in request.files}
    refuse_unkept(whole, contents, store.place)
    before = _kept_before(store, whole)
    if before is not None:
        return before
    store.refuse_readonly()
    outline = outline_of(request, desk)
    refuse_odd_parts(version, outline, store.place)
    return _put(store, whole, outline, contents=contents, stamp=stamp)


def _put(
    store: Store,
    whole: Version,
    outline: Outline,
    *,
    contents: Mapping[str, bytes],
    stamp: Stamp,
) -> Kept:
    """Keep a version that was read.

    What is to be said of it is found before it is kept: where that fails, it is not.
    """
    with store.writing() as at:
        like = like_kept(at, whole.council, whole.document)
        # Another program may have kept it meanwhile.
        document = put_document(at, whole.council, whole.document)
        already = kept_alike(at, document, whole)
        if already is not None:
            refuse_kept_once(already, store.place)
            return Kept(document, outline, already)
        others = versions_of(at, document, forgotten=True)
        numbers = {version.entry: n for n, version in others.items()}
        number = add_version(at, whole, contents, place=store.place, stamp=stamp)
        put_outline(at, number, outline)

        def kept(version: Version) -> Outline | None:
            return kept_outline(at, numbers[version.entry])

        notices = doubts(whole, like, tuple(others.values()), outline, kept)
    return Kept(document, outline, notices=notices)


def _kept_before(store: Store, whole: Version) -> Kept | None:
    """A version that is kept already, with the outline that it was given then.

    Raises KeptAlreadyError: it was forgotten since.
    """
    with store.reading() as at:
        try:
            document = document_id(at, store.place, whole.council, whole.document)
        except NotKeptError:
            return None
        already = kept_alike(at, document, whole)
        if already is None:
            return None
        refuse_kept_once(already, store.place)
        number = version_number(versions_of(at, document), whole.name, store.place)
        outline = kept_outline(at, number)
    return None if outline is None else Kept(document, outline, already)


def request_for(at: Connection, version: Version, place: str) -> Request:
    """What is to be read of a kept version, as it was read when it was added.

    Raises:
        NotKeptError: It was forgotten.
        StoreError: A file is not what was stored.
    """
    refuse_forgotten(version, place)
    options = ReadOptions(ocr=version.ocr)
    first, *further = (
        Request(
            file.name,
            content_of(at, file.sha256, place),
            view=View(version.view),
            input_format=Format(file.format) if file.format else None,
            options=options,
            known=Known(file.part, file.title),
        )
        for file in version.files
    )
    return replace(first, further=tuple(further), title=version.title)


def refuse_forgotten(version: Version, place: str, *, on: str = "") -> None:
    """Raises NotKeptError, with the reason: the version was forgotten.

    Where it was found by a day, with what it does to the answer and how to mend that.
    """
    if version.forgotten:
        still = counts_still(version, place) if on else ""
        why = f"{version.named}, was {version.forgotten_words}.{still}"
        raise NotKeptError(place, why.removesuffix("."))


def outline_in(
    store: Store, number: int, version: Version, desk: Desk = PLAIN_DESK
) -> Outline:
    """The outline of a kept version: the kept one, or read anew.

    Raises StoreError: it was forgotten, or a file is not what was stored.
    """
    with store.reading() as at:
        found = kept_outline(at, number)
        if found is not None:
            return found
        request = request_for(at, version, store.place)
    return outline_of(request, desk)


def followed_up(store: Store, document: int, desk: Desk = PLAIN_DESK) -> None:
    """See to it that every clause of a document is followed through all its versions.

    Raises StoreError: it is not, and the store may only be read.
    """
    with store.reading() as at:
        versions = versions_of(at, document)
        if is_followed(at, document, list(versions)):
            return
        decided = last_override_of(at, document)
    if store.readonly:
        why = (
            "its versions are not yet compared with each other, and it may only be "
            "read; run this once where it may be written"
        )
        raise StoreError(store.place, why)
    outlines = {n: outline_in(store, n, v, desk) for n, v in versions.items()}
    compared = _compared(store, outlines)
    lives = _lives(outlines, [one.comparison for one in compared])
    with store.writing() as at:
        there = outlines.keys() <= versions_of(at, document).keys()
        if there:
            for number, outline in outlines.items():
                if kept_outline(at, number) is None:
                    put_outline(at, number, outline)
            for one in compared:
                put_compared(at, one)
            found = Followed(tuple(outlines), tuple(outlines.values()), lives, decided)
            put_followed(at, document, found)
    if not there:  # another program forgot one, of which nothing may come back
        followed_up(store, document, desk)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two kept versions, and what became of one in the other."""

    old: int
    new: int
    comparison: Comparison
    decided: int
    """The newest override that it heeds, by its number; 0 for none."""


def comparison_in(
    store: Store, old: tuple[int, Outline], new: tuple[int, Outline]
) -> Compared:
    """What became of one kept version in another: as it is kept, or worked out anew.

    Overrides that the store keeps go before what the words show.
    """
    with store.reading() as at:
        kept = kept_comparison(at, old, new)
        decided = last_override(at, old[0], new[0])
        overrides = as_overrides(notes_between(at, old[0], new[0]))
    if kept is None:
        with collector_paused():
            beside = Beside(overrides=overrides)
            kept = compare_outlines(old[1], new[1], beside=beside)
    return Compared(old[0], new[0], kept, decided)


def put_compared(at: Connection, found: Compared) -> None:
    """Keep a comparison, unless one is kept that is as good."""
    sides = (found.old, found.comparison.old), (found.new, found.comparison.new)
    if kept_comparison(at, *sides) is None:
        put_comparison(
            at, found.old, found.new, found.comparison, decided=found.decided
        )


def lives_in(store: Store, outlines: Mapping[int, Outline]) -> tuple[Life, ...]:
    """Each clause of a document through all its versions; nothing is kept of it."""
    return _lives(outlines, [one.comparison for one in _compared(store, outlines)])


def _compared(store: Store, outlines: Mapping[int, Outline]) -> list[Compared]:
    """From each version to the next."""
    steps = list(outlines.items())
    return [comparison_in(store, old, new) for old, new in pairwise(steps)]


def _lives(
    outlines: Mapping[int, Outline], comparisons: list[Comparison]
) -> tuple[Life, ...]:
    if comparisons:
        return lives_of(comparisons).lives
    return tuple(life for one in outlines.values() for life in lives_of_one(one))
