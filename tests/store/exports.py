"""A store that holds every sort of fact, its export, and a store made of one."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Address, KeptFile, Note, NoteKind, PartDate
from constitution_diff.store import (
    Why,
    all_versions,
    create_store,
    exported,
    forget_versions,
    put_export,
    put_note,
)
from constitution_diff.store.archives import Archive
from tests.store.followed import put_versions
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from constitution_diff.store import Store

TEXTS: Final = {
    "2019": "1. Quorum\n\nFive.\n\n2. Votes\n\nBy hand.\n",
    "2021": "1. Quorum\n\nSix.\n\n2. Votes\n\nBy hand.\n",
    "2023": "1. Quorum\n\nSix.\n\n2. Votes\n\nBy card.\n",
}
_SHARED: Final = KeptFile("..\\..\\Teil 4: Ä.docx", sha256(b"Six").hexdigest())


def fill_store(store: Store) -> None:
    """Every sort of fact: several documents, parts, a forgotten version, odd names."""
    with store.writing() as at:
        numbers = put_versions(at, TEXTS)
        said = Note(new=(Address("1", "Six."),), reason="A slip", private=True)
        decided = note(NoteKind.DECISION, said, old="2019", new="2023")
        pair = (numbers[0], numbers[2])
        first = put_note(at, decided, pair, place=store.place, stamp=STAMP)
        again = replace(decided, replaces=first)
        put_note(at, again, pair, place=store.place, stamp=STAMP)
        add(
            at,
            replace(
                version("Z", b"Six"), council="Ötley", in_force="2019-05-01",
                adopted="2019-04-20", ended="2020-01-01", decision="Minute 4",
                note="‘£5’\n\tas amended", parts=(PartDate("Part 4", "2019-06-01"),),
                files=(_SHARED, replace(_SHARED, name="/etc/passwd", part="Part 5")),
                title="The Constitution", view="original", ocr=True,
            ),
            b"Six",
        )  # fmt: skip
        add(at, replace(version("a"), council="zennor", document="Orders"))
        gone = {numbers[1]: all_versions(at)[numbers[1]]}
        forget_versions(at, gone, why=Why("A name"), stamp=STAMP, place=store.place)


def exported_files(store: Store) -> dict[str, bytes]:
    with store.reading() as at:
        return dict(exported(at, store.place))


def put_files(store: Store, files: Mapping[str, bytes], seal: str = "") -> None:
    archive = Archive("x", frozenset(files), lambda path, most: files[path][:most])
    with store.writing() as at:
        put_export(at, archive, seal=seal, say=lambda _: None)


def files_of_an_export(folder: Path) -> dict[str, bytes]:
    """An export of every sort of fact, by the paths in it."""
    store = create_store(str(folder / "our.store"))
    fill_store(store)
    return exported_files(store)
