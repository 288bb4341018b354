"""The index of words that is searched: FTS5 in a file, GIN on a PostgreSQL server.

Both are given the words that `history.terms` finds, joined by blanks, and cut them at
the blanks alone; so both find the same. A row stands for one wording of one clause. Its
number puts the wordings of a document in the document's order:

    /now /part.4 quorum / the quorum is five ^quorum

Behind a slash stand marks: of the newest version, of a part. The words of the heading
come first, then, behind a lone slash which no phrase crosses, those of the text; then
those of the heading once more, so that they can be asked for alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from constitution_diff.history import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

PER_DOCUMENT: Final = 1 << 24
"""The numbers of a document's wordings begin with its own number times this."""
NOW: Final = "/now"
"""The mark of what stands in the newest version."""
HEADING: Final = "^"
"""What stands before a word of a heading."""
_BETWEEN: Final = "/"
_MOST_BYTES: Final = 1 << 19
"""PostgreSQL can list no more of one clause than twice this. What lies behind is not
found by search; no provision is a tenth as long."""


def part_mark(part: str) -> str:
    """The mark of what lies in a part.

    >>> part_mark("Part 4")
    '/part.4'
    """
    return "/" + ".".join(words_of(part))


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


def put_words(at: Connection, document: int, rows: Mapping[int, str]) -> None:
    """Have the words of a document found, in place of those it had before."""
    at.execute(_DROPPED, span_of(document))
    if rows:
        wanted = [{"number": number, "words": words} for number, words in rows.items()]
        at.execute(_LISTED, wanted)


def span_of(document: int) -> dict[str, int]:
    """Between which numbers the wordings of a document lie, both included."""
    first = document * PER_DOCUMENT
    return {"first": first, "last": first + PER_DOCUMENT - 1}


def words_kept(at: Connection, document: int) -> dict[int, str]:
    """The rows of a document, by their numbers."""
    return {int(row[0]): row[1] for row in at.execute(_KEPT, span_of(document))}


def remake_words(at: Connection) -> None:
    """Make the index anew of the rows there are.

    What was only taken out of it stays in the file until it is merged away.
    """
    if at.dialect.name == "sqlite":
        at.execute(text("INSERT INTO found(found) VALUES('rebuild')"))


_OF_DOCUMENT: Final = "FROM found WHERE rowid BETWEEN :first AND :last"
_DROPPED: Final = text(f"DELETE {_OF_DOCUMENT}")
_KEPT: Final = text(f"SELECT rowid, words {_OF_DOCUMENT}")
_LISTED: Final = text("INSERT INTO found(rowid, words) VALUES (:number, :words)")
