"""Packages whose modules are imported when something of them is first used."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping


def found_in(
    package: str, homes: Mapping[str, Collection[str]]
) -> Callable[[str], object]:
    """What such a package calls `__getattr__` (PEP 562).

    Args:
        package: Its full name.
        homes: What lives in each of its modules, and is not called as one of them:
            once it is imported, a module has its name for itself.

    The function raises AttributeError for what lives in none.
    """
    home_of = {name: home for home, names in homes.items() for name in names}
    assert homes.keys().isdisjoint(home_of)  # noqa: S101 - see above

    def found(name: str) -> object:
        home = home_of.get(name)
        if home is None:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        value = getattr(import_module(f".{home}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    return found
