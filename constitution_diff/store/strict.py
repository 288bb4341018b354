"""Columns that give back what was put into them, or nothing.

SQLite keeps any value in any column. So where a byte of its file was altered, a text
may come back as a number, which no sentence and no order is made for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Integer, LargeBinary, Text
from sqlalchemy.types import TypeDecorator

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Dialect


class OddValueError(Exception):
    """A column holds what is never put into it."""


def _only(kind: type) -> Callable[[object], object]:
    def checked(value: object) -> object:
        if value is None or isinstance(value, kind):
            return value
        raise OddValueError

    return checked


class Words(TypeDecorator[str]):
    """Text."""

    impl = Text
    cache_ok = True

    def result_processor(self, _: Dialect, __: object) -> Callable[[Any], Any]:
        """Raises OddValueError when it is called: it is no text."""
        return _only(str)


class Whole(TypeDecorator[int]):
    """A whole number."""

    impl = Integer
    cache_ok = True

    def result_processor(self, _: Dialect, __: object) -> Callable[[Any], Any]:
        """Raises OddValueError when it is called: it is no whole number."""
        return _only(int)


class Bytes(TypeDecorator[bytes]):
    """Bytes."""

    impl = LargeBinary
    cache_ok = True

    def result_processor(self, _: Dialect, __: object) -> Callable[[Any], Any]:
        """Raises OddValueError when it is called: it is no run of bytes."""
        return _only(bytes)
