"""What makes two clauses one far from each other's place, and what does not."""

from __future__ import annotations

from tests.builders import compared, relations

PHRASE = "{}.1 No more than {} questions about {} may be asked by any one person."
TOPICS = ("youth clubs", "allotments", "street lights", "car parks", "ferries")
KEPT = "\n\n".join(
    f"{n}. About {topic}\n\n{PHRASE.format(n, 'two', topic)}"
    for n, topic in enumerate(TOPICS, start=1)
)
GONE = "\n\n6. Closing\n\n6.1 Doors close at nine.\n\n6.2 {}"
COME = "\n\n7. Opening\n\n7.1 Gates open at six.\n\n7.2 {}"
RULE = "No more than {} questions about {} may be asked by any one person."
HEAD = "\n\n6. Closing\n\n6.1 Doors close at nine."
TAIL = "\n\n7. Opening\n\n7.1 Gates open at six."


def moved(old: str, new: str) -> list[str]:
    """What became of a rule at the end of one section, or one in the next."""
    before = f"{KEPT}{GONE.format(old)}{TAIL}"
    after = f"{KEPT}{HEAD}{COME.format(new)}"
    told = relations(compared(before, after))
    return [line for line in told if "6.2" in line or "7.2" in line]


def test_a_phrase_of_many_rules_does_not_make_two_of_them_one() -> None:
    told = moved(RULE.format("five", "weirs"), RULE.format("ten", "stray horses"))

    assert told == ["deleted 6.2", "inserted 7.2"]


def test_words_that_no_other_rule_has_make_it_one() -> None:
    rule = "The keeper of the town stocks oils {} before the {} fair of the drapers."

    told = moved(rule.format("both hinges", "great"), rule.format("each lock", "may"))

    assert told == ["moved+edited 6.2 -> 7.2"]


def test_a_rule_that_hardly_changed_is_the_same_rule_whatever_its_words() -> None:
    told = moved(RULE.format("five", "weirs"), RULE.format("ten", "weirs"))

    assert told == ["moved+edited 6.2 -> 7.2"]


def test_a_rule_that_only_gained_a_sentence_is_the_same_rule() -> None:
    rule = RULE.format("five", "weirs")

    told = moved(rule, f"{rule} It is forbidden to share the draft with the press.")

    assert told == ["moved+edited 6.2 -> 7.2"]
