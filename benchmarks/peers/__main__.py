"""`python -m benchmarks.peers --pages 20 200 600 --runs 3`: ours beside the others."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from benchmarks.peers.setting_up import PeerMissingError, peers, tool
from benchmarks.redlines import run, table
from benchmarks.redlines.tools import OURS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from benchmarks.redlines.tools import Tool


def main(arguments: Sequence[str] | None = None) -> None:
    """Print one table of all programs that can be had, and who is fastest."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.peers")
    run.add_cases(parser)
    parser.add_argument("--only", nargs="+", help="names of peers; ours is always run")
    given = parser.parse_args(arguments)
    tools = [OURS, *_tools(given.only)]
    lines = list(run.lines(tools, run.cases_of(given)))
    print(table.written(lines))
    print(table.fastest(lines))


def _tools(only: Collection[str] | None) -> Iterator[Tool]:
    for peer in peers():
        if only and peer.name not in only:
            continue
        try:
            yield tool(peer)
        except PeerMissingError as missing:
            print(f"left out: {missing}", file=sys.stderr)


if __name__ == "__main__":
    main()
