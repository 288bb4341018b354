"""The certificate of a resolution check: as resolved, or where not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.errors import NotCertifiedError
from constitution_diff.model import PLAIN, Edit, Outcome, Relation, counted, listed
from constitution_diff.model.naming import name
from constitution_diff.render import vocabulary
from constitution_diff.render.html.sheet import html_sheet
from constitution_diff.render.story.certificate import gaps, grouped, losses
from constitution_diff.render.story.differences import all_edits
from constitution_diff.render.story.naming import where
from constitution_diff.render.story.sheet import Grid, Sheet

from .to_others import sheet_csv, sheet_docx, sheet_markdown
from .to_text import sheet_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Edition, Link, Resolution
    from constitution_diff.render.story.sheet import Cell

_COLUMNS: Final = ("Provision", "What was found", "Words")
_TOLD: Final = (Outcome.DIFFERS, Outcome.NOT_INSTRUCTED, Outcome.AS_RESOLVED)
"""The outcomes of which each provision is told, in this order."""


def resolution_sheet(found: Resolution) -> Sheet:
    """What was held against what, every difference, and what is as resolved.

    Raises NotCertifiedError: something could not be read.
    """
    reasons = tuple(losses(found.comparison))
    if reasons:
        raise NotCertifiedError(reasons)
    missing = tuple(gaps(found.comparison))
    return Sheet(
        f"{vocabulary.RESOLUTION}: {_verdict(found, partial=bool(missing))}",
        (
            f"{found.council}, {found.document}, version {found.version}.",
            _figures(found),
        ),
        tuple(_grids(found)),
        (vocabulary.RESOLUTION_COMPARES,),
        (*missing, *_doubts(found)),
        vocabulary.RESOLUTION_IS,
    )


def _doubts(found: Resolution) -> Iterator[str]:
    """What was odd about the files, each thing once; that there was nothing, too."""
    sides = (found.comparison.old, found.comparison.new, found.comparison)
    told = dict.fromkeys(n.message for side in sides for n in side.notices)
    if found.faults:
        yield vocabulary.UNDONE
    yield from told or (vocabulary.ALL_READ,)


def _verdict(found: Resolution, *, partial: bool) -> str:
    if not found.same:
        return vocabulary.NOT_AS_RESOLVED
    return vocabulary.AS_RESOLVED_IN_PART if partial else vocabulary.AS_RESOLVED


def _figures(found: Resolution) -> str:
    """How many provisions stand how, in a sentence."""
    counts = ((one, found.outcomes.count(one)) for one in Outcome)
    told = [
        f"{counted(n, 'provision')} {vocabulary.OUTCOMES[one]}"
        for one, n in counts
        if n or one is Outcome.AS_RESOLVED
    ]
    faults = len(found.faults)
    undone = f" {counted(faults, 'instruction')} not carried out." if faults else ""
    return f"{listed(told)}.{undone}"


def _grids(found: Resolution) -> Iterator[Grid]:
    undone = tuple((one.number, one.sentence, one.fault) for one in found.faults)
    if undone:
        columns = ("Number", "Instruction", "Why it could not be carried out")
        yield Grid(vocabulary.NOT_CARRIED_OUT, columns, undone, (1, 2))
    for outcome in _TOLD:
        rows = tuple(_rows(found, outcome))
        if rows:
            yield Grid(vocabulary.OUTCOME_TITLES[outcome], _COLUMNS, rows, (2,))
    done = tuple(
        (one.number, one.sentence, "carried out")
        for one in found.instructions
        if not one.fault
    )
    if done:
        columns = ("Number", "Instruction", "What was done")
        yield Grid("The instructions", columns, done, (1,))
    inputs = tuple((one.role, one.name, grouped(one.sha256)) for one in found.inputs)
    yield Grid(vocabulary.FILES, ("Which", "Name", "SHA-256"), inputs, (2,))


def _rows(found: Resolution, outcome: Outcome) -> Iterator[tuple[Cell, ...]]:
    for link, one in zip(found.comparison.links, found.outcomes, strict=True):
        if one is outcome:
            words: tuple[Edit, ...] = all_edits(found.comparison, link)
            yield where(found.comparison, link), _what(found, link, outcome), words


def _what(found: Resolution, link: Link, outcome: Outcome) -> str:
    """How what was published stands to what was resolved, in words."""
    if outcome is Outcome.AS_RESOLVED:
        return "as resolved"
    if not link.new:
        return "not in the file"
    if not link.old:
        instructed = outcome is Outcome.DIFFERS
        return "still in the file" if instructed else "put in by no instruction"
    labels = tuple(
        name(outline[clauses[0]])
        for outline, clauses in (
            (found.comparison.old, link.old),
            (found.comparison.new, link.new),
        )
    )
    if link.relation is Relation.SAME:
        return f"printed as {labels[1]}, resolved as {labels[0]}"
    return vocabulary.relation_words(link)


def resolution_text(found: Resolution) -> bytes:
    """The certificate as plain text."""
    return sheet_text(resolution_sheet(found))


def resolution_markdown(found: Resolution) -> bytes:
    """The same as Markdown."""
    return sheet_markdown(resolution_sheet(found))


def resolution_csv(found: Resolution) -> bytes:
    """The same as comma-separated values."""
    return sheet_csv(resolution_sheet(found))


def resolution_docx(found: Resolution) -> bytes:
    """The same as a Word file."""
    return sheet_docx(resolution_sheet(found))


def resolution_html(found: Resolution, edition: Edition = PLAIN) -> bytes:
    """The same as a page."""
    return html_sheet(resolution_sheet(found), edition)
