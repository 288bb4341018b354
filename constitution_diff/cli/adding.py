"""Keeps one version, and says so: one that is named, or one of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .documents import document_of, shown
from .options import SharedOptions
from .reading import read_with
from .storing import stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from constitution_diff.model import Notice, Version
    from constitution_diff.store import Store
    from constitution_diff.workflow.keeping import Kept

    from .options import Output


class AddOptions(SharedOptions):
    """What is said of the version, beside what is shared."""

    council: str
    document: str
    name: str
    adopted: datetime | None
    in_force: datetime | None
    ended: datetime | None
    part_in_force: tuple[str, ...]
    decision: str
    note: str
    view: str | None
    store: str
    by: str


def kept_one(
    store: Store,
    files: Sequence[str],
    version: Version,
    options: AddOptions,
    *,
    output: Output,
) -> Kept:
    """Keep a version, and say so, with its dates in words: 3/5 is the third of May.

    Raises what `keep` and `document_of` raise.
    """
    from constitution_diff.render.story.standing import (
        standing_words,
    )
    from constitution_diff.workflow.keeping import keep

    kept = read_with(
        output,
        options,
        [document_of(files, options, view=options["view"])],
        doing=f"Reading {shown(files)}",
        read=lambda requests, desk: keep(
            store, version, requests[0], stamp(options["by"]), desk=desk
        ),
    )
    said = f"Kept: {version.named}\n    {standing_words(version)}"
    if not output.quiet:
        click.echo(f"Kept already: {version.named}" if kept.already else said)
    return kept


def notices_of(kept: Kept) -> tuple[Notice, ...]:
    """The doubts about what a version holds, and about what was said of it."""
    return (*kept.outline.notices, *kept.notices)
