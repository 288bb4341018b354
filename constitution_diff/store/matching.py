"""What is wanted, as a condition on a row of the index, in the words of each database.

FTS5 knows phrases and answers from its index alone. PostgreSQL's index knows words; of
a phrase it finds what has all of them, and the row itself tells whether they stand
beside each other. What is looked for consists of letters, digits and the signs that
`words` uses, so it can be quoted, and it is bound as a value all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.history import Phrase, Wanted
from constitution_diff.model.values import dataclass

from .words import INITIAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

_FEW: Final = 3
"""To look for more in a row, one after the other, takes as long as to cut it up."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on a row of `found`."""

    sql: str
    values: Mapping[str, str]
    """What is bound to its names."""


def index_condition(dialect: str, wanted: Wanted) -> Condition:
    """What holds for the rows that have what is wanted, of which there is something.

    >>> from constitution_diff.history import wanted
    >>> asked = wanted('quorum "standing order*" NOT chair')
    >>> dict(index_condition("sqlite", asked).values)
    {'asked': '("quorum" AND "standing order"*) NOT ("chair")'}
    >>> dict(index_condition("sqlite", wanted("c* co*")).values)
    {'asked': '".c" AND "co"*'}
    """
    return _CONDITIONS[dialect](_as_indexed(wanted))


def row_condition(dialect: str, wanted: Wanted) -> Condition:
    """The same for a query that looks through a document row by row.

    >>> from constitution_diff.history import wanted
    >>> row_condition("postgresql", wanted("quorum")).sql
    "(strpos(' ' || words || ' ', :row_0_0) > 0)"
    """
    found = _as_indexed(wanted)
    return _of_rows(found) if dialect == "postgresql" else _CONDITIONS[dialect](found)


def _as_indexed(wanted: Wanted) -> Wanted:
    every = tuple(tuple(map(_looked_up, group)) for group in wanted.all)
    return Wanted(every, tuple(map(_looked_up, wanted.none)))


def _looked_up(phrase: Phrase) -> Phrase:
    """As the index has it: of words that begin with one letter it has the letter."""
    is_letter = phrase.begins and len(phrase.words) == len(phrase.words[0]) == 1
    return Phrase((INITIAL + phrase.words[0],)) if is_letter else phrase


def _of_fts5(wanted: Wanted) -> Condition:
    every = " AND ".join(_either(group) for group in wanted.all)
    none = " OR ".join(map(_fts5, wanted.none))
    asked = f"({every}) NOT ({none})" if none else every
    return Condition("found MATCH :asked", {"asked": asked})


def _either(group: Iterable[Phrase]) -> str:
    found = tuple(map(_fts5, group))
    return found[0] if len(found) == 1 else f"({' OR '.join(found)})"


def _fts5(phrase: Phrase) -> str:
    return f'"{" ".join(phrase.words)}"{"*" if phrase.begins else ""}'


def _of_postgres(wanted: Wanted) -> Condition:
    groups = [(g, True) for g in wanted.all if any(len(p.words) > 1 for p in g)]
    groups += [((p,), False) for p in wanted.none if len(p.words) > 1]
    stands = _standing(groups, "row")
    values = {"asked": _of_index(wanted), **stands.values}
    return Condition(" AND ".join(filter(None, (_INDEXED, stands.sql))), values)


def _of_rows(wanted: Wanted) -> Condition:
    """A word is found in a row in a tenth of the time that it takes to cut the row up.

    Where there are many to find, only the rows that have the others are cut up.
    """
    groups = [(group, True) for group in wanted.all if len(group) <= _FEW]
    if len(groups) == len(wanted.all) and len(wanted.none) <= _FEW:
        return _standing([*groups, *(((p,), False) for p in wanted.none)], "row")
    whole, first = _of_postgres(wanted), _standing(groups, "first")
    if not groups:
        return whole
    sql = _ONLY_THEN.format(first.sql, whole.sql)
    return Condition(sql, {**first.values, **whole.values})


def _standing(
    groups: Iterable[tuple[Sequence[Phrase], bool]], called: str
) -> Condition:
    """That a phrase of each group stands in the row, or that it does not."""
    sql: list[str] = []
    values: dict[str, str] = {}
    for n, (group, stands) in enumerate(groups):
        names = {f"{called}_{n}_{m}": _in_row(p) for m, p in enumerate(group)}
        either = " OR ".join(map(_STANDS.format, names))
        sql.append(f"{'' if stands else 'NOT '}({either})")
        values |= names
    return Condition(" AND ".join(sql), values)


def _of_index(wanted: Wanted) -> str:
    every = [" | ".join(map(_tsquery, group)) for group in wanted.all]
    none = [f"!{_tsquery(one)}" for one in wanted.none if len(one.words) == 1]
    return " & ".join((*(f"({one})" for one in every), *none))


def _tsquery(phrase: Phrase) -> str:
    *before, last = phrase.words
    found = [*(f"'{word}'" for word in before), f"'{last}'{':*' * phrase.begins}"]
    return f"({' & '.join(found)})"


def _in_row(phrase: Phrase) -> str:
    """The phrase as it stands in a row that has a blank at either end."""
    return f" {' '.join(phrase.words)}{'' if phrase.begins else ' '}"


_INDEXED: Final = (
    "array_to_tsvector(string_to_array(words, ' ')) @@ CAST(:asked AS tsquery)"
)
_ONLY_THEN: Final = "CASE WHEN {} THEN {} ELSE false END"
_STANDS: Final = "strpos(' ' || words || ' ', :{}) > 0"
_CONDITIONS: Final[Mapping[str, Callable[[Wanted], Condition]]] = {
    "sqlite": _of_fts5,
    "postgresql": _of_postgres,
}
