"""Planted effects: a function for each kind, from words to words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.mutate import slots
from benchmarks.pdf.prose import capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_NUMBER: Final = "|".join(sorted(slots.NUMBERS, key=len, reverse=True))
_ACTOR: Final = "|".join(
    re.escape(actor) for actor in (*slots.OFFICERS, *slots.BODIES, *slots.PEOPLE)
)
_FEWEST_LEFT: Final = 6
_UNTIL: Final = r"(?=[.,;:]|$)"


@dataclass(frozen=True, slots=True)
class Change:
    """Words with one effect changed, and the words in question on both sides."""

    words: str
    was: str
    """"" where something was added."""
    is_: str
    """"" where something was removed."""


def _exchanged(
    pattern: str, choices: Sequence[str], words: str, random: Random
) -> Change | None:
    """The group `it` of one match exchanged for another of the choices."""
    found = list(re.finditer(pattern, words, re.IGNORECASE))
    if not found:
        return None
    match = random.choice(found)
    was = match["it"]
    others = [each for each in choices if each.casefold() != was.casefold()]
    chosen = random.choice(others)
    is_ = capitalised(chosen) if was[0].isupper() else chosen
    start, end = match.span("it")
    return Change(words[:start] + is_ + words[end:], was, is_)


def _actors(avoided: frozenset[str], among: Sequence[str]) -> list[str]:
    return [a for a in among if not any(term in a for term in avoided)]


def time_limit(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """Five working days, now ten."""
    pattern = rf"\b(?P<it>{_NUMBER})(?= (?:working |clear )?(?:days|years|weeks)\b)"
    return _exchanged(pattern, slots.NUMBERS, words, random)


def quantity(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """At least five members, now seven."""
    pattern = rf"(?:at least|no more than) (?P<it>{_NUMBER})(?= (?:members|questions))"
    return _exchanged(pattern, slots.NUMBERS, words, random)


def quorum(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """A quorum of five, now of three."""
    pattern = rf"quorum [^.]{{0,80}} is (?P<it>{_NUMBER}) members"
    return _exchanged(pattern, slots.NUMBERS, words, random)


def money(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """£25,000, now £40,000."""
    sums = [f"£{n * 500:,}" for n in random.sample(range(1, 400), 5)]
    return _exchanged(r"(?P<it>£\d[\d,]*\d)", sums, words, random)


def percentage(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """10 per cent, now 15."""
    shares = [str(n) for n in random.sample(range(2, 90), 5)]
    return _exchanged(r"\b(?P<it>\d+)(?= per cent)", shares, words, random)


def date(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """31 March, now 30 June."""
    months = "|".join(slots.MONTHS)
    days = [f"{random.randint(1, 28)} {month}" for month in slots.MONTHS]
    return _exchanged(rf"\b(?P<it>\d+ (?:{months}))\b", days, words, random)


def decision_maker(
    words: str, random: Random, avoided: frozenset[str]
) -> Change | None:
    """Decided by the cabinet, now by full council."""
    among = _actors(avoided, (*slots.OFFICERS, *slots.BODIES))
    actor = "|".join(map(re.escape, among))
    for pattern in (
        rf"(?:is decided by|is determined by|is taken by|rests with) (?P<it>{actor})\b",
        rf"^(?P<it>{actor})(?= (?:may|must|shall) (?:approve|refuse|suspend|vary))",
    ):
        change = _exchanged(pattern, among, words, random)
        if change:
            return change
    return None


def consultee(words: str, random: Random, avoided: frozenset[str]) -> Change | None:
    """The leader is consulted, now the mayor."""
    among = _actors(avoided, slots.PEOPLE)
    actor = "|".join(map(re.escape, among))
    pattern = rf"(?:after consulting|consults) (?P<it>{actor})\b"
    return _exchanged(pattern, among, words, random)


def consultee_gone(words: str, _: Random, avoided: frozenset[str]) -> Change | None:
    """Nobody is consulted any more."""
    actor = "|".join(map(re.escape, _actors(avoided, slots.PEOPLE)))
    found = re.search(rf" after consulting (?P<it>{actor}){_UNTIL}", words)
    if found is None:
        return None
    left = words[: found.start()] + words[found.end() :]
    if len(left.split()) < _FEWEST_LEFT:
        return None
    return Change(left, found["it"], "")


def told(words: str, random: Random, avoided: frozenset[str]) -> Change | None:
    """The leader is told or invited, now the mayor."""
    among = _actors(avoided, slots.PEOPLE)
    actor = "|".join(map(re.escape, among))
    pattern = rf"(?P<it>{actor})(?= is (?:told of|invited to|kept informed))"
    return _exchanged(pattern, among, words, random)


def modal(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """Should, now must."""
    return _exchanged(
        r"(?<!\d )\b(?P<it>must|should|may|shall)\b(?! not)(?= [a-z])",
        ("must", "should", "may"), words, random,
    )  # fmt: skip


def negation(words: str, _: Random, __: frozenset[str]) -> Change | None:
    """May, now may not; or must not, now must."""
    found = re.search(r"\b(?P<modal>must|may|should|shall)(?P<no> not)?\b", words)
    if found is None:
        return None
    end = found.end("modal")
    if found["no"]:
        return Change(words[:end] + words[found.end() :], "not", "")
    return Change(f"{words[:end]} not{words[end:]}", "", "not")


def condition_added(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """A rule that now holds only sometimes."""
    added = random.choice(
        ("unless the chair objects", "if two thirds of those present agree",
         "provided that legal advice has been taken", "except in an emergency",
         "unless the council has resolved otherwise", "if the minister consents")
    )  # fmt: skip
    return _ended(words, f", {added}", added)


def condition_gone(words: str, _: Random, __: frozenset[str]) -> Change | None:
    """A rule that now always holds."""
    return _removed(r", (?:unless|if|provided that) [a-z][^.,;]*(?=[.;]|$)", words)


def qualifier(words: str, _: Random, __: frozenset[str]) -> Change | None:
    """A right that now reaches less far."""
    for plain, narrow in (
        ("Anyone living in", "Anyone living permanently in"),
        ("Whoever owns land in", "Whoever owns agricultural land in"),
        ("is invited to comment on", "is invited to comment only on"),
        ("have regard to", "have particular regard to"),
        ("questions about", "questions about a specific ward issue concerning"),
        ("is told of", "is told of any ward-specific matter in"),
        ("may publish", "may publish only"), ("may record", "may record only"),
        ("may inspect", "may inspect only"), ("may circulate", "may circulate only"),
        ("may review", "may review only"), ("may monitor", "may monitor only"),
    ):  # fmt: skip
        if plain in words:
            added = " ".join(w for w in narrow.split() if w not in plain.split())
            return Change(words.replace(plain, narrow, 1), "", added)
    return None


def ban(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """Something forbidden that was not."""
    return _further(words, random.choice((
        "Members must not publish any of it on social media.",
        "Councillors may not lobby officers about it.",
        "No photograph of the proceedings may be taken.",
        "It is forbidden to share the draft with the press.",
    )))  # fmt: skip


def precondition(words: str, random: Random, _: frozenset[str]) -> Change | None:
    """Something that has to be done first."""
    return _further(words, random.choice((
        "Training must be completed before a member takes part.",
        "A councillor may take part only after completing the training.",
        "Written approval is required before any step is taken.",
        "A risk assessment must be signed before work begins.",
    )))  # fmt: skip


def bound(words: str, _: Random, __: frozenset[str]) -> Change | None:
    """Others are bound as well."""
    found = re.match(
        r"(Councillors|Members)(?= (?:must|may|should|shall|will)\b)", words
    )
    if found is None:
        return None
    more = "and co-opted members" if found[0] == "Councillors" else "and officers"
    return Change(f"{found[0]} {more}{words[found.end() :]}", "", more)


def _removed(pattern: str, words: str) -> Change | None:
    found = re.search(pattern, words)
    if found is None:
        return None
    left = words[: found.start()] + words[found.end() :]
    # What is left must be known again.
    if len(left.split()) < _FEWEST_LEFT:
        return None
    return Change(left, found[0].strip(" ,"), "")


def _ended(words: str, more: str, added: str) -> Change | None:
    """More at the end of the last sentence."""
    if not words.endswith((".", ";")):
        return None
    return Change(words[:-1] + more + words[-1], "", added)


def _further(words: str, sentence: str) -> Change | None:
    if not words.endswith("."):
        return None
    return Change(f"{words} {sentence}", "", sentence.rstrip("."))


PLANTERS: Final = {
    "time limit": time_limit, "quantity": quantity, "quorum": quorum, "money": money,
    "percentage": percentage, "date": date, "decision-maker": decision_maker,
    "consultee": consultee, "consultee gone": consultee_gone, "told": told,
    "modal": modal, "negation": negation, "condition added": condition_added,
    "condition gone": condition_gone, "qualifier": qualifier, "ban": ban,
    "precondition": precondition, "bound": bound,
}  # fmt: skip
