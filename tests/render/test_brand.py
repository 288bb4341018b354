"""A council's brand: seen at the head of every page, never at the cost of reading."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.check import Settings, check_outline
from constitution_diff.model import (
    Brand,
    Edition,
    Logo,
    Publication,
    SourceFacts,
    contrast,
)
from constitution_diff.render.html.assets import STYLE
from constitution_diff.render.html.brand import GROUNDS
from constitution_diff.render.html.logo import logo_of
from constitution_diff.render.reports import LIVES, REPORTS
from tests.builders import compared, outlined
from tests.render.of_store import of_store
from tests.render.schedule.followed import followed

if TYPE_CHECKING:
    from constitution_diff.render.named import Value

PNG = b"\x89PNG\r\n\x1a\n and more"
BRAND = Brand("Harrowmere <Borough>", Logo(PNG, "image/png"), "#1a4b8f", "#9cc2ff")
_SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
_COMPARED = compared("1. Quorum is five.", "1. Quorum is six.")
_VALUES: dict[str, Value] = {
    "outline": outlined("1. Quorum is five."),
    "apply": outlined("1. Quorum is six."),
    "check": check_outline(outlined("1. Quorum is five."), Settings()),
    "publish": Publication(SourceFacts("draft.docx", "", "docx", "final")),
    "compare": _COMPARED,
    LIVES: followed("1. Quorum is five.", "1. Quorum is six.", "1. Quorum is two."),
    **of_store(),
}
_PAGES = [
    (verb, report)
    for verb, reports in REPORTS.items()
    for report, formats in reports.items()
    if "html" in formats
]


@pytest.mark.parametrize(("verb", "report"), _PAGES)
def test_name_logo_and_colours_stand_on_every_page(verb: str, report: str) -> None:
    render = REPORTS[verb][report]["html"]

    page = render(_VALUES[verb], Edition(brand=BRAND)).decode()

    assert "Harrowmere &lt;Borough&gt;" in page
    assert f'src="data:image/png;base64,{b64encode(PNG).decode()}" alt=""' in page
    assert "--link:#1a4b8f" in page
    assert "--link:#9cc2ff" in page


@pytest.mark.parametrize(("verb", "report"), _PAGES)
def test_the_policy_allows_this_style_and_pictures_only_with_a_logo(
    verb: str, report: str
) -> None:
    render = REPORTS[verb][report]["html"]

    branded = render(_VALUES[verb], Edition(brand=BRAND)).decode()
    plain = render(_VALUES[verb]).decode()

    for page in (branded, plain):
        style = page.split("<style>", 1)[1].split("</style>", 1)[0]
        digest = b64encode(sha256(style.encode()).digest()).decode()
        assert f"style-src &#39;sha256-{digest}&#39;" in page
    assert "img-src data:;" in branded
    assert "img-src" not in plain
    assert 'class="council"' not in plain


def test_contrast_is_held_against_every_paper_of_the_style() -> None:
    papers = set(re.findall(r"--(?:paper|panel|alert-paper): (#[0-9a-f]{6})", STYLE))

    assert papers <= {ground for grounds in GROUNDS.values() for ground in grounds}


_colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(_colours, _colours)
def test_contrast_goes_from_1_to_21_whichever_is_in_front(one: str, two: str) -> None:
    assert 1 <= contrast(one, two) <= 21.001
    assert contrast(one, two) == contrast(two, one)
    assert contrast(one, one) == 1


def test_a_plain_svg_may_be_a_logo() -> None:
    content = b"""<?xml version="1.0" encoding="UTF-8"?><!-- arms -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 9 9" role="img" aria-label="Arms (1974)" xml:space="preserve">
<title>Arms @ Harrowmere</title>
<style>.a{fill:url('#g');font-family:"Gill Sans"}</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="rgb(1,2,3)"/>
</linearGradient></defs>
<path class="a" d="M0 0h9" transform="translate(1 2)" style="filter:url(#f)"/>
<use xlink:href="#g"/><image href="data:image/png;base64,iVBORw0KGgo="/>
</svg>"""

    assert logo_of(content) == Logo(content, "image/svg+xml")


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>alert(1)</script>", "holds “script”"),
        ("<foreignObject/>", "holds “foreignObject”"),
        ('<set attributeName="href"/>', "holds “set”"),
        ("<animateMotion/>", "holds “animateMotion”"),
        ("<unheard/>", "holds “unheard”"),
        ('<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="a"/>', "holds “iframe”"),
        ('<style xmlns="http://www.w3.org/1999/xhtml"/>', "holds “style”"),
        ('<g xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="a"/></g>', "“img”"),
        ('<path onload="alert(1)"/>', "the attribute “onload”"),
        ('<path xml:base="http://127.0.0.1/"/>', "the attribute “base”"),
        ('<image href="http://127.0.0.1/a.png"/>', "asks for another file"),
        ('<image href="a.png"/>', "asks for another file"),
        ('<use href="data:image/svg+xml,a"/>', "asks for another file"),
        ('<a href="javascript:alert(1)"/>', "holds “a”"),
        ("<style>@import 'http://127.0.0.1/a'</style>", "rules of style"),
        ("<style><![CDATA[@im]]><![CDATA[port 'a']]></style>", "rules of style"),
        ("<style>@im<!-- -->port 'a'</style>", "rules of style"),
        ("<style>a{}<title/>@import 'a'</style>", "rules of style"),
        ("<style>a{b:image-set('a' 1x)}</style>", "asks for another file"),
        ("<style>a{b:url(#c) src('a')}</style>", "asks for another file"),
        ('<path fill="url(#a), URL( http://127.0.0.1/a)"/>', "asks for another"),
        ('<path style="fill:\\75rl(http://127.0.0.1/a)"/>', "rules of style"),
        ('<path style="fill:url(http://127.0.0.1/a)"/>', "asks for another file"),
        ("<?xml-stylesheet href='a'?>", "an instruction"),
        ("&a;", "no PNG, JPEG or SVG"),
    ],
)
def test_an_svg_that_does_more_than_show_itself_is_refused(
    inside: str, why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        logo_of(_SVG.format(inside).encode())


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("<?xml-stylesheet href='http://127.0.0.1/a'?>", "an instruction"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "DOCTYPE"),
        ("<!DOCTYPE svg SYSTEM 'http://127.0.0.1/a.dtd'>", "DOCTYPE"),
        ("<?xml version='1.0' encoding='iso-8859-1'?>", "than UTF-8"),
    ],
)
def test_an_svg_with_more_than_a_comment_before_it_is_refused(
    head: str, why: str
) -> None:
    with pytest.raises(ValueError, match=f"{why}.*save it as plain SVG, or as PNG"):
        logo_of(f"{head}{_SVG.format('')}".encode())


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<html/>", b"%PDF-1.7"])
def test_what_is_no_picture_is_no_logo(content: bytes) -> None:
    with pytest.raises(ValueError, match="it is no PNG, JPEG or SVG"):
        logo_of(content)


def test_a_huge_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="larger than 1 MB"):
        logo_of(PNG + bytes(1024**2))
