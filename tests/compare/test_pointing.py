"""The number that a field shows of its target is a reference, and no quantity."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Link, Significance
from constitution_diff.outline import outline_source
from tests.read.docx.builders import field, p, r, read, row, table

_TITLE = p(r("1. Votes"))
_DOGS = p(r("3. Dogs are kept by nobody in the house."))


def _rule(old: str, new: str) -> Link:
    """What became of rule 2."""
    comparison = compare_outlines(
        *(outline_source(read(_TITLE + body)) for body in (old, new))
    )
    return next(one for one in comparison.links if one.new == ("2",))


def _marked(name: str, words: str) -> str:
    return p(
        f'<w:bookmarkStart w:id="1" w:name="{name}"/>{words}<w:bookmarkEnd w:id="1"/>'
    )


def _says(shown: str, bookmark: str = "_RefA") -> str:
    begins = r("2. Fees are set in accordance with ")
    return p(begins + field(f"REF {bookmark} \\h", r(shown)) + r(" of this part."))


def _rules(first: int) -> str:
    halls = _marked("_RefA", r(f"{first}. Halls are let for a fee."))
    return halls + _marked("_RefB", r(f"{first + 1}. Rooms are let for no fee at all."))


def test_a_field_that_follows_its_rule_is_consequential() -> None:
    link = _rule(_says("3") + _rules(3), _says("4") + _DOGS + _rules(4))

    assert (link.significance, link.reasons) == (Significance.CONSEQUENTIAL, ())


def test_a_field_that_means_another_rule_is_told_as_a_reference() -> None:
    link = _rule(_says("3") + _rules(3), _says("4", "_RefB") + _rules(3))

    assert link.reasons == ("reference: 3 → 4",)


def test_a_quantity_that_a_field_repeats_is_a_quantity() -> None:
    link = _rule(_says("7") + _rules(3), _says("8") + _rules(3))

    assert link.reasons == ("quantity: 7 → 8",)


def _table(number: int, name: str, title: str, word: str = "Table") -> str:
    caption = r(f"{word} ") + field("SEQ Table", r(str(number)))
    marked = _marked(name, caption).replace("</w:p>", r(f" {title}") + "</w:p>")
    return marked + table(row("Item", "Fee"), row(title, "free"))


_FEES, _HALLS = "Fees of the council for its rooms", "Halls that are let by the day"


def test_a_field_that_follows_its_table_is_consequential() -> None:
    old = _says("Table 1") + _table(1, "_RefA", _FEES)
    new = _says("Table 2") + _table(1, "_RefB", _HALLS) + _table(2, "_RefA", _FEES)

    assert _rule(old, new).significance is Significance.CONSEQUENTIAL


def test_a_field_that_means_another_table_is_told_as_a_reference() -> None:
    tables = _table(1, "_RefB", _HALLS) + _table(2, "_RefA", _FEES)

    link = _rule(_says("Table 2") + tables, _says("Table 1", "_RefB") + tables)

    assert link.reasons == ("reference: Table 2 → Table 1",)


def test_a_table_does_not_follow_a_rule_of_its_number() -> None:
    tables = "".join(
        _table(3 + at, f"_Ref{name}", f"{words} of the council in each of its parishes")
        for at, (name, words) in enumerate((("X", "Fees"), ("Y", "Days of rest")))
    )
    old, new = (
        p(
            r("2. Fees are set in accordance with ") + field("REF _RefA \\h", r(str(n)))
            + r(" and are listed in ") + field(f"REF {table} \\h", r(f"Table {n}"))
            + r(" of this part.")
        )
        for n, table in ((3, "_RefX"), (4, "_RefY"))
    )  # fmt: skip

    link = _rule(old + tables + _rules(3), new + tables + _DOGS + _rules(4))

    assert link.reasons == ("reference: Table 3 → Table 4",)


def _caption(rule: str, words: str = "", word: str = "Table") -> Link:
    """What became of the caption of the fees, before which a table was put in."""
    return _counted(rule, r(words), r(words), word)


def _counted(rule: str, old_end: str, new_end: str, word: str = "Table") -> Link:
    """Likewise, where the last rule ends with some runs in each version."""
    old, new = (
        _says(rule) + tables + p(r("4. This is the end") + end + r("."))
        for tables, end in (
            (_table(1, "_RefA", _FEES, word), old_end),
            (
                _table(1, "_RefB", _HALLS, word) + _table(2, "_RefA", _FEES, word),
                new_end,
            ),
        )
    )
    comparison = compare_outlines(
        *(outline_source(read(_TITLE + body)) for body in (old, new))
    )
    return next(one for one in comparison.links if one.new == ("2/p2",))


@pytest.mark.parametrize(
    "words", ["", " of table 12", " of figure 1", " of Tables 2-4"]
)
def test_a_caption_that_is_counted_anew_is_consequential(words: str) -> None:
    assert _caption("the table", words).significance is Significance.CONSEQUENTIAL


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Table 1", "Table"),
        ("table 1", "Table"),
        ("Table 1", "TABLE"),
        ("Tables 1 and 2", "Table"),
        ("tables 3, 2 or 1", "Table"),
        ("Tables 1-2", "Table"),
        ("Tables 0 to 2", "Table"),
        ("table no. 1", "Table"),
        ("the table (1)", "Table"),
        ("fig. 1", "Figure"),
        ("Figs 1\N{EN DASH}3", "Figure"),
        ("Figure 1", "Fig."),
        ("Nhabl 1", "Tabl"),
    ],
)
def test_a_caption_is_told_where_its_old_name_is_still_typed(
    words: str, word: str
) -> None:
    link = _caption("the table", f", as {words} says", word)

    assert link.reasons == (f"reference: {word} 1 → {word} 2",)


def _shown(name: str, bookmark: str) -> str:
    return field(f"REF {bookmark} \\h", r(name))


def test_a_caption_is_told_where_a_name_is_typed_beside_a_field_that_shows_it() -> None:
    typed = r(" and of Table 1 as well")
    link = _counted("the table", _shown("Table 1", "_RefA") + typed,
                    _shown("Table 1", "_RefB") + typed)  # fmt: skip

    assert link.reasons == ("reference: Table 1 → Table 2",)


def test_a_caption_is_told_where_a_link_to_it_still_has_its_old_name() -> None:
    linked = r(", as in ") + _shown("Table 1", "_RefA")

    link = _counted("the table", linked, linked)

    assert link.reasons == ("reference: Table 1 → Table 2",)


def _two_captions(end: str) -> Link:
    """What became of the first of two that are counted anew; how the second ends."""
    old, new = (
        p(f"Table {first} – 2024 {_FEES}") + p(f"Table {first + 1} – {_HALLS}{end}")
        for first in (1, 2)
    )
    comparison = compare_outlines(
        *(outline_source(read(_TITLE + p(r("2. Dogs")) + body)) for body in (old, new))
    )
    return comparison.links[-2]


def test_a_caption_is_told_where_another_names_it() -> None:
    link = _two_captions(", but for those in Table 1")

    assert link.reasons == ("reference: Table 1 → Table 2",)


def test_a_year_behind_its_number_does_not_make_a_caption_a_range() -> None:
    assert _two_captions("").significance is Significance.CONSEQUENTIAL


def test_a_number_that_a_field_shows_is_not_typed() -> None:
    link = _counted("the table", r(", see Table ") + _shown("1", "_RefA"),
                    r(", see Table ") + _shown("1", "_RefB"))  # fmt: skip

    assert link.significance is Significance.CONSEQUENTIAL


def test_a_sentence_about_a_table_is_no_caption() -> None:
    old, new = (
        p(r("2. Votes are by hand.")) + p(f"Table {n} says what is paid in the halls")
        for n in (1, 2)
    )
    comparison = compare_outlines(*(outline_source(read(body)) for body in (old, new)))

    assert comparison.links[-1].significance is Significance.ATTENTION


def test_a_field_in_a_cell_follows_its_rule() -> None:
    old, new = (
        table(row("Fees", p(field("REF _RefA \\h", r(str(n))) + r(" of this part."))))
        for n in (3, 4)
    )
    comparison = compare_outlines(
        *(
            outline_source(read(_TITLE + body))
            for body in (old + _rules(3), new + _DOGS + _rules(4))
        )
    )

    assert not any(
        "quantity" in reason for x in comparison.links for reason in x.reasons
    )
