"""What a file would give away, as plain text: what a person must decide comes first."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from constitution_diff.model import Remedy

from . import vocabulary
from .check import FEW, place, wrapped
from .plain import encoded
from .story import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Publication, TraceFinding


def publication_text(publication: Publication) -> bytes:
    """The findings by who settles them, each with its places and what to do."""
    groups = (_group(title, findings) for _, title, findings in groups_of(publication))
    name = publication.source.name
    return encoded((name, summary(publication), *chain.from_iterable(groups)))


def publication_docx(publication: Publication) -> bytes:
    """The stripped copy itself; it was asked for, or there is none."""
    return publication.clean


def groups_of(
    publication: Publication,
) -> Iterator[tuple[str, str, tuple[TraceFinding, ...]]]:
    """What is told: a name for the group, its title, what was found; never empty.

    Of a stripped copy, what is left comes first and what went after it.
    """
    titles = vocabulary.IN_THE_COPY if publication.clean else vocabulary.REMEDIES
    for remedy, title in titles.items():
        # What a person decides stands in the copy as it stood in the file.
        decided = publication.clean and remedy is Remedy.DECIDE
        among = publication.left if decided else publication.findings
        found = tuple(one for one in among if one.remedy is remedy)
        if found:
            yield remedy.value, title, found


def summary(publication: Publication) -> str:
    """In a sentence, how much was found; of a stripped copy, how much is left."""
    found = publication.findings
    if not found:
        return vocabulary.NO_TRACES
    if not publication.clean:
        return f"Found: {counted(len(found), 'kind')} of {vocabulary.TRACES}."
    n_gone = len({one.code for one in found} - {one.code for one in publication.left})
    gone = f"Removed: {counted(n_gone, 'kind')} of {vocabulary.TRACES}."
    if not publication.left:
        return f"{gone} Nothing is left that this check knows of."
    return f"{gone} Left to decide: {len(publication.left)}."


def _group(title: str, findings: Iterable[TraceFinding]) -> Iterator[str]:
    yield from ("", title)
    for finding in findings:
        yield from wrapped(f"{finding.message} [{finding.code}]", "  ", "    ")
        for spot in finding.spots[:FEW]:
            yield from wrapped(f"{place(spot)}: “{spot.quote}”", "    - ", "      ")
        if finding.spots[FEW:]:
            yield f"    - and {counted(len(finding.spots) - FEW, 'more place')}"
        yield from wrapped(f"To do: {finding.look} {finding.why}", "    ", "    ")
