"""A certificate says that nothing differs only where nothing does and all was read."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.errors import NotCertifiedError
from constitution_diff.model import (
    PLAIN,
    Comparison,
    Coverage,
    Edition,
    Furniture,
    Notice,
    Outline,
    Outside,
    Scope,
    Selection,
    TextChange,
    Unread,
)
from constitution_diff.render import renderer_of, vocabulary
from constitution_diff.render.story.certificate import Certificate, certificate
from tests.builders import compared
from tests.laws.documents import revisions, texts
from tests.render.builders import clause, edits, link, outline

_TEXT = "1.1 The quorum is five.\n\n1.2 The chair presides.\n"


def _certified(comparison: Comparison) -> Certificate:
    return certificate(comparison, PLAIN)


def _same(old: Outline | None = None, new: Outline | None = None) -> Comparison:
    """A comparison in which the one provision is the same."""
    sides = (old or outline(clause("1", "Five.")), new or outline(clause("1", "Five.")))
    return Comparison(*sides, (link("1", "1"),))


def _lines(comparison: Comparison) -> dict[str, tuple[str, ...]]:
    return {one.title: one.lines for one in _certified(comparison).differences}


def test_the_same_words_are_certified() -> None:
    found = _certified(compared(_TEXT, _TEXT))

    assert found.verdict == "No difference in wording found"
    assert found.differences == ()
    assert found.compared == (
        "Compared: 2 provisions of the current version and 2 of the proposed version."
    )


@pytest.mark.parametrize(
    ("new", "title"),
    [
        ("The quorum is six.", "Words of the provisions"),
        ("The Quorum is five.", "Capitals, punctuation or spacing only"),
        ("The quorum is five", "Capitals, punctuation or spacing only"),
    ],
)
def test_each_difference_in_words_is_listed(new: str, title: str) -> None:
    found = _lines(compared(_TEXT, _TEXT.replace("The quorum is five.", new)))

    assert list(found) == [title]
    assert found[title][0].startswith("1.1: reworded: The ")


def test_a_new_number_and_a_new_place_are_differences() -> None:
    old = outline(clause("1.1", "Five."), clause("1.2", "Six."))
    new = outline(clause("1.1", "Six."), clause("1.3", "Five."))
    moved = (
        link("1.2", "1.1", renumbered=True),
        link("1.1", "1.3", renumbered=True, moved=True),
    )

    assert _lines(Comparison(old, new, moved)) == {
        "Numbers of provisions": ("1.2 is now 1.1",),
        "Places of provisions": ("1.1 → 1.3: moved: Five.",),
    }


def test_a_number_that_is_printed_otherwise_is_a_difference() -> None:
    bare = clause("1", "Five.")

    found = _lines(_same(new=outline(replace(bare, label="1)"))))

    assert found == {"Numbers of provisions": ("1: “1” → “1)”",)}


def test_words_that_differ_are_found_though_the_comparison_calls_them_same() -> None:
    found = _lines(_same(new=outline(clause("1", "Six."))))

    assert list(found) == ["Words of the provisions"]


@pytest.mark.parametrize("place", ["header", "footer", "title", "contents"])
def test_a_line_around_the_text_of_one_version_only_is_a_difference(place: str) -> None:
    line = Furniture(place, "Version 3", "it stands there")

    (lines,) = _lines(
        _same(new=replace(outline(clause("1", "Five.")), furniture=(line,)))
    ).values()

    assert [line.partition(": ")[2] for line in lines] == ["{+Version 3+}"]


def test_page_numbers_alone_are_no_difference() -> None:
    line = Furniture("footer", "Page 3 of 9", "it stands there")
    number = Furniture("page-number", "7", "it is a page number")

    same = _same(new=replace(outline(clause("1", "Five.")), furniture=(line, number)))

    assert _certified(same).verdict == "No difference in wording found"


def test_headers_contents_and_notes_are_wording_and_formatting_is_not() -> None:
    edge = Outside("header", "Draft 1", "Draft 2")
    bold = Outside("formatting", "bold", "plain")

    found = _certified(replace(_same(), outside=(edge, bold)))
    only_bold = _certified(replace(_same(), outside=(bold,)))

    assert [one.title for one in found.differences] == ["Outside the provisions"]
    assert found.not_wording == ("Formatting: [-bold-]{+plain+}",)
    assert only_bold.verdict == "No difference in wording found"
    assert only_bold.not_wording == found.not_wording


def test_parts_that_were_not_compared_are_named_in_verdict_and_list() -> None:
    part = Coverage("old", "5. Planning", Scope.NOT_IN_FILE)

    found = _certified(replace(_same(), coverage=(part,)))

    assert found.verdict == "No difference in wording found in what was compared"
    assert found.not_compared[0].startswith("Section 5 is not in the proposed file")


def test_what_a_report_leaves_out_as_asked_is_certified_all_the_same() -> None:
    comparison = compared(_TEXT, _TEXT.replace("five", "six"))
    nothing = Selection(only=("moved",), left_out=(0, 1))

    assert list(_lines(replace(comparison, selection=nothing))) == [
        "Words of the provisions"
    ]


@pytest.mark.parametrize(
    "side",
    [
        {"unread": (Unread("a page", "Page 3 is damaged.", page=3),)},
        {"notices": (Notice("number-field", "Numbers were not read."),)},
        {"notices": (Notice("ocr-uncertain", "Words in doubt: fee."),)},
    ],
)
@pytest.mark.parametrize("name", ["text", "html", "docx"])
def test_none_is_given_while_anything_could_not_be_read(
    side: dict[str, object], name: str
) -> None:
    old = replace(outline(clause("1", "Five.")), **side)  # type: ignore[arg-type]

    with pytest.raises(NotCertifiedError) as told:
        renderer_of("compare", name, "certificate")(_same(old))

    assert str(told.value).startswith("No certificate is given while anything could")
    assert told.value.exit_code == 2


def test_provisions_that_may_stand_on_an_unread_page_are_not_certified() -> None:
    apart = (link("1", "1"), link("2", scope=Scope.UNREAD))
    old = outline(clause("1", "Five."), clause("2", "Six."))

    with pytest.raises(NotCertifiedError):
        _certified(Comparison(old, outline(clause("1", "Five.")), apart))


def test_each_file_is_named_with_its_date_pages_and_fingerprint() -> None:
    old = outline(clause("1", "Five."), name="adopted.pdf")
    says = (("modified", "2021-12-16T09:00:00Z"),)
    facts = replace(old.sources[0], pages=12, format="pdf", sha256="ab" * 32, says=says)

    file, _ = _certified(_same(replace(old, sources=(facts,)))).files

    assert (file.side, file.name) == ("current version", "adopted.pdf")
    assert file.says == "last changed 16 December 2021"
    assert file.read == "all of its 12 pages (PDF)"
    assert file.fingerprint == " ".join(["abab"] * 16)


def test_every_format_gives_verdict_files_and_what_was_not_compared() -> None:
    adopted = Edition(standing="Adopted 16 December 2021")
    page, text, word = (
        renderer_of("compare", name, "certificate")(_same(), adopted)
        for name in ("html", "text", "docx")
    )

    paragraphs = "\n".join(p.text for p in Document(BytesIO(word)).paragraphs)
    for told in (page.decode(), text.decode(), paragraphs):
        words = " ".join(told.split())
        assert "no difference in wording found" in words.lower()
        assert "0000 0000" in words
        assert adopted.standing in words
        assert all(line in words for line in vocabulary.NEVER_COMPARED)
        assert vocabulary.WORDING_IS in words


def test_edits_are_shown_with_their_marks() -> None:
    changed = link(
        "1", "1", text=TextChange.EDITED, edits=edits("[-Five-][+Six+] days.")
    )
    sides = outline(clause("1", "Five days.")), outline(clause("1", "Six days."))

    (lines,) = _lines(Comparison(*sides, (changed,))).values()

    assert lines == ("1: reworded: [-Five-]{+Six+} days.",)


@given(pair=st.tuples(texts(), texts()) | revisions())
def test_a_difference_is_certified_exactly_where_a_word_or_a_number_differs(
    pair: tuple[str, str],
) -> None:
    comparison = compared(*pair)
    whole = all(k.scope is Scope.COMPARED for k in comparison.links)

    found = _certified(comparison)

    old, new = (
        [(c.label, c.heading, c.text, c.cells) for c in side.clauses]
        for side in (comparison.old, comparison.new)
    )
    assert not whole or bool(found.differences) is (old != new)
    assert (found.verdict == vocabulary.SOME_WORDING) is bool(found.differences)
