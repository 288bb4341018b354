"""Section B: runs of new numbers have a row each, and an officer's choice is told."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Final

from docx import Document
from hypothesis import given

from constitution_diff.compare import (
    Noted,
    changes,
    compare_outlines,
    never_delegated,
    routed,
)
from constitution_diff.model import (
    PLAIN,
    Comparison,
    Decision,
    Edition,
    Relation,
    Rule,
    Rules,
    Significance,
)
from constitution_diff.render.record import docx_record
from constitution_diff.render.schedule.plan import schedule_of
from constitution_diff.render.schedule.to_csv import csv_schedule
from constitution_diff.render.schedule.to_markdown import markdown_schedule
from tests.builders import compared, outlined
from tests.laws.documents import revisions

_WORDS: Final = (
    "The leader answers every question in writing.",
    "The clerk keeps a register of the interests of members.",
    "Minutes are printed and sent to the library in the town.",
    "A deputation speaks before the debate begins.",
)
_CAME: Final = "Members stand when the mayor comes into the chamber."
OFFICER: Final = "Monitoring Officer"
FOLLOWS: Final = Rule(
    "14.3 The officer may put right a number.", OFFICER, delegated=True,
    significance=(Significance.CONSEQUENTIAL,),
)  # fmt: skip
COUNCIL: Final = Rule("14.1 The council decides.", "Council")


def _numbered(*words: str) -> str:
    return "\n\n".join(f"1.{n} {one}" for n, one in enumerate(words, start=1))


def _shifted(*words: str) -> Comparison:
    return compared(_numbered(*_WORDS), _numbered(_CAME, *(words or _WORDS)))


def _edition(comparison: Comparison, *rules: Rule, noted: Noted = Noted()) -> Edition:  # noqa: B008
    found = routed(comparison, noted, Rules("r.toml", "", rules))
    return replace(PLAIN, decisions=found.decisions, rules="r.toml")


def _of_numbers(comparison: Comparison, *rules: Rule) -> list[tuple[str, str]]:
    schedule = schedule_of(comparison, _edition(comparison, *rules))
    return [(r.current, r.proposed) for r in schedule.sections[-1].rows if r.numbers]


def test_a_run_of_new_numbers_that_a_rule_delegates_has_one_row_in_b() -> None:
    found = _of_numbers(_shifted(), FOLLOWS, COUNCIL)

    assert found == [("1.1 to 1.4", "1.2 to 1.5")]


def test_a_run_ends_at_a_provision_that_is_reworded_too() -> None:
    reworded = "The clerk keeps a full register of the interests of members."

    found = _of_numbers(_shifted(_WORDS[0], reworded, *_WORDS[2:]), FOLLOWS, COUNCIL)

    assert found == [("1.1", "1.2"), ("1.3 to 1.4", "1.4 to 1.5")]


def test_new_numbers_have_no_row_where_no_rule_delegates_them() -> None:
    assert _of_numbers(_shifted(), COUNCIL) == []


def test_the_record_has_a_line_for_each_run_of_new_numbers() -> None:
    comparison = _shifted()

    content = docx_record(comparison, _edition(comparison, FOLLOWS, COUNCIL))

    document = Document(BytesIO(content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    cells = [cell.text for cell in document.tables[0].rows[1].cells]
    assert any("new numbers of 4 provisions" in line for line in lines)
    assert cells[0].startswith("1.1 to 1.4 are now 1.2 to 1.5")
    assert cells[1:3] == ["1.1 to 1.4", "1.2 to 1.5"]


@given(pair=revisions())
def test_no_new_number_that_is_delegated_is_told_twice(pair: tuple[str, str]) -> None:
    comparison = compare_outlines(*map(outlined, pair))
    edition = _edition(comparison, FOLLOWS)

    rows = (
        schedule_of(comparison, edition).sections[-1].rows if edition.decisions else ()
    )

    told = [at for row in rows for at in row.numbers]
    assert len(told) == len(set(told))
    assert all(comparison.links[n].relation is Relation.RENUMBERED for n in told)


def test_b_says_that_it_is_proposed_until_the_record_is_signed() -> None:
    comparison = _shifted()
    edition = _edition(comparison, FOLLOWS, COUNCIL)

    for written in (markdown_schedule, csv_schedule):
        words = written(comparison, edition).decode()
        assert words.count("until the record of the decision is signed") == 1


def _by_officer(old: str, new: str) -> str:
    comparison = compared(old, new)
    ((at, _),) = changes(comparison)
    asked = Decision(route=OFFICER, override="The Act says so.", delegated=True)
    noted = Noted(((at, asked),))
    edition = _edition(comparison, FOLLOWS, COUNCIL, noted=noted)
    assert (at in never_delegated(comparison)) is ("six" in new)
    return csv_schedule(comparison, edition).decode()


def test_an_effect_in_b_by_an_officer_is_counted_first_and_its_reason_shown() -> None:
    words = _by_officer("1.1 The quorum is five.", "1.1 The quorum is six.")

    assert (
        "1 row of B stands there by an officer’s decision, and has an effect" in words
    )
    assert "Set by an officer: The Act says so." in words


def test_the_reason_for_a_row_in_b_is_shown_whatever_columns_are_asked() -> None:
    comparison = compared("1.1 The quorum is five.", "1.1 The quorum is six.")
    ((at, _),) = changes(comparison)
    asked = Decision(route=OFFICER, override="The Act says so.", delegated=True)
    edition = _edition(comparison, FOLLOWS, noted=Noted(((at, asked),)))
    bare = replace(edition, brand=replace(edition.brand, columns=("reference",)))

    for written in (markdown_schedule, csv_schedule):
        assert "The Act says so." in written(comparison, bare).decode()


def test_what_has_no_effect_is_not_counted_among_those() -> None:
    words = _by_officer("1.1 Papers are kept here.", "1.1 Papers, are kept here.")

    assert "by an officer’s decision" not in words
    assert "Set by an officer: The Act says so." in words
