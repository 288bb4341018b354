"""What a provision prints, and its signs without blanks, by which texts are aligned."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.read.docx.counters import BULLET

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Clause

_OBJECTS: Final = re.compile("[\ue000-\uf8ff]")
_SIGNS: Final = re.compile("[^\\s\ue000-\uf8ff]+")
_LABEL_ENDS: Final = ".:-\u2013\u2014"


def printed(clauses: Iterable[Clause], *, labelled: bool = True) -> str:
    """Label, heading and words of some provisions, one behind the other.

    Without `labelled` the first of them is without its label: it comes from a list.

    >>> from constitution_diff.model import Clause
    >>> printed([Clause("4", Kind.CLAUSE, label="4", heading="Quorum", text="Five.")])
    '4 Quorum Five.'
    """
    words: list[str] = []
    for number, clause in enumerate(clauses):
        label = clause.label if labelled or number else ""
        words += filter(None, (label, clause.heading, clause.text))
    return " ".join(words)


def bare(text: str) -> str:
    """The signs of a text, without blanks and without what stands for objects."""
    return "".join(without_objects(text).split())


def sign_places(text: str) -> list[int]:
    """Where the signs of a text stand that `bare` leaves.

    >>> sign_places("a b")
    [0, 2]
    """
    return [*chain.from_iterable(range(*one.span()) for one in _SIGNS.finditer(text))]


def without_objects(text: str) -> str:
    """The text, without what stands for objects."""
    return _OBJECTS.sub("", text)


def label_key(label: str) -> str:
    """What two labels have in common that count as one: "4." and "4"; "" for bullets.

    >>> label_key("Part 4."), label_key("•")
    ('Part4', '')
    """
    return "" if label == BULLET else bare(label).rstrip(_LABEL_ENDS)


def sort_of(clause: Clause) -> str:
    """What can take the place of what: a row that of rows, words that of words."""
    if clause.kind is Kind.ROW:
        return "row"
    in_notes = any(not _in_body(address) for address in clause.places)
    return "note" if clause.kind is Kind.NOTE and (in_notes or clause.anchor) else ""


def prints_nothing(clause: Clause) -> bool:
    """Whether it has no words of its own: a table, whose rows have them."""
    return not clause.cells and not printed([clause])


def _in_body(address: str) -> bool:
    return "note" not in address.partition("#")[0]
