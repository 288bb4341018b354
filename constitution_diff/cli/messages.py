"""What is said beside the result, on standard error."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from .secrets import without_passwords

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.console import Console

    from constitution_diff.model import Notice

    from .options import Output

_SHOWN_NOTICES = 12


def say(words: str) -> None:
    """A line on standard error, without passwords, if anybody still listens there.

    Who reads only the first lines closes the pipe; the result is written all the same.
    """
    try:
        click.echo(without_passwords(words), err=True)
    except OSError:
        forget_stderr()


def say_done(words: str, *, quiet: bool) -> None:
    """What was done, on standard error; nothing under -q."""
    if not quiet:
        say(words)


def forget_stderr() -> None:
    """Let whatever is still said go nowhere, also at the end of the process."""
    if sys.stderr is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def tell_notices(output: Output, notices: Iterable[Notice]) -> None:
    """The notices, a line each; a long list is cut unless -v, and -q says none."""
    lines = list(dict.fromkeys(notice.message for notice in notices))
    if output.quiet or not lines:
        return
    shown = lines if output.verbose else lines[:_SHOWN_NOTICES]
    console = _console(output.color)
    for line in shown:
        console.print("[yellow]Notice:[/yellow]", end=" ", soft_wrap=True)
        console.print(_tame(without_passwords(line)), markup=False, soft_wrap=True)
    if len(lines) > len(shown):
        more = f"{len(lines) - len(shown)} more notices; -v shows them."
        console.print(more, soft_wrap=True)


@contextmanager
def progress(output: Output, doing: str) -> Iterator[Callable[[str], None]]:
    """A line that says what is being done, on a terminal only.

    What is given can change the line, from any thread.
    """
    if output.quiet or not output.progress or not _on_terminal():
        yield _silent
        return
    with _console(output.color).status(_tame(doing)) as status:
        yield lambda words: status.update(_tame(words))


def _silent(_: str) -> None:
    pass


def _on_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty()


def _console(color: str) -> Console:
    """The terminal for messages. The flag goes before NO_COLOR, which rich honours."""
    from rich.console import Console

    class Lasting(Console):
        def on_broken_pipe(self) -> None:
            """Nobody listens any more; rich itself would end the process here."""
            self.quiet = True
            forget_stderr()

    return Lasting(
        stderr=True,
        emoji=False,
        highlight=False,
        force_terminal={"always": True}.get(color),
        color_system="standard" if color == "always" else "auto",
        no_color={"always": False, "never": True}.get(color),
    )


def _tame(words: str) -> str:
    """Without control characters: a file must not steer the reader's terminal."""
    return "".join(char if char.isprintable() else "\ufffd" for char in words)
