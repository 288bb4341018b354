"""Numbers in words follow the language; legal ones are figures."""

from __future__ import annotations

from tests.read.docx.builders import (
    labels,
    level,
    listed,
    numbering,
    read,
    style,
    styled,
)
from tests.read.docx.numbered import LEGAL

_PLACES = numbering(level(0, "%1", "ordinalText"))
_IN_FRENCH = '<w:rPr><w:lang w:val="fr-FR"/></w:rPr>'


def test_words_are_english_where_nothing_says_otherwise() -> None:
    assert labels(read(listed("a"), numbering=_PLACES)) == ["First"]


def test_words_follow_the_language_of_the_defaults_then_of_the_theme() -> None:
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{_IN_FRENCH}</w:rPrDefault></w:docDefaults>"
    )
    theme = '<w:themeFontLang w:val="fr-FR"/>'

    by_defaults = read(listed("a"), styles=defaults, numbering=_PLACES)
    by_theme = read(listed("a"), settings=theme, numbering=_PLACES)

    assert labels(by_defaults) == labels(by_theme) == ["Premier"]


def test_words_follow_the_level_then_the_mark_then_the_style() -> None:
    in_english = _IN_FRENCH.replace("fr-FR", "en-GB")
    styles = style("F", "F", _IN_FRENCH)
    of_level = level(0, "%1", "ordinalText", more=_IN_FRENCH)

    by_style = read(
        listed("a", more=styled("F")) + listed("b", more=styled("F") + in_english),
        styles=styles,
        numbering=_PLACES,
    )
    by_level = read(listed("a", more=in_english), numbering=numbering(of_level))

    assert labels(by_style) == ["Premier", "Second"]
    assert labels(by_level) == ["Premier"]


def test_a_language_of_no_words_is_printed_in_figures_and_noticed_once() -> None:
    welsh = _IN_FRENCH.replace("fr-FR", "cy-GB")
    body = listed("a", more=welsh) + listed("b", more=welsh)

    source = read(body, numbering=_PLACES)

    assert labels(source) == ["1", "2"]
    assert [notice.code for notice in source.notices] == ["number-language"]


def test_a_language_that_is_not_to_be_checked_is_no_language() -> None:
    unchecked = _IN_FRENCH.replace("fr-FR", "x-none")

    source = read(listed("a", more=unchecked), numbering=_PLACES)

    assert (labels(source), source.notices) == (["First"], ())


def test_figures_need_no_language() -> None:
    welsh = _IN_FRENCH.replace("fr-FR", "cy-GB")

    assert read(listed("a", more=welsh), numbering=LEGAL).notices == ()


def test_is_lgl_changes_no_label_but_its_own_levels() -> None:
    # ECMA-376 Part 1, 17.9.4: the levels shown in *this* level become decimal.
    lists = numbering(
        level(0, "%1", "upperRoman"),
        level(1, "%1.%2", "decimalZero", more="<w:isLgl/>"),
        level(2, "%1.%2.%3", "lowerLetter"),
    )
    body = "".join(listed("a", place) for place in (0, 1, 2))

    assert labels(read(body, numbering=lists)) == ["I", "1.1", "I.01.a"]


def test_is_lgl_may_be_switched_off() -> None:
    # 17.9.4 is an on/off property (17.17.4).
    lists = numbering(level(0, "%1", "upperRoman", more='<w:isLgl w:val="0"/>'))

    assert labels(read(listed("a"), numbering=lists)) == ["I"]


def test_is_lgl_needs_no_language() -> None:
    lists = numbering(level(0, "%1", "ordinalText", more=f"<w:isLgl/>{_IN_FRENCH}"))

    assert labels(read(listed("a"), numbering=lists)) == ["1"]
