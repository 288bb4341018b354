"""Which release made a derived thing, and in what form."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Final

from .packing import SHAPE

_FORM: Final = "25"
"""Counts up when outlines or comparisons of the same files come out otherwise, or what
the index of words says of them: also when the same dates say otherwise what was in
force on a day."""


def maker() -> str:
    """What derived things carry: which release made them, in what form, of what model.

    >>> maker().count(" ")
    1
    """
    try:
        release = version("constitution-diff")
    except PackageNotFoundError:
        release = "unknown"
    return f"{release} {_FORM}-{SHAPE}"
