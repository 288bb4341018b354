"""What was forgotten is gone from the file, and everything else stays and is sound."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import delete, inspect, select, text, update

from constitution_diff.errors import NotKeptError, StoreError
from constitution_diff.model import Address, ClauseId, Note, NoteKind
from constitution_diff.store import (
    Stamp,
    Why,
    add_version,
    all_notes,
    all_versions,
    content_of,
    create_store,
    erase,
    forget_versions,
    kept_outline,
    notes_of,
    open_store,
    put_note,
    stages_of,
    verified,
    versions_of,
)
from constitution_diff.store.chain import json_told
from constitution_diff.store.journal import entries
from constitution_diff.store.tables import (
    COMPARISONS,
    LIVES,
    NOTES,
    OUTLINES,
    SOURCES,
    VERSION_FILES,
    VERSIONS,
)
from constitution_diff.store.versions import without_words
from tests.store.followed import follow, put_versions
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from sqlalchemy import Connection, Table

    from constitution_diff.model import Verification
    from constitution_diff.store import Store

_FIRST: Final = "# Meetings\n\n1. Quorum\n\nFive members.\n\n2. Votes\n\nBy hand.\n"
_GONE: Final = "# Zanzibar\n\n1. Quorum\n\nSix xylophones.\n\n2. Votes\n\nBy quagga.\n"
_LAST: Final = "# Zanzibar\n\n1. Quorum\n\nSeven members.\n\n2. Votes\n\nBy card.\n"
_TEXTS: Final = {"2019": _FIRST, "2021": _GONE, "2023": _LAST.replace("Zan", "Mar")}
_WINDOW: Final = 16
_ALIKE: Final = 50
"""How all that is packed begins is much alike, and stays in what is kept."""


_WRITTEN: Final = (b"axolotl", b"bandicoot", b"capybara", b"dugong", b"echidna")
"""What somebody wrote of the version that goes."""


def _put_all(at: Connection, texts: Mapping[str, str]) -> tuple[int, int, int]:
    """Keep versions with notes on them, in which stands what is `_WRITTEN`."""
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


def _forget(store: Store, *names: str, erases: bool = True) -> None:
    with store.writing() as at:
        going = {
            number: one for number, one in all_versions(at).items() if one.name in names
        }
        reason = "It names a child"
        forget_versions(at, going, why=Why(reason), stamp=STAMP, place=store.place)
    if erases:
        erase(store)


def _verified(store: Store, seal: str = "") -> Verification:
    with store.reading() as at:
        return verified(at, store.place, seal=seal)


@pytest.fixture
def kept(store: Store) -> Store:
    """Three versions, with all that is worked out of them."""
    with store.writing() as at:
        put_versions(at, _TEXTS)
    return store


def test_what_is_forgotten_is_told_and_nothing_is_called_altered(kept: Store) -> None:
    seal = _verified(kept).seal

    _forget(kept, "2021")

    found = _verified(kept, seal)
    assert found.faults == ()
    (told,) = found.forgotten
    assert told == (
        "Harrowmere, Constitution, 2021 was forgotten on 29 November 2026 by "
        "A. Clerk: It names a child"
    )


def test_only_what_is_forgotten_goes(kept: Store) -> None:
    with kept.reading() as at:
        before = all_versions(at)
    first, gone, last = before

    _forget(kept, "2021")

    with kept.reading() as at:
        after = all_versions(at)
        assert {n: v for n, v in after.items() if n != gone} == {
            first: before[first],
            last: before[last],
        }
        assert replace(after[gone], forgotten=None) == without_words(before[gone])
        assert list(versions_of(at, 1)) == [first, last]
        assert kept_outline(at, gone) is None
        assert kept_outline(at, first) is not None
        for number in (first, last):
            digest = before[number].files[0].sha256
            name = before[number].name
            assert content_of(at, digest, "") == _TEXTS[name].encode()
        with pytest.raises(NotKeptError, match="forgotten"):
            content_of(at, before[gone].files[0].sha256, "")
        assert [one.action for one in entries(at)][-2:] == ["forget", "name"]


@pytest.mark.parametrize("erases", [True, False], ids=["erased", "killed before"])
def test_no_byte_of_it_is_left_in_the_file(
    tmp_path: Path,
    erases: bool,  # noqa: FBT001 - named by the parameters
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    long = _GONE + "".join(f"\n{n}. Okapi\n\nOkapi {n * n}.\n" for n in range(3, 900))
    with store.writing() as at:
        _put_all(at, {**_TEXTS, "2021": long})
    windows = _windows_of(store, "2021")
    before = _raw(tmp_path)
    assert all(window in before for window in windows)

    _forget(store, "2021", erases=erases)

    after = _raw(tmp_path).lower()
    for word in (b"zanzibar", b"xylophone", b"quagga", b"okapi", *_WRITTEN):
        assert word in before.lower()
        assert word not in after
    assert not any(window.lower() in after for window in windows)
    assert b"harrowmere" in after


def _raw(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def _windows_of(store: Store, name: str) -> list[bytes]:
    """Pieces of all that is packed of a version: its file, outline and comparisons."""
    with store.reading() as at:
        number = next(n for n, v in all_versions(at).items() if v.name == name)
        digest = all_versions(at)[number].files[0].sha256
        c = COMPARISONS.c
        wanted = (
            select(SOURCES.c.content).where(SOURCES.c.sha256 == digest),
            select(OUTLINES.c.content).where(OUTLINES.c.version_id == number),
            select(c.content).where((c.old_id == number) | (c.new_id == number)),
        )
        packed = [one for which in wanted for one in at.execute(which).scalars()]
    # The last bytes of a page and the first of the next do not lie together.
    return [
        content[start : start + _WINDOW]
        for content in packed
        for start in range(_ALIKE, min(len(content), 400) - _WINDOW, 50)
    ]


def test_no_row_has_a_word_of_it(store: Store) -> None:
    with store.writing() as at:
        _put_all(at, _TEXTS)
    words = ("zanzibar", "xylophone", "quagga", *map(bytes.decode, _WRITTEN))
    assert [word for word in words if word not in _rows(store)] == []

    _forget(store, "2021")

    assert [word for word in words if word in _rows(store)] == []
    assert "fox." in _rows(store)
    assert _verified(store).faults == ()


def _rows(store: Store) -> str:
    """All that the database tells of its tables, and of what is in them."""
    with store.reading() as at:
        known = {"postgresql": "pg_stats", "sqlite": "found_places"}[at.dialect.name]
        names = [*inspect(at).get_table_names(), known]
        tables = [
            one for one in names if not (known == "found_places" and one == "found")
        ]
        chosen = (select(text("*")).select_from(text(name)) for name in tables)
        return "\n".join(str(row) for one in chosen for row in at.execute(one)).lower()


def test_notes_go_with_what_they_are_on_and_the_log_tells_of_them(store: Store) -> None:
    with store.writing() as at:
        _, _, last = _put_all(at, _TEXTS)
        before = [entry.told for entry in entries(at) if entry.action == "decide"]

    _forget(store, "2021")

    with store.reading() as at:
        assert [one.note.reason for one in notes_of(at, 1)] == ["Fox."]
        assert [one.note.reason for one in all_notes(at)] == ["Fox."]
        assert before == [one.told for one in entries(at) if one.action == "decide"]
    assert _verified(store).forgotten[-1] == "With what was forgotten went notes 5, 6"
    with pytest.raises(NotKeptError, match="forgotten"), store.writing() as at:
        put_note(at, note(NoteKind.NOTE, Note()), (2, last), place="", stamp=STAMP)


def test_the_log_does_not_tell_whether_a_word_that_is_guessed_was_there(
    store: Store,
) -> None:
    with store.writing() as at:
        add(at, replace(version("2021"), note="Echidna"))
        other = Stamp(STAMP.by, STAMP.at)
        given = replace(version("2023"), note="Echidna")
        files = {given.files[0].sha256: b"Quorum"}
        add_version(at, given, files, place="", stamp=other)
        first, second = (json_told(entry.told)["words"] for entry in entries(at))

    assert first != second


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (VERSIONS, {"note": "Echidna"}),
        (VERSIONS, {"salt": "1f"}),
        (VERSION_FILES, {"name": "axolotl.txt"}),
        (NOTES, {"reason": "Capybara."}),
    ],
)
def test_a_word_that_comes_back_is_found(
    store: Store, table: Table, values: dict[str, str]
) -> None:
    with store.writing() as at:
        _, gone, _ = _put_all(at, _TEXTS)
    _forget(store, "2021")

    key = table.c.id if table is VERSIONS else table.c.version_id
    with store.writing() as at:
        at.execute(update(table).where(key == gone).values(**values))

    assert any("is here again" in one for one in _verified(store).faults)


def test_who_still_reads_it_is_told_of(tmp_path: Path) -> None:
    place = str(tmp_path / "our.store")
    store = create_store(place)
    with store.writing() as at:
        put_versions(at, _TEXTS)
    hasty = open_store(place, wait_s=0.1)

    with open_store(place).reading() as at:
        all_versions(at)
        with pytest.raises(StoreError, match="run the same command again"):
            _forget(hasty, "2021")

    erase(hasty)
    assert b"quagga" not in _raw(tmp_path).lower()


def test_provisions_keep_their_permanent_names(kept: Store) -> None:
    with kept.reading() as at:
        numbers = list(all_versions(at))
        before = {stage.clause: stage.life for stage in stages_of(at, 1)}

    _forget(kept, "2019")
    with kept.writing() as at:
        follow(at, dict(zip(numbers[1:], list(_TEXTS.values())[1:], strict=True)))

    with kept.reading() as at:
        after = {stage.clause: stage.life for stage in stages_of(at, 1)}
        for clause in map(ClauseId, ("1", "2", "2/p1")):
            assert after[clause] == before[clause]
        names = at.execute(select(LIVES.c.name)).scalars().all()
    assert not any("meetings" in name for name in names)


def test_a_file_that_another_version_has_is_not_half_forgotten(kept: Store) -> None:
    with kept.writing() as at:
        add(at, version("2021, again", _GONE.encode()), _GONE.encode())

    with pytest.raises(StoreError, match="Constitution, 2021, again"):
        _forget(kept, "2021")
    assert _verified(kept).forgotten == ()

    _forget(kept, "2021", "2021, again")
    assert _verified(kept).faults == ()
    assert len(_verified(kept).forgotten) == 2


def test_a_forgotten_file_can_be_added_again_under_another_name(kept: Store) -> None:
    _forget(kept, "2021")
    with kept.writing() as at:
        add(at, version("2021, redated", _GONE.encode()), _GONE.encode())

    with kept.reading() as at:
        names = [one.name for one in versions_of(at, 1).values()]
    assert sorted(names) == ["2019", "2021, redated", "2023"]
    assert _verified(kept).faults == ()


def test_what_is_marked_forgotten_without_an_entry_is_found(kept: Store) -> None:
    with kept.writing() as at:
        at.execute(
            update(VERSIONS).where(VERSIONS.c.name == "2021").values(forgotten=1)
        )

    assert any("no entry of the log tells" in one for one in _verified(kept).faults)


def test_bytes_that_are_gone_without_an_entry_are_missed(kept: Store) -> None:
    with kept.writing() as at:
        at.execute(update(SOURCES).values(content=None))

    assert sum("was altered" in one for one in _verified(kept).faults) == 3


def test_a_tombstone_that_is_taken_away_is_missed(kept: Store) -> None:
    _forget(kept, "2021")
    with kept.writing() as at:
        at.execute(update(VERSIONS).values(forgotten=None))
        at.execute(delete(OUTLINES))

    found = _verified(kept).faults
    assert "What entry 5 of the log tells was forgotten is here again." in found
