"""The index of words that is searched: of FTS5 in a file, of the server in PostgreSQL.

SQLite's index is told of each row by hand. A trigger would do it, but then the schema
would have to be trusted, and a store may come from somebody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection


def unlist_words(at: Connection, document: int) -> None:
    """Take the stages of a document out of the index, while they are still there."""
    _listed(at, document, "found, ", "'delete', ")


def list_words(at: Connection, document: int) -> None:
    """Put the stages of a document into the index."""
    _listed(at, document, "", "")


def _listed(at: Connection, document: int, column: str, value: str) -> None:
    if at.dialect.name != "sqlite":  # PostgreSQL keeps its own index
        return
    at.execute(
        text(
            f"INSERT INTO found({column}rowid, heading, text) "  # noqa: S608 - ours
            f"SELECT {value}id, heading, text FROM stages WHERE document_id = :document"
        ),
        {"document": document},
    )
