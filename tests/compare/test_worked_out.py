"""Page numbers and dates that Word fills in are no differences of the words."""

from __future__ import annotations

from hashlib import sha256

import pytest

from constitution_diff.compare import (
    AddressBook,
    clause_found,
    compare_outlines,
    text_hash,
)
from constitution_diff.merge import merge_outlines
from constitution_diff.model import Address, Comparison, Op, Outline, Relation
from constitution_diff.outline import outline_source
from tests.read.docx.builders import field, p, r, read, row, table

_TITLE = p(r("1. Votes"))


def _outline(body: str) -> Outline:
    return outline_source(read(_TITLE + body))


def _compared(old: str, new: str) -> Comparison:
    return compare_outlines(_outline(old), _outline(new))


def _rule(page: str, code: str = "PAGEREF _Ref1", words: str = "is on page") -> str:
    return p(r(f"2. The list of fees {words} ") + field(code, r(page)) + r(" here."))


@pytest.mark.parametrize(
    "code",
    ["PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF a", "DATE", "SAVEDATE"],
)
def test_another_result_is_no_difference(code: str) -> None:
    comparison = _compared(_rule("9", code), _rule("10", code))

    assert {link.relation for link in comparison.links} == {Relation.SAME}


def test_beside_other_words_it_is_kept() -> None:
    old, new = _rule("9"), _rule("10", words="stands on page")

    (link,) = (one for one in _compared(old, new).links if one.edits)

    changed = [(e.op, e.text) for e in link.edits if e.op is not Op.KEEP]
    assert changed == [(Op.DELETE, "is"), (Op.INSERT, "stands")]
    assert link.reasons == ()


def test_the_edits_give_both_sides_of_the_comparison() -> None:
    found = _compared(_rule("9"), _rule("10", words="stands on page"))

    (link,) = (one for one in found.links if one.edits)
    old, new = (
        "".join(e.text for e in link.edits if e.op in (Op.KEEP, op))
        for op in (Op.DELETE, Op.INSERT)
    )
    assert (old, new) == (found.old[link.old[0]].text, found.new[link.new[0]].text)


def test_a_row_shows_the_page_in_its_cell() -> None:
    old, new = (
        table(row("Fees", p(field("PAGEREF a", r(page)))), row("Votes", "by hand"))
        for page in ("9", "10")
    )

    comparison = _compared(old, new)

    rows = [clause.cells for clause in comparison.old.clauses if clause.cells]
    assert rows[0] == ("Fees", "10")
    assert {link.relation for link in comparison.links} == {Relation.SAME}


def test_a_heading_that_runs_in_does_not_move_the_result() -> None:
    old, new = (
        p(r("2. ") + r("Fees.", "<w:b/>") + r(" See page ") + field("PAGE", r(page)))
        for page in ("9", "10")
    )

    comparison = _compared(old, new)

    told = [(one.heading, one.text) for one in comparison.old.clauses]
    assert told[-1] == ("Fees.", "See page 10")


def test_a_reference_behind_it_keeps_its_place() -> None:
    old, new = (
        p(r("2. On page ") + field("PAGE", r(page)) + r(" rule 1 is explained."))
        for page in ("9", "10")
    )

    comparison = _compared(old, new)

    (told,) = comparison.old.references
    words = comparison.old[told.clause].text
    assert words[told.at :].startswith(told.text)


def test_a_number_typed_in_place_of_a_page_number_is_compared() -> None:
    typed = p(r("2. The list of fees is on page 10 here."))

    relations = [link.relation for link in _compared(_rule("9"), typed).links]

    assert relations[-1] is Relation.EDITED


def test_a_page_number_that_goes_is_no_quantity_taken_out() -> None:
    comparison = _compared(_rule("9"), p(r("2. The list of fees is here.")))

    assert comparison.links[-1].relation is Relation.EDITED
    assert comparison.links[-1].reasons == ()


