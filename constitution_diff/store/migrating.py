"""Brings the tables of a store up to date, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import column, inspect, select, table

from .tables import METADATA

if TYPE_CHECKING:
    from sqlalchemy import Connection

REVISIONS: Final = ("0001",)
"""The schemas there have been, the oldest first; a store carries the name of one."""
LATEST: Final = REVISIONS[-1]
TABLE: Final = "constitution_diff_revision"
"""Holds that name. Alembic's own name for it is used by other programs too."""

_USUAL: Final = ("documents", "notes", "sources", "versions")
"""Tables that other programs may have, too; one that has no more is no store."""


def known(revision: str) -> bool:
    """Whether this release can bring such a store up to date."""
    return revision in REVISIONS


def revision_of(at: Connection) -> str:
    """Which schema a database has; "" for one that is no store."""
    if not inspect(at).has_table(TABLE):
        return ""
    return (
        at.execute(select(column("version_num")).select_from(table(TABLE))).scalar()
        or ""
    )


def missing_tables(at: Connection) -> tuple[str, ...]:
    """Those of the newest schema that a store lacks; () also for what is no store."""
    there = set(inspect(at).get_table_names())
    index = ("found", "found_places") if at.dialect.name == "sqlite" else ("found",)
    wanted = (TABLE, *(one.name for one in METADATA.sorted_tables), *index)
    missing = tuple(name for name in wanted if name not in there)
    return missing if len(missing) < len(wanted) - len(_USUAL) else ()


def migrate(at: Connection) -> None:
    """Take every step that is missing, in the transaction of a connection that writes.

    Another program that did so meanwhile has left nothing to do.
    """
    # Imported here: it takes half a second, and stores are seldom out of date.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    # Alembic takes a % for the start of a name to be filled in.
    folder = str(Path(__file__).parent / "migrations").replace("%", "%%")
    config.set_main_option("script_location", folder)
    config.attributes["connection"] = at
    config.attributes["table"] = TABLE
    command.upgrade(config, "head")
