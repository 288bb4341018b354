"""Words that a tired drafter leaves in a sentence, or writes twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .paragraphs import Paragraphs, Planted, any_of, inside, prose, put

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence


def words_in(code: str, choices: Sequence[str]) -> Callable[..., Planted]:
    """A planter that puts one of some phrases into a sentence."""

    def plant(paragraphs: Paragraphs, chance: random.Random) -> Planted:
        words = chance.choice(choices)
        return Planted(inside(paragraphs, chance, words), code, words)

    return plant


def doubled_word(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A small word said twice."""
    found = [at for at in prose(paragraphs) if " the " in paragraphs[at]]
    at = any_of(found, chance)
    text = paragraphs[at].replace(" the ", " the the ", 1)
    return Planted(put(paragraphs, at, text), "word-doubled", "the the")


def _copied(paragraphs: Paragraphs, chance: random.Random, *, figure: bool) -> Planted:
    """A rule said again at the end of the document, perhaps with another figure."""
    rule = (
        "A member who wishes to raise a matter under this provision gives the proper "
        "officer written notice at least {} clear days before the meeting begins."
    )
    one, other = chance.sample(("three", "five", "seven", "ten"), k=2)
    at = any_of(prose(paragraphs)[:-3], chance)
    first = rule.format(one)
    again = rule.format(other if figure else one)
    planted = put(paragraphs, at, paragraphs[at], first)
    last = prose(planted)[-1]
    planted = put(planted, last, planted[last], again)
    code = "figures-differ" if figure else "clauses-alike"
    # Two figures are quoted with the words around them, a copy from its beginning.
    words = "notice at least" if figure else "wishes to raise a matter"
    return Planted(planted, code, words)


def copied_rule(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A rule that stands twice."""
    return _copied(paragraphs, chance, figure=False)


def two_figures(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A rule that stands twice with two figures."""
    return _copied(paragraphs, chance, figure=True)


def two_phrases(
    code: str, choices: Sequence[tuple[str, str]], n_usual: int
) -> Callable[..., Planted]:
    """A planter that writes one thing often in one way and once in another."""

    def plant(paragraphs: Paragraphs, chance: random.Random) -> Planted:
        usual, odd = chance.choice(choices)
        for _ in range(n_usual):
            paragraphs = inside(paragraphs, chance, f"with {usual}")
        return Planted(inside(paragraphs, chance, f"with {odd}"), code, odd)

    return plant


def defined_twice(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A term with two definitions."""
    term = chance.choice(("Key Contact", "Duty Member", "Lead Clerk"))
    for meaning in ("the person on call", "whoever the leader names"):
        at = any_of(prose(paragraphs), chance)
        sentence = f"“{term}” means {meaning}. Ask the {term} first."
        paragraphs = put(paragraphs, at, paragraphs[at], sentence)
    return Planted(paragraphs, "term-defined-twice", term)


def unused_term(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A definition that is left over."""
    term = chance.choice(("Key Contact", "Duty Member", "Lead Clerk"))
    at = any_of(prose(paragraphs), chance)
    sentence = f"In this constitution “{term}” means the person on call."
    return Planted(put(paragraphs, at, paragraphs[at], sentence), "term-unused", term)


def undefined_term(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A term whose definition was taken out."""
    term = chance.choice(("Key Contact", "Duty Member", "Lead Clerk"))
    said = chance.choice(
        (
            "and the {} (as defined in this constitution)",
            "by any {} as defined in the glossary",
            "through a “{}” as defined in this document",
        )
    )
    return Planted(
        inside(paragraphs, chance, said.format(term)), "term-undefined", term
    )
