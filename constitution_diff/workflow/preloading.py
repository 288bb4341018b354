"""Modules imported while others work: what is needed after the files were read."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from threading import Thread


def preload(*modules: str) -> None:
    """Begin to import modules, and return at once.

    The readers are processes of their own, for which this one would only wait. Whoever
    imports such a module meanwhile waits until it is there. That it cannot be imported
    is raised there, not here.
    """
    # No daemon: at the end of the program it would be stopped amid code that is not
    # Python, which can bring the whole process down.
    Thread(target=_load, args=modules).start()


def _load(*modules: str) -> None:
    for module in modules:
        with suppress(ImportError):
            import_module(module)
