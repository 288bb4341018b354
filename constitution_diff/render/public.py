"""The public form of each value: no persons, remarks, folders or words not shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Outside, RevisionKind

from .paths import file_name, without_paths
from .story import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Comparison,
        Decision,
        Edit,
        Finding,
        Life,
        Link,
        Lives,
        Notice,
        Outline,
        SourceFacts,
        Spot,
        TrackedChange,
    )

UNSHOWN: Final = frozenset({"comment", "hidden"})
"""Where words stand that a public copy does not hold."""
_OF_COMMENTS: Final = frozenset({"remarks-left"})
"""Findings whose quotations are comments."""
_SAYINGS: Final = frozenset(
    "title subtitle version status date modified published adopted".split()
)
"""What a file says of itself and nobody is named by."""
_BY_HAND: Final = "set by the officer in "


def public_outline(outline: Outline) -> Outline:
    """No author, comment or words not shown; files by their bare names."""
    in_text = any(clause.heading == outline.title for clause in outline.clauses)
    return replace(
        outline,
        sources=tuple(map(_public_facts, outline.sources)),
        title=outline.title if in_text else without_paths(outline.title),
        revisions=tuple(_public_changes(outline.revisions)),
        furniture=tuple(
            replace(line, text=without_paths(line.text))
            for line in outline.furniture
            if line.where not in UNSHOWN
        ),
        unread=tuple(
            replace(one, reason=without_paths(one.reason)) for one in outline.unread
        ),
        notices=_public_notices(outline.notices, outline),
    )


def _public_facts(facts: SourceFacts) -> SourceFacts:
    says = (
        (what, without_paths(value)) for what, value in facts.says if what in _SAYINGS
    )
    return replace(facts, name=file_name(facts.name), says=tuple(says))


def _public_changes(changes: Iterable[TrackedChange]) -> Iterator[TrackedChange]:
    for change in changes:
        if change.revision.kind is not RevisionKind.COMMENT:
            yield replace(change, revision=replace(change.revision, author=""))


def _public_notices(
    notices: Iterable[Notice], *outlines: Outline
) -> tuple[Notice, ...]:
    """The notices, each file by its bare name."""
    names = {
        facts.name: file_name(facts.name)
        for outline in outlines
        for facts in outline.sources
    }
    longer = sorted((n for n in names if n != names[n]), key=len, reverse=True)

    def told(message: str) -> str:
        for name in longer:
            message = message.replace(name, names[name])
        return without_paths(message)

    return tuple(replace(one, message=told(one.message)) for one in notices)


def public_comparison(comparison: Comparison) -> Comparison:
    """No author, and nothing of what differs in comments or in words not shown."""
    return replace(
        comparison,
        links=tuple(map(_public_link, comparison.links)),
        outside=tuple(map(_public_outside, comparison.outside)),
        notices=_public_notices(comparison.notices, comparison.old, comparison.new),
    )


def _public_link(link: Link) -> Link:
    edits, evidence = _public_edits(link.edits), tuple(map(_evidence, link.evidence))
    if edits is link.edits and evidence == link.evidence:
        return link
    return replace(link, edits=edits, evidence=evidence)


def _public_edits(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    if not any(edit.authors for edit in edits):
        return edits
    return tuple(replace(edit, authors=()) for edit in edits)


def _evidence(line: str) -> str:
    """Why it was linked, without what the officer noted on it."""
    return line.partition(": ")[0] if line.startswith(_BY_HAND) else line


def _public_outside(row: Outside) -> Outside:
    """A difference outside the provisions; of words not shown, only how many."""
    if row.where in UNSHOWN:
        old, new = (_n_words(words) for words in (row.old, row.new))
        return Outside(row.where, old, new)
    old, new = without_paths(row.old), without_paths(row.new)
    if (old, new) == (row.old, row.new):
        return replace(row, edits=_public_edits(row.edits))
    return Outside(row.where, old, new)


def _n_words(words: str) -> str:
    return f"{counted(len(words.split()), 'word')} not shown" if words else ""


def public_finding(finding: Finding) -> Finding:
    """Of a comment, only that there is one."""
    bare = finding.code in _OF_COMMENTS
    return replace(
        finding,
        message=without_paths(finding.message),
        spots=tuple(_public_spot(spot, bare=bare) for spot in finding.spots),
    )


def _public_spot(spot: Spot, *, bare: bool) -> Spot:
    """A place; of a comment only that it is there, and a path nowhere but in text."""
    if bare:
        return replace(spot, quote="comment", words="")
    if spot.clause is not None:
        return spot
    return replace(spot, quote=without_paths(spot.quote))


def public_lives(lives: Lives, named: Iterable[Outline]) -> Lives:
    """Nobody named as the author of an edit; the files by their bare names."""
    return replace(
        lives,
        lives=tuple(map(_public_life, lives.lives)),
        notices=_public_notices(lives.notices, *named),
    )


def _public_life(life: Life) -> Life:
    if not any(edit.authors for stage in life.stages for edit in stage.edits):
        return life
    stages = (replace(s, edits=_public_edits(s.edits)) for s in life.stages)
    return replace(life, stages=tuple(stages))


def public_decision(decision: Decision) -> Decision:
    """No private reason, and none from a comment that nobody confirmed."""
    reason = "" if decision.private else decision.reason
    return replace(decision, reason=reason, proposed_reason="")
