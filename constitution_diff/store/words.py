"""The index of words that is searched: FTS5 in a file, GIN on a PostgreSQL server.

Both are given the words that `history.terms` finds, joined by blanks, and cut them at
the blanks alone; so both find the same. A row stands for one wording of one clause. Its
number puts the wordings of a document in the document's order:

    /now /part.4/ .f .i .q .t quorum / the quorum is five ^quorum

Behind a slash stand marks: of the newest version, of the parts it lies in or lay in at
last, and behind two of all days on which it was in force; where it did not stay in one
part, of these days behind each part, too. Behind a point stand the letters with which
its words begin, for to put together what every word of a letter finds takes longest of
all. The words of the heading come first, then, behind a lone slash which no phrase
crosses, those of the text; then those of the heading once more, so that they can be
asked for alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from constitution_diff.history import NO_END, day_number, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sqlalchemy import Connection, TextClause

PER_DOCUMENT: Final = 1 << 24
"""The numbers of a document's wordings begin with its own number times this."""
NOW: Final = "/now"
"""The mark of what stands in the newest version."""
HEADING: Final = "^"
"""What stands before a word of a heading."""
INITIAL: Final = "."
"""What stands before the letter with which some word begins; no word begins so."""
_BETWEEN: Final = "/"
_EVER: Final = "//ever"
"""The mark of what has no days: it may have been in force on any."""
_LATE: Final = "//late"
_AGES: Final = (0, day_number("1920-01-01"), day_number("2176-01-01"), NO_END)
"""No block reaches from one of these into the next; the middle one is one block."""
_N_NOW: Final = 18
"""How many sizes the blocks within that can have."""
_N_SIZES: Final = 23
_MOST_BYTES: Final = 1 << 19
"""PostgreSQL can list no more of one clause than twice this. What lies behind is not
found by search; no provision is a tenth as long."""


def part_mark(part: str) -> str:
    """The mark of what lies in a part, in the newest version that reads so.

    >>> part_mark("Part 4")
    '/part.4'
    """
    return "/" + ".".join(words_of(part))


def stays_in_part(part: str) -> str:
    """The mark, in place of that, of what lies in the part in all versions.

    >>> stays_in_part("Part 4")
    '/part.4/'
    """
    return f"{part_mark(part)}/"


def day_marks(first: int, end: int) -> Iterator[str]:
    """The marks of what was in force on all days from one to the one before another.

    One for each block of 1, 2, 4, 8 ... days, so that there are few; see `day_number`.

    >>> list(day_marks(day_number("2019-05-01"), day_number("2019-06-01")))
    ['//5.34356']
    >>> len(list(day_marks(day_number("2019-05-01"), NO_END)))
    7
    """
    if (first, end) == (0, NO_END):
        yield _EVER
        return
    for start, stop in pairwise(_AGES):
        low, high = max(first, start), min(end, stop)
        if low < high:
            # Nobody knows yet when most of what is in force will end.
            is_open = (low, high) == _AGES[-2:]
            yield from (_LATE,) if is_open else _blocks(low, high)


def marks_of_day(day: int) -> tuple[str, ...]:
    """All marks that what was in force on a day can have; it has just one of them.

    >>> len(marks_of_day(day_number("2019-05-01")))
    19
    """
    now = _AGES[1] <= day < _AGES[2]
    blocks = tuple(_block(size, day) for size in range(_N_NOW if now else _N_SIZES))
    return (*blocks, _EVER, _LATE) if day >= _AGES[2] else (*blocks, _EVER)


def _blocks(first: int, end: int) -> Iterator[str]:
    while first < end:
        size = min(_largest(first), (end - first).bit_length() - 1)
        yield _block(size, first)
        first += 1 << size


def _block(size: int, day: int) -> str:
    return f"//{size}.{day >> size}"


def _largest(first: int) -> int:
    """The largest block that begins with a day, as a power of two."""
    return (first & -first).bit_length() - 1 if first else _N_SIZES


def marks_in_part(part: str, marks: Iterable[str]) -> tuple[str, ...]:
    """The marks of what lay in a part on days that have these marks.

    >>> marks_in_part("Part 4", ["//3.0"])
    ('/part.4//3.0',)
    """
    of = part_mark(part)
    return tuple(f"{of}{mark}" for mark in marks)


def listed_words(heading: str, words: str, marks: Iterable[str]) -> str:
    """The row of a wording.

    >>> listed_words("Quorum", "The quorum is five.", [NOW, part_mark("Part 4")])
    '/now /part.4 .f .i .q .t quorum / the quorum is five ^quorum'
    """
    titled, said = words_of(heading), words_of(words)
    letters = sorted({INITIAL + word[0] for word in (*titled, *said)})
    named = (HEADING + word for word in titled)
    found = " ".join((*marks, *letters, *titled, _BETWEEN, *said, *named))
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
