"""Instructions on words, as a legislative drafter would write them."""

from __future__ import annotations

from tests.amend.drafted import OLD, sentences


def test_words_are_substituted() -> None:
    new = OLD.replace("business managers", "heads of service")

    assert sentences(OLD, new) == [
        "In 24.1, for “business managers” substitute “heads of service”."
    ]


def test_words_are_inserted_behind_others() -> None:
    new = OLD.replace("The clerk may", "The clerk or the deputy clerk may")

    assert sentences(OLD, new) == [
        "In 24.2, after “The clerk” insert “or the deputy clerk”."
    ]


def test_words_are_omitted() -> None:
    new = OLD.replace(", and the press", "")

    assert sentences(OLD, new) == ["In 24.2, omit “, and the press”."]


def test_a_phrase_that_occurs_twice_is_told_by_more_words() -> None:
    old = "1. Rules\n\n1.1 First the officer reports and the officer decides.\n"
    new = old.replace("the officer decides", "the clerk decides")

    assert sentences(old, new) == [
        "In 1.1, for “the officer decides” substitute “the clerk decides”."
    ]


def test_a_phrase_that_no_words_tell_apart_is_counted() -> None:
    same = "the chair may ask the clerk of the council to report"
    old = f"1. Rules\n\n1.1 First {same}, then {same}, and last {same} as well.\n"
    at = old.index(same, old.index(same) + 1)
    new = old[:at] + old[at:].replace("the clerk of", "the aide of", 1)

    assert sentences(old, new) == [
        "In 1.1, for “clerk”, in the second place where it occurs, substitute “aide”."
    ]


def test_unnumbered_paragraphs_bullets_and_cells_are_counted() -> None:
    old = (
        "1. Rules\n\n1.1 Duties\n\nMembers attend.\n\nOfficers advise members.\n\n"
        "- on law\n- on money\n\n| Office | Limit |\n|---|---|\n| Licensing | £50 |\n"
    )
    new = (
        old.replace("advise members", "advise councillors")
        .replace("on money", "on finance")
        .replace("£50", "£75")
    )

    assert sentences(old, new) == [
        "In the second paragraph under 1.1, for “members” substitute “councillors”.",
        "In the second bullet under 1.1, for “money” substitute “finance”.",
        "For column 2 of the row “Licensing” in the table under 1.1 substitute “£75”.",
    ]


def test_a_repeated_number_is_counted() -> None:
    old = "1. Rules\n\n1.1 Members vote twice.\n\n1.1 Officers advise members well.\n"
    new = old.replace("advise", "help")

    assert sentences(old, new) == ["In the second 1.1, for “advise” substitute “help”."]


def test_the_same_number_in_two_parts_is_told_with_its_part() -> None:
    rules = "1. Rules\n\n1.1 Members vote in person.\n\n"
    old = f"Part 1 Council\n\n{rules}Part 2 Cabinet\n\n{rules.replace('vote', 'sit')}"
    new = old.replace("sit in person", "sit in public")

    assert sentences(old, new) == [
        "In 1.1 of Part 2, for “person” substitute “public”."
    ]


def test_a_title_is_changed_throughout_but_for_what_is_excepted() -> None:
    lines = [f"1.{n} The portfolio holder answers question {n}." for n in range(1, 7)]
    old = "1. Rules\n\n" + "\n\n".join(lines) + "\n"
    new = old.replace("portfolio holder", "board member")
    kept = new.replace(
        "board member answers question 4", "portfolio holder answers question 4"
    )

    assert sentences(old, new) == [
        "For “portfolio holder”, wherever it occurs, substitute “board member”."
    ]
    (sentence,) = sentences(old, kept)
    assert sentence.endswith("substitute “board member”, except in 1.4.")


def test_a_reference_that_follows_a_number_is_among_the_words() -> None:
    old = "1. Rules\n\n1.1 Votes are cast under 1.2.\n\n1.2 Members stand to vote.\n"
    new = old.replace("1.2", "1.3").replace(
        "1.3 Members", "1.2 Hats are taken off indoors.\n\n1.3 Members"
    )

    assert "In 1.1, for “1.2” substitute “1.3”." in [
        sentence.replace("under 1.", "1.") for sentence in sentences(old, new)
    ]
