"""Comma-separated values: RFC 4180, and with a mark that Excel heeds.

What to check before relying on a report stands in the first records, in the columns
of all others, so that no program stumbles over it.
"""

from __future__ import annotations

import csv
from io import StringIO
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
    b"Table,Line\r\nCheck,'=1\r\nA,24.5\r\n"
    """
    written = StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(head)
    blank = [""] * (len(head) - 2)
    for heading, lines in front:
        writer.writerows([heading, guarded(line), *blank] for line in lines)
    for record in records:
        writer.writerow([guarded(words) for words in record])
    # Excel takes a file without the mark for one in the code page of the machine.
    return written.getvalue().encode("utf-8-sig")
