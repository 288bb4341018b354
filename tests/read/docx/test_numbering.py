"""The automatic numbers of Word: how levels count, and what they print."""

from __future__ import annotations

from tests.read.docx.builders import labels, level, listed, numbering, paragraphs, read
from tests.read.docx.numbered import LEGAL, starting


def test_levels_count_below_each_other_and_begin_again() -> None:
    body = "".join(listed("a", place) for place in (0, 1, 1, 2, 2, 0, 1))

    source = read(body, numbering=LEGAL)

    assert labels(source) == ["1.", "1.1", "1.2", "(a)", "(b)", "2.", "2.1"]


def test_lists_of_one_abstract_list_count_on_together() -> None:
    lists = numbering(level(0, "%1."), nums=starting(2))

    source = read(listed("a") + listed("b", num=2), numbering=lists)

    assert labels(source) == ["1.", "2."]


def test_an_override_may_replace_a_whole_level() -> None:
    new = f'<w:lvlOverride w:ilvl="0">{level(0, "Rule %1")}</w:lvlOverride>'
    num = f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{new}</w:num>'

    source = read(listed("a", num=2), numbering=numbering(level(0, "%1."), nums=num))

    assert labels(source) == ["Rule 1"]


def test_a_skipped_level_takes_its_start() -> None:
    source = read(listed("a", 1) + listed("b", 0), numbering=LEGAL)

    assert labels(source) == ["1.1", "2."]


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


def test_a_level_beyond_nine_counts_on_the_ninth() -> None:
    source = read(listed("a", 12), numbering=numbering(level(8, "%9.")))

    assert (labels(source), paragraphs(source)[0].list_level) == (["1."], 8)


def test_a_list_that_is_not_defined_prints_nothing() -> None:
    assert labels(read(listed("a", num=7), numbering=LEGAL)) == [""]


def test_the_indent_comes_from_the_paragraph_then_the_level() -> None:
    indented = '<w:pPr><w:ind w:left="720"/></w:pPr>'
    lists = numbering(level(0, "%1.").replace("</w:lvl>", f"{indented}</w:lvl>"))
    body = listed("a") + listed("b", more='<w:ind w:left="200"/>')

    source = read(body, numbering=lists)

    assert [paragraph.indent_pt for paragraph in paragraphs(source)] == [36.0, 10.0]


def test_a_level_that_prints_a_deeper_one_prints_nothing_as_in_word() -> None:
    lists = numbering(level(0, "%1.%2"), level(1, "%1.%2"))

    assert labels(read(listed("a") + listed("b", 1), numbering=lists)) == ["", "1.1"]


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
