"""Modules imported while others work: what is needed after the files were read."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def preload(modules: Iterable[str]) -> None:
    """Import modules; the readers are processes of their own, and work meanwhile.

    That one cannot be imported is raised where it is used, not here.
    """
    for module in modules:
        with suppress(ImportError):
            import_module(module)