def test_one_page_number_more_is_compared() -> None:
    more = _rule("9").replace("</w:p>", r(" Of pages: ") + field("NUMPAGES", r("12")))

    relations = [link.relation for link in _compared(_rule("9"), more + "</w:p>").links]

    assert relations[-1] is Relation.EDITED


@pytest.mark.parametrize("behind", ["", r(" ") + field("NUMPAGES", r("47"))])
def test_a_page_number_alone_is_no_provision(behind: str) -> None:
    outline = _outline(p(field("PAGE", r("9")) + behind))

    assert [clause.label for clause in outline.clauses] == ["1."]
    assert [line.where for line in outline.furniture] == ["page-number"]


def test_a_sentence_typed_into_a_field_is_compared() -> None:
    old, new = (
        _rule(
            f"{word} members are the quorum of every meeting that the council holds, "
            "and of each of its committees, too"
        )
        for word in ("Five", "Six")
    )

    assert _compared(old, new).links[-1].relation is Relation.EDITED


@pytest.mark.parametrize(
    "shown", ["Error! Bookmark not defined.", "Error: Reference source not found"]
)
def test_a_reference_to_a_page_that_broke_is_a_difference(shown: str) -> None:
    assert _compared(_rule("9"), _rule(shown)).links[-1].relation is Relation.EDITED


@pytest.mark.parametrize("typed", ["nine", "9 members", "ab"])
def test_words_typed_over_a_reference_to_a_page_are_compared(typed: str) -> None:
    assert _compared(_rule("9"), _rule(typed)).links[-1].relation is Relation.EDITED


@pytest.mark.parametrize(
    "shown",
    "xii|A-12|2.14|on page 4|below|- 12 -|aa|isod|ar dudalen 4".split("|"),
)
def test_a_reference_to_a_page_can_show(shown: str) -> None:
    assert _compared(_rule("9"), _rule(shown)).links[-1].relation is Relation.SAME


def test_a_broken_reference_alone_stays_in_the_text() -> None:
    broken = "Error! Bookmark not defined."

    outline = _outline(p(field("PAGEREF a", r(broken))))

    assert outline.furniture == ()
    assert outline.clauses[-1].text == broken


def test_an_address_that_a_comparison_writes_fits_the_file_and_the_next_draft() -> None:
    old, words = _outline(_rule("9")), "stands on page"
    first, second = (_compared(_rule("9"), _rule(n, words=words)) for n in ("10", "11"))
    rule = old.clauses[-1].id

    (address,) = AddressBook(first.old).of([rule])

    assert address.hash
    assert clause_found(address, old, "current") == rule
    assert clause_found(address, second.old, "current") == rule


def test_an_address_can_quote_the_page_that_is_printed() -> None:
    old = _outline(_rule("9"))
    rule = old.clauses[-1]

    address = Address(rule.citation, "The list of fees is on page 9 here")

    assert clause_found(address, old, "current") == rule.id


def test_a_provision_without_such_results_keeps_its_hash() -> None:
    (clause,) = (one for one in _outline("").clauses if one.heading == "Votes")

    assert text_hash(clause) == sha256(b"Votes").hexdigest()[:12]


def test_after_a_field_that_never_ends_the_words_are_compared() -> None:
    torn = field("PAGE", r("9")).rpartition("<w:r>")[0]
    old, new = (
        p(r("2. See page ") + torn) + p(f"3. The quorum is {word}.")
        for word in ("five", "six")
    )

    assert _compared(old, new).links[-1].relation is Relation.EDITED


def test_the_pages_of_a_contents_list_are_its_words() -> None:
    old, new = (_rule(page, "PAGEREF _Toc1") for page in ("9", "10"))

    assert _compared(old, new).links[-1].relation is Relation.EDITED


def test_two_sides_of_a_merge_do_not_dispute_a_page_number() -> None:
    base, ours = _rule("9"), _rule("10", words="stands on page")

    merge = merge_outlines(*map(_outline, (base, ours, _rule("112"))))

    said = merge.merged.clauses[-1].text
    assert merge.conflicts == ()
    assert said == "The list of fees stands on page 9 here."
