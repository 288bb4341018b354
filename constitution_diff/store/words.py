"""The index of words that is searched: FTS5 in a file, GIN on a PostgreSQL server.

Both are given the words that `history.terms` finds, joined by blanks, and cut them at
the blanks alone; so both find the same. A row stands for one wording of one clause. Its
number puts the wordings of a document in the document's order:

    /now /part.4 quorum / the quorum is five ^quorum

Behind a slash stand marks: of the newest version, of the part it lies in or lay in at
last, and behind two of all the versions that it stands in, alone and behind its part in
these. The words of the heading
come first, then, behind a lone slash which no phrase crosses, those of the text; then
those of the heading once more, so that they can be asked for alone.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from constitution_diff.history import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection, TextClause

PER_DOCUMENT: Final = 1 << 24
"""The numbers of a document's wordings begin with its own number times this."""
NOW: Final = "/now"
"""The mark of what stands in the newest version."""
HEADING: Final = "^"
"""What stands before a word of a heading."""
_BETWEEN: Final = "/"
_N_SIZES: Final = 12
"""The longest run of versions that has a mark of its own is of 2,048."""
_MOST_BYTES: Final = 1 << 19
"""PostgreSQL can list no more of one clause than twice this. What lies behind is not
found by search; no provision is a tenth as long."""


def part_mark(part: str) -> str:
    """The mark of what lies in a part, in the newest version that reads so.

    >>> part_mark("Part 4")
    '/part.4'
    """
    return "/" + ".".join(words_of(part))


def version_marks(first: int, last: int) -> Iterator[str]:
    """The marks of what stands from one version to another, both counted from 0.

    One for each run of 1, 2, 4, 8 ... versions, so that there are few.

    >>> list(version_marks(0, 9)), list(version_marks(3, 3))
    (['//3.0', '//1.4'], ['//0.3'])
    """
    while first <= last:
        size = min(_largest(first), (last - first + 1).bit_length() - 1)
        yield f"//{size}.{first >> size}"
        first += 1 << size


def marks_of_version(version: int) -> tuple[str, ...]:
    """All marks that what stands in a version can have; it has just one of them.

    >>> marks_of_version(9)[:5]
    ('//0.9', '//1.4', '//2.2', '//3.1', '//4.0')
    """
    return tuple(f"//{size}.{version >> size}" for size in range(_N_SIZES))


def _largest(first: int) -> int:
    """The largest run that begins at a version, as a power of two."""
    return (first & -first).bit_length() - 1 if first else _N_SIZES - 1


def marks_in_part(part: str, marks: Iterable[str]) -> tuple[str, ...]:
    """The marks of what lies in a part in versions that have these marks.

    >>> marks_in_part("Part 4", ["//3.0"])
    ('/part.4//3.0',)
    """
    of = part_mark(part)
    return tuple(f"{of}{mark}" for mark in marks)


def listed_words(heading: str, words: str, marks: Iterable[str]) -> str:
    """The row of a wording.

    >>> listed_words("Quorum", "The quorum is five.", [NOW, part_mark("Part 4")])
    '/now /part.4 quorum / the quorum is five ^quorum'
    """
    titled = words_of(heading)
    named = (HEADING + word for word in titled)
    found = " ".join((*marks, *titled, _BETWEEN, *words_of(words), *named))
    # Cut between bytes of one letter, a letter less is left, and nothing broken.
    return found.encode()[:_MOST_BYTES].decode(errors="ignore").rstrip()


def put_words(
    at: Connection,
    document: int,
    rows: Mapping[int, str],
    *,
    before: Mapping[int, str] | None = None,
) -> None:
    """Have the words of a document found, in place of those it had before.

    Args:
        at: A connection that writes.
        document: Whose words they are.
        rows: By the numbers of its wordings.
        before: The rows that it had; None where the index has to be asked, which takes
            the longer the more it holds.
    """
    if at.dialect.name == "sqlite":
        gone = words_kept(at, document) if before is None else before
        _execute(at, _TAKEN_OUT, gone)
    else:
        at.execute(_DROPPED, span_of(document))
    _execute(at, _LISTED, rows)


def _execute(at: Connection, what: TextClause, rows: Mapping[int, str]) -> None:
    if rows:
        at.execute(what, [{"number": n, "words": words} for n, words in rows.items()])


def span_of(document: int) -> dict[str, int]:
    """Between which numbers the wordings of a document lie, both included."""
    first = document * PER_DOCUMENT
    return {"first": first, "last": first + PER_DOCUMENT - 1}


def words_kept(at: Connection, document: int) -> dict[int, str]:
    """The rows of a document, by their numbers, as the index has them."""
    if at.dialect.name != "sqlite":
        found = at.execute(_KEPT, span_of(document))
        return {int(number): words for number, words in found}
    places: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for number, place, word in at.execute(_PLACES, span_of(document)):
        places[number].append((place, word))
    return {n: " ".join(word for _, word in sorted(p)) for n, p in places.items()}


def clear_words(at: Connection) -> None:
    """Take all words out of the index."""
    emptied = _EMPTIED if at.dialect.name == "sqlite" else _DROPPED
    every = {"first": 0, "last": _HIGHEST}
    at.execute(emptied, {} if emptied is _EMPTIED else every)


def tidy_words(at: Connection) -> None:
    """See to it that what was taken out of the index is no longer in the file."""
    if at.dialect.name == "sqlite":
        at.execute(text("INSERT INTO found(found) VALUES('optimize')"))


def word_sums(rows: Iterable[tuple[int, str]]) -> dict[int, int]:
    """For each document a sum over each word of its rows and the place of each.

    What is listed in another order gives the same; anything else another. The sums are
    not the same in another program.
    """
    sums: dict[int, int] = defaultdict(int)
    for number, words in rows:
        places = enumerate(words.split(" "))
        found = (_hash(number, place, word) for place, word in places)
        sums[number // PER_DOCUMENT] += sum(found)
    return dict(sums)


def kept_sums(at: Connection) -> dict[int, int]:
    """What `word_sums` gives for the rows that the index has."""
    if at.dialect.name != "sqlite":
        return word_sums((int(n), words) for n, words in at.execute(_EVERY))
    sums: dict[int, int] = defaultdict(int)
    for number, place, word in at.execute(_PLACES, {"first": 0, "last": _HIGHEST}):
        sums[number // PER_DOCUMENT] += _hash(number, place, word)
    return dict(sums)


def _hash(number: int, place: int, word: str) -> int:
    # Not that of a tuple: two words in each other's place would give the same sum.
    return hash(f"{number} {place} {word}")


_HIGHEST: Final = (1 << 63) - 1
_OF_DOCUMENT: Final = "FROM found WHERE rowid BETWEEN :first AND :last"
_DROPPED: Final = text(f"DELETE {_OF_DOCUMENT}")
_KEPT: Final = text(f"SELECT rowid, words {_OF_DOCUMENT}")
_EVERY: Final = text("SELECT rowid, words FROM found")
_LISTED: Final = text("INSERT INTO found(rowid, words) VALUES (:number, :words)")
# The index of a file keeps no rows, but every word with its places. To take a row out
# of it, it must be told what the row said.
_TAKEN_OUT: Final = text(
    "INSERT INTO found(found, rowid, words) VALUES ('delete', :number, :words)"
)
_EMPTIED: Final = text("INSERT INTO found(found) VALUES ('delete-all')")
_PLACES: Final = text(
    'SELECT doc, "offset", term FROM found_places WHERE doc BETWEEN :first AND :last'
)
