"""How a renderer is named in a table, and what of a value its readers may see."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeAlias, cast

from constitution_diff.model import PLAIN, Audience, Edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import (
        Answer,
        Blame,
        ChangeControl,
        Check,
        Comparison,
        Found,
        History,
        Holdings,
        Lives,
        Merge,
        Notebook,
        Outline,
        Publication,
        Resolution,
        Verification,
    )

Report: TypeAlias = "Check | Comparison | Lives | Merge | Outline | Publication"
"""What readers outside may be given, so far as they may see it."""
Kept: TypeAlias = (
    "Answer | Blame | ChangeControl | Found | History | Holdings | Notebook"
    " | Resolution"
    " | Verification"
)
"""What the store says to those who keep it."""
Value: TypeAlias = "Report | Kept"


class Renderer(Protocol):
    """What makes the bytes of a report."""

    def __call__(self, value: Value, edition: Edition = PLAIN) -> bytes:
        """The same bytes for the same value and edition."""


def for_edition(module: str, function: str) -> Renderer:
    """The renderer of that name, given only what the readers may see.

    Its libraries are imported when it is first used.
    """

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        return _found(module, function)(*_for_readers(value, edition))

    return render


def alike(module: str, function: str) -> Renderer:
    """Likewise, of plain text, which the audience alone makes differ."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        shown, edition = _for_readers(value, edition)
        return _banner(edition) + _found(module, function)(shown)

    return render


def public(module: str, function: str) -> Renderer:
    """Likewise, of a format for publishing, which has no internal copy."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        shown, _ = _for_readers(value, replace(edition, audience=Audience.PUBLIC))
        return _found(module, function)(shown)

    return render


def internal(module: str, function: str) -> Renderer:
    """Likewise, of a working list that is never published."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        internal = replace(edition, audience=Audience.INTERNAL)
        return _banner(internal) + _found(module, function)(value)

    return render


def internal_page(module: str, function: str) -> Renderer:
    """Likewise, as a page, which says so itself."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        return _found(module, function)(
            value, replace(edition, audience=Audience.INTERNAL)
        )

    return render


def whole(module: str, function: str) -> Renderer:
    """Likewise, of what programs or this one read back: whole, whoever asks."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        del edition
        return _found(module, function)(value)

    return render


def whole_for_edition(module: str, function: str) -> Renderer:
    """Likewise, of what officers fill in and this tool reads back."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        return _found(module, function)(value, edition)

    return render


def _for_readers(value: Value, edition: Edition) -> tuple[Report, Edition]:
    """What the readers may see; the tables ask it of reports only."""
    from .audience import for_readers  # noqa: PLC0415 - not every report needs it

    return for_readers(cast("Report", value), edition)


def _banner(edition: Edition) -> bytes:
    from .audience import banner  # noqa: PLC0415 - not every report needs it

    return banner(edition)


def _found(module: str, function: str) -> Callable[..., bytes]:
    found: Callable[..., bytes] = getattr(import_module(module, __package__), function)
    return found
