"""Three versions with notes on them, of which one is forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Address, Note, NoteKind
from constitution_diff.store import (
    Why,
    all_versions,
    erase,
    forget_versions,
    put_note,
    verified,
)
from tests.store.followed import follow
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection

    from constitution_diff.model import Verification
    from constitution_diff.store import Store

_FIRST: Final = "# Meetings\n\n1. Quorum\n\nFive members.\n\n2. Votes\n\nBy hand.\n"
GONE: Final = "# Zanzibar\n\n1. Quorum\n\nSix xylophones.\n\n2. Votes\n\nBy quagga.\n"
_LAST: Final = "# Zanzibar\n\n1. Quorum\n\nSeven members.\n\n2. Votes\n\nBy card.\n"
TEXTS: Final = {"2019": _FIRST, "2021": GONE, "2023": _LAST.replace("Zan", "Mar")}

_WHY: Final = Why("It names a child")
WRITTEN: Final = (b"axolotl", b"bandicoot", b"capybara", b"dugong", b"echidna")
"""What somebody wrote of the version that goes."""


def put_all(at: Connection, texts: Mapping[str, str]) -> tuple[int, int, int]:
    """Keep versions with notes on them, in which stands what is `WRITTEN`."""
    given = {name: version(name, words.encode()) for name, words in texts.items()}
    (file,) = given["2021"].files
    named = replace(file, name="axolotl.txt", title="Axolotl")
    written = replace(given["2021"], files=(named,), title="Bandicoot", note="Echidna")
    given["2021"] = written
    first, gone, last = (add(at, v, texts[n].encode()) for n, v in given.items())
    follow(at, dict(zip((first, gone, last), texts.values(), strict=True)))
    six = (Address("1", "Six xylophones"),)
    decided = Note((Address("1", "Five"),), six, "Capybara.")
    on_change = note(NoteKind.DECISION, decided, old="2019", new="2021")
    put_note(at, on_change, (first, gone), place="", stamp=STAMP)
    later = Note((Address("2", "By quagga"),), (), "Dugong.")
    on_next = note(NoteKind.NOTE, later, old="2021", new="2023")
    put_note(at, on_next, (gone, last), place="", stamp=STAMP)
    stays = note(NoteKind.NOTE, Note(reason="Fox."), new="2023")
    put_note(at, stays, (None, last), place="", stamp=STAMP)
    return first, gone, last


def forget(store: Store, *names: str, erases: bool = True) -> None:
    with store.writing() as at:
        going = {
            number: one for number, one in all_versions(at).items() if one.name in names
        }
        forget_versions(at, going, why=_WHY, stamp=STAMP, place=store.place)
    if erases:
        erase(store)


def forget_one(store: Store, council: str, document: str, name: str) -> None:
    """Forget the version of that name of one document only."""
    named = f"{council}, {document}, {name}"
    with store.writing() as at:
        going = {n: one for n, one in all_versions(at).items() if one.named == named}
        forget_versions(at, going, why=_WHY, stamp=STAMP, place=store.place)
    erase(store)


def verified_store(store: Store, seal: str = "") -> Verification:
    with store.reading() as at:
        return verified(at, store.place, seal=seal)


def raw(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
