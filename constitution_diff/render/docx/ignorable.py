"""What a part lets programs pass over that do not know it (mc:Ignorable).

ECMA-376 Part 3, 7.2. It stands in the root of a part, whose names cannot be added to
once it is read; so they are put into what was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOT: Final = re.compile(rb"<(?![?!])[^>]*?(?=/?>)")
_MC: Final = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
_NAMED: Final = re.compile(rb'xmlns:([\w.-]+)="' + re.escape(_MC) + rb'"')


def passing_over(xml: bytes, names: Mapping[str, str]) -> bytes:
    """A part that lets further namespaces be passed over, given by their prefixes.

    >>> passing_over(b"<w:a><w:b/></w:a>", {"wp14": "urn:d"})[:33]
    b'<w:a xmlns:wp14="urn:d" xmlns:mc='
    """
    root = _ROOT.search(xml)
    if root is None or not names:
        return xml
    head = root[0]
    for prefix, namespace in names.items():
        said = f' xmlns:{prefix}="{namespace}"'.encode()
        head += b"" if said in head else said
    return xml[: root.start()] + _telling(head, names) + xml[root.end() :]


def _telling(head: bytes, names: Mapping[str, str]) -> bytes:
    """The beginning of a root that names these prefixes, and those that it had."""
    known = _NAMED.search(head)
    mc = known[1] if known else b"mc"
    if known is None:
        head += b' xmlns:mc="' + _MC + b'"'
    told = re.search(re.escape(mc) + rb':Ignorable="([^"]*)"', head)
    had = told[1].split() if told else []
    every = b" ".join(dict.fromkeys((*had, *(name.encode() for name in names))))
    said = mc + b':Ignorable="' + every + b'"'
    if told is None:
        return head + b" " + said
    return head[: told.start()] + said + head[told.end() :]
