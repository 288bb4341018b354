"""Comma-separated values: RFC 4180, and with a mark that Excel heeds.

What to check before relying on a report stands in the first records, in the columns
of all others, so that no program stumbles over it.
"""

from __future__ import annotations

import csv
from io import StringIO
from itertools import chain
from typing import TYPE_CHECKING

from .guard import guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def csv_file(
    head: Sequence[str],
    front: Iterable[tuple[str, Sequence[str]]],
    records: Iterable[Sequence[str]],
) -> bytes:
    r"""A .csv file in UTF-8.

    Args:
        head: The names of the columns, at least two.
        front: Headings, each with its lines; they stand in the first two columns.
        records: As long as `head`.

    >>> csv_file(("Table", "Line"), [("Check", ["=1"])], [("A", "24.5")])[3:]
    b'"Table","Line"\r\n"Check","\'=1"\r\n"A","24.5"\r\n'
    """
    written = StringIO()
    # A program that parts fields by another sign keeps a field in quotes whole, and
    # so never takes its middle, where no guard stands, for a field of its own.
    writer = csv.writer(written, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    blank = [""] * (len(head) - 2)
    told = ([heading, line, *blank] for heading, lines in front for line in lines)
    for record in chain([head], told, records):
        writer.writerow([guarded(words) for words in record])
    # Excel takes a file without the mark for one in the code page of the machine.
    return written.getvalue().encode("utf-8-sig")
