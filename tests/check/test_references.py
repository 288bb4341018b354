"""What is said of references."""

from __future__ import annotations

from constitution_diff.check import check_outline
from constitution_diff.model import (
    Clause,
    Kind,
    Outline,
    Reference,
    Target,
    TargetStatus,
)
from constitution_diff.model.ids import ClauseId
from tests.check.builders import codes, numbered, said

_TEXTS = {
    "4": "",
    "4.1": "A councillor may be expelled under 4.2 by the licensing sub-committee.",
    "4.2": "Elections of the chair take place every May in the town hall.",
    "4.3": "Licensing sub-committee members may expel a councillor.",
    "4.6": "Votes are equal.",
    "4.7": "Minutes are kept.",
}


def _outline(*targets: Target, at: str = "4.1", text: str = "4.2") -> Outline:
    clauses = tuple(
        Clause(
            ClauseId(label), Kind.CLAUSE, label=label, citation=label, text=words,
            parent=ClauseId("4") if label != "4" else None, depth=int(label != "4"),
            heading="" if words else "Meetings",
        )
        for label, words in _TEXTS.items()
    )  # fmt: skip
    place = _TEXTS[at].find(text)
    return Outline(
        clauses=clauses,
        references=(Reference(ClauseId(at), text, max(place, 0), targets),),
    )


def _said(outline: Outline) -> list[tuple[str, str]]:
    findings = check_outline(outline).findings
    about = [f for f in findings if f.code.startswith("reference")]
    return [(finding.code, finding.message) for finding in about]


def test_a_target_that_is_missing_is_named() -> None:
    found = _said(_outline(Target("4.9", TargetStatus.MISSING)))

    assert found == [("reference-broken", "“4.2” leads to nothing in this document.")]


def test_two_numbers_run_together_are_taken_apart() -> None:
    found = _said(_outline(Target("4.67", TargetStatus.MISSING)))

    assert found == [("reference-malformed", "4.67 may be 4.6 and 4.7 run together.")]


def test_a_target_that_may_be_several_is_named() -> None:
    found = _said(_outline(Target("(a)", TargetStatus.AMBIGUOUS)))

    assert found == [("reference-ambiguous", "“4.2” may be any of several provisions.")]


def test_a_provision_that_refers_to_itself_is_named() -> None:
    found = _said(_outline(Target("4.1", TargetStatus.RESOLVED, ClauseId("4.1"))))

    assert found == [("reference-to-itself", "“4.2” is this very provision.")]


def test_a_target_about_something_else_is_doubted_where_a_neighbour_fits() -> None:
    found = _said(_outline(Target("4.2", TargetStatus.RESOLVED, ClauseId("4.2"))))

    ((code, sentence),) = found
    assert code == "reference-doubtful"
    assert sentence.startswith("4.2 speaks of something else; 4.3 beside it shares")


def test_a_target_is_doubted_by_the_words_below_it_and_in_a_list_of_two() -> None:
    text = numbered(
        "3 Information",
        "3.2 Ward councillors are notified in advance of controversial issues that may "
        "affect them (see paragraphs 6.1 and 8.2 below).",
        "6 Publicity", "6.1 Care is taken in election periods.",
        "6.2 Ward councillors are notified in advance of controversial issues.",
        "8 Involvement", "8.1 Meetings are public.",
        "8.2 Ward councillors hear of controversial issues in advance.",
    )  # fmt: skip

    assert said(text, "reference-doubtful") == [
        "6.1 speaks of something else; 6.2 beside it shares the words of this sentence."
    ]


def test_a_target_with_its_subject_in_the_heading_is_not_doubted() -> None:
    text = numbered(
        "1 Aims", "1.1 Powers serve the aims of article 2 and the harbour regatta.",
        "2 Powers", "2.1 They are many.",
        "3 Regattas", "3.1 The harbour regatta serves the aims.",
    )  # fmt: skip

    assert said(text, "reference-doubtful") == []


def test_numbers_of_former_versions_are_not_looked_for() -> None:
    text = numbered(
        "1 Name", "1.1 The name is Elmbury.", "2 Aims", "2.1 The aims are good.",
        "3 Version control", "Clause 2.7 was added in 2019, and clause 1.9 went.",
    )  # fmt: skip

    assert codes(text) == []


def test_this_section_with_its_number_means_itself() -> None:
    text = numbered("4 Votes", "4.1 Votes are open. This section 4.1 is not waived.")

    assert codes(text) == []


def test_parts_that_the_file_does_not_hold_stand_apart_and_are_no_fault() -> None:
    check = check_outline(_outline(Target("23.6", TargetStatus.NOT_IN_FILE)))

    assert [finding.code for finding in check.findings if "ref" in finding.code] == []
    assert [t.label for r in check.apart for t in r.targets] == ["23.6"]
