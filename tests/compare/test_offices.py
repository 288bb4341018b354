"""Who decides, is responsible, consulted, told or bound, in both versions."""

from __future__ import annotations

import pytest

from tests.compare.one_sentence import effects


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "The monitoring officer will decide the point.",
            "The chief executive will decide the point.",
            [("decision-maker", "monitoring officer", "chief executive")],
        ),
        (
            "The president shall have authority to sign.",
            "The president or an appointed Delegate shall have authority to sign.",
            [("decision-maker", "", "appointed Delegate")],
        ),
        (
            "It is sent in writing to the secretary in person.",
            "It is sent in writing to the committee in person.",
            [("decision-maker", "secretary", "committee")],
        ),
        (
            "The society secretary is responsible for the keys.",
            "The secretary is responsible for the keys.",
            [("responsibility", "society secretary", "secretary")],
        ),
        (
            "New names are nominated by a fellow of the body.",
            "New names are nominated by a member of the body.",
            [("decision-maker", "fellow", "member")],
        ),
        (
            "The leader acts for fellow councillors in the chamber.",
            "The leader acts for his fellow councillors in the chamber.",
            [],
        ),
        (
            "The leader decides what the cabinet takes on.",
            "The leader delegates what the cabinet takes on.",
            [],
        ),
        (
            "The leader is consulted on the agenda.",
            "The mayor is consulted on the agenda.",
            [("consultee", "leader", "mayor")],
        ),
        (
            "The leader is told about the agenda.",
            "The leader and the sheriff are told about the agenda.",
            [("told", "", "sheriff")],
        ),
        (
            "The standards committee is responsible for the list.",
            "The audit committee is responsible for the list.",
            [("responsibility", "standards committee", "audit committee")],
        ),
        (
            "Members may sit on it.",
            "Members may sit on it. Each group will be invited to the opening.",
            [("invited", "", "Each group will be invited to the opening.")],
        ),
        (
            "Members will declare any link with the land.",
            "Members and officers will declare any link with the land.",
            [("bound", "", "officers")],
        ),
        (
            "Members may ask for the list.",
            "Members and officers may ask for the list.",
            [("bound", "", "officers")],
        ),
        (
            "The clerk consults the applicant about the land.",
            "The clerk consults the ward councillor about the land.",
            [("consultee", "applicant", "ward councillor")],
        ),
        (
            "A bid is decided by the clerk after consulting the applicant.",
            "A bid is decided by the clerk.",
            [("consultee", "applicant", "")],
        ),
        (
            "A bid is decided by the clerk after consulting the mayor.",
            "A bid is decided by the treasurer after consulting the mayor.",
            [("decision-maker", "clerk", "treasurer")],
        ),
        (
            "A bid is decided by the mayor after consulting the staff side.",
            "A bid is decided by the mayor after consulting the leader.",
            [("consultee", "staff side", "leader")],
        ),
        (
            "A bid is decided by the director of children's services.",
            "A bid is decided by the head of internal audit.",
            [
                (
                    "decision-maker",
                    "director of children's services",
                    "head of internal audit",
                )
            ],
        ),
        (
            "The Board of Directors will decide the point.",
            "The Executive Board will decide the point.",
            [("decision-maker", "Board of Directors", "Executive Board")],
        ),
    ],
)
def test_a_change_of_who_has_a_part_is_told_with_both_wordings(
    old: str, new: str, expected: list[tuple[str, str, str]]
) -> None:
    assert effects(old, new) == expected
