"""What is said without the passwords in it: a terminal is logged, and looked at."""

from __future__ import annotations

import re
from typing import Final

_ENDS: Final = r"(?=[)'\"’”`.,:;]*(?:[\s&]|$))"
_SECRETS: Final = (
    # A path has one slash of two. What is no port is half of a password with a slash.
    re.compile(r"(postgres[^\s:]*:/+[^\s:/@?\[]*:).*(?=@)", re.IGNORECASE),
    re.compile(
        rf"(postgres[^\s:]*:/+[^\s:/@?\[]*:)(?!\d+\b|\*)\S+?{_ENDS}", re.IGNORECASE
    ),
    re.compile(r"(\b[a-z][a-z0-9+.-]*:/+[^\s:/@?\[]*:)\S*(?=@)", re.IGNORECASE),
    re.compile(rf"(password\s*=\s*)(?:'[^']*'|[^\s&]+?{_ENDS})", re.IGNORECASE),
)
"""Each up to the secret. Rather too much is hidden than part of one shown."""


def without_passwords(words: str) -> str:
    """The same words, with *** for each password of an address.

    >>> without_passwords("No file postgresql://clerk:a/b@c@host/db?password=d.")
    'No file postgresql://clerk:***@host/db?password=***.'
    >>> without_passwords("postgresql://host:5432/db?user=a.clerk is no store.")
    'postgresql://host:5432/db?user=a.clerk is no store.'
    """
    for secret in _SECRETS:
        words = secret.sub(r"\1***", words)
    return words
