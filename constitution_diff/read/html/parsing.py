"""Characters → the tree of a web page, within limits; nothing is fetched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.errors import EmptySourceError, SourceLimitError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_BYTES: Final = 64 * 2**20
"""Of the file. Pictures may be written into a page."""
MAX_CHARS: Final = 16 * 2**20
"""Without those pictures. The longest page seen has under a million."""
MAX_TAGS: Final = 300_000
_PICTURE: Final = re.compile(
    r"data:[\w/+.;=-]{1,100};base64,[\w+/=%\s-]{200,}", re.ASCII
)
# Word's <![if …]> and <![endif]>, which no parser shows.
_CONDITION: Final = re.compile(r"<!\[(?:if[^\]]*|endif)\]>", re.IGNORECASE)
_DEPTH: Final = "Excessive depth"


def tree_of(text: str, name: str) -> Element:
    """The root of the page, usually an <html>.

    Raises:
        SourceLimitError: It is too large, or nested deeper than libxml2 reads.
        EmptySourceError: There is no element in it.
    """
    text = _CONDITION.sub("", _PICTURE.sub("", text))
    if len(text) > MAX_CHARS:
        raise SourceLimitError(name, "it is longer than 16 million characters")
    if text.count("<") > MAX_TAGS:
        raise SourceLimitError(name, f"it holds more than {MAX_TAGS:,} tags")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    # A page that is nested deeper would be cut off there without a word.
    if any(_DEPTH in entry.message for entry in parser.error_log):
        raise SourceLimitError(name, "it is nested too deeply")
    if root is None:
        raise EmptySourceError(name)
    return root


def classes(element: Element) -> tuple[str, ...]:
    """Its classes in small letters."""
    return tuple((element.get("class") or "").lower().split())


def words_of(element: Element) -> str:
    """The words in it and below, with single spaces."""
    return " ".join(str(element.xpath("string()")).split())
