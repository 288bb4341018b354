"""Numbers in a redline: automatic ones count for themselves, typed ones are words."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.read.docx.builders import (
    docx,
    labels,
    level,
    listed,
    numbering,
    p,
    style,
    styled,
)
from tests.render.docx.resolve.settling import saved

from .redlining import MARKING, Reading, compared, marks, proved, redlined, shown

_LIST = numbering(level(0, "%1."), level(1, "(%2)", "lowerLetter"))
_LETTERS = numbering(level(0, "(%1)", "lowerLetter"))
_VOTE, _REPORT, _QUORUM, _CAST = (
    "Members vote in person.",
    "Officers report on the budget each year.",
    "The quorum is five members.",
    "The chair has a casting vote.",
)
_CLAUSE = style(
    "Clause",
    "Clause",
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="900"/></w:pPr>',
)


def _by_style(*words: str) -> str:
    return "".join(p(one, styled("Clause")) for one in words)


def test_clauses_that_an_automatic_list_renumbers_have_no_marks() -> None:
    old = "".join(map(listed, (_VOTE, _QUORUM, _CAST)))
    new = "".join(map(listed, (_VOTE, _REPORT, _QUORUM, _CAST)))

    xml = redlined(old, new, numbering=_LIST)

    assert marks(xml) == [f"ins {_REPORT}"]
    assert xml.count("<w:ins/>") == 1


def test_of_a_clause_with_a_typed_number_only_the_number_is_marked() -> None:
    old = p(f"1. {_VOTE}") + p(f"2. {_QUORUM}") + p(f"3. {_CAST}")
    new = p(f"1. {_VOTE}") + p(f"2. {_REPORT}") + p(f"3. {_QUORUM}") + p(f"4. {_CAST}")

    assert marks(redlined(old, new)) == [
        f"ins 2. {_REPORT}", "del 2", "ins 3", "del 3", "ins 4",
    ]  # fmt: skip


def test_an_automatic_number_that_shifted_is_recorded_where_that_is_asked() -> None:
    old = docx(listed(_VOTE) + listed(_QUORUM), numbering=_LIST)
    new = docx(listed(_VOTE) + listed(_REPORT) + listed(_QUORUM), numbering=_LIST)
    marking = replace(MARKING, number_changes=True)

    redline = proved_redline(Couple(compared(old, new), old, new), marking)

    xml = shown(redline.content)
    assert xml.count("<w:numberingChange") == 1
    assert '<w:numberingChange w:original="%1:2:0:."/></w:numPr></w:pPr>' in xml


def test_a_number_by_style_is_recorded_without_naming_the_list_of_the_style() -> None:
    """The indents of a list that a paragraph names go before those of its style."""
    old = docx(_by_style(_VOTE, _QUORUM), numbering=_LIST, styles=_CLAUSE)
    new = docx(_by_style(_VOTE, _REPORT, _QUORUM), numbering=_LIST, styles=_CLAUSE)
    marking = replace(MARKING, number_changes=True)

    content = proved_redline(Couple(compared(old, new), old, new), marking).content

    assert "<w:numPr><w:numberingChange w:original=" in shown(content)
    for decide in (accept_all, reject_all):
        assert "numPr" not in shown(saved(content, decide))


def test_rejecting_gives_the_labels_of_a_list_that_was_defined_otherwise() -> None:
    body = listed(_VOTE) + listed(_QUORUM)

    redline = proved(docx(body, numbering=_LIST), docx(body, numbering=_LETTERS))

    read = read_docx(redline.content, "redline.docx")
    assert labels(read.original()) == ["1.", "2."]
    assert labels(read.final()) == ["(a)", "(b)"]


def test_a_list_stands_for_another_whatever_the_levels_that_nothing_is_on() -> None:
    """As LibreOffice writes a list that it read from a file of another kind."""
    body = listed(_VOTE) + listed(_QUORUM)
    deeper = numbering(level(0, "%1."), level(1, "%2)"))

    redline = proved(docx(body, numbering=_LIST), docx(body, numbering=deeper))

    assert "pPrChange" not in shown(redline.content)


def test_what_is_in_no_provision_stays_in_its_list_unmarked() -> None:
    old, new = (p(words) + listed("End.") for words in ("Five.", "Six."))

    assert "pPrChange" not in redlined(old, new, numbering=_LIST)


def test_a_list_that_only_the_old_file_has_comes_along() -> None:
    redline = proved(docx(listed(_VOTE) + p("End"), numbering=_LIST), docx(p("End")))

    assert Reading.of(redline.content).rejected == ("body 1.|" + _VOTE, "body |End")


def test_a_list_that_comes_along_numbers_nothing_else() -> None:
    """The new file names a list "1" that it does not have."""
    own = '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>'
    old = docx(listed(_VOTE, num=7) + p("End"), numbering=_LIST + own)
    new = docx(listed(_QUORUM) + p("End"))

    redline = proved(old, new)

    assert Reading.of(redline.content).accepted == ("body |" + _QUORUM, "body |End")


def test_a_style_that_only_the_old_file_has_comes_along() -> None:
    old = docx(
        p(_VOTE, styled("Rule")) + p("End"),
        styles=style("Rule", "Rule", "<w:rPr><w:b/></w:rPr>"),
    )

    redline = proved(old, docx(p("End"), styles=style("Other", "Other")))

    assert styled("Rule") in shown(redline.content)
    assert style("Rule", "Rule", "<w:rPr><w:b/></w:rPr>") in shown(
        redline.content, "word/styles.xml"
    )


def test_a_style_whose_id_means_another_style_now_comes_under_an_id_of_its_own() -> (
    None
):
    rule = style("a5", "Rule", "<w:rPr><w:b/></w:rPr>")
    old = docx(p(_VOTE, styled("a5")) + p("End"), styles=rule + style("a4", "footer"))

    redline = proved(old, docx(p("End"), styles=style("a5", "footer")))

    assert styled("a5-2") in shown(redline.content)
    styles = shown(redline.content, "word/styles.xml")
    assert rule.replace('"a5"', '"a5-2"') in styles
    assert style("a5", "footer") in styles


def test_a_style_that_was_renamed_is_the_same_style() -> None:
    old = docx(p(_VOTE, styled("Rule")) + p("End"), styles=style("Rule", "Rule"))

    redline = proved(old, docx(p("End"), styles=style("Rule", "Rule of 2026")))

    assert styled("Rule") in shown(redline.content)
    assert style("Rule", "Rule") not in shown(redline.content, "word/styles.xml")


def test_a_style_of_another_kind_is_never_taken_for_one_of_the_same_id() -> None:
    old = docx(
        p(_VOTE, styled("a5")) + p("End"),
        styles=style("a5", "Rule", "<w:rPr><w:b/></w:rPr>"),
    )
    mark = style("a5", "note mark", kind="character")

    redline = proved(old, docx(p("End"), styles=mark))

    assert styled("a5-2") in shown(redline.content)


def test_lists_that_count_together_stand_for_others_by_all_their_levels() -> None:
    again = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    letters, romans = (
        numbering(level(0, "%1."), level(1, "(%2)", form), nums=again)
        for form in ("lowerLetter", "lowerRoman")
    )
    body = listed(_VOTE) + p("Part 2") + listed(_QUORUM, 0, 2)
    deeper = listed(_REPORT, 1, 2) + listed(_CAST, 1, 2)
    old = docx(body + deeper + p("End."), numbering=letters)

    changed = proved(old, docx(body + deeper + p("End."), numbering=romans))
    dropped = proved(old, docx(body + p("End."), numbering=romans))

    assert changed.n_replaced == dropped.n_replaced == 0
