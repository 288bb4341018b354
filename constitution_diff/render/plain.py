"""Plain text that a terminal can be given."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A file must not steer the reader's terminal: escape sequences lose their escape.
_UNSAFE = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd")


def encoded(lines: Iterable[str]) -> bytes:
    r"""The lines in UTF-8, without characters that would steer a terminal.

    >>> encoded(["Quorum", "\x1b[2J"])
    b'Quorum\n\xef\xbf\xbd[2J\n'
    """
    return ("\n".join(lines).translate(_UNSAFE) + "\n").encode("utf-8")
