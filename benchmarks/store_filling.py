"""Fills a store with synthetic councils, several of them read side by side.

What `add` does, but that no worker process guards the reading of texts that we wrote
ourselves; and that what was read and compared is left in a folder, so that a run that
was interrupted goes on where it stopped.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import pairwise
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from benchmarks.store_texts import series
from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import Comparison, KeptFile, Outline, Version
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.read.collector import collector_paused
from constitution_diff.store import (
    Followed,
    Stamp,
    add_version,
    all_versions,
    put_comparison,
    put_document,
    put_followed,
    put_outline,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from constitution_diff.store import Store

_DOCUMENT: Final = "Constitution"
_STAMP: Final = Stamp("Benchmark", "2026-01-05T09:00:00Z")
_FIRST_YEAR: Final = 2015
_NOTHING: Final = Outline()


@dataclass(frozen=True, slots=True)
class Size:
    """How much a store is to hold."""

    n_councils: int = 300
    n_versions: int = 10
    n_clauses: int = 500


@dataclass(frozen=True, slots=True)
class Series:
    """The versions of one council, read, and each compared with the next."""

    texts: tuple[bytes, ...]
    outlines: tuple[Outline, ...]
    comparisons: tuple[Comparison, ...]
    """Without the outlines."""


def council(number: int) -> str:
    """What a synthetic council is called; they are counted from 0."""
    return f"Council {number + 1:03}"


def fill(store: Store, size: Size, folder: Path, n_processes: int) -> None:
    """Keep every council that is not kept yet."""
    with store.reading() as at:
        kept = {version.council for version in all_versions(at).values()}
    wanted = [n for n in range(size.n_councils) if council(n) not in kept]
    for number, found in _all_read(wanted, size, folder, n_processes):
        with collector_paused():
            _keep(store, number, found)


def texts_of(size: Size) -> Iterator[bytes]:
    """Every source of every council."""
    for number in range(size.n_councils):
        texts = series(size.n_versions, size.n_clauses, seed=number)
        yield from (text.encode() for text in texts)


def _all_read(
    wanted: list[int], size: Size, folder: Path, n_processes: int
) -> Iterator[tuple[int, Series]]:
    asked = [(number, size, folder) for number in wanted]
    with get_context("spawn").Pool(n_processes) as pool:
        for number, path in pool.imap(_read_into, asked):
            yield number, pickle.loads(path.read_bytes())  # noqa: S301 - we wrote it


def _read_into(asked: tuple[int, Size, Path]) -> tuple[int, Path]:
    """The file in which a council's versions lie, read and compared."""
    number, size, folder = asked
    path = folder / f"{number}-{size.n_versions}-{size.n_clauses}.pickle"
    if not path.exists():
        with collector_paused():
            content = pickle.dumps(_read(number, size))
        new = path.with_suffix(".new")
        new.write_bytes(content)
        new.replace(path)
    return number, path


def _read(number: int, size: Size) -> Series:
    texts = [
        text.encode() for text in series(size.n_versions, size.n_clauses, seed=number)
    ]
    outlines = [
        outline_source(read_source(text, f"{_FIRST_YEAR + n}.txt"))
        for n, text in enumerate(texts)
    ]
    comparisons = [
        replace(compare_outlines(old, new), old=_NOTHING, new=_NOTHING)
        for old, new in pairwise(outlines)
    ]
    return Series(tuple(texts), tuple(outlines), tuple(comparisons))


def _keep(store: Store, number: int, found: Series) -> None:
    """As `workflow.keeping` keeps them, a council whole or not at all."""
    comparisons = [
        replace(comparison, old=old, new=new)
        for comparison, (old, new) in zip(
            found.comparisons, pairwise(found.outlines), strict=True
        )
    ]
    lives = lives_of(comparisons).lives
    with store.writing() as at:
        numbers = [
            add_version(at, _version(number, n, text), {_digest(text): text},
                        place=store.place, stamp=_STAMP)
            for n, text in enumerate(found.texts)
        ]  # fmt: skip
        for version, outline in zip(numbers, found.outlines, strict=True):
            put_outline(at, version, outline)
        for (old, new), one in zip(pairwise(numbers), comparisons, strict=True):
            put_comparison(at, old, new, one)
        document = put_document(at, council(number), _DOCUMENT)
        put_followed(at, document, Followed(tuple(numbers), found.outlines, lives))


def _version(number: int, place: int, text: bytes) -> Version:
    year = _FIRST_YEAR + place
    return Version(
        council(number), _DOCUMENT, f"May {year}",
        (KeptFile(f"{year}.txt", _digest(text)),),
        adopted=f"{year}-04-20", in_force=f"{year}-05-01", decision="Council, minute 4",
    )  # fmt: skip


def _digest(text: bytes) -> str:
    return sha256(text).hexdigest()
