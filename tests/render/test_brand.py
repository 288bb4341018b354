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
from constitution_diff.model import Brand, Edition, Logo, contrast
from constitution_diff.render.formats import LIVES, REPORTS
from constitution_diff.render.html.assets import STYLE
from constitution_diff.render.html.brand import GROUNDS
from constitution_diff.render.html.logo import logo_of
from tests.builders import compared, outlined
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
    "compare": _COMPARED,
    LIVES: followed("1. Quorum is five.", "1. Quorum is six.", "1. Quorum is two."),
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
    content = _SVG.format(
        '<!-- arms --><style>.a{fill:url(#g)}</style><path class="a" d="M0 0h9"/>'
        '<use href="#g"/>'
    ).encode()

    assert logo_of(content) == Logo(content, "image/svg+xml")


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>alert(1)</script>", "holds a script"),
        ('<path onload="alert(1)"/>', "holds a script"),
        ("<foreignObject/>", "holds a script"),
        ('<set attributeName="href"/>', "or moves"),
        ('<image href="http://127.0.0.1/a.png"/>', "asks for another file"),
        ('<a href="javascript:alert(1)"/>', "links to one"),
        ("<style>@import 'http://127.0.0.1/a'</style>", "asks for another file"),
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


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"<html/>", b"%PDF-1.7"])
def test_what_is_no_picture_is_no_logo(content: bytes) -> None:
    with pytest.raises(ValueError, match="it is no PNG, JPEG or SVG"):
        logo_of(content)


def test_a_huge_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="larger than 1 MB"):
        logo_of(PNG + bytes(1024**2))
