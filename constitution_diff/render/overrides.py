"""A file of overrides to fill in: the doubtful decisions, each ready to be changed.

What was decided by hand stays in force; the rest stands behind "#" until somebody
takes it away.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from constitution_diff.compare import text_hash
from constitution_diff.model import RelatedKind, Relation, Scope

from . import vocabulary
from .plain import encoded
from .story import names, what

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline

_DOUBTFUL = 0.6
_WORDS = 8
_BY_HAND = "set by the officer in "
_QUIET = frozenset({Relation.SAME, Relation.RENUMBERED})
_HEAD = (
    "# What became of these provisions, as far as the words alone leave it in doubt.",
    '# Where that is wrong, take the "# " from the four lines of an entry and correct',
    "# old and new. new = [] says that it was deleted, old = [] that it was inserted.",
    '# A number alone will do: old = "4.2", new = ["4.3", "4.4"].',
)


def comparison_overrides(comparison: Comparison) -> bytes:
    """The file of overrides for a comparison, in TOML."""
    clerk = _Clerk(comparison)
    lines = [*_HEAD, "", *_names(comparison)]
    for link in comparison.links:
        if _by_hand(link) or _in_doubt(link):
            lines += ["", *clerk.entry(link)]
    return encoded(lines)


def _names(comparison: Comparison) -> Iterator[str]:
    """Which files it is for; nothing where a side has several."""
    for key, outline in (("current", comparison.old), ("proposed", comparison.new)):
        if len(outline.sources) == 1:
            yield f"{key} = {_string(outline.sources[0].name)}"


def _by_hand(link: Link) -> bool:
    return any(line.startswith(_BY_HAND) for line in link.evidence)


def _in_doubt(link: Link) -> bool:
    """Whether another reader might have linked otherwise."""
    if link.scope is not Scope.COMPARED or link.relation in _QUIET:
        return False
    one_to_one = len(link.old) == len(link.new) == 1
    return not one_to_one or link.moved or link.score < _DOUBTFUL


class _Clerk:
    """Writes entries; knows what stands beside what. Private to one file."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old = _places(comparison.old)
        self._new = _places(comparison.new)
        self._alike = {
            clause: other
            for pair in comparison.related
            if pair.kind is RelatedKind.POSSIBLE
            for clause, other in ((pair.old, pair.new), (pair.new, pair.old))
        }

    def entry(self, link: Link) -> Iterator[str]:
        """The lines of one link."""
        yield f"# {self._told(link)}"
        mark = "" if _by_hand(link) else "# "
        yield f"{mark}[[link]]"
        yield f"{mark}old = {self._side(link.old, self._comparison.old, self._old)}"
        yield f"{mark}new = {self._side(link.new, self._comparison.new, self._new)}"
        yield f"{mark}note = {_string(_note(link))}"

    def _told(self, link: Link) -> str:
        old, new = names(self._comparison, link)
        told = f"{' → '.join(filter(None, (old, new)))}: {what(self._comparison, link)}"
        likes = [self._alike[c] for c in (*link.old, *link.new) if c in self._alike]
        if not likes:
            return told
        other = self._comparison.new if link.old else self._comparison.old
        side = vocabulary.NEW if link.old else vocabulary.OLD
        return f"{told}; perhaps it is {other[likes[0]].citation} of the {side}"

    def _side(
        self,
        clauses: Iterable[ClauseId],
        outline: Outline,
        places: Mapping[ClauseId, int],
    ) -> str:
        shown = [_address(outline, places[clause]) for clause in clauses]
        return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def _note(link: Link) -> str:
    """The note of a decision made by hand; "" for a new one."""
    line = next((line for line in link.evidence if line.startswith(_BY_HAND)), "")
    return line.partition(": ")[2]


def _places(outline: Outline) -> dict[ClauseId, int]:
    return {clause.id: at for at, clause in enumerate(outline.clauses)}


def _address(outline: Outline, at: int) -> str:
    clause = outline.clauses[at]
    facts = (
        ("citation", clause.citation),
        ("words", _first_words(clause)),
        ("hash", text_hash(clause)),
        ("above", _neighbour(outline, at - 1)),
        ("below", _neighbour(outline, at + 1)),
    )
    shown = ", ".join(f"{key} = {_string(value)}" for key, value in facts if value)
    return f"{{ {shown} }}"


def _first_words(clause: Clause) -> str:
    return " ".join(clause.words.split()[:_WORDS])


def _neighbour(outline: Outline, at: int) -> str:
    if not 0 <= at < len(outline.clauses):
        return ""
    clause = outline.clauses[at]
    return clause.citation if clause.label else _first_words(clause)


def _string(words: str) -> str:
    """A TOML string; JSON writes the same but for DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
