"""An export that was altered, cut or damaged gives no store."""

from __future__ import annotations

import json
import random
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.codec.exports import MANIFEST
from constitution_diff.errors import AlteredExportError, StoreError
from constitution_diff.store import all_versions, create_store
from constitution_diff.workflow.safekeeping import import_store
from tests.evidence import FULL
from tests.store.exports import files_of_an_export, put_files

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

_N_FLIPS: Final = 2_000 if FULL else 60


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """An export, by the paths in it."""
    return files_of_an_export(tmp_path_factory.mktemp("kept"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store into which nothing is ever put whole."""
    return create_store(str(tmp_path_factory.mktemp("empty") / "our.store"))


def test_one_altered_byte_anywhere_is_refused_by_name(
    files: dict[str, bytes], empty: Store
) -> None:
    chance = random.Random(1)  # noqa: S311 - the same bytes each time

    for n in range(_N_FLIPS):
        path = sorted(files)[n % len(files)]
        at = chance.randrange(len(files[path]))
        flipped = files[path][at] ^ (1 << chance.randrange(8))
        altered = files[path][:at] + bytes([flipped]) + files[path][at + 1 :]
        with pytest.raises(AlteredExportError, match="no store was made of it"):
            put_files(empty, {**files, path: altered})

    with empty.reading() as at_:
        assert all_versions(at_) == {}


def _resealed(files: dict[str, bytes], path: str, content: bytes) -> dict[str, bytes]:
    """Altered by somebody who has also put the manifest right."""
    manifest = json.loads(files[MANIFEST])
    for fact in manifest["files"]:
        if fact["path"] == path:
            fact |= {"size": len(content), "sha256": sha256(content).hexdigest()}
    again = json.dumps(manifest, indent=2, ensure_ascii=False).encode() + b"\n"
    return {**files, path: content, MANIFEST: again}


@pytest.mark.parametrize(
    ("path", "change", "said"),
    [
        ("versions.jsonl", (b"as amended", b"as adopted"), "it is not what was added"),
        (
            "versions.jsonl",
            (b'"forgotten":9', b'"forgotten":8'),
            "was altered|forgotten",
        ),
        ("versions.jsonl", (b'"size":', b'"size":9'), "another path or size"),
        ("versions.jsonl", (b'"path":"', b'"path":"/'), "another path or size"),
        ("log.jsonl", (b"A. Clerk", b"B. Clerk"), "Entry 1 of the log"),
        ("log.jsonl", (b'"seq":1', b'"seq":1' + b"0" * 20), "too large to be kept"),
        ("files/000007-1-Teil 4.docx", (b"Six", b"Ten"), "is not the file"),
        ("names.jsonl", (b'"entry":1', b'"entry":9'), "names a version that is not"),
        ("notes.jsonl", (b'"private":1', b'"private":"1"'), "notes.jsonl was altered"),
        ("notes.jsonl", (b'"kind":"decision"', b'"kind":5'), "notes.jsonl was altered"),
        ("notes.jsonl", (b'"private":1', b'"private":7'), "it is not what was written"),
        ("notes.jsonl", (b'"version_id":3', b'"version_id":99'), "does not hold"),
        ("notes.jsonl", (b'"entry":6', b'"entry":5'), "or one thing twice"),
        ("names.jsonl", (b'"name":"1', b'"name":"7'), "permanent names .* altered"),
        ("versions.jsonl", (b'"salt":"', b'"salt":"1'), "it is not what was added"),
    ],
)
def test_what_is_altered_with_its_manifest_is_found_by_the_log(
    files: dict[str, bytes],
    empty: Store,
    path: str,
    change: tuple[bytes, bytes],
    said: str,
) -> None:
    assert change[0] in files[path]
    altered = _resealed(files, path, files[path].replace(*change, 1))

    with pytest.raises(AlteredExportError, match=said):
        put_files(empty, altered)


def test_a_whole_export_written_anew_is_found_by_a_seal(
    files: dict[str, bytes], empty: Store
) -> None:
    with pytest.raises(AlteredExportError, match="no longer holds"):
        put_files(empty, files, "0" * 64)


def test_an_export_that_was_packed_anew_and_damaged_is_refused(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    target = tmp_path / "e.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
        start = archive.getinfo("log.jsonl").header_offset + 30 + len("log.jsonl")
    import_store(str(tmp_path / "new.store"), target)
    packed = bytearray(target.read_bytes())
    packed[start : start + 8] = bytes(255 - one for one in packed[start : start + 8])
    target.write_bytes(packed)

    with pytest.raises(AlteredExportError, match=r"log\.jsonl cannot be read"):
        import_store(str(tmp_path / "other.store"), target)
    assert not (tmp_path / "other.store").exists()


@pytest.mark.parametrize("content", [b"", b"PK\5\6" + bytes(18), b"Dear clerk"])
def test_another_file_is_no_export(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "e.zip").write_bytes(content)

    with pytest.raises(StoreError, match=r"neither an export|no export of a store"):
        import_store(str(tmp_path / "new.store"), tmp_path / "e.zip")
    with pytest.raises(StoreError, match="there is no such export"):
        import_store(str(tmp_path / "new.store"), tmp_path / "f.zip")
