"""What in the words of a clause is a reference, and what it means."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.model import ClauseId, Kind, ReferenceForm, TargetStatus
from constitution_diff.outline import (
    ExactReference,
    references_of,
    related_targets,
    with_part,
)
from tests.builders import outlined, references

if TYPE_CHECKING:
    from constitution_diff.model import Outline, Reference

_SECTIONS = """24. Code

24.1 Aim

{text}

24.2 Members

(a) First.

(b) Second.

25. Planning

25.1 Visits

Visits are rare.
"""


def _found(words: str) -> list[str]:
    """The references of a paragraph under 24.1."""
    return [
        line.removeprefix("24.1/p1: ")
        for line in references(outlined(_SECTIONS.format(text=words)))
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Members follow 24.2(b).", "24.2(b) -> 24.2(b)"),
        ("See paragraph 24.2 (a) below.", "paragraph 24.2 (a) below -> 24.2(a)"),
        ("See section 25.", "section 25 -> 25"),
        ("See sections 24 and 25.", "sections 24 and 25 -> 24, 25"),
        ("This follows Article 12.", "Article 12 -> not-in-file Article 12"),
        ("See Part 4, rule 12.", "Part 4, rule 12 -> not-in-file Rule 12"),
        ("See rule 12 of Part 4.", "rule 12 of Part 4 -> not-in-file Rule 12"),
        ("See Part 3 Section 2.", "Part 3 Section 2 -> not-in-file 2"),
        ("Standing Order 14.2 applies to it.", "Standing Order 14.2 -> not-in-file"),
        ("As Appendix B shows.", "Appendix B -> not-in-file Appendix B"),
        ("It is done (see 24.2).", "24.2 -> 24.2"),
        ("It is done (24.9).", "24.9 -> missing 24.9"),
        ("As 24.2 applies here.", "24.2 -> 24.2"),
        ("Members do what 24.2 also says.", "24.2 -> 24.2"),
        ("See 23.1 to 23.3.", "23.1 to 23.3 -> not-in-file 23.1, not-in-file 23.2,"),
        ("Follow this section.", "this section -> 24"),
    ],
)
def test_a_reference_is_found_with_its_target(words: str, expected: str) -> None:
    (found,) = _found(words)

    assert found.startswith(expected)


@pytest.mark.parametrize(
    "words",
    [
        "It costs £24.2 million, or 24.2 per cent of it.",
        "Meet at 24.2 metres, at 10.30 am, on 24.2.2019 or on page 24.2.",
        "Version 24.2 has 5 clear days and three members.",
        "The section 24 officer signs section 25 agreements.",
        "Part-time staff play a part 2 times a year.",
        "Ring 24.2 24.2 or write.",
        "Members of (a) the cabinet and (b) the board vote.",
        "The one exception to this rule is speech.",
        "It happens in this part of the town, below the bridge.",
    ],
)
def test_what_only_looks_like_a_reference_is_none(words: str) -> None:
    assert _found(words) == []


def test_this_part_in_small_letters_needs_a_part_around_it() -> None:
    words = "1. Powers in this part are rare, and this part of the day is short."

    assert references(outlined(f"Part 4 Powers\n\n{words}")) == [
        "Part 4/1: this part -> Part 4"
    ]
    assert references(outlined(words)) == []


def test_a_reference_in_a_heading_says_so() -> None:
    outline = outlined("1. Powers under 2.1\n\nText.\n\n2. Rest\n\n2.1 More.\n")

    (reference,) = outline.references
    assert reference.part == "heading"
    assert outline[reference.clause].heading[reference.at :] == "2.1"


def test_a_target_known_from_a_field_wins_and_keeps_the_words() -> None:
    outline = outlined("1. See clauses 2 and 3.\n\n2. Two.\n\n3. Three.\n")
    one, two, three = outline.clauses

    (reference,) = references_of(
        outline.clauses, exact=[ExactReference(one.id, 12, 13, (three.id,))]
    )

    assert reference.text == "clauses 2 and 3"
    assert reference.form is ReferenceForm.FIELD
    assert [target.clause for target in reference.targets] == [three.id, three.id]
    assert two.id not in {target.clause for target in reference.targets}


def test_a_field_without_a_reference_in_words_is_one() -> None:
    outline = outlined("1. See the rule on quorum.\n\n2. Quorum.\n")
    one, two = outline.clauses

    (reference,) = references_of(
        outline.clauses, exact=[ExactReference(one.id, 4, 22, (two.id,))]
    )

    assert (reference.text, reference.targets[0].clause) == ("the rule on quorum", "2")


def test_a_field_whose_target_is_gone_is_missing() -> None:
    outline = outlined("1. See clause 2.\n\n2. Quorum.\n")

    (reference,) = references_of(
        outline.clauses, exact=[ExactReference(outline.clauses[0].id, 11, 12, ())]
    )

    assert reference.targets[0].status is TargetStatus.MISSING


def test_what_the_contents_list_names_and_the_file_lacks_is_not_in_the_file() -> None:
    text = "Contents\n\nPart 1 Rules 1\n\nPart 2 Codes 9\n\nPart 1 Rules\n\n{}\n"
    outline = outlined(text.format("1. See Part 2 and Part 3."))

    assert references(outline) == [
        "Part 1/1: Part 2 -> not-in-file Part 2",
        "Part 1/1: Part 3 -> missing Part 3",
    ]


def test_related_sections_say_which_of_them_are_here() -> None:
    outline = outlined(
        "25. Planning\n\nRelated sections\n\n- 9. Officers\n- 11. 11.2 Reports\n"
        "- 25. Planning\n\n25.1 Aim\n\nText.\n"
    )

    targets = related_targets(outline.clauses, outline.contents)

    assert [(t.label, t.status.value) for _, t in targets] == [
        ("9", "not-in-file"), ("11.2", "not-in-file"), ("25", "resolved"),
    ]  # fmt: skip


def test_a_part_taken_alone_does_not_hold_the_targets_outside_it() -> None:
    outline = outlined("1. Rules\n\n1.1 See 2.1.\n\n2. Codes\n\n2.1 See 1.1.\n")

    part = with_part(outline, "1")

    assert part is not None
    assert references(part) == ["1.1: 2.1 -> not-in-file 2.1"]


# Laws

_LABELS = st.sampled_from(
    ["24.2", "24.2(b)", "23.1", "(a)", "25", "12A", "IV", "24.1 to 24.2", "B", "3.8"]
)
_WORDS = st.sampled_from(
    ["section", "paragraphs", "Part", "see", "of the Local Government Act 1972", "rule",
     "(", ")", "above", "this Part", ",", "and", "to", "the Code", "Schedule", "£", "."]
)  # fmt: skip
_PROSE = st.lists(_LABELS | _WORDS, max_size=12).map(" ".join)


@given(_PROSE)
def test_the_words_of_a_reference_stand_where_it_says(words: str) -> None:
    outline = outlined(_SECTIONS.format(text=f"Members {words}"))

    for reference in outline.references:
        assert _words(outline, reference) == reference.text
        assert reference.targets


@given(_PROSE)
def test_a_target_is_named_exactly_when_it_is_resolved(words: str) -> None:
    outline = outlined(_SECTIONS.format(text=f"Members {words}"))

    for target in (t for r in outline.references for t in r.targets):
        assert (target.status is TargetStatus.RESOLVED) == (target.clause in outline)
        assert target.clause is None or target.clause in outline
        assert target.label


@given(_PROSE)
def test_references_stand_in_order_and_do_not_overlap(words: str) -> None:
    outline = outlined(_SECTIONS.format(text=f"Members {words}"))
    places = [
        (r.at, r.at + len(r.text)) for r in outline.references if r.clause == "24.1/p1"
    ]

    assert all(here[1] <= following[0] for here, following in pairwise(places))


@given(st.integers(1, 9), st.integers(1, 9), st.integers(10, 90))
def test_numbering_a_document_anew_keeps_what_its_references_mean(
    first: int, second: int, offset: int
) -> None:
    text = "\n\n".join(
        f"{{a}}.{n} A member follows {{a}}.{first} and clause {{a}}.{second}."
        for n in range(1, 10)
    )
    source = "{a}. Code\n\n" + text + "\n"
    old, new = (outlined(source.format(a=n)) for n in (3, 3 + offset))

    assert _meanings(old) == _meanings(new)


def _meanings(outline: Outline) -> list[tuple[int, list[tuple[str, int | None]]]]:
    place = {clause.id: at for at, clause in enumerate(outline.clauses)}
    return [
        (
            place[reference.clause],
            [
                (t.status.value, place[t.clause] if t.clause else None)
                for t in reference.targets
            ],
        )
        for reference in outline.references
    ]


def _words(outline: Outline, reference: Reference) -> str:
    text: str = getattr(outline[reference.clause], reference.part)
    return text[reference.at : reference.at + len(reference.text)]


def test_letters_behind_a_point_belong_to_the_number() -> None:
    rules = (
        "5. Meetings\n\n(a) Doors open at six.\n\n(b) Votes are taken:\n\n"
        "(i) by hand;\n\n(ii) by ballot.\n\n6. Notice\n\n"
        "6.1 Notice under Section 5.b.ii is sent early. See A.5(2) of the other rules."
    )

    found = outline_references(rules)

    assert found == [("Section 5.b.ii", "5(b)(ii)")]


def test_a_note_at_the_end_of_the_file_does_not_widen_its_clause() -> None:
    rules = outlined(
        "Part 1 Council\n\n1. Aim\n\n1.1 See paragraph 2.1.\n\n2. Visits\n\n2.1 Rare."
        "\n\nPart 2 Cabinet\n\n2. Trips\n\n2.1 Often."
    )
    (parent,) = (c.parent for c in rules.clauses if "paragraph" in c.text)
    note = replace(
        rules.clauses[-1], id=ClauseId("note"), parent=parent, kind=Kind.NOTE, label=""
    )

    (found,) = references_of((*rules.clauses, note))

    assert found.targets[0].clause == "Part 1/2.1"


def outline_references(text: str) -> list[tuple[str, str]]:
    """The words of each reference, and the clause that its first target is."""
    outline = outlined(text)
    return [(r.text, str(r.targets[0].clause)) for r in outline.references]
