"""How many planted faults `check` finds: `python -m benchmarks.findings`.

Each kind of fault is planted into each document of the corpus, several times with
different chance, one fault to a document. The clean documents must give nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from benchmarks.planted import (
    PLANTERS,
    PRINT_PLANTERS,
    WORD_PLANTERS,
    NoRoomError,
    Planted,
    PlantedPrint,
    PlantedWord,
)
from constitution_diff.check import Renaming, Settings, check_outline
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from constitution_diff.model import Finding

_DOCUMENTS: Final = Path(__file__).parents[1] / "corpus" / "documents"
_PRINT: Final = _DOCUMENTS.parent / "prints" / "harrowmere-v3.pdf"
_Base = TypeVar("_Base")
N_SEEDS: Final = 7
N_SEEDS_OF_THE_PRINT: Final = 28
"""There is one."""
SETTINGS: Final = Settings(
    on="2026-11-24", glossary=(Renaming("gatekeeper", "proper officer"),)
)


Fault = Planted | PlantedWord | PlantedPrint
KINDS: Final = (*PLANTERS, *WORD_PLANTERS, *PRINT_PLANTERS)


def main() -> None:
    """Print the recall of every kind, what was missed, and the clean documents."""
    found, planted = Counter[str](), Counter[str]()
    for kind, name, one in plantings():
        planted[kind] += 1
        if is_found(one):
            found[kind] += 1
        else:
            print(f"missed: {kind} in {name}: {one.words}")
    for kind in KINDS:
        print(f"{kind:20} {found[kind]:3} of {planted[kind]:3}")
    print(f"{'all':20} {found.total():3} of {planted.total():3}")
    for path in documents():
        for finding in findings(path.read_bytes(), path.name):
            print(f"clean {path.name}: {finding.code}: {finding.message}")


def documents() -> list[Path]:
    """The documents of the corpus, as texts and as Word files; its draft is none."""
    found = (*_DOCUMENTS.glob("*.txt"), *_DOCUMENTS.glob("*.docx"))
    return sorted(path for path in found if "draft" not in path.stem)


def plantings() -> Iterator[tuple[str, str, Fault]]:
    """Every fault as (kind, document, planted document), the same on every run."""
    for path in documents():
        if path.suffix == ".docx":
            yield from _of(path, WORD_PLANTERS, path.read_bytes())
        else:
            paragraphs = tuple(path.read_text(encoding="utf-8").split("\n\n"))
            yield from _of(path, PLANTERS, paragraphs)
    printed = outline_source(read_source(_PRINT.read_bytes(), _PRINT.name))
    yield from _of(_PRINT, PRINT_PLANTERS, printed, n_seeds=N_SEEDS_OF_THE_PRINT)


def _of(
    path: Path,
    planters: Mapping[str, Callable[[_Base, random.Random], Fault]],
    base: _Base,
    *,
    n_seeds: int = N_SEEDS,
) -> Iterator[tuple[str, str, Fault]]:
    for kind, plant in planters.items():
        for seed in range(n_seeds):
            chance = random.Random(f"{path.name} {kind} {seed}")  # noqa: S311
            with suppress(NoRoomError):
                yield kind, path.name, plant(base, chance)


def is_found(planted: Fault) -> bool:
    """Whether a finding of the right code speaks of the right words."""
    wanted = planted.words.casefold()
    return any(
        finding.code == planted.code
        and any(wanted in text.casefold() for text in _said(finding))
        for finding in _findings(planted)
    )


def _findings(planted: Fault) -> tuple[Finding, ...]:
    if isinstance(planted, PlantedPrint):
        return check_outline(planted.outline, SETTINGS).findings
    if isinstance(planted, PlantedWord):
        return findings(planted.content, "planted.docx")
    return findings("\n\n".join(planted.paragraphs).encode(), "planted.txt")


def _said(finding: Finding) -> Iterator[str]:
    yield finding.message
    for spot in finding.spots:
        yield f"{spot.where} {spot.quote}"


def findings(content: bytes, name: str) -> tuple[Finding, ...]:
    """What is found in a document."""
    outline = outline_source(read_source(content, name))
    return check_outline(outline, SETTINGS).findings


if __name__ == "__main__":
    main()
