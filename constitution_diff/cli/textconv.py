"""`constitution-diff textconv FILE`: a document as text, for `git diff`."""

from __future__ import annotations

import click

from .files import load_file, put_out
from .options import view_option


@click.command("textconv")
@click.argument("file")
@view_option("--view", "a document with tracked changes")
@click.option(
    "--no-cache", is_flag=True,
    help="Read everything anew, and keep nothing of it on this machine.",
)  # fmt: skip
def command(*, file: str, view: str | None, no_cache: bool) -> int:
    """Print the provisions of FILE as plain text, for git to compare.

    git calls it for each version of a file; see docs/git.md for the lines that have it
    do so. It asks nothing, uses no colour, and does not fail where a file cannot be
    read: it prints why.

    Example: constitution-diff textconv constitution.docx
    """
    from constitution_diff.workflow import Desk
    from constitution_diff.workflow.for_git import text_of

    request = load_file(file, view=view)
    put_out(text_of(request, Desk(cache=not no_cache)))
    return 0
