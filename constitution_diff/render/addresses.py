"""How a file that officers fill in names a provision: by words, never by an id."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from constitution_diff.compare import text_hash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Address, Clause, ClauseId, Outline

_WORDS: Final = 8


class AddressBook:
    """Writes the addresses of one outline; knows what stands beside what."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._places = {clause.id: at for at, clause in enumerate(outline.clauses)}

    def can_name(self, clauses: Iterable[ClauseId]) -> bool:
        """Whether each has a citation or words to be found by, unlike a bare table."""
        found = (self._outline[clause] for clause in clauses)
        return all(clause.citation or clause.words for clause in found)

    def side(self, clauses: Iterable[ClauseId]) -> str:
        """These clauses as a value of TOML: one address, or a list of them."""
        shown = [_address(self._outline, self._places[clause]) for clause in clauses]
        return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def _address(outline: Outline, at: int) -> str:
    clause = outline.clauses[at]
    facts = (
        ("citation", clause.citation),
        ("words", _first_words(clause)),
        ("hash", text_hash(clause)),
        ("above", _neighbour(outline, at - 1)),
        ("below", _neighbour(outline, at + 1)),
    )
    return _table(facts)


def kept_side(addresses: Iterable[Address]) -> str:
    """Addresses as they were written, as a value of TOML."""
    keys = ("citation", "words", "hash", "above", "below")
    shown = [_table((key, getattr(one, key)) for key in keys) for one in addresses]
    return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def _table(facts: Iterable[tuple[str, str]]) -> str:
    shown = ", ".join(f"{key} = {toml_string(value)}" for key, value in facts if value)
    return f"{{ {shown} }}"


def _first_words(clause: Clause) -> str:
    return " ".join(clause.words.split()[:_WORDS])


def _neighbour(outline: Outline, at: int) -> str:
    if not 0 <= at < len(outline.clauses):
        return ""
    clause = outline.clauses[at]
    return clause.citation if clause.label else _first_words(clause)


def toml_string(words: str) -> str:
    """A TOML string; JSON writes the same but for DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
