"""The tables of destinations and derivations as comma-separated values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN, Edition
from constitution_diff.render import vocabulary
from constitution_diff.render.records import csv_file

from .lines import Direction, destinations_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison

_HEAD: Final = ("Table", "Reference", "Heading or first words", "Is now or was", "What")


def csv_destinations(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """Both tables as one .csv file in UTF-8."""
    report = destinations_of(comparison, edition)
    front = report.heading.front(report.figures)
    records = (
        record for direction in report.directions for record in _records(direction)
    )
    return csv_file(_HEAD, front, records)


def _records(direction: Direction) -> Iterator[tuple[str, ...]]:
    apart = f"{direction.title}: {vocabulary.APART.lower()}"
    for table, lines in ((direction.title, direction.lines), (apart, direction.apart)):
        for line in lines:
            yield table, line.here, line.title, line.there, line.what
