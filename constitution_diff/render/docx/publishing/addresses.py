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
_MAIL: Final = re.compile(r'["\s]*mailto:\s*([^"\s]+)', re.IGNORECASE)
"""What follows is an address, and may be a subject and more."""
_USER: Final = re.compile(r'([a-z][a-z0-9+.-]*://)[^\r\n/?#"\\]*@', re.IGNORECASE)
"""Who asks, and often with which password; before the first of these signs only."""
_STEP: Final = re.compile(r"[\\/]+")


def is_local(address: str) -> bool:
    r"""Whether an address is a path, a share or a file.

    >>> is_local("file:///C:/draft.docx"), is_local(r"\\server\legal\draft.docx")
    (True, True)
    >>> is_local("https://example.org/file.docx"), is_local("Part 2.docx")
    (False, False)
    """
    return _LOCAL.match(address) is not None


def hides_mail(address: str, printed: str) -> bool:
    """Whether an address is of an e-mail, and says more than the words it is behind.

    >>> hides_mail("mailto:jo@a.example", "the clerk")
    True
    >>> hides_mail("mailto:jo@a.example", "Jo@a.example"), hides_mail("https://b", "b")
    (False, False)
    """
    found = _MAIL.match(address)
    return found is not None and found[1].casefold() not in printed.casefold()


def without_user(address: str) -> str:
    """An address without the name and the password of who asks.

    >>> without_user("https://jo:secret@a.example/b@c")
    'https://a.example/b@c'
    >>> without_user("mailto:jo@a.example")
    'mailto:jo@a.example'
    """
    return _USER.sub(r"\1", address)


def file_name(path: str) -> str:
    r"""The last step of a path.

    >>> file_name(r"C:\Users\jbloggs\Pictures\map.png")
    'map.png'
    """
    return _STEP.split(path.rstrip("\\/"))[-1]
