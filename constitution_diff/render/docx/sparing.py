"""Paragraphs of a part written with the bytes that the file had for them.

A serialiser has ways of its own with blanks, quotation marks and entities. Word's are
the same; where a file is of another program, what was not changed keeps its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .spans import paragraph_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_MARK: Final = b"\xef\xbb\xbf"
_HEAD: Final = 200
_ENCODING: Final = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)")


def can_spare(root: Element, before: bytes) -> bool:
    """Whether a part has paragraphs of Word, in bytes that can be taken as they are."""
    if not str(root.tag).startswith(n.W) or not before.lstrip(_MARK).startswith(b"<"):
        return False
    told = _ENCODING.search(before[:_HEAD])
    return told is None or told[1].lower() == b"utf-8"


def sparing(made: bytes, anew: bytes, before: bytes, root: Element) -> bytes:
    """`made`, each paragraph that is as it was with its bytes of `before`.

    `anew` is `before` read and written by what wrote `made`: the paragraphs that both
    have are those that nothing changed. All three are UTF-8 and have the same root.

    >>> from lxml import etree
    >>> space = b'xmlns:w="' + n.W.strip("{}").encode() + b'"'
    >>> old = b"<w:a " + space + b"><w:p ><w:b /></w:p></w:a>"
    >>> new = old.replace(b" >", b">").replace(b" />", b"/>")
    >>> sparing(new, new, old, etree.fromstring(old)) == old
    True
    """
    name = f"{root.prefix}:p" if root.prefix else "p"
    if _from_first(anew, name) == _from_first(before, name):
        return made
    was, known = (list(paragraph_spans(xml, name)) for xml in (before, anew))
    if len(was) != len(known):
        return made
    kept: dict[bytes, list[bytes]] = {}
    for (start, end), (old_start, old_end) in zip(known, was, strict=True):
        kept.setdefault(anew[start:end], []).append(before[old_start:old_end])
    return b"".join(_pieces(made, name, kept))


def _from_first(xml: bytes, name: str) -> bytes:
    """Without the head, whose declaration says the same in several ways."""
    return xml[xml.find(b"<" + name.encode()) :]


def _pieces(made: bytes, name: str, kept: dict[bytes, list[bytes]]) -> Iterator[bytes]:
    """What is alike is taken in order; the last of it as often as need be."""
    done = 0
    for start, end in paragraph_spans(made, name):
        spellings = kept.get(made[start:end])
        if spellings:
            yield made[done:start]
            yield spellings.pop(0) if len(spellings) > 1 else spellings[0]
            done = end
    yield made[done:]
