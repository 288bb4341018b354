"""What `note`, `decide` and `override` share: their options, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from constitution_diff.errors import UsageError

from .files import deliver
from .messages import tell_notices
from .options import OutputOptions, output_options
from .storing import by_option, document_option, store_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Notebook
    from constitution_diff.workflow.noted_on import Written

    from .options import Output

_Command = TypeVar("_Command", bound="Callable[..., object]")


class NotingOptions(OutputOptions):
    """What `noting_options` hands over."""

    withdraw: int | None
    document: str
    store: str
    by: str


def noting_options(command: _Command) -> _Command:
    """The options of a verb that writes into the store what somebody says."""
    options = (
        click.option(
            "--withdraw", type=click.IntRange(min=1), metavar="NUMBER",
            help="Take back what is kept under this number; it stays in the log.",
        ),
        document_option,
        store_option,
        by_option,
        output_options(("text", "json"), reads=False),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def in_old_option(command: _Command) -> _Command:
    """The option that says of which version a number is."""
    return click.option(
        "--in-old", is_flag=True,
        help="CLAUSE is its number in OLD: for what was taken out.",
    )(command)  # fmt: skip


def private_option(command: _Command) -> _Command:
    """The option that keeps a reason out of public copies."""
    return click.option(
        "--private", is_flag=True, help="Not for public copies of a report."
    )(command)


def told(output: Output, book: Notebook, written: Written | None = None) -> int:
    """Deliver what was kept, or what there is; the exit code."""
    from constitution_diff.model import Notebook

    if written is not None:
        tell_notices(output, written.notices)
        book = Notebook(book.council, book.document, written.notes, written=True)
    deliver(output, book)
    return 0


def refuse_without(wanted: str, **others: object) -> None:
    """Raise UsageError where options say something of what was not given.

    `wanted` asks for that: "Say what was decided". Nobody's words are lost in silence.
    """
    found = [flag for flag, given in others.items() if given]
    if found:
        flag = f"--{found[0].replace('_', '-')}"
        msg = f"{wanted}; {flag} alone is not kept."
        raise UsageError(msg)


def refuse_beside(name: str, **others: object) -> None:
    """Raise UsageError where options stand beside one that needs none of them."""
    found = [flag for flag, given in others.items() if given]
    if found:
        flag = f"--{found[0].replace('_', '-')}"
        msg = f"{name} and {flag} contradict each other; give one."
        raise UsageError(msg)
