"""An export holds all that is kept, and gives the same store."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from sqlalchemy import insert

from constitution_diff.codec import published_schema
from constitution_diff.codec.exports import MANIFEST, path_of
from constitution_diff.errors import AlteredExportError, OutputError, StoreError
from constitution_diff.store import (
    all_versions,
    create_store,
    open_store,
    opened_archive,
    stages_of,
    verified,
    write_archive,
)
from constitution_diff.store.adding import put_source, put_version, told_of
from constitution_diff.store.chain import sealed
from constitution_diff.store.names import put_document
from constitution_diff.store.tables import DERIVED, ENTRIES, METADATA
from constitution_diff.workflow.safekeeping import import_store
from tests.evidence import FULL
from tests.store.exports import (
    exported_files,
    files_of_an_export,
    fill_store,
    put_files,
)
from tests.store.importer import Importer
from tests.store.makers import STAMP, version

if TYPE_CHECKING:
    from typing import Any

    from constitution_diff.store import Store
    from tests.postgres import Server

_N_STATEMENTS: Final = 115
"""Of an import on a server; on a file there are three more."""
_NEVER: Final = 10**6
_DIES_AT: Final = [*range(1, _N_STATEMENTS + 1)] if FULL else [9, 60, 80]
_FORMS: Final = {
    "versions.jsonl": "export-version-1",
    "log.jsonl": "export-entry-1",
    "names.jsonl": "export-name-1",
    "notes.jsonl": "export-note-1",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """An export, by the paths in it."""
    return files_of_an_export(tmp_path_factory.mktemp("kept"))


def test_a_store_made_of_an_export_gives_the_same_export(
    store: Store, tmp_path: Path
) -> None:
    fill_store(store)
    files = exported_files(store)
    other = create_store(str(tmp_path / "other.store"))

    put_files(other, files)

    assert exported_files(other) == files
    with store.reading() as ours, other.reading() as theirs:
        assert list(all_versions(ours).values()) == list(all_versions(theirs).values())
        was, now = verified(ours, "x"), verified(theirs, "x")
        assert (was.seal, was.forgotten) == (now.seal, now.forgotten)
        assert now.faults == ()
        assert stages_of(theirs, 1) == ()


@pytest.mark.slow
def test_a_store_that_was_on_a_server_meanwhile_is_the_same(
    postgres: Server, tmp_path: Path
) -> None:
    first = create_store(str(tmp_path / "first.store"))
    fill_store(first)
    server = create_store(postgres.new_database())
    last = create_store(str(tmp_path / "last.store"))

    put_files(server, exported_files(first))
    put_files(last, exported_files(server))

    assert exported_files(server) == exported_files(first)
    assert exported_files(last) == exported_files(first)


def test_all_that_is_kept_is_in_the_export(files: dict[str, bytes]) -> None:
    lists = {name.partition(".")[0] for name in files if name.endswith(".jsonl")}
    elsewhere = {
        "councils": "versions", "documents": "versions", "version_files": "versions",
        "version_parts": "versions", "entries": "log", "lives": "names",
        "sources": "versions",
    }  # fmt: skip
    kept_tables = set(METADATA.tables) - {table.name for table in DERIVED}
    assert {elsewhere.get(name, name) for name in kept_tables} == lists


def test_an_export_is_as_its_schemas_say(files: dict[str, bytes]) -> None:
    manifest = json.loads(files[MANIFEST])
    Draft202012Validator(json.loads(published_schema("export-1"))).validate(manifest)
    for name, form in _FORMS.items():
        validator = Draft202012Validator(json.loads(published_schema(form)))
        for line in files[name].splitlines():
            validator.validate(json.loads(line))


def test_other_programs_can_check_the_log_of_an_export(
    files: dict[str, bytes],
) -> None:
    before = ""
    for line in files["log.jsonl"].splitlines():
        entry = json.loads(line)
        fields = [entry[n] for n in ("seq", "at", "by", "action", "told", "previous")]
        whole = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        assert entry["previous"] == before
        assert sha256(whole.encode()).hexdigest() == entry["hash"]
        before = entry["hash"]


def test_what_stands_for_words_in_the_log_can_be_worked_out_as_the_docs_say(
    files: dict[str, bytes],
) -> None:
    versions = {one["entry"]: one for one in _lines(files, "versions.jsonl")}
    notes = {one["entry"]: one for one in _lines(files, "notes.jsonl")}
    names = _lines(files, "names.jsonl")
    salts = {number: one.get("salt", "") for number, one in versions.items()}
    worked_out = {}
    for number, one in versions.items():
        of_files = [[file["name"], file.get("title", "")] for file in one["files"]]
        said = {"files": of_files, "note": one.get("note", "")}
        said["title"] = one.get("title", "")
        worked_out[number] = [[salts[number]], said]
    for number, one in notes.items():
        of = [salts[one[key]] for key in ("old_id", "version_id") if one[key]]
        said = {key: one[key] for key in ("reason", "decision", "route")}
        said |= {key: json.loads(one[key]) for key in ("old", "new")}
        said |= {key: bool(one[key]) for key in ("private", "delegated")}
        said["route-reason"] = one["route_reason"]
        worked_out[number] = [of, said]

    for entry in _lines(files, "log.jsonl"):
        told = json.loads(entry["told"])
        if entry["action"] == "name" and told["anew"]:
            keys = ("name", "entry", "clause")
            worked_out[entry["seq"]] = [
                [*(one[key] for key in keys), salts[one["entry"]]] for one in names
            ]
        if entry["seq"] in worked_out and salts.get(entry["seq"]) != "":
            assert told["words"] == _hashed(worked_out[entry["seq"]])


def _lines(files: dict[str, bytes], path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[path].splitlines()]


def _hashed(words: object) -> str:
    whole = json.dumps(words, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return sha256(whole.encode()).hexdigest()


@given(entry=st.integers(1, 10**7), place=st.integers(0, 99), name=st.text())
def test_the_name_of_a_file_never_leads_anywhere(
    entry: int, place: int, name: str
) -> None:
    found = path_of(entry, place, name)

    assert re.fullmatch(r"files/\d{6,}-\d+-[A-Za-z0-9 ._()-]{1,72}", found)
    assert not found.endswith((".", " "))


def test_a_name_that_was_kept_before_such_were_refused_comes_back(
    tmp_path: Path,
) -> None:
    store = create_store(str(tmp_path / "old.store"))
    given = replace(version("20\n24"), council="Ham\x1b", decision="x" * 201)
    told = told_of(given, {given.files[0].sha256: 6}, "")
    entry = sealed(None, at=STAMP.at, by="A.\nClerk", action="add", told=told)
    with store.writing() as at:
        row = {name: getattr(entry, name) for name in ENTRIES.c.keys()}  # noqa: SIM118
        at.execute(insert(ENTRIES).values(row))
        put_source(at, given.files[0].sha256, b"Quorum")
        of = put_document(at, given.council, given.document)
        put_version(at, of, replace(given, entry=entry.seq), "")
    other = create_store(str(tmp_path / "other.store"))

    put_files(other, exported_files(store))

    with other.reading() as at_:
        (found,) = all_versions(at_).values()
        assert verified(at_, "x").sound
    assert (found.council, found.name) == ("Ham\x1b", "20\n24")
    assert (found.decision, found.added_by) == ("x" * 201, "A.\nClerk")


def test_an_export_is_there_once_its_folders_are_on_the_disk(
    files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a loss of power can take names out of a folder that was just written."""
    synced: list[str] = []
    fsync = os.fsync

    def told(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        synced.append(path.relative_to(tmp_path).as_posix())
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", told)
    write_archive(tmp_path / "exported", files.items())

    new = f"exported.{os.getpid()}.new"
    assert set(synced[:-3]) == {f"{new}/{path}" for path in files}
    assert synced[-3:] == [f"{new}/files", new, "."]


@pytest.mark.parametrize("name", ["e", "e.zip"])
def test_an_export_is_for_its_owner_and_the_same_each_time(
    files: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    write_archive(tmp_path / name, files.items())

    with opened_archive(tmp_path / name) as archive:
        assert {path: archive.read(path) for path in archive.names} == files
    written = [tmp_path / name, *(tmp_path / name).rglob("*")]
    assert {p.stat().st_mode & 0o077 for p in written} == {0}
    with pytest.raises(OutputError, match="exists already"):
        write_archive(tmp_path / name, files.items())
    if name.endswith(".zip"):
        first = (tmp_path / name).read_bytes()
        write_archive(tmp_path / name, files.items(), force=True)
        assert (tmp_path / name).read_bytes() == first


def test_an_export_that_is_refused_leaves_nothing(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    write_archive(tmp_path / "e", files.items())
    (tmp_path / "e" / ".DS_Store").write_bytes(b"left by a file manager")
    (tmp_path / "e" / "files" / "more.docx").write_bytes(b"")

    with pytest.raises(AlteredExportError, match=r"files/more.docx was put into it"):
        import_store(str(tmp_path / "new.store"), tmp_path / "e")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["e"]
    (tmp_path / "e" / "files" / "more.docx").unlink()
    import_store(str(tmp_path / "new.store"), tmp_path / "e")
    with pytest.raises(StoreError, match="it exists already"):
        import_store(str(tmp_path / "new.store"), tmp_path / "e")


@pytest.mark.slow
@pytest.mark.parametrize("dies_at", [*_DIES_AT, _NEVER])
def test_an_import_that_is_killed_leaves_no_store(
    files: dict[str, bytes], place: str, tmp_path: Path, dies_at: int
) -> None:
    write_archive(tmp_path / "e.zip", files.items())

    killed = Importer(place, tmp_path / "e.zip", dies_at).killed()

    assert killed is (dies_at != _NEVER)
    if killed:
        import_store(place, tmp_path / "e.zip")
    assert exported_files(open_store(place)) == files
