"""What is not in a file is not deleted; what was deleted is."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Relation, Scope
from tests.builders import compared, outlined
from tests.compare.sections import PLANNING, RELATIONS, WHISTLE, states


def test_an_extract_does_not_delete_the_other_parts() -> None:
    comparison = compared(RELATIONS + PLANNING + WHISTLE, PLANNING)

    assert states(comparison, "old") == [
        Scope.NOT_IN_FILE,
        Scope.COMPARED,
        Scope.NOT_IN_FILE,
    ]
    assert Relation.DELETED not in {link.relation for link in comparison.links}


def test_an_extract_on_the_current_side_inserts_nothing() -> None:
    comparison = compared(PLANNING, RELATIONS + PLANNING)

    assert states(comparison, "new") == [Scope.NOT_IN_FILE, Scope.COMPARED]
    assert Relation.INSERTED not in {link.relation for link in comparison.links}


def test_what_stands_before_the_only_part_of_both_files_may_go_or_move() -> None:
    first = "The monitoring officer keeps a register of all gifts to members.\n\n"
    edited = first.replace("members", "members and officers")

    gone = compared(first + PLANNING, PLANNING)
    moved = compared(first + PLANNING, PLANNING + edited)

    assert states(gone, "old") == [Scope.COMPARED, Scope.COMPARED]
    assert Relation.DELETED in {link.relation for link in gone.links}
    assert Relation.MOVED_EDITED in {link.relation for link in moved.links}


def test_an_extract_of_two_parts_deletes_nothing_between_them() -> None:
    whole = RELATIONS + PLANNING + WHISTLE

    comparison = compared(whole, RELATIONS + WHISTLE)

    assert states(comparison, "old") == [
        Scope.COMPARED,
        Scope.NOT_IN_FILE,
        Scope.COMPARED,
    ]


def test_parts_of_a_constitution_that_a_file_does_not_hold_are_not_deleted() -> None:
    part = "Part {n} {t}\n\n{n}.1 The rules on {t} are kept by the officer for {t}.\n\n"
    parts = [part.format(n=n, t=t) for n, t in enumerate(("Law", "Gifts", "Maps"), 1)]

    comparison = compared("".join(parts), "".join(parts[:2]))

    assert states(comparison, "old")[2] is Scope.NOT_IN_FILE


def test_a_part_that_tracked_changes_deleted_was_deleted() -> None:
    part = "Part {n} {t}\n\n{n}.1 The rules on {t} are kept by the officer for {t}.\n\n"
    kept = part.format(n=1, t="Law") + part.format(n=2, t="Gifts")
    struck = part.format(n=3, t="Maps")
    marks = "".join(f"Deleted: {line}\n\n" for line in struck.split("\n\n") if line)

    comparison = compared(kept + struck, kept + marks)

    assert states(comparison, "old")[2] is Scope.COMPARED
    gone = [link for link in comparison.links if link.relation is Relation.DELETED]
    assert [link.old for link in gone] == [("Part 3",), ("Part 3/3.1",)]


def test_a_part_missing_from_a_document_that_begins_at_one_was_deleted() -> None:
    old = (
        "1. Meetings\n\n1.1 The council meets.\n\n2. Voting\n\n2.1 Voting is open.\n\n"
    )
    third = "3. Petitions\n\n3.1 Anybody may hand in a petition to the council.\n\n"

    comparison = compared(old + third, old)

    assert states(comparison, "old") == [Scope.COMPARED] * 3


def test_a_file_said_to_be_whole_deletes_what_it_lacks() -> None:
    comparison = compare_outlines(
        outlined(RELATIONS + PLANNING), outlined(PLANNING), whole=True
    )

    assert states(comparison, "old") == [Scope.COMPARED] * 2
    assert Relation.DELETED in {link.relation for link in comparison.links}


def test_a_part_that_the_files_own_contents_name_was_deleted() -> None:
    contents = "Contents\n\n24. Relations\t1\n25. Planning\t2\n\n"

    comparison = compared(RELATIONS + PLANNING, contents + RELATIONS)

    assert states(comparison, "old") == [Scope.COMPARED] * 2


PARTS = {"Part 1": "Law", "Part 2": "Gifts", "Part 3": "Maps"}


def in_parts(parts: dict[str, str], between: str, *, listed: bool = True) -> str:
    """A document in Parts, each one with a rule, below a contents list of them."""
    lines = [
        f"{label}{between}{title}\t{at}"
        for at, (label, title) in enumerate(parts.items(), 1)
    ]
    body = [
        f"{label}{between}{title}\n\nThe rules on {title} are kept by the officer.\n\n"
        for label, title in parts.items()
    ]
    return ("Contents\n\n" + "\n".join(lines) + "\n\n" if listed else "") + "".join(
        body
    )


@pytest.mark.parametrize("between", [" ", " – ", ": "])
@pytest.mark.parametrize("kind", ["Part", "Appendix"])
def test_a_contents_list_of_numbered_parts_tells_that_a_file_is_whole(
    kind: str, between: str
) -> None:
    parts = {label.replace("Part", kind): title for label, title in PARTS.items()}
    more = {**parts, f"{kind} 4": "Allowances"}

    comparison = compared(in_parts(parts, between), in_parts(more, between))

    assert states(comparison, "new") == [Scope.COMPARED] * 4
    assert Relation.INSERTED in {link.relation for link in comparison.links}


def test_a_part_that_lists_itself_alone_is_not_the_whole() -> None:
    alone = in_parts({"Part 3": "Maps"}, " ")

    comparison = compared(in_parts(PARTS, " "), alone)

    assert states(comparison, "old")[:2] == [Scope.NOT_IN_FILE] * 2


def test_a_part_that_both_files_hold_is_compared_though_nothing_in_it_is_alike() -> (
    None
):
    first = "Part 1 Law\n\n1.1 The rules on law are kept by the officer for law.\n\n"
    part = "Part 2 Limits\n\n"
    old = "Post Limit Director Contracts £50,000 Head Grants £10,000 Clerk Pay £5,000\n"
    new = "Competitive tenders go to whoever sits in cabinet when they are opened.\n"

    comparison = compared(first + part + old, first + part + new)

    assert states(comparison, "old") == [Scope.COMPARED] * 2
    assert states(comparison, "new") == [Scope.COMPARED] * 2


@pytest.mark.parametrize(
    "line",
    [
        "Published separately.",
        "This Part is published separately and can be read on our website.",
        f"It can be read on our website{', or in the library' * 8}.",
        "It is published separately.\n\nCopies are free.\n\nTelephone the clerk.",
    ],
)
def test_a_part_of_which_only_a_line_says_where_it_is_is_not_in_the_file(
    line: str,
) -> None:
    first = "Part 1 Law\n\n1.1 The rules on law are kept by the officer for law.\n\n"
    rules = [
        f"2.{n} Members {did} a gift of any value.\n\n"
        for n, did in enumerate(
            ("declare", "refuse", "register", "return", "price", "report", "donate"), 1
        )
    ]
    whole = f"{first}Part 2 Gifts\n\n{''.join(rules)}"

    comparison = compared(whole, f"{first}Part 2 Gifts\n\n{line}\n")

    assert states(comparison, "old")[1] is Scope.NOT_IN_FILE


def test_numbered_rules_that_became_short_paragraphs_are_gone() -> None:
    first = "Part 1 Law\n\n1.1 The rules on law are kept by the officer for law.\n\n"
    whole = f"{first}Part 2 Gifts\n\n{FOUR_RULES}{FOUR_RULES.replace('2.', '2.1')}"
    prose = "Ask first.\n\nSay no to cash.\n\nTell the clerk about favours.\n"

    comparison = compared(whole, f"{first}Part 2 Gifts\n\n{prose}")

    assert states(comparison, "old")[1] is Scope.COMPARED


GIFTS = "2.1 Members declare gifts above £25 to the clerk within a month.\n\n"
IN_A_PARAGRAPH = (
    "Nobody who sits on the council may ever accept presents, hospitality or favours."
)


FOUR_RULES = "".join(
    f"2.{n} Members {do} any gift that was offered to them by the residents.\n\n"
    for n, do in enumerate(("declare", "refuse", "price", "return"), 1)
)
TWO_RULES = (
    "2.1 Hospitality needs consent from the monitoring officer.\n\n"
    "2.2 Whoever accepts tickets or travel tells the committee.\n\n"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FOUR_RULES, TWO_RULES),
        (GIFTS, IN_A_PARAGRAPH),
        (FOUR_RULES, "2.1 Whoever takes a present loses his seat.\n\n"),
    ],
)
def test_a_part_that_says_the_same_in_other_words_is_in_both_files(
    old: str, new: str
) -> None:
    first = "Part 1 Law\n\n1.1 The rules on law are kept by the officer for law.\n\n"
    old, new = (f"{first}Part 2 Gifts\n\n{text}" for text in (old, new))

    for comparison in (compared(old, new), compared(new, old)):
        assert states(comparison, "old") == [Scope.COMPARED] * 2
        assert states(comparison, "new") == [Scope.COMPARED] * 2


def test_a_section_without_a_heading_can_be_rewritten_as_one_rule() -> None:
    relations = (
        "23.1 Members are polite to staff and answer letters.\n\n"
        "23.2 Staff answer members in five days.\n\n"
    )
    anew = "23.1 Councillors never shout in the chamber, whatever was said.\n\n"
    planning = PLANNING.removeprefix("25. Planning\n\n")

    comparison = compared(relations + planning, anew + planning)

    assert states(comparison, "old") == [Scope.COMPARED] * 2


def test_files_that_have_nothing_in_common_are_noticed() -> None:
    comparison = compared(RELATIONS, "1. Cheese\n\n1.1 Brie ripens for four weeks.")

    assert [notice.code for notice in comparison.notices] == ["unlike-documents"]
    assert Relation.NOT_IN_FILE not in {link.relation for link in comparison.links}


def test_the_numbers_below_a_heading_tell_its_section() -> None:
    bare = RELATIONS.replace("24. Relations", "Relations")
    whole = bare + PLANNING + WHISTLE

    comparison = compared(whole, bare)

    assert [(row.part, row.state) for row in comparison.coverage] == [
        ("section 24. Relations", Scope.COMPARED),
        ("section 25. Planning", Scope.NOT_IN_FILE),
        ("section 26. Whistle-blowing", Scope.NOT_IN_FILE),
        ("section 24. Relations", Scope.COMPARED),
    ]
