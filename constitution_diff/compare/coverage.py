"""Which parts both files hold. What is not there is not deleted.

Councils publish a constitution in parts. When one file holds only some of the
other's parts, the rest is not in the file: it is counted apart and never called
deleted. A file that claims to be the whole is taken at its word.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Coverage, Notice, RevisionKind, Scope, listed
from constitution_diff.model.values import dataclass

from .namesakes import namesakes
from .parts import BEGINNING, CONTAINERS, number_of
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from constitution_diff.model import ClauseId, Link

    from .digest import Digest
    from .matching import Matching

_HELD_SHARE = 0.1
_MARKED_SHARE = 0.9
_NUMBER: Final = re.compile(
    r"\d+[a-z]?|[a-z]|[ivxl]+|one|two|three|four|five|six|seven|eight|nine|ten"
)
"""How a Part is numbered, in folded words."""
_FIRST: Final = frozenset({"1", "1a", "a", "i", "one"})


@dataclass(frozen=True, slots=True)
class Covered:
    """For each part of both sides, whether it was compared."""

    old: tuple[Scope, ...]
    new: tuple[Scope, ...]


def covered_parts(matching: Matching, *, whole: bool = False) -> Covered:
    """Whether each part has a counterpart, or is not in the other file.

    Args:
        matching: The links found.
        whole: Both files are whole documents; whatever is missing was deleted.
    """
    old_held, new_held = _held(matching)
    if whole or not any(old_held) or not any(new_held):
        return _all_compared(matching)
    return Covered(
        _scopes(matching.old, old_held, matching.new, new_held),
        _scopes(matching.new, new_held, matching.old, old_held),
    )


def _all_compared(matching: Matching) -> Covered:
    return Covered(
        (Scope.COMPARED,) * len(matching.old.parts),
        (Scope.COMPARED,) * len(matching.new.parts),
    )


def _held(matching: Matching) -> tuple[list[bool], list[bool]]:
    """For each part, whether the other side has it, if in other words.

    A tenth of its words at least found a partner; or there is a part of the same
    name that can be it: a table that was read as paragraphs, for one.
    """
    sides = (
        (matching.old, matching.partner_of_old, matching.new),
        (matching.new, matching.partner_of_new, matching.old),
    )
    held: list[list[bool]] = []
    for digest, partners, other in sides:
        total = [0] * len(digest.parts)
        found = [0] * len(digest.parts)
        for unit in digest.units:
            total[unit.part] += len(unit.words)
            found[unit.part] += len(unit.words) * (unit.at in partners)
        held.append(
            [
                same or f > _HELD_SHARE * t
                for same, f, t in zip(
                    namesakes(digest, other), found, total, strict=True
                )
            ]
        )
    return held[0], held[1]


def _scopes(
    side: Digest, held: list[bool], other: Digest, other_held: list[bool]
) -> tuple[Scope, ...]:
    """NOT_IN_FILE for parts that the other file, being a part itself, does not hold."""
    if _claims_to_be_whole(other):
        return (Scope.COMPARED,) * len(side.parts)
    extract = _is_extract(other, other_held) and not _lacks_no_part(side, held)
    marked = _marked(other, RevisionKind.DELETED) + _marked(side, RevisionKind.INSERTED)
    in_marks = _held_by(marked, side)
    return tuple(
        Scope.COMPARED
        if here or not (extract or _is_published_apart(part)) or at in in_marks
        else Scope.NOT_IN_FILE
        for at, (part, here) in enumerate(zip(side.parts, held, strict=True))
    )


def _marked(digest: Digest, kind: RevisionKind) -> Counter[str]:
    """How often each word stands in the tracked changes of one kind."""
    revisions = digest.outline.revisions
    return Counter(
        word
        for change in revisions
        if change.revision.kind is kind
        for word in words(change.revision.text)
    )


def _held_by(marked: Counter[str], side: Digest) -> set[int]:
    """The places of the parts that tracked changes took out, or brought in."""
    if not marked:
        return set()
    in_part = enumerate(_words_of_parts(side))
    return {at for at, words_of_it in in_part if _holds(marked, words_of_it)}


def _words_of_parts(digest: Digest) -> list[Counter[str]]:
    found: list[Counter[str]] = [Counter() for _ in digest.parts]
    for unit in digest.units:
        found[unit.part].update(unit.words)
    return found


def _holds(marked: Counter[str], part: Counter[str]) -> bool:
    """Whether tracked changes took the part out, or brought it in: no doubt then."""
    common = sum((marked & part).values())
    return common > _MARKED_SHARE * part.total()


def _claims_to_be_whole(digest: Digest) -> bool:
    """Whether a contents list names all parts of its file: then it has no others."""
    entries = [
        f"{entry.label} {entry.title}"
        for entry in digest.outline.contents
        if entry.where == "contents" and entry.title
    ]
    listed = {_title_words(entry) for entry in entries}
    labels = {_container_words(entry) for entry in entries} - {()}
    parts = [part for part in digest.parts if part != BEGINNING]
    named = [
        _title_words(part) in listed or _container_words(part) in labels
        for part in parts
        if _title_words(part)
    ]
    if any(map(_container_words, parts)) and not _begins_a_whole(entries):
        return False
    return bool(named) and all(named)


def _begins_a_whole(entries: list[str]) -> bool:
    """Whether a contents list has the first Part, and another: "Part 4" alone has not.

    A Part that is published by itself may list itself and what lies in it.
    """
    named = [label for label in map(_container_words, entries) if label]
    return len(set(named)) > 1 and named[0][1] in _FIRST


def _is_extract(digest: Digest, held: list[bool]) -> bool:
    """Whether the file shows by itself that it is a part of something larger.

    Its numbering begins beyond 1, or it is one part alone that has a counterpart.
    """
    number = number_of(digest.parts[0])
    begins_late = bool(number) and int("0" + _digits(number)) > 1
    return begins_late or (len(digest.parts) == 1 and all(held))


def _lacks_no_part(side: Digest, held: list[bool]) -> bool:
    """Whether all that has no counterpart is what stands before all parts.

    That is no part, which a file could be without: it was taken out, or put in.
    """
    lacking = {part for part, here in zip(side.parts, held, strict=True) if not here}
    return lacking == {BEGINNING}


def _is_published_apart(part: str) -> bool:
    """Whether councils publish such a thing by itself: a Part, a Schedule."""
    return part.split(" ", 1)[0].casefold() in CONTAINERS


def _digits(number: str) -> str:
    return "".join(char for char in number if char.isdigit())


def _title_words(part: str) -> tuple[str, ...]:
    """The words of a part's name, or of its line in a contents list, unnumbered.

    >>> _title_words("Part 4 – Rules"), _title_words("section 4. Rules")
    (('rule',), ('rule',))
    >>> _title_words("Part 4")
    ('part', '4')
    """
    label = _container_words(part)
    number = number_of(part)
    folded = words(part)
    if label:
        return folded[len(label) :] or label
    return tuple(w for w in folded if w != "section" and w.rstrip(".") != number)


def _container_words(part: str) -> tuple[str, ...]:
    """The label of what councils publish apart: ("part", "4"); () for anything else."""
    folded = words(part)
    numbered = folded[0:1] and folded[0] in CONTAINERS and bool(folded[1:])
    return folded[:2] if numbered and _NUMBER.fullmatch(folded[1]) else ()


def coverage_rows(
    matching: Matching, covered: Covered, links: Iterable[Link]
) -> tuple[Coverage, ...]:
    """One row for each part of each side, in document order.

    A part that can only stand on unread pages of the other file could not be read.
    """
    unread = {
        clause
        for link in links
        if link.scope is Scope.UNREAD
        for clause in (*link.old, *link.new)
    }
    return tuple(
        Coverage(side, part, Scope.UNREAD if lost else scope)
        for side, digest, scopes in (
            ("old", matching.old, covered.old),
            ("new", matching.new, covered.new),
        )
        for part, scope, lost in zip(
            digest.parts, scopes, _wholly(digest, unread), strict=True
        )
    )


def _wholly(digest: Digest, unread: AbstractSet[ClauseId]) -> list[bool]:
    """For each part, whether all its clauses are among those."""
    found = [bool(unread)] * len(digest.parts)
    for unit in digest.units:
        found[unit.part] = found[unit.part] and unit.clause.id in unread
    return found


def coverage_notices(matching: Matching, covered: Covered) -> Iterator[Notice]:
    """Which parts were compared, where one file does not hold them all."""
    sides = (
        (matching.old, covered.old, "proposed", "deleted"),
        (matching.new, covered.new, "current", "inserted"),
    )
    for digest, scopes, other, word in sides:
        rows = list(zip(digest.parts, scopes, strict=True))
        absent = [part for part, scope in rows if scope is Scope.NOT_IN_FILE]
        if absent:
            held = [part for part, scope in rows if scope is Scope.COMPARED]
            yield Notice(
                "parts-not-in-file",
                f"Compared: {_listing(held)}. {_are(absent)} not in the {other} file "
                f"and {'is' if len(absent) == 1 else 'are'} not reported as {word}.",
            )


def _are(parts: list[str]) -> str:
    named = _listing(parts)
    verb = "is" if len(parts) == 1 else "are"
    return f"{named[:1].upper()}{named[1:]} {verb}"


def _listing(parts: list[str]) -> str:
    """The parts in words, by number where all of them have one.

    >>> _listing(["section 25. Planning", "section 26. Whistle blowing"])
    'sections 25 and 26'
    """
    numbers = [number_of(part) for part in parts]
    if all(numbers):
        word = "section" if len(parts) == 1 else "sections"
        return f"{word} {listed(numbers)}"
    return listed(parts)
