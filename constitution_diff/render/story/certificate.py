"""The certificate: that no wording differs, or all that does, and what was looked at.

It does not rely on what the comparison says of a link: the words of both sides are
held against each other once more.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.compare.outside import running_lines
from constitution_diff.errors import NotCertifiedError
from constitution_diff.model import (
    Edit,
    Op,
    Relation,
    Scope,
    Selection,
    TextChange,
    counted,
)
from constitution_diff.model.naming import name
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary
from constitution_diff.render.marks import marked

from .checks import cautions, check_lines, said_by
from .coverage import coverage_sentences
from .naming import called, excerpt, first_clause, part_edits, what, where
from .renumbering import renumberings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        ClauseId,
        Comparison,
        Edition,
        Link,
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
_NO_WORDING: Final = frozenset({"formatting", "image", "comment"})
_PAIRED: Final = frozenset({"title", "header", "footer", "hidden"})
"""Lines around the text that the comparison holds against each other if both have
some."""
_NO_LINES: Final = frozenset({"page-number", "rule", "margin", "comment"})
"""What `vocabulary.NEVER_COMPARED` names."""


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
class Differences:
    """What differs in one respect; never empty."""

    title: str
    lines: tuple[str, ...]


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
    differences = tuple(_differences(comparison))
    missing = tuple(gaps(comparison))
    return Certificate(
        verdict=_verdict(differing=bool(differences), partial=bool(missing)),
        subject=comparison.new.title or comparison.old.title,
        standing=edition.standing,
        checks=check_lines(cautions(comparison)),
        files=tuple(_files(comparison)),
        differences=differences,
        not_wording=tuple(_apart(comparison)),
        not_compared=(*missing, *vocabulary.NEVER_COMPARED),
        compared=_counts(comparison),
    )


def _counts(comparison: Comparison) -> str:
    links = tuple(_compared(comparison))
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


def _differences(comparison: Comparison) -> Iterator[Differences]:
    found = {
        "words": _words(comparison, trifles=False),
        "trifles": _words(comparison, trifles=True),
        "numbers": _numbers(comparison),
        "places": _places(comparison),
        "outside": chain(_outside(comparison), _one_sided(comparison)),
    }
    for key, title in vocabulary.DIFFERS.items():
        lines = tuple(found[key])
        if lines:
            yield Differences(title, lines)


def _compared(comparison: Comparison) -> Iterator[Link]:
    return (link for link in comparison.links if link.scope is Scope.COMPARED)


def _words(comparison: Comparison, *, trifles: bool) -> Iterator[str]:
    """Provisions whose words differ at all, or only in trifles."""
    for link in _compared(comparison):
        differs = _text(comparison.old, link.old) != _text(comparison.new, link.new)
        if differs and (link.text is TextChange.TRIVIAL) is trifles:
            words = " ".join(marked(all_edits(comparison, link)).split())
            yield f"{where(comparison, link)}: {what(comparison, link)}: {words}"


def _text(outline: Outline, clauses: Iterable[ClauseId]) -> list[tuple[str, ...]]:
    """Every character of some provisions, but for their numbers."""
    found = (outline[clause] for clause in clauses)
    return [(clause.heading, clause.text, *clause.cells) for clause in found]


def all_edits(comparison: Comparison, link: Link) -> tuple[Edit, ...]:
    """Heading, text and cells of a link with their marks, one behind the other."""
    parts = dict.fromkeys(("heading", "text", *(edit.part for edit in link.edits)))
    cells = any(part.startswith("cell") for part in parts)
    told = [part for part in parts if not (cells and part == "text")]
    found = [part_edits(comparison, link, part) for part in told]
    blank = (Edit("text", Op.KEEP, " "),)
    return tuple(chain.from_iterable((*edits, *blank) for edits in found if edits))


def _numbers(comparison: Comparison) -> Iterator[str]:
    """New numbers, a run in one line; and the same ones that are printed otherwise."""
    yield from (run.sentence for run in renumberings(comparison))
    for link in _compared(comparison):
        if len(link.old) == len(link.new) == 1:
            old, new = comparison.old[link.old[0]], comparison.new[link.new[0]]
            printed_otherwise = old.label != new.label and not link.renumbered
            if printed_otherwise:
                was, now = (c.label or vocabulary.NO_NUMBER for c in (old, new))
                yield f"{name(called(comparison, new))}: “{was}” → “{now}”"


def _places(comparison: Comparison) -> Iterator[str]:
    for link in _compared(comparison):
        if link.moved:
            words = excerpt(first_clause(comparison, link))
            moved = vocabulary.RELATIONS[Relation.MOVED]
            yield f"{where(comparison, link)}: {moved}: {words}"


def _outside(comparison: Comparison) -> Iterator[str]:
    for row in comparison.outside:
        if row.where not in _NO_WORDING:
            yield _row(row.where, row.old, row.new)


def _one_sided(comparison: Comparison) -> Iterator[str]:
    """Lines around the text that stand in one version only.

    `Comparison.outside` tells them of four sorts, and where both versions have some.
    """
    for place in _edges(comparison):
        old, new = (
            running_lines(outline, place)
            for outline in (comparison.old, comparison.new)
        )
        if old and new and place in _PAIRED:
            continue
        yield from (_row(place, line, "") for line in old if line not in new)
        yield from (_row(place, "", line) for line in new if line not in old)


def _edges(comparison: Comparison) -> Iterable[str]:
    """The sorts of lines around the text of either version, in their order."""
    lines = (*comparison.old.furniture, *comparison.new.furniture)
    return dict.fromkeys(line.where for line in lines if line.where not in _NO_LINES)


def _apart(comparison: Comparison) -> Iterator[str]:
    for row in comparison.outside:
        if row.where in _NO_WORDING:
            yield _row(row.where, row.old, row.new)


def _row(place: str, old: str, new: str) -> str:
    pairs = ((Op.DELETE, old), (Op.INSERT, new))
    edits = (Edit("text", op, words) for op, words in pairs if words)
    return f"{vocabulary.OUTSIDE.get(place, vocabulary.ELSEWHERE)}: {marked(edits)}"
