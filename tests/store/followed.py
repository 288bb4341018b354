"""Versions with all that is worked out of them, as `add` leaves them behind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines, lives_of, lives_of_one
from constitution_diff.store import (
    Followed,
    put_comparison,
    put_document,
    put_followed,
    put_outline,
)
from tests.builders import outlined
from tests.store.makers import add, version

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection


def put_versions(at: Connection, texts: Mapping[str, str]) -> list[int]:
    """Keep a version for each text, by its name, and follow the provisions."""
    numbers = [
        add(at, version(name, words.encode()), words.encode())
        for name, words in texts.items()
    ]
    follow(at, dict(zip(numbers, texts.values(), strict=True)))
    return numbers


def follow(
    at: Connection, texts: Mapping[int, str], council: str = "Harrowmere"
) -> None:
    """Work out all there is to know of these versions, by their numbers."""
    outlines = {number: outlined(words) for number, words in texts.items()}
    for number, outline in outlines.items():
        put_outline(at, number, outline)
    steps = []
    for (old, was), (new, now) in pairwise(outlines.items()):
        steps.append(compare_outlines(was, now))
        put_comparison(at, old, new, steps[-1])
    first = next(iter(outlines.values()))
    lives = lives_of(steps).lives if steps else lives_of_one(first)
    document = put_document(at, council, "Constitution")
    put_followed(
        at, document, Followed(tuple(outlines), tuple(outlines.values()), lives)
    )
