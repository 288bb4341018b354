"""The first schema: councils, documents, versions, the log, and what is derived."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make all tables. As they were then: what changes later is a step of its own."""
    op.create_table(
        "councils",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_councils"),
        sa.UniqueConstraint("key", name="uq_councils_key"),
    )
    op.create_table(
        "entries",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_entries"),
        sa.UniqueConstraint("hash", name="uq_entries_hash"),
    )
    op.create_table(
        "sources",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("packing", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name="pk_sources"),
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("council_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["council_id"], ["councils.id"], name="fk_documents_council_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
        sa.UniqueConstraint("council_id", "key", name="uq_documents_council_id_key"),
    )
    op.create_table(
        "followed",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("maker", sa.Text(), nullable=False),
        sa.Column("versions", sa.Text(), nullable=False),
        sa.Column("decided", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("doubtful", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_followed_document_id"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_followed"),
    )
    op.create_table(
        "versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("adopted", sa.Text(), nullable=False),
        sa.Column("in_force", sa.Text(), nullable=False),
        sa.Column("ended", sa.Text(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("view", sa.Text(), nullable=False),
        sa.Column("ocr", sa.Integer(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("forgotten", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_versions_document_id"
        ),
        sa.ForeignKeyConstraint(["entry"], ["entries.seq"], name="fk_versions_entry"),
        sa.ForeignKeyConstraint(
            ["forgotten"], ["entries.seq"], name="fk_versions_forgotten"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_versions"),
        sa.UniqueConstraint("document_id", "key", name="uq_versions_document_id_key"),
        sa.UniqueConstraint("entry", name="uq_versions_entry"),
    )
    op.create_table(
        "comparisons",
        sa.Column("old_id", sa.Integer(), nullable=False),
        sa.Column("new_id", sa.Integer(), nullable=False),
        sa.Column("decided", sa.Integer(), nullable=False),
        sa.Column("maker", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["new_id"], ["versions.id"], name="fk_comparisons_new_id"
        ),
        sa.ForeignKeyConstraint(
            ["old_id"], ["versions.id"], name="fk_comparisons_old_id"
        ),
        sa.PrimaryKeyConstraint("old_id", "new_id", name="pk_comparisons"),
    )
    op.create_table(
        "lives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("clause", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name="fk_lives_document_id"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_lives_version_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_lives"),
        sa.UniqueConstraint("document_id", "name", name="uq_lives_document_id_name"),
    )
    op.create_table(
        "notes",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("old_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("private", sa.Integer(), nullable=False),
        sa.Column("decision", sa.Text(), nullable=False),
        sa.Column("route", sa.Text(), nullable=False),
        sa.Column("route_reason", sa.Text(), nullable=False),
        sa.Column("delegated", sa.Integer(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["entry"], ["entries.seq"], name="fk_notes_entry"),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_notes_version_id"
        ),
        sa.ForeignKeyConstraint(["old_id"], ["versions.id"], name="fk_notes_old_id"),
        sa.ForeignKeyConstraint(
            ["replaces"], ["notes.entry"], name="fk_notes_replaces"
        ),
        sa.PrimaryKeyConstraint("entry", name="pk_notes"),
        sa.UniqueConstraint("replaces", name="uq_notes_replaces"),
    )
    op.create_table(
        "outlines",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("maker", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_outlines_version_id"
        ),
        sa.PrimaryKeyConstraint("version_id", name="pk_outlines"),
    )
    op.create_table(
        "version_files",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["sources.sha256"], name="fk_version_files_sha256"
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_version_files_version_id"
        ),
        sa.PrimaryKeyConstraint("version_id", "place", name="pk_version_files"),
    )
    op.create_index(
        "ix_version_files_sha256", "version_files", ["sha256"], unique=False
    )
    op.create_table(
        "version_parts",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("in_force", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["version_id"], ["versions.id"], name="fk_version_parts_version_id"
        ),
        sa.PrimaryKeyConstraint("version_id", "place", name="pk_version_parts"),
    )
    op.create_table(
        "stages",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stages"),
    )
    _SEARCH[op.get_bind().dialect.name]()


def _search_in_a_file() -> None:
    """An index of the words of the stages, and what it holds; see `store/words.py`."""
    op.execute(
        "CREATE VIRTUAL TABLE found USING fts5("
        "words, content='', columnsize=0, tokenize=\"ascii tokenchars './^'\")"
    )
    op.execute("CREATE VIRTUAL TABLE found_places USING fts5vocab(found, instance)")


def _search_on_a_server() -> None:
    """The same as a table, each word of which is an entry of its index."""
    op.execute("CREATE TABLE found (rowid bigint PRIMARY KEY, words text NOT NULL)")
    op.execute(
        "CREATE INDEX ix_found_words ON found USING gin "
        "(array_to_tsvector(string_to_array(words, ' ')))"
    )


_SEARCH = {"sqlite": _search_in_a_file, "postgresql": _search_on_a_server}
