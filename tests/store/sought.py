"""What a search of words finds in a store, and what it should find."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import event

from constitution_diff.history import Phrase, Wanted, words_of
from constitution_diff.store import PER_DOCUMENT, Sought, count_wordings, first_wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.store import Store


def found_in(
    store: Store,
    asked: Wanted,
    limit: int = 99,
    documents: tuple[int, ...] | None = None,
) -> list[tuple[int, int]]:
    """Documents and rows, in the order in which they are found."""
    with store.reading() as at:
        sought = Sought(asked, documents)
        counted = count_wordings(at, sought)
        numbers = first_wordings(at, sought, counted, limit)
        assert len(numbers) == min(limit, counted.n_wordings)
        return [divmod(number, PER_DOCUMENT) for number in numbers]


@contextmanager
def asked_of(store: Store, table: str) -> Iterator[list[str]]:
    """The queries of a table, as they are made until the end of the block."""
    asked: list[str] = []

    def note(*told: object) -> None:
        query = str(told[2])
        if f"FROM {table} " in query.replace("\n", " "):
            asked.append(query)

    event.listen(store.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(store.engine, "before_cursor_execute", note)


def stands_in(phrase: Phrase, words: tuple[str, ...]) -> bool:
    line = f" {' '.join(words)} "
    return f" {' '.join(phrase.words)}{'' if phrase.begins else ' '}" in line


def holds(row: tuple[str, str], asked: Wanted) -> bool:
    """What is to be found, worked out word by word."""
    sides = [words_of(side) for side in row]

    def stands(phrase: Phrase) -> bool:
        return any(stands_in(phrase, side) for side in sides)

    every = all(any(map(stands, group)) for group in asked.all)
    return every and not any(map(stands, asked.none))
