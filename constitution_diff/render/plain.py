"""Plain text that a terminal can be given, or an XML file can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# A file must not steer the reader's terminal: escape sequences lose their escape.
_UNSAFE: Final = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd")
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def encoded(lines: Iterable[str]) -> bytes:
    r"""The lines in UTF-8, without characters that would steer a terminal.

    >>> encoded(["Quorum", "\x1b[2J"])
    b'Quorum\n\xef\xbf\xbd[2J\n'
    """
    return ("\n".join(lines).translate(_UNSAFE) + "\n").encode("utf-8")


def in_xml(words: str) -> str:
    r"""The words with a sign in place of each character that XML cannot hold.

    >>> in_xml("Quorum\x0c of five")
    'Quorum\ufffd of five'
    """
    return _NOT_XML.sub("\ufffd", words)
