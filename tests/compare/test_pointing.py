"""The number that a field shows of its target is a reference, and no quantity."""

from __future__ import annotations

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


def _table(number: int, name: str, title: str) -> str:
    caption = r("Table ") + field("SEQ Table", r(str(number)))
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


def _caption(rule: str, words: str = "") -> Link:
    """What became of the caption of the fees, before which a table was put in."""
    typed = p(f"4. This is the end{words}.")
    old = _says(rule) + _table(1, "_RefA", _FEES) + typed
    new = _says(rule) + _table(1, "_RefB", _HALLS) + _table(2, "_RefA", _FEES) + typed
    comparison = compare_outlines(
        *(outline_source(read(_TITLE + body)) for body in (old, new))
    )
    return next(one for one in comparison.links if one.new == ("2/p2",))


def test_a_caption_that_is_counted_anew_is_consequential() -> None:
    assert _caption("the table").significance is Significance.CONSEQUENTIAL


def test_a_caption_is_told_where_its_old_name_is_still_typed() -> None:
    link = _caption("the table", words=", as Table 1 says")

    assert link.reasons == ("reference: Table 1 → Table 2",)


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
