"""Names a provision by its number, its first words and what stands around it.

And finds it again by these.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from constitution_diff.model import Address
from constitution_diff.model.naming import first_told, in_part, path_of
from constitution_diff.model.values import dataclass

from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline

HASH_DIGITS = 12
_FIRST = 8
"""So many first words an address quotes."""
_TELLING = 4
"""So many first words may name a clause together with its number."""


class AddressBook:
    """Writes the addresses of one outline; knows what stands beside what."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._places = {clause.id: at for at, clause in enumerate(outline.clauses)}

    def can_name(self, clauses: Iterable[ClauseId]) -> bool:
        """Whether each has a citation or words to be found by, unlike a bare table."""
        found = (self._outline[clause] for clause in clauses)
        return all(clause.citation or clause.words for clause in found)

    def of(self, clauses: Iterable[ClauseId]) -> tuple[Address, ...]:
        """The addresses of these clauses, in their order."""
        return tuple(self._address(self._places[clause]) for clause in clauses)

    def _address(self, at: int) -> Address:
        clause = self._outline.clauses[at]
        return Address(
            in_part(clause, self._outline).citation,
            _first_words(clause),
            text_hash(clause),
            self._neighbour(at - 1),
            self._neighbour(at + 1),
        )

    def _neighbour(self, at: int) -> str:
        if not 0 <= at < len(self._outline.clauses):
            return ""
        clause = self._outline.clauses[at]
        return clause.citation if clause.label else _first_words(clause)


def _first_words(clause: Clause) -> str:
    return " ".join(clause.typed.split()[:_FIRST])


class UnfitError(Exception):
    """Why a decision does not fit, in words. It becomes a notice; nobody sees it."""


def text_hash(clause: Clause) -> str:
    """Twelve digits that change when the heading or the words of a clause do.

    Not with what Word fills in: two versions show other pages for the same words.

    >>> from constitution_diff.model import ClauseId, Kind
    >>> from constitution_diff.model import Clause
    >>> len(text_hash(Clause(ClauseId("4"), Kind.CLAUSE, text="Five members.")))
    12
    """
    return hashlib.sha256(clause.typed.encode()).hexdigest()[:HASH_DIGITS]


def clause_found(address: Address, outline: Outline, side: str) -> ClauseId:
    """The one clause at an address.

    Raises UnfitError: there is none, or several, or its words have changed.
    """
    near = [clause for clause in outline.clauses if _is_cited(clause, address)]
    if not near:
        msg = f"the {side} version has no {address.citation or 'such provision'}"
        raise UnfitError(msg)
    fitting = [clause for clause in near if _begins(clause, address.words)]
    if not fitting:
        msg = f"no provision of the {side} version begins with “{address.words}” there"
        raise UnfitError(msg)
    unchanged = [c for c in fitting if address.hash in ("", text_hash(c))]
    if not unchanged:
        msg = f"the words of {address.told} in the {side} version have changed since"
        raise UnfitError(msg)
    return _only_one(address, unchanged, outline, side)


@dataclass(frozen=True, slots=True)
class Traced:
    """A clause that was found again."""

    clause: ClauseId
    doubt: str = ""
    """Why it may be another one, in words; "" for the very words."""


def clause_traced(address: Address, outline: Outline, side: str) -> Traced:
    """The clause at an address, also where its number or its words have changed since.

    By its words wherever they stand now, if they stand there once; else by its number
    and its first words together. A number alone is no sign where words are given: after
    a renumbering another clause has it.

    Raises UnfitError: there is none, or nobody can tell which.
    """
    try:
        return Traced(clause_found(address, outline, side))
    except UnfitError:
        again = _by_hash(address, outline) or _by_start(address, outline)
        if again is None:
            raise
        return again


def _by_hash(address: Address, outline: Outline) -> Traced | None:
    alike = [c for c in outline.clauses if address.hash and _is_of_words(c, address)]
    return Traced(alike[0].id) if len(alike) == 1 else None


def _is_of_words(clause: Clause, address: Address) -> bool:
    return _begins(clause, address.words) and text_hash(clause) == address.hash


def _by_start(address: Address, outline: Outline) -> Traced | None:
    start = words(address.words)
    if len(start) < _TELLING:
        return None
    alike = [c for c in outline.clauses if _begins(c, address.words)]
    if len(alike) != 1 or not _is_cited(alike[0], address):
        return None
    return Traced(alike[0].id, "its words have changed since")


def _is_cited(clause: Clause, address: Address) -> bool:
    """Whether the number fits; without words, only what carries the number itself."""
    if not address.citation:
        return True
    cited = _plain(address.citation)
    same = cited == _plain(clause.citation) or cited in _paths(clause)
    return same and bool(address.words or address.hash or clause.label)


def _paths(clause: Clause) -> tuple[str, ...]:
    """With its Part as it is, and as the first of its number is told."""
    if not clause.citation:
        return ("",)
    path = _plain(path_of(clause.id, clause.citation))
    return path, first_told(path, (path.partition("/")[0],))


def _plain(citation: str) -> str:
    return citation.casefold().rstrip(".").strip()


def _begins(clause: Clause, start: str) -> bool:
    """Also as it is printed, with its pages, for that is what somebody types."""
    wanted = words(start)
    said = (clause.typed, clause.words) if clause.worked_out else (clause.words,)
    return any(words(each)[: len(wanted)] == wanted for each in said)


def _only_one(
    address: Address, clauses: Sequence[Clause], outline: Outline, side: str
) -> ClauseId:
    """The one of several that stands between the neighbours named."""
    if len(clauses) > 1 and (address.above or address.below):
        place = {clause.id: at for at, clause in enumerate(outline.clauses)}
        clauses = [
            clause
            for clause in clauses
            if _is_near(outline, place[clause.id] - 1, address.above)
            and _is_near(outline, place[clause.id] + 1, address.below)
        ]
    if len(clauses) == 1:
        return clauses[0].id
    msg = (
        f"{len(clauses) or 'none'} of the provisions of the {side} version that fit "
        f"{address.told} can be told from the others; name its first words, or what "
        "stands above and below it"
    )
    raise UnfitError(msg)


def _is_near(outline: Outline, at: int, neighbour: str) -> bool:
    """Whether the clause at that place is cited so, or begins so; always for ""."""
    if not neighbour:
        return True
    if not 0 <= at < len(outline.clauses):
        return False
    clause = outline.clauses[at]
    return _plain(clause.citation) == _plain(neighbour) or _begins(clause, neighbour)
