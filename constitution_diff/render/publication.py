"""What a file would give away, as plain text: what a person must decide comes first."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model import Remedy

from . import vocabulary
from .check import FEW, place, wrapped
from .plain import encoded
from .story import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Publication, TraceFinding


class TraceGroup(NamedTuple):
    """What one and the same person or step settles. Never empty."""

    id: str
    title: str
    findings: tuple[TraceFinding, ...]
    done: bool
    """It is settled in the copy, and nothing is left to do."""


def publication_text(publication: Publication) -> bytes:
    """The findings by who settles them, each with its places and what to do."""
    groups = chain.from_iterable(map(_group, groups_of(publication)))
    return encoded((publication.source.name, summary(publication), *groups))


def publication_docx(publication: Publication) -> bytes:
    """The stripped copy itself; it was asked for, or there is none."""
    return publication.clean


def groups_of(publication: Publication) -> Iterator[TraceGroup]:
    """What a person must decide, then the rest; of a copy, what it is rid of."""
    titles = vocabulary.IN_THE_COPY if publication.clean else vocabulary.REMEDIES
    for remedy, title in titles.items():
        done = bool(publication.clean) and remedy is not Remedy.DECIDE
        # What a person decides stands in the copy as it stood in the file.
        of_copy = publication.clean and not done
        among = publication.left if of_copy else publication.findings
        found = tuple(one for one in among if one.remedy is remedy)
        if found:
            yield TraceGroup(remedy.value, title, found, done)


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


def _group(group: TraceGroup) -> Iterator[str]:
    yield from ("", group.title)
    for finding in group.findings:
        yield from wrapped(f"{finding.message} [{finding.code}]", "  ", "    ")
        for spot in finding.spots[:FEW]:
            yield from wrapped(f"{place(spot)}: “{spot.quote}”", "    - ", "      ")
        if finding.spots[FEW:]:
            yield f"    - and {counted(len(finding.spots) - FEW, 'more place')}"
        told = finding.why if group.done else f"To do: {finding.look} {finding.why}"
        yield from wrapped(told, "    ", "    ")
