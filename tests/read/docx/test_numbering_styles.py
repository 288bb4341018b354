"""Lists that are defined by styles, and linked to them."""

from __future__ import annotations

from tests.read.docx.builders import (
    labels,
    level,
    listed,
    numbering,
    p,
    paragraphs,
    read,
    style,
    styled,
)
from tests.read.docx.numbered import LEGAL, starting


def test_a_style_numbers_its_paragraphs_through_its_ancestors() -> None:
    in_list = (
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    styles = style("Base", "Base", in_list) + style(
        "Child", "Child", '<w:basedOn w:val="Base"/>'
    )

    source = read(p("a", styled("Child")), styles=styles, numbering=LEGAL)

    assert labels(source) == ["1.1"]


def test_a_level_that_names_a_style_gives_it_its_depth() -> None:
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    lists = numbering(level(0, "%1."), level(1, "%1.%2", more=styled("Second")))

    source = read(
        p("a", styled("Second")),
        styles=style("Second", "Second", in_list),
        numbering=lists,
    )

    assert labels(source) == ["1.1"]


def test_list_0_turns_the_number_of_the_style_off() -> None:
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'

    source = read(
        listed("a", num=0, more=styled("A")),
        styles=style("A", "A", in_list),
        numbering=LEGAL,
    )

    assert (labels(source), paragraphs(source)[0].list_level) == ([""], None)


def test_a_list_may_be_defined_by_a_numbering_style() -> None:
    link = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
    )
    num = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'

    source = read(
        listed("a", num=2),
        styles=style("S", "S", in_list, kind="numbering"),
        numbering=link + numbering(level(0, "%1)")) + num,
    )

    assert labels(source) == ["1)"]


def test_links_between_lists_and_styles_that_go_in_a_circle_end() -> None:
    circle = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbers = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("S", "S", f'<w:basedOn w:val="S"/>{numbers}', kind="numbering")

    assert labels(read(listed("a"), styles=styles, numbering=circle)) == [""]


def test_a_style_with_thousands_of_ancestors_is_read() -> None:
    styles = "".join(
        style(f"S{place}", "S", f'<w:basedOn w:val="S{place + 1}"/>')
        for place in range(3000)
    )

    assert labels(read(p("a", styled("S0")), styles=styles)) == [""]


_LINK = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
_OF_STYLE = style(
    "S",
    "S",
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    kind="numbering",
)


def test_lists_linked_to_one_style_count_on_together() -> None:
    # 17.9.21 and 17.9.27: the link stands for the abstract list that says styleLink.
    definition = numbering(level(0, "%1)")).replace(
        "<w:lvl", '<w:styleLink w:val="S"/><w:lvl', 1
    )
    num = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'

    source = read(
        listed("a") + listed("b", num=2) + listed("c"),
        styles=_OF_STYLE,
        numbering=_LINK + definition + num,
    )

    assert labels(source) == ["1)", "2)", "3)"]


def test_a_linked_list_keeps_its_own_overrides() -> None:
    # 17.9.8: the override is the w:num's, whatever its abstract list links to.
    num = starting(2, (0, 5)).replace('<w:abstractNumId w:val="0"/>', "")
    num = num.replace('w:numId="2">', 'w:numId="2"><w:abstractNumId w:val="1"/>')

    source = read(
        listed("a", num=2),
        styles=_OF_STYLE,
        numbering=_LINK + numbering(level(0, "%1)")) + num,
    )

    assert labels(source) == ["5)"]


def test_a_link_to_no_style_prints_nothing() -> None:
    num = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'

    source = read(listed("a", num=2), numbering=_LINK + numbering(level(0, "%1")) + num)

    assert labels(source) == [""]
