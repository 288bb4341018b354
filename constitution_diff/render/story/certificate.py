"""The certificate: whether any wording differs, and what was looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import NotCertifiedError
from constitution_diff.model import Scope, Selection, counted
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

from .checks import cautions, check_lines, said_by
from .coverage import coverage_sentences
from .differences import Differences, compared_links, differences_of, no_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Comparison,
        Edition,
        Notice,
        Outline,
        SourceFacts,
    )

_LOSSES: Final = frozenset(
    {
        "number-field", "ocr-uncertain", "original-not-rebuildable",
        "original-numbers-unknown",
    }
)  # fmt: skip
"""Notices that words or numbers are missing, beside what an outline lists as unread."""
_GAPS: Final = frozenset({"part-chosen", "files-left-out"})
"""Notices of what was left aside as asked, or as it is no text."""


@dataclass(frozen=True, slots=True)
class CertifiedFile:
    """One file, as a certificate names it."""

    side: str
    name: str
    says: str
    """What it says of itself, its date with it; "nothing" in words for nothing."""
    read: str
    """How many pages were read, of which format."""
    fingerprint: str
    """SHA-256 in groups of four."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was compared, by which rule, and what was found."""

    verdict: str
    subject: str
    standing: str
    checks: tuple[str, ...]
    """Lines for "Check before relying on this"; never empty."""
    files: tuple[CertifiedFile, ...]
    differences: tuple[Differences, ...]
    """() exactly where the verdict is that none was found."""
    not_wording: tuple[str, ...]
    not_compared: tuple[str, ...]
    compared: str
    """How many provisions were held against each other, in a sentence."""


def certificate(comparison: Comparison, edition: Edition) -> Certificate:
    """The certificate of a comparison; what a report leaves out as asked counts here.

    Raises:
        NotCertifiedError: Something could not be read.
    """
    comparison = replace(comparison, selection=Selection())
    reasons = tuple(losses(comparison))
    if reasons:
        raise NotCertifiedError(reasons)
    differences = tuple(differences_of(comparison))
    missing = tuple(gaps(comparison))
    return Certificate(
        verdict=_verdict(differing=bool(differences), partial=bool(missing)),
        subject=comparison.new.title or comparison.old.title,
        standing=edition.standing,
        checks=check_lines(cautions(comparison)),
        files=tuple(_files(comparison)),
        differences=differences,
        not_wording=tuple(no_wording(comparison)),
        not_compared=(*missing, *vocabulary.NEVER_COMPARED),
        compared=_counts(comparison),
    )


def _counts(comparison: Comparison) -> str:
    links = tuple(compared_links(comparison))
    old, new = sum(len(k.old) for k in links), sum(len(k.new) for k in links)
    return (
        f"Compared: {counted(old, 'provision')} of the {vocabulary.OLD} and"
        f" {new:,} of the {vocabulary.NEW}."
    )


def _verdict(*, differing: bool, partial: bool) -> str:
    if differing:
        return vocabulary.SOME_WORDING
    return vocabulary.NO_WORDING_IN_PART if partial else vocabulary.NO_WORDING


def losses(comparison: Comparison) -> Iterator[str]:
    """What could not be read, in a sentence each."""
    for outline in (comparison.old, comparison.new):
        for unread in outline.unread:
            place = f"{_file(outline, unread.source)}{_page(unread.page)}"
            yield f"{place}: {unread.reason}"
        for notice in outline.notices:
            if notice.code in _LOSSES:
                yield f"{_file(outline, notice.source)}: {notice.message}"
    apart = [k for k in comparison.links if k.scope is Scope.UNREAD]
    if apart:
        may = f"{counted(len(apart), 'provision')} may stand where one file is unread."
        yield may


def _file(outline: Outline, source: int) -> str:
    return outline.sources[source].name if source < len(outline.sources) else "A file"


def _page(page: int | None) -> str:
    return f", page {page}" if page else ""


def _files(comparison: Comparison) -> Iterator[CertifiedFile]:
    sides = ((vocabulary.OLD, comparison.old), (vocabulary.NEW, comparison.new))
    for side, outline in sides:
        for at, facts in enumerate(outline.sources):
            yield CertifiedFile(
                side=side,
                name=facts.name,
                says="; ".join(said_by(outline, at)) or vocabulary.NOTHING,
                read=_read(facts),
                fingerprint=grouped(facts.sha256),
            )


def _read(facts: SourceFacts) -> str:
    kind = facts.format.upper()
    if facts.pages is None:
        return f"all of it ({kind}, which has no fixed pages)"
    return f"all of its {counted(facts.pages, 'page')} ({kind})"


def grouped(digest: str) -> str:
    """A fingerprint in groups of four, to be read aloud.

    >>> grouped("3f2a11bcd0")
    '3f2a 11bc d0'
    """
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def gaps(comparison: Comparison) -> Iterator[str]:
    """What of the files was not compared."""
    yield from coverage_sentences(comparison.coverage)
    notices: Iterable[Notice] = (*comparison.old.notices, *comparison.new.notices)
    yield from dict.fromkeys(n.message for n in notices if n.code in _GAPS)
