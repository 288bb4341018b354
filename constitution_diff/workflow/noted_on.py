"""What a note in the store is on: versions by name, and what changed between two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.compare import AddressBook
from constitution_diff.errors import NotKeptError
from constitution_diff.model import KeptNote, Notice, british_date
from constitution_diff.model.values import dataclass
from constitution_diff.store import document_id, version_number, versions_of

from .keeping import comparison_in, outline_in, put_compared, refuse_forgotten

if TYPE_CHECKING:
    from constitution_diff.model import (
        Comparison,
        Link,
        Note,
        NoteKind,
        Outline,
        Version,
    )
    from constitution_diff.store import Store


@dataclass(frozen=True, slots=True)
class On:
    """What a note is about: a version, or what changed between two."""

    council: str
    document: str
    version: str
    """By name or date; of a change, the proposed version."""
    old: str = ""
    """Of a change, the current version; "" for one version."""
    clause: str = ""
    """"" for the whole version."""
    in_old: bool = False
    """`clause` is its number in the current version."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was kept, and doubts about what was not."""

    notes: tuple[KeptNote, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two kept versions."""

    old: Version
    new: Version
    numbers: tuple[int, int]
    """Theirs in this store."""

    def note(self, kind: NoteKind, said: Note) -> KeptNote:
        """A note on what changed between them, not kept yet."""
        return replace(note_on(kind, self.new, said), old=self.old.name)


def version_of(store: Store, on: On) -> tuple[int, Version]:
    """A kept version and its number.

    Raises NotKeptError: there is no such council, document or version, or it was
    forgotten.
    """
    with store.reading() as at:
        document = document_id(at, store.place, on.council, on.document)
        versions = versions_of(at, document, forgotten=True)
    number = version_number(versions, on.version, store.place)
    refuse_forgotten(versions[number], store.place)
    return number, versions[number]


def pair_of(store: Store, on: On) -> Pair:
    """The two kept versions between which something changed.

    Raises NotKeptError: there is no such version, or they are one.
    """
    first, old = version_of(store, replace(on, version=on.old))
    last, new = version_of(store, on)
    if first == last:
        why = f"{on.old} and {on.version} are one version; nothing changed in between"
        raise NotKeptError(store.place, why)
    return Pair(old, new, (first, last))


def order_notices(store: Store, on: On) -> tuple[Notice, ...]:
    """That the current version is later than the proposed one, by their dates.

    That may be meant, to go back to an earlier version. Raises NotKeptError: there is
    no such version.
    """
    pair = pair_of(store, on)
    old, new = pair.old, pair.new
    if not (old.dated and new.dated and old.dated > new.dated):
        return ()
    message = (
        f"{old.name}, the current version here, is of {british_date(old.dated)}, and "
        f"{new.name}, the proposed one, of {british_date(new.dated)}. Check that they "
        "were not given the wrong way round: OLD stands before NEW."
    )
    return (Notice("versions-out-of-order", message),)


def between_notices(store: Store, on: On) -> tuple[Notice, ...]:
    """That other versions lie between the two, so that not all reports follow them.

    Raises NotKeptError: there is no such version.
    """
    pair = pair_of(store, on)
    with store.reading() as at:
        document = document_id(at, store.place, on.council, on.document)
        numbers = list(versions_of(at, document))
    first, last = sorted(numbers.index(number) for number in pair.numbers)
    if last - first == 1:
        return ()
    message = (
        f"Other versions lie between {pair.old.name} and {pair.new.name}. `diff` of "
        "these two heeds what is set here; `history`, `blame` and `change-control` "
        "go from each version to the next, and heed what is set between neighbours."
    )
    return (Notice("override-not-followed", message),)


def sides_of(store: Store, pair: Pair) -> tuple[Outline, Outline]:
    """The outlines of both, as they are kept or read anew."""
    first, last = pair.numbers
    return outline_in(store, first, pair.old), outline_in(store, last, pair.new)


def comparison_of(store: Store, pair: Pair) -> Comparison:
    """What became of one version in the other; it is kept if it was not."""
    found = comparison_in(store, *zip(pair.numbers, sides_of(store, pair), strict=True))
    if not store.readonly:
        with store.writing() as at:
            put_compared(at, found)
    return found.comparison


def note_on(kind: NoteKind, version: Version, said: Note) -> KeptNote:
    """A note on a version, not kept yet."""
    return KeptNote(kind, version.council, version.document, version.name, said)


class Namer:
    """Has a note name the provisions of a link as they read now."""

    def __init__(self, old: Outline, new: Outline) -> None:
        self._old, self._new = AddressBook(old), AddressBook(new)

    def named(self, said: Note, link: Link) -> Note:
        """The note, on the provisions of a link."""
        return replace(said, old=self._old.of(link.old), new=self._new.of(link.new))
