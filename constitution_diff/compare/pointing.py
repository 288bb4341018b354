"""Figures that stand in a reference: the number of what it means, and no quantity.

"In accordance with 3.1" or "see Table 4" may name its target in a field of Word, which
follows by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Reference, ReferenceForm, ReferenceStatus

from .caption_mentions import still_typed
from .captions import caption_name, captions
from .markers import QUANTITY, REFERENCE
from .sides import clause_at, part_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Link,
        MappedReference,
        Outline,
    )

    from .pairing import Swap
    from .reach import Found
    from .sides import Passage

    Fields = Mapping[ClauseId, Sequence[Reference]]
    Shown = tuple[Passage, tuple[Fields, Fields]]
    """A passage, and the fields of both versions."""

_FIGURE: Final = re.compile(r"\d[\w.]*")


def fields_of(outline: Outline) -> Fields:
    """The references that are fields of the word processor, by their clauses.

    The number in a caption is one as well: of itself.
    """
    found: dict[ClauseId, list[Reference]] = {
        clause: [Reference(clause, name, 0, (), _first_part(outline[clause]))]
        for clause, name in captions(outline).items()
    }
    for one in outline.references:
        if one.form is ReferenceForm.FIELD:
            found.setdefault(one.clause, []).append(one)
    return found


def _first_part(clause: Clause) -> str:
    return "heading" if clause.heading else "text"


def as_reference(found: Found, swap: Swap, shown: Shown) -> Found:
    """A swapped figure as a reference, where it is what fields show of their targets.

    What is not in such a field on both sides comes back as it is.
    """
    old, new = swap.old, swap.new
    if old is None or new is None or {old.kind, new.kind} != {QUANTITY}:
        return found
    if not (_FIGURE.fullmatch(old.text) and _FIGURE.fullmatch(new.text)):
        return found
    passage, fields = shown
    part = passage.part
    old_at, new_at = old.start + passage.old_start, new.start + passage.new_start
    ours = _field_at(fields[0], passage.old_clauses, part, old_at)
    theirs = _field_at(fields[1], passage.new_clauses, part, new_at)
    was, is_ = _called(ours, old.text), _called(theirs, new.text)
    return found._replace(kind=REFERENCE, was=was, is_=is_) if was and is_ else found


def _field_at(
    fields: Fields, clauses: Sequence[Clause], part: str, at: int
) -> Reference | None:
    clause, here = clause_at(clauses, part, at)
    if part.startswith("cell:"):
        before = range(int(part.removeprefix("cell:")))
        words = (part_words(clause, f"cell:{n}") or "" for n in before)
        here, part = here + sum(len(one) + 1 for one in words), "text"
    found = (
        one
        for one in fields.get(clause.id, ())
        if one.part == part and one.at <= here < one.at + len(one.text)
    )
    return next(found, None)


def _called(field: Reference | None, figure: str) -> str:
    """What a field calls its target, in which a figure stands; "" where it does not.

    A field can repeat any words: "5" of the rule that sets the quorum.
    """
    if field is None:
        return ""
    if caption_name(field.text) == field.text:
        return field.text
    return figure if any(names(one.label, figure) for one in field.targets) else ""


def names(words: str, number: str) -> bool:
    """Whether some words name a number, and not one that it is a piece of.

    >>> names("Section 1.4(a)", "1.4"), names("Section 11.4", "1.4")
    (True, False)
    """
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", words) is not None


def means(words: str, number: str) -> bool:
    """Whether the words of a reference mean what has a number.

    A table and a rule can have the same one.

    >>> means("Section 2(a)", "2"), means("Table 2", "2"), means("Table 2", "Table 2")
    (True, False, True)
    """
    return words == number if caption_name(words) else names(words, number)


def numbered_anew(
    links: Iterable[Link],
    references: Iterable[MappedReference],
    outlines: tuple[Outline, Outline],
) -> Iterator[tuple[ClauseId, str, str]]:
    """New clause, old and new name of each table or figure that a caption counts.

    In the caption itself, and where a field means the same one as before. A caption
    whose old name is still typed somewhere is left out: that may now mean another.
    """
    ours, theirs = map(captions, outlines)
    typed = still_typed(ours.values(), outlines[1], theirs) if ours and theirs else ()
    for link in links:
        if len(link.old) == len(link.new) == 1:
            was, now = ours.get(link.old[0]), theirs.get(link.new[0])
            if was not in typed:
                yield from _counted(link.new[0], was, now)
    for row in references:
        at = row.was.clause, row.is_.clause
        same = row.status in (ReferenceStatus.UNCHANGED, ReferenceStatus.UPDATED)
        if same and at[0] is not None and at[1] is not None:
            yield from _counted(row.clause, ours.get(at[0]), theirs.get(at[1]))


def _counted(
    clause: ClauseId, was: str | None, now: str | None
) -> Iterator[tuple[ClauseId, str, str]]:
    if was and now and was.split()[0] == now.split()[0]:
        yield clause, was, now
