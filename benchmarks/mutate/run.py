"""Runs: a document, a second version, files of both, and the comparison of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from benchmarks.mutate import marks, plan, printing, source, tracked
from benchmarks.mutate.figures import tally
from benchmarks.mutate.links import Compared, compared
from benchmarks.mutate.reading import reading
from constitution_diff.check import Renaming
from constitution_diff.listing import Listed
from constitution_diff.workflow import Request, compare_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.mutate.cases import Tally
    from benchmarks.mutate.plan import Recipe
    from benchmarks.mutate.truth import Truth
    from benchmarks.mutate.units import Units, Version

CORPUS: Final = ("harrowmere-v1", "harrowmere-v3", "eldersby")


def _pdf(version: Version) -> bytes:
    with TemporaryDirectory() as folder:
        return printing.printed_page(version, Path(folder))


FORMATS: Final[dict[str, tuple[str, Callable[[Version], bytes]]]] = {
    "docx": (".docx", printing.word_automatic),
    "typed": (".docx", printing.word_typed),
    "txt": (".txt", printing.plain_text),
    "pdf": (".pdf", _pdf),
}
"""For each name on the command line: the suffix, and what writes it."""


@dataclass(frozen=True, slots=True)
class Run:
    """One comparison to be made."""

    units: Units
    seed: int
    old_format: str
    new_format: str
    recipe: Recipe = plan.FULL


def units_of(document: str, seed: int) -> Units:
    """The units of a document: a number of pages, or a name of the corpus."""
    if document.isdecimal():
        return source.synthetic(int(document), seed)
    return source.from_corpus(document, seed)


def figures(run: Run) -> Tally:
    """What a comparison finds of a changed document."""
    truth = plan.changed(run.units, run.seed, run.recipe)
    _, write_new = FORMATS[run.new_format]
    return tally(_compared(truth, run, write_new(truth.new)))


def draft_figures(run: Run) -> Tally:
    """The same for a draft with tracked changes, and whose marks were told."""
    truth = plan.changed(run.units, run.seed, plan.DRAFT)
    draft = tracked.draft(truth, run.seed)
    found = _compared(truth, run, draft.content)
    made = tally(found)
    marks.told(found, draft.marks, made)
    return made


def part_figures(run: Run) -> Tally:
    """The same where the new file holds one Part alone."""
    truth = plan.changed(run.units, run.seed, plan.PART)
    _, write_new = FORMATS[run.new_format]
    found = _compared(truth, run, write_new(truth.new))
    made = tally(found)
    marks.not_in_file(found, made)
    return made


def _compared(truth: Truth, run: Run, new_content: bytes) -> Compared:
    old_suffix, write_old = FORMATS[run.old_format]
    new_suffix, _ = FORMATS[run.new_format]
    terms = (Renaming(term.old, term.new) for term in truth.terms if term.confirmed)
    comparison = compare_files(
        Request(f"old{old_suffix}", write_old(truth.old)),
        Request(f"new{new_suffix}", new_content),
        listed=Listed(tuple(terms)),
    )
    readings = reading(truth.old, comparison.old), reading(truth.new, comparison.new)
    return compared(truth, readings, comparison)
