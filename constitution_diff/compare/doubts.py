"""Wrong inputs, seen before anybody reads the comparison: each with its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Relation, RevisionKind, View, counted

from .asides import drafting_notes
from .copies import real_changes
from .councils import council_of, places_in
from .order import reversed_evidence
from .unread import unread_notices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ClauseId, Link, Outline

_FEW = 0.1
_HALF = 0.5


def input_doubts(
    links: Sequence[Link], old: Outline, new: Outline, *, view_chosen: bool = False
) -> Iterator[Notice]:
    """Notices on files that may not be those that are meant, the gravest first.

    `view_chosen` says that somebody chose how the tracked changes of `old` are read.
    """
    yield from _identical(old, new)
    unlike = list(_unlike(links, old, new))
    yield from unlike
    if not unlike and any(link.relation is not Relation.SAME for link in links):
        yield from _reversed(old, new)
    if not view_chosen:
        yield from _pending(old)
    yield from unread_notices(links, old, new)
    yield from drafting_notes(new)


def _identical(old: Outline, new: Outline) -> Iterator[Notice]:
    ours = [(facts.sha256, facts.view) for facts in old.sources]
    theirs = [(facts.sha256, facts.view) for facts in new.sources]
    if ours and ours == theirs and all(sha256 for sha256, _ in ours):
        yield Notice(
            "identical-files",
            "Both files are the same, byte for byte. "
            "Check that the right two were chosen.",
        )


def _unlike(links: Sequence[Link], old: Outline, new: Outline) -> Iterator[Notice]:
    share = _shared(links, old, new)
    names = council_of(old), council_of(new)
    strangers = all(names) and not places_in(names[0]) & places_in(names[1])
    whose = f"one is of {names[0]} Council, the other of {names[1]} Council"
    if share < _FEW or (strangers and share < _HALF):
        because = f": {whose}" if strangers else ""
        yield Notice(
            "unlike-documents",
            "Hardly any provision of one file has a counterpart in the other"
            f"{because}. Check that both are versions of the same document. That a "
            "provision has no counterpart does not say that it was deleted or "
            "inserted. This version does not read the documents of two councils side "
            "by side, by topic.",
        )
    elif strangers:
        yield Notice(
            "other-council",
            f"The files name different councils: {whose}. "
            "Check that both are versions of the same document.",
        )


def _shared(links: Sequence[Link], old: Outline, new: Outline) -> float:
    """Of the smaller document's words, the share that stands in linked provisions."""
    linked = [link for link in links if link.old and link.new]
    rows = [
        _words_linked(old, (c for link in linked for c in link.old)),
        _words_linked(new, (c for link in linked for c in link.new)),
    ]
    found, total = min(rows, key=lambda row: row[1])
    return found / total if total else 1.0


def _words_linked(outline: Outline, linked: Iterable[ClauseId]) -> tuple[int, int]:
    """How many words stand in linked provisions, and how many in all."""
    n_words = {clause.id: len(clause.words.split()) for clause in outline.clauses}
    return sum(n_words[clause] for clause in linked), sum(n_words.values())


def _reversed(old: Outline, new: Outline) -> Iterator[Notice]:
    evidence = reversed_evidence(old, new)
    if evidence:
        yield Notice(
            "versions-reversed",
            f"The files may be in the wrong order: {'; '.join(evidence)}. The first "
            "is read as the current version, the second as the proposed one.",
        )


def _pending(old: Outline) -> Iterator[Notice]:
    accepted = all(facts.view == View.FINAL.value for facts in old.sources)
    if accepted and real_changes(old):
        remark = RevisionKind.COMMENT
        n_changes = sum(c.revision.kind is not remark for c in old.revisions)
        count = counted(n_changes, "tracked change")
        read = "It is read" if n_changes == 1 else "They are read"
        yield Notice(
            "current-version-pending",
            f"The current version itself holds {count} that nobody has accepted or "
            f"rejected. {read} as accepted. If the text without them is in "
            "force, choose it with --old-view original.",
        )
