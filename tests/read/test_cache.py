"""What took long to read is kept for its owner alone, and believed no more than due."""

from __future__ import annotations

import os
import pickle
import stat
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import Paragraph, Source, Span
from constitution_diff.read import convert, tesseract
from constitution_diff.read.cache import SWITCH, Cache, key_of, user_cache
from constitution_diff.read.guard import GivenFile, read_all_guarded
from constitution_diff.read.options import PLAIN, ReadOptions
from constitution_diff.read.wire import answer_bytes
from tests.read.docx.builders import docx, p
from tests.read.pdf.builders import lines, pdf

if TYPE_CHECKING:
    from pathlib import Path

_PDF = pdf(lines("1. Name"))


def _source(words: str = "1. Name") -> Source:
    return Source("a.pdf", "0" * 64, "pdf", (Paragraph((Span(words),)),))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def test_what_is_kept_comes_back(cache: Cache) -> None:
    cache.keep("k", _source())

    assert cache.kept("k") == _source()
    assert cache.kept("other") is None


def test_only_the_owner_may_read_it(cache: Cache) -> None:
    cache.keep("k", _source())

    [path] = cache.folder.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700


def test_nothing_is_put_where_others_may_write(cache: Cache) -> None:
    cache.folder.mkdir()
    cache.folder.chmod(0o777)

    cache.keep("k", _source())

    assert list(cache.folder.iterdir()) == []


@pytest.mark.parametrize(
    "written",
    [b"", b"rubbish", answer_bytes(_source())[:-1], pickle.dumps(os.system)],
    ids=["empty", "rubbish", "cut off", "another thing"],
)
def test_what_is_damaged_is_no_answer_and_is_written_anew(
    cache: Cache, written: bytes
) -> None:
    cache.keep("k", _source())
    [path] = cache.folder.iterdir()
    path.write_bytes(sha256(written).digest() + written)

    assert cache.kept("k") is None

    cache.keep("k", _source())
    assert cache.kept("k") == _source()


def test_what_was_altered_is_no_answer(cache: Cache) -> None:
    cache.keep("k", _source("1. Name"))
    [path] = cache.folder.iterdir()
    path.write_bytes(path.read_bytes().replace(b"Name", b"Game"))

    assert cache.kept("k") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    size_mb = (len(answer_bytes(_source())) + 32) / 2**20
    cache = Cache(tmp_path, max_mb=2.5 * size_mb)
    for age, key in ((300, "b"), (200, "a")):
        cache.keep(key, _source())
        _make_older(tmp_path / f"{key}.source", age)
    cache.kept("b")  # is used again, now

    cache.keep("c", _source())

    assert {path.stem for path in tmp_path.iterdir()} == {"b", "c"}


def test_what_an_interrupted_run_left_is_removed(cache: Cache) -> None:
    cache.keep("k", _source())
    left = cache.folder / "left.new"
    left.write_bytes(b"half")
    _make_older(left, 7200)

    cache.keep("k2", _source())

    assert not left.exists()


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = Cache(tmp_path / "file" / "below")

    cache.keep("k", _source())

    assert cache.kept("k") is None


def test_only_what_takes_long_to_read_has_a_key() -> None:
    assert key_of(_PDF, "a.pdf", None, PLAIN)
    assert key_of(b"{\\rtf1 Name}", "a.rtf", None, PLAIN)
    assert not key_of(b"1. Name", "a.txt", None, PLAIN)
    assert not key_of(docx(p("Name")), "a.docx", None, PLAIN)


def test_the_key_changes_with_all_that_changes_the_source() -> None:
    keys = {
        key_of(_PDF, "a.pdf", None, PLAIN),
        key_of(_PDF + b"\n", "a.pdf", None, PLAIN),
        key_of(_PDF, "b.pdf", None, PLAIN),
        key_of(_PDF, "a.pdf", None, ReadOptions(ocr=True)),
        key_of(_PDF, "a.pdf", None, ReadOptions(audit=2)),
    }

    assert len(keys) == 5


@pytest.mark.parametrize(
    ("variable", "content", "options"),
    [
        (tesseract.PROGRAM, _PDF, ReadOptions(ocr=True)),
        (convert.PROGRAM, b"{\\rtf1 Name}", PLAIN),
    ],
)
def test_the_key_changes_when_a_program_is_replaced(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    variable: str,
    content: bytes,
    options: ReadOptions,
) -> None:
    program = tmp_path / "program"
    monkeypatch.setenv(variable, str(program))
    keys: set[str] = set()
    for version in ("5.3", "5.3.1"):
        program.write_text(version, encoding="utf-8")
        keys.add(key_of(content, "a", None, options))

    assert len(keys) == 2


def test_the_key_of_a_pdf_leaves_programs_alone_that_do_not_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key_of(_PDF, "a.pdf", None, PLAIN)

    monkeypatch.setenv(tesseract.PROGRAM, str(tmp_path / "tesseract"))

    assert key_of(_PDF, "a.pdf", None, PLAIN) == before


def test_the_guard_gives_what_is_kept(cache: Cache) -> None:
    key = key_of(_PDF, "a.pdf", None, PLAIN)
    [read] = read_all_guarded([GivenFile(_PDF, "a.pdf")], cache=cache)

    assert cache.kept(key) == read

    cache.keep(key, _source("kept"))
    assert read_all_guarded([GivenFile(_PDF, "a.pdf")], cache=cache) == (
        _source("kept"),
    )
    assert read_all_guarded([GivenFile(_PDF, "a.pdf")]) == (read,)


def test_what_was_read_with_a_password_is_not_kept(cache: Cache) -> None:
    given = GivenFile(_PDF, "a.pdf", options=ReadOptions(passwords=("secret",)))

    read_all_guarded([given], cache=cache)

    assert not cache.folder.exists()


@pytest.mark.parametrize("off", ["off", "0", "no", "OFF"])
def test_a_variable_switches_it_off(off: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, off)

    assert user_cache() is None


def test_a_variable_names_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SWITCH, str(tmp_path))

    assert user_cache() == Cache(tmp_path)


def test_tests_never_use_the_cache_of_whoever_runs_them(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    cache = user_cache()

    assert cache is not None
    assert cache.folder.is_relative_to(tmp_path_factory.getbasetemp())


def _make_older(path: Path, age_s: float) -> None:
    found = path.stat()
    os.utime(path, (found.st_atime - age_s, found.st_mtime - age_s))
