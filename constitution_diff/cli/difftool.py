"""`constitution-diff difftool OLD NEW`: our report, for `git difftool`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .editions import edition_for
from .files import NOTHING, load_file, put_out
from .messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.command("difftool")
@click.argument("old")
@click.argument("new")
@click.argument("name", default="")
@click.option("--open", "opens", is_flag=True, help="As a page, in the browser.")
@click.option(
    "--no-cache", is_flag=True,
    help="Read everything anew, and keep nothing of it on this machine.",
)  # fmt: skip
def command(*, old: str, new: str, name: str, opens: bool, no_cache: bool) -> int:
    """Print what became of every provision of OLD in NEW, for git.

    git calls it with two states of a file, of which one may not be there, or with two
    folders (`git difftool --dir-diff`). NAME is what the file is called; see
    docs/git.md for the lines that have git call it. It exits 0 also where they differ.

    Example: constitution-diff difftool adopted.docx draft.docx constitution.docx
    """
    from constitution_diff.workflow import Desk
    from constitution_diff.workflow.for_git import difference

    edition, desk = edition_for("public"), Desk(cache=not no_cache)
    for before, after, called in _pairs(old, new, name):
        sides = load_file(before, name=called), load_file(after, name=called)
        page = b""
        if opens and all(side.content for side in sides):
            page = difference(*sides, edition, format_name="html", desk=desk)
        if page:
            _open(page, called)
        else:
            put_out(difference(*sides, edition, desk=desk))
    return 0


def _pairs(old: str, new: str, name: str) -> Iterator[tuple[str, str, str]]:
    """The two states of each file, and what it is called, in the order of names."""
    if not (Path(old).is_dir() and Path(new).is_dir()):
        yield old, new, name or Path(old if new in NOTHING else new).name
        return
    folders = (Path(old), Path(new))
    found = {
        path.relative_to(folder)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    }
    for each in sorted(found):
        before, after = (
            str(folder / each) if (folder / each).is_file() else os.devnull
            for folder in folders
        )
        yield before, after, str(each)


def _open(page: bytes, name: str) -> None:
    """Show a page in the browser, which reads it after this program has ended."""
    import webbrowser

    folder = Path(tempfile.mkdtemp(prefix="constitution-diff-"))
    path = folder / f"{Path(name).stem}.html"
    path.write_bytes(page)
    say(f"Written: {path}")
    webbrowser.open(path.as_uri())
