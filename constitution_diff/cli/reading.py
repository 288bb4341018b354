"""Reads what the arguments name: with a password where one is needed, and progress."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from constitution_diff.errors import EncryptedSourceError

from .messages import progress

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from constitution_diff.workflow import Desk, Request

    from .options import Output, SharedOptions

_Result = TypeVar("_Result")
_MOST_PROMPTS = 6
"""Three for each file of a comparison."""


def read_with(
    output: Output,
    options: SharedOptions,
    requests: Sequence[Request],
    *,
    doing: str,
    read: Callable[[Sequence[Request], Desk], _Result],
) -> _Result:
    """What `read` makes of the requests; on a terminal it may ask for passwords.

    Raises:
        UnreadableSourceError: A file gives no text, or no password opens it.
    """
    from constitution_diff.workflow import Desk

    for _ in range(_MOST_PROMPTS):
        try:
            with progress(output, doing) as say:
                return read(requests, Desk(cache=not options["no_cache"], say=say))
        except EncryptedSourceError as error:
            if not (error.readable and _can_ask()):
                raise
            requests = _with_password(requests, error)
    with progress(output, doing) as say:
        return read(requests, Desk(cache=not options["no_cache"], say=say))


def _can_ask() -> bool:
    """Whether somebody sits at both ends, to see the question and to answer it."""
    streams = (sys.stdin, sys.stderr)
    return all(stream is not None and stream.isatty() for stream in streams)


def _with_password(
    requests: Sequence[Request], error: EncryptedSourceError
) -> list[Request]:
    """The requests with one more password, which is tried on each file."""
    again = "That does not open it. " if error.n_tried else ""
    asked = f"{again}Password for {error.name}"
    password: str = click.prompt(asked, hide_input=True, err=True)
    return [_tried_with(request, password) for request in requests]


def _tried_with(request: Request, password: str) -> Request:
    options = request.options
    passwords = (*options.passwords, password)
    return replace(
        request,
        options=replace(options, passwords=passwords),
        further=tuple(_tried_with(file, password) for file in request.further),
    )
