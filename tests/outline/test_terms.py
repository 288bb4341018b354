"""Defined terms: where they are defined and used, and what is amiss with them."""

from __future__ import annotations

import pytest

from constitution_diff.model import (
    Clause,
    ClauseId,
    DefinitionForm,
    Kind,
    Outline,
    TermFault,
)
from constitution_diff.outline import defined_terms, term_findings, term_uses
from tests.builders import outlined


def _defined(text: str) -> list[tuple[str, DefinitionForm]]:
    return [(term.term, term.form) for term in defined_terms(outlined(text))]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ('1. "Member" means an elected member.', ["Member"]),
        ("1. “Key Decision” has the meaning in 2.", ["Key Decision"]),
        (
            '1. "Chair" and "Vice-Chair" include their deputies.',
            ["Chair", "Vice-Chair"],
        ),
        ('1. "Gift" (or "present") includes a loan.', ["Gift"]),
        ("1. In this Part, Working Day means a day of work.", ["Working Day"]),
    ],
)
def test_a_term_is_defined_by_a_verb(text: str, terms: list[str]) -> None:
    assert _defined(text) == [(term, DefinitionForm.MEANS) for term in terms]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("1. Aldermoor Borough Council (“the Council”) sits.", "Council"),
        ("1. The plan (hereinafter referred to as the “Plan”) is kept.", "Plan"),
        ("1. A gift or meal (called ‘gift’ from here on) is told.", "gift"),
    ],
)
def test_a_term_is_defined_in_brackets(text: str, term: str) -> None:
    assert _defined(text) == [(term, DefinitionForm.BRACKET)]


@pytest.mark.parametrize(
    "text",
    [
        "1. The Monitoring Officer advises the “Oxford” office (see “Notes” below).",
        '1. The sign said "no entry" and nobody went in.',
        "1. This means that the Chair leaves.",
        "1. The Proper Officer – or a deputy – signs.",
    ],
)
def test_capitals_and_quotation_alone_define_nothing(text: str) -> None:
    assert _defined(text) == []


def test_a_list_under_definitions_defines_by_dash_and_colon() -> None:
    text = (
        "Definitions\n\nCabinet – the executive.\n\nChair: who presides.\n\nIt is so.\n"
    )

    found = _defined(f"1. Rules\n\n{text}")

    assert found == [("Cabinet", DefinitionForm.LIST), ("Chair", DefinitionForm.LIST)]


def test_a_table_of_terms_defines_them() -> None:
    rows = (("Term", "Meaning"), ("Member", "a councillor"))
    table = Clause(ClauseId("t1"), Kind.TABLE)
    clauses = tuple(
        Clause(ClauseId(f"t1.r{n}"), Kind.ROW, table.id, text="\t".join(row), cells=row)
        for n, row in enumerate(rows, start=1)
    )

    (term,) = defined_terms(Outline(clauses=(table, *clauses)))

    assert (term.term, term.clause, term.form) == (
        "Member", "t1.r2", DefinitionForm.TABLE,
    )  # fmt: skip


def test_a_definition_for_a_part_names_that_part() -> None:
    outline = outlined(
        'Part 1 Rules\n\n1. In this Part "clear day" means a whole day.\n\n'
        'Part 2 Codes\n\n1. "Gift" means a present.\n'
    )

    scopes = {term.term: term.scope for term in defined_terms(outline)}

    assert scopes == {"clear day": "Part 1", "Gift": None}


def test_every_use_but_the_definition_is_listed_with_its_place() -> None:
    outline = outlined('1. "Key Decision" means a large one.\n\n2. Key Decisions wait.')

    (use,) = term_uses(outline, defined_terms(outline))

    assert (use.term, use.clause, use.at, use.exact) == ("Key Decision", "2", 0, True)


def test_a_longer_term_is_not_a_use_of_the_shorter_in_it() -> None:
    outline = outlined(
        '1. "Key" means a tool.\n\n2. "Key Decision" means one.\n\n3. A Key Decision.'
    )

    uses = term_uses(outline, defined_terms(outline))

    assert [use.term for use in uses] == ["Key Decision"]


def _faults(text: str) -> list[tuple[TermFault, str]]:
    return [(found.fault, found.term) for found in term_findings(outlined(text))]


def test_a_term_defined_twice_in_one_scope_is_told() -> None:
    text = '1. "Gift" means a present.\n\n2. "Gift" means a loan.\n\n3. A Gift.'

    assert _faults(text) == [(TermFault.DEFINED_TWICE, "Gift")]


def test_one_term_may_be_defined_for_each_part() -> None:
    one = 'Part {} Rules\n\n1. In this Part "gift" means {}.\n\n2. A gift.\n\n'

    assert _faults(one.format(1, "a present") + one.format(2, "a loan")) == []


def test_a_term_that_nobody_uses_is_told() -> None:
    text = '1. "Gift" means a present.\n\n2. Presents are told.'

    assert _faults(text) == [(TermFault.NOT_USED, "Gift")]


def test_an_ordinary_spelling_counts_as_used() -> None:
    assert _faults('1. "Gift" means a present.\n\n2. All gifts are told.') == []


def test_a_term_said_to_be_defined_here_that_is_not_is_told() -> None:
    text = "1. A Key Decision (as defined in section 2) waits.\n\n2. Others do not."

    assert _faults(text) == [(TermFault.NOT_DEFINED, "Key Decision")]


@pytest.mark.parametrize(
    "text",
    [
        "1. A Parish Council (as defined in the Local Government Act 1972) may ask.",
        "1. An Offer (as defined in section 2 of the Companies Act 2006) may stand.",
        "1. The Monitoring Officer defines it.",
        '1. A Key Decision (as defined in 2).\n\n2. "Key Decision" means a large one.',
    ],
)
def test_what_is_defined_elsewhere_is_no_fault(text: str) -> None:
    assert _faults(text) == []
