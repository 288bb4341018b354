"""File names without the folders they lie in, which tell who keeps them and where."""

from __future__ import annotations

import re
from typing import Final

_FOLDERS: Final = re.compile(
    r"""
      (?<!\w) (?: file: /+ )? [A-Za-z]: [\\/] (?: [^\\/:*?"<>|\r\n]+ [\\/] )*  # C:
    | \\\\ [^\\/\s]+ [\\/] (?: [^\\/:*?"<>|\r\n]+ [\\/] )*             # \\server\
    | file: /+ (?: [^\s/]+ / )*
    | https?:// \S+ / (?= [^\s/]+ \. (?: do[ct][xm]? | odt | rtf ) \b )
    | (?<! [^\s"'“‘(\[=<] ) ~? / (?: [\w.~-] [\w.~\ -]* / )+                 # /home/kj/
    """,
    re.VERBOSE,
)
_SEPARATOR: Final = re.compile(r"[\\/]")


def without_paths(words: str) -> str:
    r"""The words, each file in them by its bare name.

    What needs no folder is left alone: "and/or", "1/2", a web page's address.

    >>> without_paths("Source: C:\\Users\\K Smith\\Part 4.docx, page 3")
    'Source: Part 4.docx, page 3'
    >>> (
    ...     without_paths("members and/or officers / 2024/25"),
    ...     without_paths("/home/kj/a b.pdf"),
    ... )
    ('members and/or officers / 2024/25', 'a b.pdf')
    """
    return _FOLDERS.sub("", words) if _SEPARATOR.search(words) else words


def file_name(name: str) -> str:
    """The last word of a path.

    >>> file_name("adopted/Part 1.docx")
    'Part 1.docx'
    """
    return _SEPARATOR.split(name)[-1] or name
