"""How many planted faults `check` finds: `python -m benchmarks.findings`.

Each kind of fault is planted into each document of the corpus, several times with
different chance, one fault to a document. The clean documents must give nothing.
"""

from __future__ import annotations

import random
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.planted import PLANTERS, NoRoomError, Planted
from constitution_diff.check import Renaming, Settings, check_outline
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Finding

_DOCUMENTS: Final = Path(__file__).parents[1] / "corpus" / "documents"
N_SEEDS: Final = 7
SETTINGS: Final = Settings(
    on="2026-11-24", glossary=(Renaming("gatekeeper", "proper officer"),)
)


def main() -> None:
    """Print the recall of every kind, what was missed, and the clean documents."""
    found, planted = Counter[str](), Counter[str]()
    for kind, name, one in plantings():
        planted[kind] += 1
        if is_found(one):
            found[kind] += 1
        else:
            print(f"missed: {kind} in {name}: {one.words}")
    for kind in PLANTERS:
        print(f"{kind:16} {found[kind]:3} of {planted[kind]:3}")
    print(f"{'all':16} {found.total():3} of {planted.total():3}")
    for path in documents():
        for finding in findings(path.read_text(encoding="utf-8")):
            print(f"clean {path.name}: {finding.code}: {finding.message}")


def documents() -> list[Path]:
    """The plain texts of the corpus."""
    return sorted(_DOCUMENTS.glob("*.txt"))


def plantings() -> Iterator[tuple[str, str, Planted]]:
    """Every fault as (kind, document, planted document), the same on every run."""
    for path in documents():
        paragraphs = tuple(path.read_text(encoding="utf-8").split("\n\n"))
        for kind, plant in PLANTERS.items():
            for seed in range(N_SEEDS):
                chance = random.Random(f"{path.name} {kind} {seed}")  # noqa: S311
                with suppress(NoRoomError):
                    yield kind, path.name, plant(paragraphs, chance)


def is_found(planted: Planted) -> bool:
    """Whether a finding of the right code speaks of the right words."""
    wanted = planted.words.casefold()
    return any(
        finding.code == planted.code
        and any(wanted in text.casefold() for text in _said(finding))
        for finding in findings("\n\n".join(planted.paragraphs))
    )


def _said(finding: Finding) -> Iterator[str]:
    yield finding.message
    for spot in finding.spots:
        yield f"{spot.where} {spot.quote}"


def findings(text: str) -> tuple[Finding, ...]:
    """What is found in a plain text."""
    outline = outline_source(read_source(text.encode(), "planted.txt"))
    return check_outline(outline, SETTINGS).findings


if __name__ == "__main__":
    main()
