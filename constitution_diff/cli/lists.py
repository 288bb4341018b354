"""The files that a council keeps beside its documents: each is named once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from constitution_diff.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_Command = TypeVar("_Command", bound="Callable[..., object]")


class _Named(click.Path):
    """A path that is never taken apart, also where a variable holds it."""

    def split_envvar_value(self, rv: str) -> list[str]:
        """The whole of the variable: one file is named."""
        return [rv]


def list_option(flag: str, words: str) -> Callable[[_Command], _Command]:
    """An option that names one file.

    It is read as if it could be repeated, because click takes the last of two in
    silence, and what stands in the first would be lost.
    """
    return click.option(
        flag,
        type=_Named(path_type=Path),
        multiple=True,
        callback=_only,
        help=words,
    )


def _only(_: click.Context, option: click.Parameter, given: tuple[Path, ...]) -> object:
    if len(given) > 1:
        names = " and ".join(map(str, given))
        msg = (
            f"{option.opts[0]} names {len(given)} files, {names}; give one that holds "
            "what stands in them."
        )
        raise UsageError(msg)
    return given[0] if given else None
