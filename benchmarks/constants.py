"""How far results move with the matcher's constants: `… -m benchmarks.constants`.

Each constant alone is made smaller and greater by a fifth, whole numbers by at least
one, and the mutated documents of two development seeds are compared again. The table
gives what changed against the constants in use.
"""

from __future__ import annotations

import importlib
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from benchmarks.mutate import run, table

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGES: Final = "40"
_SEEDS: Final = (1, 2)
_BY: Final = 0.2
_CONSTANTS: Final = {
    "match": (
        "ANCHOR_WORDS", "STRONG", "WEAK", "WEAK_CONTEXT", "SHORT_WORDS",
        "SHORT_CONTEXT", "_CONTAINED",
    ),
    "gate": ("_CARRIES", "_ACROSS", "_ACROSS_MIN_WORDS", "_OUT_OF_NOWHERE"),
    "matching": ("_PARENT", "_NEIGHBOUR", "_CHILDREN", "_LABEL", "CONTEXT_WEIGHT"),
    "similarity": (
        "_CONTAINED_SHARE", "_CONTAINED_MIN_WORDS", "_MISMATCH", "_ANY_ORDER",
    ),
    "candidates": ("TOP", "_COMMON"),
    "split_merge": ("MIN_PIECE_WORDS", "_GAIN", "_ALIKE"),
    "regroup": ("_MIN_WORDS", "_FOUND", "_ALIKE"),
    "crossing": ("_MIN_WORDS", "_MIN_EQUAL_WORDS"),
    "telling": ("_NEARLY_SAME", "_FEW", "_SHARE"),
    "coverage": ("_HELD_SHARE",),
}  # fmt: skip


def main() -> None:
    """Print a line for each constant, the one that moves most first."""
    usual = _figures()
    print(f"in use: {'; '.join(f'{n} {v:.4f}' for n, v in usual.items())}")
    rows = []
    for module, names in _CONSTANTS.items():
        for name in names:
            found = [_moved(usual, module, name, factor) for factor in (-_BY, _BY)]
            rows.append((max(most for most, _ in found), module, name, found))
    for _, module, name, found in sorted(rows, reverse=True):
        told = " | ".join(f"{most:.4f} {where}" for most, where in found)
        print(f"{module}.{name:22} smaller, greater: {told}")


def _moved(
    usual: dict[str, float], module: str, name: str, factor: float
) -> tuple[float, str]:
    """The greatest change of a figure, and which figure it is."""
    with _changed(f"constitution_diff.compare.{module}", name, factor):
        found = _figures()
    return max((abs(found.get(n, 0.0) - v), n) for n, v in usual.items())


@contextmanager
def _changed(module: str, name: str, factor: float) -> Iterator[None]:
    owner = importlib.import_module(module)
    before = getattr(owner, name)
    setattr(owner, name, _scaled(before, factor))
    try:
        yield
    finally:
        setattr(owner, name, before)


def _scaled(value: object, factor: float) -> object:
    if isinstance(value, tuple):
        return tuple(_scaled(one, factor) for one in value)
    if isinstance(value, int):
        step = max(1, round(value * abs(factor)))
        return value + step if factor > 0 else max(0, value - step)
    assert isinstance(value, float)  # noqa: S101 - there are no others
    return min(1.0, value * (1 + factor))


def _figures() -> dict[str, float]:
    counts: Counter[str] = Counter()
    for seed in _SEEDS:
        units = run.units_of(_PAGES, seed)
        counts += run.figures(run.Run(units, seed, "txt", "txt")).counts
    kept = ("link F1", "relation")
    return {
        figure.name: figure.value
        for figure in table.figures(counts)
        if figure.name.startswith(kept)
    }


if __name__ == "__main__":
    main()
