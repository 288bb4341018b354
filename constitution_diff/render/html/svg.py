"""Whether an SVG only shows itself, by a list of what may stand in one.

What is not listed is refused, known or not: new ways to run or to fetch something come
with every new version of SVG and CSS, new ways to draw a coat of arms hardly ever.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG: Final = "http://www.w3.org/2000/svg"
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_ENCODINGS: Final = ("utf-8", "us-ascii", "ascii")
_ELEMENTS: Final = frozenset(
    """
    svg g defs symbol use title desc style image
    path rect circle ellipse line polyline polygon text tspan textPath
    clipPath mask pattern marker linearGradient radialGradient stop
    filter feBlend feColorMatrix feComponentTransfer feComposite feFlood feFuncA
    feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset
    feDropShadow
    """.split()
)
_ATTRIBUTES: Final = frozenset(
    """
    {http://www.w3.org/XML/1998/namespace}space
    {http://www.w3.org/XML/1998/namespace}lang
    id class style lang role type media version baseProfile
    viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr
    d points pathLength transform transform-origin
    gradientTransform gradientUnits spreadMethod offset
    patternTransform patternUnits patternContentUnits
    clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits
    markerWidth markerHeight markerUnits refX refY orient
    dx dy rotate textLength lengthAdjust startOffset method spacing side
    in in2 result mode operator k1 k2 k3 k4 values stdDeviation edgeMode radius
    tableValues slope intercept amplitude exponent
    alignment-baseline baseline-shift clip clip-path clip-rule color
    color-interpolation color-interpolation-filters color-rendering direction display
    dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
    flood-opacity font font-family font-size font-stretch font-style font-variant
    font-weight image-rendering isolation letter-spacing marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order
    shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-anchor text-decoration text-rendering unicode-bidi vector-effect visibility
    white-space word-spacing writing-mode
    """.split()
)
_WORDS: Final = ("aria-", "data-")
"""Attributes that hold words, of which nothing is drawn."""
_FUNCTIONS: Final = frozenset(
    """
    rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley
    rotate skewx skewy rect
    """.split()
)
_INSIDE: Final = r"#[\w.:-]+|data:image/(?:png|jpeg);base64,[\w+/=\s]+"
_ADDRESS: Final = re.compile(_INSIDE, re.ASCII)
_URL: Final = re.compile(
    rf"(?<![\w-])url\(\s*([\"']?)(?:{_INSIDE})\1\s*\)", re.ASCII | re.IGNORECASE
)
_CALL: Final = re.compile(r"([\w-]*)\s*\(")
_LONGEST_NAME: Final = 40

_INSTRUCTION: Final = "its SVG holds an instruction, or an entity"
_ELSEWHERE: Final = "its SVG asks for another file, or links to one"
_AT_RULE: Final = "its SVG has rules of style that may ask for another file"


def faults_of_svg(root: etree._Element) -> Iterator[str]:
    """What speaks against a picture, in words; nothing where it only shows itself.

    >>> list(faults_of_svg(etree.fromstring(f"<svg xmlns='{SVG}'><script/></svg>")))
    ['its SVG holds “script”, which is no part of a still picture']
    """
    tree = root.getroottree()
    if tree.docinfo.internalDTD is not None:
        yield "its SVG declares a type of document (DOCTYPE)"
    if (tree.docinfo.encoding or "utf-8").lower() not in _ENCODINGS:
        yield "its SVG is written in another encoding than UTF-8"
    beside = chain(root.itersiblings(preceding=True), root.itersiblings())
    for node in chain(beside, root.iter()):
        yield from _faults(node)


def _faults(node: etree._Element) -> Iterator[str]:
    if not isinstance(node.tag, str):  # a comment, an instruction or an entity
        if node.tag is not etree.Comment:
            yield _INSTRUCTION
        return
    name = etree.QName(node)
    if name.namespace != SVG or name.localname not in _ELEMENTS:
        shown = name.localname[:_LONGEST_NAME]
        yield f"its SVG holds “{shown}”, which is no part of a still picture"
    for key, value in node.attrib.items():
        yield from _faults_of_attribute(etree.QName(str(key)), str(value))
    if name.localname == "style":
        # A comment does not part what stands around it, so all texts are joined.
        yield from _faults_of_style(str(node.xpath("string()")))
        if any(isinstance(child.tag, str) for child in node):
            yield _AT_RULE


def _faults_of_attribute(name: etree.QName, value: str) -> Iterator[str]:
    if name.text in _HREFS:
        if not _ADDRESS.fullmatch(value.strip()):
            yield _ELSEWHERE
    elif name.text in _ATTRIBUTES:
        yield from _faults_of_style(value)
    elif not name.text.startswith(_WORDS):
        shown = name.localname[:_LONGEST_NAME]
        yield f"its SVG has the attribute “{shown}”, which no still picture needs"


def _faults_of_style(style: str) -> Iterator[str]:
    # A backslash writes any word in a way that no search finds.
    if "\\" in style or "@" in style:
        yield _AT_RULE
    called = _CALL.findall(_URL.sub(" ", style))
    if not {one.lower() for one in called} <= _FUNCTIONS:
        yield _ELSEWHERE
