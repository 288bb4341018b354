"""Which clause "this Part", "this section" or "the following paragraph" is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, Target, TargetStatus

from .index import TOP, is_part
from .mention import Cue
from .names import CONTAINER_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Clause

    from .index import Index
    from .mention import Mention


def relative_target(index: Index, at: int, mention: Mention) -> Target | None:
    """What "this Part" or "the following paragraph" means; None when nothing."""
    if mention.nearby == "this":
        place = place_of_this(index, at, mention.this)
        sure = mention.cue is Cue.WORD and mention.this in CONTAINER_WORDS
        if place is None and not sure:
            return None
        label = f"this {mention.this.title()}"
        return _target(index, place, label)
    step = 1 if mention.nearby in {"following", "below"} else -1
    start = place_of_this(index, at, mention.this) if mention.this in _LARGE else at
    if start is None:
        return None
    place = _beside(index, start, step, like=bool(mention.this))
    return None if place is None else _target(index, place, mention.nearby)


def _target(index: Index, place: int | None, label: str) -> Target:
    if place is None:
        return Target(label, TargetStatus.NOT_IN_FILE)
    clause = index.clauses[place]
    return Target(clause.citation or clause.heading, TargetStatus.RESOLVED, clause.id)


def _beside(index: Index, at: int, step: int, *, like: bool) -> int | None:
    """The clause before or after, of the same parent if it is to be alike."""
    if step > 0 and not like:
        return at + 1 if at + 1 < len(index.clauses) else None
    place = at + step
    while 0 <= place < len(index.clauses):
        clause = index.clauses[place]
        if not like or index.parents[place] == index.parents[at]:
            return place
        if clause.kind is Kind.HEADING:
            return None
        place += step
    return None


def place_of_this(index: Index, at: int, word: str) -> int | None:
    """The place of "this Part" and the like, seen from `at`; None for none.

    A clause labelled with the word itself is meant first: in an Article with
    sections, "this section" is the section.
    """
    around = [place for place in index.around(at) if place != TOP]
    typed = [p for p in around if index.clauses[p].label.lower().startswith(word)]
    if typed:
        return typed[0]
    if word in _TYPED and not any(word in _heading(index, p) for p in around):
        return None  # "the one exception to this rule"
    wanted = _MEANT.get(word)
    found = [p for p in around if wanted is not None and wanted(index.clauses[p])]
    if not found:
        return None
    return found[-1] if word in _OUTERMOST else found[0]


def _heading(index: Index, place: int) -> str:
    return index.clauses[place].heading.casefold()


def _numbered(clause: Clause) -> bool:
    return clause.kind is Kind.CLAUSE


def _labelled(clause: Clause) -> bool:
    return bool(clause.label) and not is_part(clause)


def _section(clause: Clause) -> bool:
    return clause.kind in {Kind.CLAUSE, Kind.HEADING}


_MEANT: Final[dict[str, Callable[[Clause], bool]]] = {
    "section": _section, "article": _section, "rule": _numbered, "clause": _numbered,
    "standing order": _numbered, "regulation": _numbered, "paragraph": _labelled,
    "subparagraph": _labelled, "subclause": _labelled, "subsection": _labelled,
}  # fmt: skip
_TYPED: Final = frozenset({"rule", "standing order", "regulation", "article"})
"""Words with a second meaning: only where a label or a title prints them."""
_LARGE: Final = frozenset(
    {"part", "schedule", "appendix", "annex", "chapter", "article", "section", "rule",
     "clause"}
)  # fmt: skip
"""Words for more than a paragraph: "the next section" is not the next paragraph."""
_OUTERMOST: Final = frozenset({"section", "article"})
