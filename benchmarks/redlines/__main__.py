"""`python -m benchmarks.redlines --pages 20 200 600`: what our redlines are worth."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from benchmarks.redlines import run, table
from benchmarks.redlines.tools import OURS

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of the command line of this repository."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.redlines")
    run.add_cases(parser)
    given = parser.parse_args(arguments)
    print(table.written(list(run.lines([OURS], run.cases_of(given)))))


if __name__ == "__main__":
    main()
