"""References that a renumbering left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .paragraphs import (
    LABELLED,
    Paragraphs,
    Planted,
    any_of,
    inside,
    middle,
    numbered,
    prose,
    put,
)

if TYPE_CHECKING:
    import random

LONG: Final = 12
_FAR_ENOUGH: Final = 12
_CODES: Final = {"A": "Code for visitors", "B": "Code for speakers"}
_SUBJECTS: Final = (
    (
        "Petitions with forty signatures are debated at the next ordinary meeting.",
        "Petitions with enough signatures are dealt with under paragraph {}.",
    ),
    (
        "Webcast recordings of meetings stay online for eighteen months.",
        "For webcast recordings and how long they stay online, see paragraph {}.",
    ),
)


def dead_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference to a number that was never given, or is no more."""
    _, match = middle(paragraphs, chance)
    # Not two numbers of neighbours run together, which is another fault.
    label = f"{match['part']}.{chance.choice((71, 81, 82, 92, 93))}"
    words = chance.choice(
        ("(see {})", "as paragraph {} requires", "subject to {} below")
    )
    return Planted(
        inside(paragraphs, chance, words.format(label)), "reference-broken", label
    )


def fused_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference whose old and new number both stand: 23.6 and 23.7 as 23.67.

    Not 2.45, which is also a time of day, and not numbers of four figures.
    """
    labels = [LABELLED.match(paragraphs[at]) for at in numbered(paragraphs)]
    held = {match[0] for match in labels if match}
    found = [
        match
        for match in labels
        if match
        and match["n"] in tuple("123678")
        and f"{match['part']}.{int(match['n']) + 1}" in held
    ]
    match = any_of(found, chance)
    label = f"{match[0]}{int(match['n']) + 1}"
    return Planted(
        inside(paragraphs, chance, f"(see {label})"), "reference-malformed", label
    )


def own_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference that was renumbered with its clause, and now means itself."""
    found = [
        at
        for at in numbered(paragraphs)
        if len(paragraphs[at].split()) > LONG and paragraphs[at].endswith(".")
    ]
    at = any_of(found, chance)
    label = paragraphs[at].split()[0]
    text = f"{paragraphs[at]} Paragraph {label} applies here too."
    return Planted(put(paragraphs, at, text), "reference-to-itself", label)


def ambiguous_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference to one of two codes put in behind, both of which have such a rule."""
    rules = ("Be there.", "Speak up.", "Be brief.")
    codes = [
        text
        for annex in "AB"
        for text in (
            f"Annex {annex} – {_CODES[annex]}",
            *(f"Rule {n} – {rule}" for n, rule in enumerate(rules, 1)),
        )
    ]
    number = chance.randint(1, 3)
    words = chance.choice(
        ("as rule {} requires", "(see rule {})", "subject to rule {}")
    )
    said = words.format(number)
    planted = inside(paragraphs, chance, said)
    return Planted((*planted, *codes), "reference-ambiguous", f"rule {number}")


def doubtful_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference that says what it is about, and gives the number of the neighbour."""
    at, match = middle(paragraphs, chance)
    label = f"{match['part']}.{int(match['n']) + chance.choice((1, -1))}"
    subject = chance.choice(_SUBJECTS)
    rule = f"{paragraphs[at].rstrip()}\n\n{subject[0]}"
    planted = put(paragraphs, at, *rule.split("\n\n"))
    found = [other for other in prose(planted) if abs(other - at) > _FAR_ENOUGH]
    place = any_of(found, chance)
    said = f"{planted[place]} {subject[1].format(label)}"
    return Planted(put(planted, place, said), "reference-doubtful", label)
