"""`python -m benchmarks.mutate --pages 200 --seed 1`: the figures of some runs."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.mutate import run, table
from benchmarks.mutate.cases import Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WAYS: dict[str, Callable[[run.Run], Tally]] = {
    "full": run.figures, "draft": run.draft_figures, "part": run.part_figures,
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures; what misses its target is marked so."""
    given = _parser().parse_args(arguments)
    documents = given.document or [str(given.pages)]
    made = Tally()
    began = time.perf_counter()
    for document in documents:
        for seed in given.seed:
            made.add(_one(document, seed, given))
    if given.cases:
        Path(given.cases).write_text(table.listed(made.cases, given.most), "utf-8")
    print(table.written(made.counts))
    print(f"{time.perf_counter() - began:.1f} s", file=sys.stderr)


def _one(document: str, seed: int, given: argparse.Namespace) -> Tally:
    units = run.units_of(document, seed)
    made = Tally()
    for way in given.way:
        for old, new in (pair.split(":") for pair in given.format):
            typed = "typed" if way == "part" and new == "docx" else new
            each = run.Run(units, seed, old, typed)
            made.add(_WAYS[way](each))
    return made


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutate")
    parser.add_argument("--pages", type=int, default=20, help="of a synthetic document")
    parser.add_argument(
        "--document", nargs="*", help="pages or names of the corpus, instead of --pages"
    )
    parser.add_argument("--seed", type=int, nargs="*", default=[1])
    parser.add_argument(
        "--way", nargs="*", choices=_WAYS, default=["full"],
        help="full: all operations; draft: tracked changes; part: one Part alone",
    )  # fmt: skip
    parser.add_argument(
        "--format", nargs="*", default=["docx:docx"],
        help="old:new, each of docx, typed, txt, pdf",
    )  # fmt: skip
    parser.add_argument("--cases", help="write the failing cases to this file")
    parser.add_argument("--most", type=int, default=5, help="cases of each sort")
    return parser


if __name__ == "__main__":
    main()
