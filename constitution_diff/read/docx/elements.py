"""Parts of the package as trees: nothing from outside, nothing endless."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.errors import DamagedSourceError, SourceLimitError

from . import names as n

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL: Final = (
    (b"wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"officeDocument/math", b"officeDocument/2006/math"),
    (b"drawingml/diagram", b"drawingml/2006/diagram"),
    (b"drawingml/chart", b"drawingml/2006/chart"),
    (b"officeDocument/relationships", b"officeDocument/2006/relationships"),
)
_WHOLE: Final = re.compile(r"[ \t\r\n]*[+-]?[0-9]{1,9}[ \t\r\n]*")
_MEASURE: Final = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{0,20})?")
_FOR_PROGRAMMERS: Final = re.compile(r", (?:use XML_|see xml)\w+[^,]*")
"""What the parser advises those who call it."""
_DEPTH: Final = "Excessive depth"
"""What the parser calls what is deeper than it reads."""
_FEW: Final = frozenset(map(str, range(10)))
_OFF: Final = frozenset({"0", "false", "off"})
_POINTS: Final = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0}


def parse(content: bytes, *, name: str, part: str) -> Element:
    """The root of one part, in the transitional namespaces.

    Raises SourceLimitError for XML deeper than 256 elements; DamagedSourceError for
    what is broken, or holds a document type, which the packaging standard forbids
    (ECMA-376 Part 2) and only an attack needs.
    """
    root = _parse(content, name, part)
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedSourceError(name, f"{part} holds a document type declaration")
    if root.tag.startswith("{" + _STRICT.decode()):
        return _parse(_transitional(etree.tostring(root)), name, part)
    return root


def _parse(content: bytes, name: str, part: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        if _DEPTH in error.msg:
            what = f"{part} has elements nested more than 256 deep"
            raise SourceLimitError(name, what) from error
        what = f"{part} is not well-formed XML ({_FOR_PROGRAMMERS.sub('', error.msg)})"
        raise DamagedSourceError(name, what) from error


def _transitional(content: bytes) -> bytes:
    """Serialised XML with the ISO Strict namespace declarations replaced.

    Only whole declarations are, so a paragraph that speaks of a namespace keeps
    its words unless it quotes one together with the equals sign.
    """
    for strict, transitional in _TRANSITIONAL:
        content = content.replace(
            b'="' + _STRICT + strict + b'"',
            b'="http://schemas.openxmlformats.org/' + transitional + b'"',
        )
    return content


def child(parent: Element | None, tag: str) -> Element | None:
    """The first child `tag`; None when there is none, or no parent.

    Properties, which most ask for, stand first: looking there takes a sixth of the
    time of a search, and `find` would take twice as long again.
    """
    if parent is None:
        return None
    try:
        first = parent[0]
    except IndexError:
        return None
    return first if first.tag == tag else next(parent.iterchildren(tag), None)


def children(parent: Element | None) -> dict[str, Element]:
    """The first child of each name; none when there is no parent.

    For who asks for several: a long file has a hundred thousand properties.
    """
    if parent is None:
        return {}
    return {one.tag: one for one in parent.iterchildren(reversed=True)}


def child_value(parent: Element | None, tag: str) -> str | None:
    """The w:val of the first child `tag`; None when there is none."""
    return value_of(child(parent, tag))


def value_of(element: Element | None) -> str | None:
    """Its w:val; None when it has none, or there is no element."""
    return None if element is None else element.get(n.VAL)


def child_int(parent: Element | None, tag: str) -> int | None:
    """The same as a whole number; None also for what is no number."""
    return whole(child_value(parent, tag))


def whole(value: str | None) -> int | None:
    """The whole number that `value` spells; None when it spells none.

    Numbers of more than nine digits are none: no such count can be meant, and
    Python takes longer over each than over a page. Nor are "1_0" and "٣", which
    Python would take and XML does not.

    >>> whole("12"), whole("-1"), whole(" 7 "), whole("x"), whole("1_0"), whole(None)
    (12, -1, 7, None, None, None)
    """
    if value is None:
        return None
    # Nearly all are a few figures, and a pattern costs more than the rest.
    if value in _FEW or _WHOLE.fullmatch(value):
        return int(value)
    return None


def switch(parent: Element | None, tag: str) -> bool | None:
    """Whether the on/off property `tag` is on; None when it is not said here."""
    found = child(parent, tag)
    return None if found is None else is_on(found)


def is_on(element: Element) -> bool:
    """Whether an on/off property that is there is on; one without a value is."""
    return element.get(n.VAL, "1") not in _OFF


@lru_cache(maxsize=1024)
def points(value: str | None) -> float | None:
    """A measure in points: twentieths of a point, or a number with its unit.

    >>> points("720"), points("1in"), points("much")
    (36.0, 72.0, None)
    """
    if not value:
        return None
    unit = _POINTS.get(value[-2:])
    number, scale = (value, 0.05) if unit is None else (value[:-2], unit)
    return float(number) * scale if _MEASURE.fullmatch(number) else None


def language(parent: Element | None, tag: str = n.LANG) -> str:
    """The language that run properties name: "en" of "en-GB"; "" when none.

    "x-none" is how Word says that the spelling is not to be checked.
    """
    value = child_value(parent, tag) or ""
    return "" if value.startswith("x-") else value.partition("-")[0].lower()


def chosen(alternate: Element) -> tuple[Element, ...]:
    """The one branch of an mc:AlternateContent to read: the first choice.

    Its fallback says the same once more, for older programs.
    """
    branch = alternate.find(n.CHOICE)
    if branch is None:
        branch = alternate.find(n.FALLBACK)
    return () if branch is None else (branch,)
