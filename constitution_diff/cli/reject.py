"""`constitution-diff reject FILE -o OUT.docx`: changes rejected, all or some."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .settling import SettlingOptions, settle, settling_options

if TYPE_CHECKING:
    from typing import Unpack


@click.command("reject")
@click.argument("file")
@settling_options
def command(*, file: str, **options: Unpack[SettlingOptions]) -> int:
    """Reject the tracked changes of FILE, all or those that are chosen.

    The text is there as it was before them. What is not chosen stays as it
    is: a tracked change with its author and date. FILE is a Word file (.docx); - is
    standard input. It is never changed itself. Where changes are chosen in several
    ways, all of them must hold.

    Example: constitution-diff reject draft.docx --clause 24.5 -o settled.docx
    """
    return settle("reject", file, options)
