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

_LEGAL = numbering(level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"))


def _num(num_id: int, *starts: tuple[int, int]) -> str:
    overrides = "".join(
        f'<w:lvlOverride w:ilvl="{place}"><w:startOverride w:val="{start}"/>'
        "</w:lvlOverride>"
        for place, start in starts
    )
    abstract = '<w:abstractNumId w:val="0"/>'
    return f'<w:num w:numId="{num_id}">{abstract}{overrides}</w:num>'


def test_levels_count_below_each_other_and_begin_again() -> None:
    body = "".join(listed("a", place) for place in (0, 1, 1, 2, 2, 0, 1))

    source = read(body, numbering=_LEGAL)

    assert labels(source) == ["1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1"]


def test_lists_of_one_abstract_list_count_on_together() -> None:
    lists = numbering(level(0, "%1."), nums=_num(2))

    source = read(listed("a") + listed("b", num=2), numbering=lists)

    assert labels(source) == ["1.", "2."]


def test_a_start_override_counts_once() -> None:
    lists = numbering(level(0, "%1."), nums=_num(2, (0, 5)))
    body = listed("a") + listed("b", num=2) + listed("c", num=2) + listed("d")

    source = read(body, numbering=lists)

    assert labels(source) == ["1.", "5.", "6.", "7."]


def test_an_override_may_replace_a_whole_level() -> None:
    new = f'<w:lvlOverride w:ilvl="0">{level(0, "Rule %1")}</w:lvlOverride>'
    num = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{new}</w:num>'

    source = read(listed("a", num=2), numbering=numbering(level(0, "%1."), nums=num))

    assert labels(source) == ["Rule 1"]


def test_a_skipped_level_takes_its_start() -> None:
    source = read(listed("a", 1) + listed("b", 0), numbering=_LEGAL)

    assert labels(source) == ["1.1", "2."]


def test_lvl_restart_0_never_begins_again() -> None:
    lists = numbering(
        level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
    )
    body = "".join(listed("a", place) for place in (0, 1, 0, 1))

    assert labels(read(body, numbering=lists)) == ["1.", "1)", "2.", "2)"]


def test_lvl_restart_1_ignores_the_levels_between() -> None:
    lists = numbering(
        level(0, "%1."),
        level(1, "%2)"),
        level(2, "-%3", more='<w:lvlRestart w:val="1"/>'),
    )
    body = "".join(listed("a", place) for place in (0, 1, 2, 1, 2, 0, 2))

    assert labels(read(body, numbering=lists)) == [
        "1.", "1)", "-1", "2)", "-2", "2.", "-1",
    ]  # fmt: skip


def test_is_lgl_prints_every_counter_as_a_decimal() -> None:
    lists = numbering(
        level(0, "Article %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")
    )

    source = read(listed("a") + listed("b", 1), numbering=lists)

    assert labels(source) == ["Article I", "1.1"]


def test_a_bullet_reads_the_same_whatever_its_glyph() -> None:
    lists = numbering(level(0, "&#xF0B7;", "bullet"))

    assert labels(read(listed("a"), numbering=lists)) == ["•"]


def test_a_level_without_a_format_of_its_own_keeps_its_words() -> None:
    lists = numbering(level(0, "Note %1", "none"))

    assert labels(read(listed("a"), numbering=lists)) == ["Note "]


def test_a_custom_format_pads_with_zeros() -> None:
    custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    wrapped = (
        f"<mc:AlternateContent><mc:Choice>{custom}</mc:Choice></mc:AlternateContent>"
    )
    lists = numbering(level(0, "%1").replace('<w:numFmt w:val="decimal"/>', wrapped))

    assert labels(read(listed("a"), numbering=lists)) == ["001"]


def test_a_style_numbers_its_paragraphs_through_its_ancestors() -> None:
    in_list = (
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    styles = style("Base", "Base", in_list) + style(
        "Child", "Child", '<w:basedOn w:val="Base"/>'
    )

    source = read(p("a", styled("Child")), styles=styles, numbering=_LEGAL)

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
        numbering=_LEGAL,
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


def test_a_level_beyond_nine_counts_on_the_ninth() -> None:
    source = read(listed("a", 12), numbering=numbering(level(8, "%9.")))

    assert (labels(source), paragraphs(source)[0].list_level) == (["1."], 8)


def test_a_list_that_is_not_defined_prints_nothing() -> None:
    assert labels(read(listed("a", num=7), numbering=_LEGAL)) == [""]


def test_the_indent_comes_from_the_paragraph_then_the_level() -> None:
    indented = '<w:pPr><w:ind w:left="720"/></w:pPr>'
    lists = numbering(level(0, "%1.").replace("</w:lvl>", f"{indented}</w:lvl>"))
    body = listed("a") + listed("b", more='<w:ind w:left="200"/>')

    source = read(body, numbering=lists)

    assert [paragraph.indent_pt for paragraph in paragraphs(source)] == [36.0, 10.0]


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


def test_a_level_that_prints_a_deeper_one_prints_nothing_as_in_word() -> None:
    lists = numbering(level(0, "%1.%2"), level(1, "%1.%2"))

    assert labels(read(listed("a") + listed("b", 1), numbering=lists)) == ["", "1.1"]


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

    assert read(listed("a", more=welsh), numbering=_LEGAL).notices == ()


def test_the_suffix_stands_between_label_and_words() -> None:
    lists = numbering(
        level(0, "%1", more='<w:suff w:val="nothing"/>'),
        level(1, "%2", more='<w:suff w:val="space"/>'),
        level(2, "%3"),
    )
    body = listed(".1 Quorum") + listed("b", 1) + listed("c", 2)

    read_ones = paragraphs(read(body, numbering=lists))

    assert [one.label_suffix for one in read_ones] == ["", " ", "\t"]
    assert [one.labelled_text for one in read_ones] == ["1.1 Quorum", "1 b", "1 c"]


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


def _restarting(after: int) -> str:
    more = f'<w:lvlRestart w:val="{after}"/>'
    return numbering(
        level(0, "%1"), level(1, "%2"), level(2, "%3"), level(3, "%4", more=more)
    )


def test_lvl_restart_2_is_for_the_second_level_and_those_above() -> None:
    # 17.9.10: the index is from 1, so 2 is the level of "w:ilvl" 1. That the levels
    # above it restart too is Word's way ([MS-DOC], LVLF, ilvlRestartLim); the
    # standard names only the one.
    body = "".join(listed("a", place) for place in (3, 2, 3, 1, 3, 0, 3))

    shown = labels(read(body, numbering=_restarting(2)))

    assert [shown[place] for place in (0, 2, 4, 6)] == ["1", "2", "1", "1"]


def test_lvl_restart_of_a_level_that_is_not_above_is_ignored() -> None:
    # 17.9.10 has it ignored, so that the level restarts after every level above it.
    body = "".join(listed("a", place) for place in (3, 3, 2, 3))

    for after in (5, 9, -1):
        assert labels(read(body, numbering=_restarting(after))) == ["1", "2", "2", "1"]


def test_lvl_restart_0_keeps_on_through_every_level_above() -> None:
    # The example of 17.9.10: the third level goes on after a new first and second.
    body = "".join(listed("a", place) for place in (3, 2, 3, 1, 3, 0, 3))

    shown = labels(read(body, numbering=_restarting(0)))

    assert [shown[place] for place in (0, 2, 4, 6)] == ["1", "2", "3", "4"]


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
    num = _num(2, (0, 5)).replace('<w:abstractNumId w:val="0"/>', "")
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


def test_each_level_of_a_list_has_its_own_start_override() -> None:
    # 17.9.26 speaks of "the specified level"; LibreOffice obeys only the first.
    lists = numbering(level(0, "%1"), level(1, "%2"), nums=_num(2, (0, 4), (1, 7)))
    body = listed("a", 0, 2) + listed("b", 1, 2) + listed("c", 1, 2)

    assert labels(read(body, numbering=lists)) == ["4", "7", "8"]


def test_an_override_is_the_start_each_time_its_list_begins_the_level_again() -> None:
    # [MS-DOC], LFOLVL: iStartAt overrides the start of the level.
    lists = numbering(level(0, "%1"), level(1, "%2"), nums=_num(2, (1, 7)))
    body = "".join(listed("a", place, 2) for place in (0, 1, 1, 0, 1))

    assert labels(read(body, numbering=lists)) == ["1", "7", "8", "2", "7"]
