"""`constitution-diff accept FILE -o OUT.docx`: changes accepted, all or some."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .settling import SettlingOptions, settle, settling_options

if TYPE_CHECKING:
    from typing import Unpack


@click.command("accept")
@click.argument("file")
@settling_options
def command(*, file: str, **options: Unpack[SettlingOptions]) -> int:
    """Accept the tracked changes of FILE, all or those that are chosen.

    Their words become part of the text. What is not chosen stays as it
    is: a tracked change with its author and date. FILE is a Word file (.docx); - is
    standard input. It is never changed itself. Where changes are chosen in several
    ways, all of them must hold.

    Example: constitution-diff accept draft.docx --clause 24.5 -o settled.docx
    """
    return settle("accept", file, options)
