"""What is kept comes back as it was given, on both databases."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import KeptAlreadyError, NotKeptError
from constitution_diff.model import KeptFile, PartDate, Version
from constitution_diff.store import (
    all_versions,
    content_of,
    document_id,
    version_number,
    versions_of,
)
from constitution_diff.store.chain import is_sound
from constitution_diff.store.journal import entries
from tests.store.makers import STAMP, add, version

if TYPE_CHECKING:
    from constitution_diff.store import Store


def _add(store: Store, given: Version, content: bytes = b"Quorum") -> int:
    with store.writing() as at:
        return add(at, given, content)


def test_a_version_comes_back_with_all_that_was_said_of_it(store: Store) -> None:
    file = KeptFile("a.pdf", sha256(b"Quorum").hexdigest(), "pdf", "Part 4", "Rules")
    given = Version(
        "Harrowmere", "Constitution", "May", (file,), adopted="2024-05-15",
        in_force="2024-05-20", ended="2025-05-01", decision="Council, minute 43",
        parts=(PartDate("Part 4", "2024-06-01"),), note="‘as amended’ – £5",
        title="The Constitution", view="original", ocr=True, added_by=STAMP.by,
        added_at=STAMP.at, entry=1,
    )  # fmt: skip

    number = _add(store, given)

    with store.reading() as at:
        assert all_versions(at) == {number: given}


@pytest.mark.parametrize("content", [b"", b"\0\xff" * 9, b"Quorum " * 99_999])
def test_the_bytes_of_a_file_come_back_as_they_were(
    store: Store, content: bytes
) -> None:
    _add(store, version(content=content), content)

    with store.reading() as at:
        digest = sha256(content).hexdigest()
        assert content_of(at, digest, store.place) == content


def test_a_file_that_is_not_kept_is_not_found(store: Store) -> None:
    with store.reading() as at, pytest.raises(NotKeptError, match="forgotten"):
        content_of(at, "0" * 64, store.place)


def test_versions_come_in_the_order_of_their_dates(store: Store) -> None:
    _add(store, replace(version("later"), in_force="2024-05-20"))
    _add(store, version("undated"))
    _add(store, replace(version("earlier"), adopted="2023-05-20"))

    with store.reading() as at:
        names = [v.name for v in all_versions(at).values()]

    assert names == ["earlier", "later", "undated"]


def test_a_name_is_taken_once_in_any_case(store: Store) -> None:
    _add(store, version("May 2024"))

    with pytest.raises(KeptAlreadyError, match="MAY  2024"):
        _add(store, version("MAY  2024"))
    with store.reading() as at:
        assert len(all_versions(at)) == 1
        assert len(list(entries(at))) == 1


def test_what_fails_halfway_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(store)

    with store.reading() as at:
        assert all_versions(at) == {}
        assert list(entries(at)) == []


def _add_and_fail(store: Store) -> None:
    with store.writing() as at:
        add(at, version())
        raise ZeroDivisionError


def test_council_document_and_version_are_found_in_any_case(store: Store) -> None:
    number = _add(store, version("May 2024"))

    with store.reading() as at:
        document = document_id(at, store.place, " harrowmere ", "CONSTITUTION")
        versions = versions_of(at, document)
        assert version_number(versions, "may  2024", store.place) == number


def test_of_a_year_with_several_versions_these_alone_are_named(store: Store) -> None:
    for name in ("2017-05", "2018-05", "2018-06"):
        _add(store, version(name, name.encode()), name.encode())

    with store.reading() as at, pytest.raises(NotKeptError, match="there are 2018-05,"):
        version_number(all_versions(at), "2018", store.place)


@pytest.mark.parametrize(
    ("council", "words"),
    [("Harowmere", "did you mean 'Harrowmere'"), ("Leeds", "there are Harrowmere")],
)
def test_a_council_that_is_not_there_is_told_which_are(
    store: Store, council: str, words: str
) -> None:
    _add(store, version())

    with store.reading() as at, pytest.raises(NotKeptError, match=words):
        document_id(at, store.place, council)


def test_the_log_is_a_chain(store: Store) -> None:
    for name in ("2022", "2023", "2024"):
        _add(store, version(name))

    with store.reading() as at:
        log = list(entries(at))

    assert [entry.seq for entry in log] == [1, 2, 3]
    for before, entry in zip([None, *log], log, strict=False):
        assert is_sound(entry, before)
