"""Addresses that lead to somebody's computer or server, and not to the public web."""

from __future__ import annotations

import re
from typing import Final

_LOCAL: Final = re.compile(
    r"""
    ["\s]*
    (?: file: | [a-z]:[\\/] | \\{2} | //(?=[^/]) | /(?:users|home|volumes|mnt)/ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STEP: Final = re.compile(r"[\\/]+")


def is_local(address: str) -> bool:
    r"""Whether an address is a path, a share or a file.

    >>> is_local("file:///C:/draft.docx"), is_local(r"\\server\legal\draft.docx")
    (True, True)
    >>> is_local("https://example.org/file.docx"), is_local("Part 2.docx")
    (False, False)
    """
    return _LOCAL.match(address) is not None


def file_name(path: str) -> str:
    r"""The last step of a path.

    >>> file_name(r"C:\Users\jbloggs\Pictures\map.png")
    'map.png'
    """
    return _STEP.split(path.rstrip("\\/"))[-1]
