"""A store of many councils: how long answers take, how large it is.

`python -m benchmarks.store_speed [--store PLACE] [--folder FOLDER]`: fills a new store
at PLACE, a file or postgresql://HOST/DATABASE, or goes on with one that was begun, and
asks it what officers ask. Each answer is timed as the verbs have it, an open store to
a finished value, the median and the slowest of several; then once as a command, with
the start of Python. Sources are plain texts, which compress best: with Word files or
PDFs a store is smaller beside its sources.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import zlib
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from benchmarks.store_filling import Size, council, fill, texts_of
from constitution_diff.errors import StoreError
from constitution_diff.store import create_store, open_store
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_history

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.store import Store

_N_RUNS: Final = 7
_ONE_COUNCIL: Final = 199
"""The one that a search asks for, from 0."""
_N_COMMANDS: Final = 3
_THREE_COUNCILS: Final = (0, 99, _ONE_COUNCIL)
_DAY: Final = "2019-06-15"
_TOO_EARLY: Final = "2012-06-15"
"""Before every version."""
_CLAUSE: Final = "3.5"
_SEARCHES: Final = (
    Search("quorum"),
    Search("the"),
    Search("council committee"),
    Search('"monitoring officer"'),
    Search('"of the"'),
    Search('"council c*"'),
    Search("publi*"),
    Search("c*"),
    Search("gifts OR hospitality NOT officer"),
    Search("abolished"),
    Search("council", councils=(council(_ONE_COUNCIL),)),
    Search("declaration", part="Part 3"),
    Search("quorum", on=_DAY),
    Search("the", on=_DAY),
    Search("c*", on=_DAY),
    Search("the", councils=tuple(map(council, _THREE_COUNCILS)), on=_DAY),
    Search("quorum", on=_TOO_EARLY),
    Search("the", limit=200),
)
_LIMITS_MS: Final = {"search": 100, "history": 200, "show": 100}
_LIMIT_SIZE: Final = 3.0


def main() -> None:
    """Print what each answer costs, the size of the store, and what is asked for."""
    given = _arguments()
    with TemporaryDirectory() as spare:
        folder = Path(given.folder or spare)
        folder.mkdir(parents=True, exist_ok=True)
        place = given.store or str(folder / "councils.store")
        size = Size(given.councils, given.versions, given.clauses)
        store = _begun(place)
        fill(store, size, folder, given.processes)
        _settle(store)
        _report(store, place, size)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.store_speed")
    parser.add_argument("--store", default="", help="a file or a database")
    parser.add_argument("--folder", default="", help="for what was read, and the store")
    parser.add_argument("--councils", type=int, default=300)
    parser.add_argument("--versions", type=int, default=10)
    parser.add_argument("--clauses", type=int, default=500)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def _begun(place: str) -> Store:
    """The store there, made where there is none."""
    if "://" not in place and Path(place).exists():
        return open_store(place)
    try:
        return create_store(place)
    except StoreError:  # a database that holds one already
        return open_store(place)


def _settle(store: Store) -> None:
    """What a server does by itself after a while, and is not waited for here."""
    if store.engine.dialect.name == "postgresql":
        with store.engine.connect() as at:
            at.execution_options(isolation_level="AUTOCOMMIT")
            at.execute(text("VACUUM ANALYZE"))


def _report(store: Store, place: str, size: Size) -> None:
    print(f"{'asked':44} {'median ms':>9} {'slowest':>9} {'CPU ms':>7}")
    for name, ask in _questions(store, size):
        _printed(name, ask)
    for verb, limit_ms in _LIMITS_MS.items():
        print(f"limit for {verb}: {limit_ms} ms")
    _commands(place, size)
    _sizes(store, place, size)


def _questions(store: Store, size: Size) -> Iterator[tuple[str, Callable[[], object]]]:
    middle = council(size.n_councils // 2)
    for search in _SEARCHES:
        if not search.councils or size.n_councils > _ONE_COUNCIL:
            yield _named(search), partial(kept_found, store, search)
    asked = Asked(middle)
    on = Asked(middle, on=_DAY)
    yield f"history {_CLAUSE}", lambda: kept_history(store, asked, _CLAUSE)
    yield "history Part 2", lambda: kept_history(store, asked, "Part 2")
    yield f"show {_CLAUSE} --on {_DAY}", lambda: kept_answer(store, on, _CLAUSE)
    yield f"show --on {_DAY}", lambda: kept_answer(store, on)


def _named(search: Search) -> str:
    further = {
        "--council": ",".join(search.councils), "--part": search.part,
        "--on": search.on,
        "--limit": "" if search.limit == Search("").limit else str(search.limit),
    }  # fmt: skip
    said = (f"{flag} {value}" for flag, value in further.items() if value)
    return " ".join((f"search {search.words}", *said))


def _printed(name: str, ask: Callable[[], object]) -> None:
    walls, cpus = [], []
    for _ in range(_N_RUNS):
        wall, cpu = perf_counter(), process_time()
        ask()
        cpus.append((process_time() - cpu) * 1_000)
        walls.append((perf_counter() - wall) * 1_000)
    # The first opens the database, which the others find in memory.
    slowest = max(walls)
    print(f"{name:44} {median(walls):9.1f} {slowest:9.1f} {median(cpus):7.1f}")


def _commands(place: str, size: Size) -> None:
    """Each verb a few times as a command, with the start of Python."""
    middle = council(size.n_councils // 2)
    for arguments in (
        ("search", "quorum"),
        ("history", middle, _CLAUSE),
        ("show", middle, _CLAUSE, "--on", _DAY),
    ):
        command = [sys.executable, "-m", "constitution_diff", *arguments]
        costs = []
        for _ in range(_N_COMMANDS):
            wall = perf_counter()
            subprocess.run(
                [*command, "--store", place], check=True, stdout=subprocess.DEVNULL
            )
            costs.append((perf_counter() - wall) * 1_000)
        name = f"command: {' '.join(arguments)}"
        print(f"{name:44} {median(costs):9.0f} {max(costs):9.0f}")


def _sizes(store: Store, place: str, size: Size) -> None:
    sources = sum(len(zlib.compress(one, 9)) for one in texts_of(size))
    whole = _bytes(store, place)
    print(f"sources, compressed: {sources / 1e6:.1f} MB; store: {whole / 1e6:.1f} MB")
    print(f"store to sources: {whole / sources:.2f}; limit: {_LIMIT_SIZE}")
    for name, n_bytes in _shares(store):
        print(f"  {name:28} {n_bytes / 1e6:8.1f} MB {n_bytes / sources:6.2f}")


def _bytes(store: Store, place: str) -> int:
    if store.engine.dialect.name == "sqlite":
        return sum(
            path.stat().st_size
            for path in Path(place).parent.glob(f"{Path(place).name}*")
        )
    with store.reading() as at:
        asked = text("SELECT pg_database_size(current_database())")
        return int(at.execute(asked).scalar_one())


def _shares(store: Store) -> list[tuple[str, int]]:
    """The largest tables and indexes, where the database tells."""
    asked = {
        "sqlite": "SELECT name, sum(pgsize) FROM dbstat GROUP BY 1 ORDER BY 2 DESC",
        "postgresql": "SELECT relname, pg_table_size(oid) FROM pg_class "
        "WHERE relkind IN ('r', 'i') ORDER BY 2 DESC",
    }
    with store.reading() as at:
        rows = at.execute(text(asked[at.dialect.name])).all()
    return [(str(name), int(n_bytes)) for name, n_bytes in rows[:12]]


if __name__ == "__main__":
    main()
