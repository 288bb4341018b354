"""Plain text that a terminal can be given, or an XML file can hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

# A file must not steer the reader's terminal: escape sequences lose their escape.
_UNSAFE: Final = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd")
# By what it is not, as XML 1.0 has it, the set takes 7 ms to compile.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


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
