"""What Alembic runs to bring a store up to date; see `store/migrating.py`."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    version_table=context.config.attributes["table"],
    # Both databases undo changes of tables with their transaction; we begin it.
    transactional_ddl=False,
)
context.run_migrations()
