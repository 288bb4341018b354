"""What becomes of words whose paragraph mark is tracked, and that nothing follows."""

from __future__ import annotations

from constitution_diff.model import Role
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    ins,
    labels,
    level,
    listed,
    mark,
    numbering,
    p,
    paragraphs,
    r,
    read,
    row,
    style,
    styled,
    table,
    texts,
)

_LIST = numbering(level(0, "%1."))
_GONE = mark("del")
_NEW = mark("ins")


def test_words_before_a_table_keep_their_mark_and_their_number() -> None:
    body = (
        listed("alpha") + listed("kept", more=_GONE) + table(row("x")) + listed("beta")
    )

    source = read(body, numbering=_LIST)

    assert texts(source.final()) == ["alpha", "kept", "x", "beta"]
    assert labels(source.final()) == ["1.", "2.", "", "3."]


def test_the_same_holds_of_a_mark_put_in() -> None:
    body = listed("alpha") + listed("kept", more=_NEW) + table(row("x"))

    source = read(body, numbering=_LIST)

    assert labels(source.original()) == ["1.", "2.", ""]


def test_words_run_over_a_table_that_came_with_their_mark() -> None:
    body = listed("alpha") + listed("kept ", more=_NEW)
    body += table(row(cell(p(ins("x"))), properties=f"<w:ins {BY}/>")) + listed("whole")

    source = read(body, numbering=_LIST)

    assert texts(source.original()) == ["alpha", "kept whole"]
    assert labels(source.original()) == ["1.", "2."]
    assert labels(source.final()) == ["1.", "2.", "", "3."]


def test_words_run_on_within_a_control_that_begins_with_such_a_table() -> None:
    came = table(row(cell(p(ins("x"))), properties=f"<w:ins {BY}/>"))
    control = f"<w:sdt><w:sdtContent>{came}{p('whole')}</w:sdtContent></w:sdt>"

    source = read(p("kept ", _NEW) + control + table(row("y")))

    assert texts(source.original()) == ["kept whole", "y"]


def test_a_paragraph_that_goes_whole_leaves_nothing_before_a_table() -> None:
    source = read(p("a") + p(deleted("gone"), _GONE) + table(row("x")))

    assert texts(source.final()) == ["a", "x"]
    assert texts(source.original()) == ["a", "gone", "x"]


def test_the_last_words_of_the_body_do_not_run_into_a_note() -> None:
    note = f'<w:footnote w:id="2">{p("See 4.")}</w:footnote>'

    source = read(p("x") + p("LAST WORDS", _GONE), footnotes=note)

    assert texts(source.final()) == ["x", "LAST WORDS", "See 4."]


def test_one_header_does_not_run_into_the_next() -> None:
    source = read(p("a"), header1=p("Head one", _GONE), header2=p("Head two"))

    found = [one.text for one in paragraphs(source.final()) if one.role is Role.HEADER]
    assert found == ["Head one", "Head two"]


def test_words_of_a_box_do_not_run_into_the_text() -> None:
    box = p("box words", _GONE)
    pict = f"<w:pict><w:txbxContent>{box}</w:txbxContent></w:pict>"

    source = read(p(f"<w:r>{pict}</w:r>") + p("next body"))

    assert "box words" in texts(source.final())
    assert "next body" in texts(source.final())


def test_words_before_a_table_inside_a_cell_stay_apart_from_it() -> None:
    inner = table(row("b", "c"))
    body = table(row(cell(p("a ", _GONE) + inner + p("d"))))

    assert texts(read(body).final())[:2] == ["a ", "b"]


def test_a_content_control_does_not_end_a_text() -> None:
    control = f"<w:sdt><w:sdtContent>{p('kept ', _GONE)}</w:sdtContent></w:sdt>"

    assert texts(read(control + p("joined")).final()) == ["kept joined"]


def test_the_last_paragraph_of_a_cell_inside_a_control_stays() -> None:
    inside = f"<w:sdt><w:sdtContent>{p(deleted('gone'), _GONE)}</w:sdtContent></w:sdt>"

    source = read(table(row(cell(inside), "b")) + p(ins("c") + r("d")))

    assert [one.text for one in paragraphs(source.final())] == ["", "b", "cd"]


_HEADING = style("H", "heading 1") + style("N", "Normal")


def test_the_original_view_has_the_setting_of_before() -> None:
    was = f"<w:pPrChange {BY}><w:pPr>{styled('N')}</w:pPr></w:pPrChange>"

    source = read(p("Quorum", styled("H") + was), styles=_HEADING)

    (now,), (before,) = paragraphs(source.final()), paragraphs(source.original())
    assert (now.style, now.outline_level) == ("heading 1", 0)
    assert (before.style, before.outline_level) == ("Normal", None)


def test_a_list_level_that_was_changed_is_the_old_one_in_the_original() -> None:
    levels = numbering(level(0, "%1."), level(1, "%1.%2"))
    old = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    was = f"<w:pPrChange {BY}><w:pPr>{old}</w:pPr></w:pPrChange>"

    source = read(listed("a") + listed("b", 1, more=was), numbering=levels)

    found = paragraphs(source.original())[1]
    assert (found.label, found.list_level) == ("2.", 0)


def test_a_recorded_number_is_none_that_the_list_would_count() -> None:
    """As `reject` leaves it, and Word."""
    change = f'<w:numberingChange {BY} w:original="%1:7:0:."/>'
    numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/>{change}</w:numPr>'

    source = read(p("a", numbers), numbering=_LIST)

    assert labels(source.final()) == ["1."]
    assert labels(source.original()) == ["1."]


def test_a_number_put_in_over_that_of_the_style_leaves_the_styles() -> None:
    own = f"<w:numPr><w:numId w:val='0'/><w:ins {BY}/></w:numPr>"
    numbered = style(
        "L", "Listed", "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>"
    )

    source = read(p("a", styled("L") + own), numbering=_LIST, styles=numbered)

    assert labels(source.original()) == ["1."]
    assert labels(source.final()) == [""]
