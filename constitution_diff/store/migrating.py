"""Brings the tables of a store up to date, step by step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import inspect, text

from .engine import WRITES

if TYPE_CHECKING:
    from sqlalchemy import Engine

REVISIONS: Final = ("0001",)
"""The schemas there have been, the oldest first; a store carries the name of one."""
LATEST: Final = REVISIONS[-1]


def known(revision: str) -> bool:
    """Whether this release can bring such a store up to date."""
    return revision in REVISIONS


def revision_of(engine: Engine) -> str:
    """Which schema a database has; "" for one that is no store."""
    if not inspect(engine).has_table("alembic_version"):
        return ""
    with engine.connect() as at:
        found = at.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found or ""


def migrate(engine: Engine) -> None:
    """Take every step that is missing, all of them in one transaction."""
    # Imported here: it takes half a second, and stores are seldom out of date.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect().execution_options(**{WRITES: True}) as at, at.begin():
        config.attributes["connection"] = at
        command.upgrade(config, "head")
