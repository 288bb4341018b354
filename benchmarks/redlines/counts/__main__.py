"""`python -m benchmarks.redlines.counts`: our revisions beside those of others."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from benchmarks.peers.setting_up import peers, tool
from benchmarks.redlines.counts.beside import beside, counted, summed
from benchmarks.redlines.counts.cases import cases, with_peer, word_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.redlines.tools import Tool


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each pair and program, and how many agree."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.redlines.counts")
    parser.add_argument("--peer", help="a program of benchmarks/peers, run as well")
    parser.add_argument("--only", help="pairs whose name holds this")
    given = parser.parse_args(arguments)
    folder = word_folder()
    if not folder.is_dir():
        print(f"no folder {folder}: set CONSTITUTION_DIFF_SHARED", file=sys.stderr)
        return 2
    peer = _tool(given.peer) if given.peer else None
    lines = []
    for each in cases(folder):
        if given.only and given.only not in each.name:
            continue
        case = with_peer(each, peer) if peer else each
        for line in beside(case):
            print(counted(line), flush=True)
            lines.append(line)
    print(summed(lines))
    return 0


def _tool(name: str) -> Tool:
    return tool(next(peer for peer in peers() if peer.name == name))


if __name__ == "__main__":
    sys.exit(main())
