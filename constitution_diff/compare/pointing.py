"""Figures that stand in a reference: the number of what it means, and no quantity.

"In accordance with 3.1" or "see Table 4" may name its target in a field of Word, which
follows by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ReferenceForm, ReferenceStatus

from .markers import QUANTITY, REFERENCE
from .sides import clause_at, part_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import (
        Clause,
        ClauseId,
        MappedReference,
        Outline,
        Reference,
    )

    from .pairing import Swap
    from .reach import Found
    from .sides import Passage

    Fields = Mapping[ClauseId, Sequence[Reference]]
    Shown = tuple[Passage, tuple[Fields, Fields]]
    """A passage, and the fields of both versions."""

_FIGURE: Final = re.compile(r"\d[\w.]*")
_CAPTION: Final = re.compile(r"(?P<what>[^\W\d]\w*) [A-Z]?\d[\w.-]*\b")
"""How a table or a figure is numbered, where its caption begins: "Table 4"."""


def fields_of(outline: Outline) -> Fields:
    """The references that are fields of the word processor, by their clauses."""
    found: dict[ClauseId, list[Reference]] = {}
    for one in outline.references:
        if one.form is ReferenceForm.FIELD:
            found.setdefault(one.clause, []).append(one)
    return found


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
    if _CAPTION.fullmatch(field.text):
        return field.text
    return figure if any(names(one.label, figure) for one in field.targets) else ""


def names(words: str, number: str) -> bool:
    """Whether some words name a number, and not one that it is a piece of.

    >>> names("Section 1.4(a)", "1.4"), names("Section 11.4", "1.4")
    (True, False)
    """
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", words) is not None


def followed_captions(
    references: Iterable[MappedReference], old: Outline, new: Outline
) -> Iterator[tuple[ClauseId, str, str]]:
    """Clause, old and new name where the same table is meant, numbered otherwise.

    What a table or a figure is called stands in the words of its caption.
    """
    for row in references:
        was, now = row.was.clause, row.is_.clause
        same = row.status in (ReferenceStatus.UNCHANGED, ReferenceStatus.UPDATED)
        if not same or was is None or now is None:
            continue
        ours, theirs = _CAPTION.match(old[was].words), _CAPTION.match(new[now].words)
        if ours and theirs and ours["what"] == theirs["what"]:
            yield row.clause, ours[0], theirs[0]
