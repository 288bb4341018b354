"""Faults planted into documents of the corpus, each with what should be found.

Each planter is given the paragraphs of a plain text and a source of chance that is
seeded, and gives back the paragraphs with one fault; NoRoomError says that the text
has nothing it could befall. What it plants is what a tired drafter does, not what a
rule looks for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

_T = TypeVar("_T")
Paragraphs = tuple[str, ...]
_LONG: Final = 12

_LABELLED: Final = re.compile(r"(?P<part>\d+)\.(?P<n>\d+)(?= [A-Z])")
_ENTRY: Final = re.compile(r"(?P<label>\d+\.\d+)\t(?P<title>[^\t]+)\t(?P<page>\d+)")


@dataclass(frozen=True, slots=True)
class Planted:
    """A document with one fault."""

    paragraphs: Paragraphs
    code: str
    """The finding that should tell of it."""
    words: str
    """Words that the finding or one of its places must hold."""


class NoRoomError(Exception):
    """The document has nothing that this fault could befall."""


def _numbered(paragraphs: Paragraphs) -> list[int]:
    return [at for at, text in enumerate(paragraphs) if _LABELLED.match(text)]


def _any_of(found: Sequence[_T], chance: random.Random) -> _T:
    """One of those found.

    Raises NoRoomError: there are none.
    """
    if not found:
        raise NoRoomError
    return chance.choice(found)


def _prose(paragraphs: Paragraphs, fewest: int = 8) -> list[int]:
    """Paragraphs of the body: sentences, neither list nor table nor page number."""
    first = (_numbered(paragraphs) or [0])[0]
    return [
        at
        for at, text in enumerate(paragraphs)
        if at > first
        and len(text.split()) >= fewest
        and text[0].isupper()
        and "\t" not in text
        and text.rstrip().endswith(".")
        and not text.startswith("Page ")
    ]


def _put(paragraphs: Paragraphs, at: int, *new: str) -> Paragraphs:
    """The paragraphs with the one at `at` replaced."""
    return (*paragraphs[:at], *new, *paragraphs[at + 1 :])


def _inside(paragraphs: Paragraphs, chance: random.Random, words: str) -> Paragraphs:
    """Some sentence of the body with `words` put between two of its words."""
    at = _any_of(_prose(paragraphs), chance)
    given = paragraphs[at].split(" ")
    place = chance.randrange(2, len(given) - 1)
    text = " ".join((*given[:place], words, *given[place:]))
    return _put(paragraphs, at, text)


def _middle(paragraphs: Paragraphs, chance: random.Random) -> tuple[int, re.Match[str]]:
    """A numbered paragraph with its neighbours in number before and behind it."""
    labels = {m[0]: at for at in _numbered(paragraphs) if (m := _label(paragraphs[at]))}

    def beside(match: re.Match[str], step: int) -> bool:
        return f"{match['part']}.{int(match['n']) + step}" in labels

    found = [
        (at, match)
        for label, at in labels.items()
        if (match := _LABELLED.match(paragraphs[at]))
        and label == match[0]
        and beside(match, 1)
        and beside(match, -1)
    ]
    return _any_of(found, chance)


def _label(text: str) -> re.Match[str] | None:
    return _LABELLED.match(text)


def _renumbered(paragraphs: Paragraphs, at: int, label: str) -> Paragraphs:
    return _put(paragraphs, at, _LABELLED.sub(label, paragraphs[at], count=1))


def repeated_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A number typed once more for the provision behind it."""
    at, match = _middle(paragraphs, chance)
    label = f"{match['part']}.{int(match['n']) - 1}"
    return Planted(_renumbered(paragraphs, at, label), "number-repeated", label)


def missing_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A provision taken out whole, and nobody renumbered."""
    at, match = _middle(paragraphs, chance)
    behind = next(other for other in _numbered(paragraphs) if other > at)
    left = (*paragraphs[:at], *paragraphs[behind:])
    return Planted(left, "number-missing", match[0])


def turned_numbers(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """Two neighbours whose numbers changed places."""
    at, match = _middle(paragraphs, chance)
    above = f"{match['part']}.{int(match['n']) - 1}"
    before = next(i for i in _numbered(paragraphs) if _starts(paragraphs[i], above))
    turned = _renumbered(_renumbered(paragraphs, at, above), before, match[0])
    return Planted(turned, "number-out-of-order", match[0])


def _starts(text: str, label: str) -> bool:
    return text.startswith(f"{label} ")


def strayed_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A number whose section is not there."""
    at, match = _middle(paragraphs, chance)
    label = f"9{match['part']}.{match['n']}"
    return Planted(_renumbered(paragraphs, at, label), "number-orphaned", label)


def _entries(paragraphs: Paragraphs) -> list[tuple[int, str, re.Match[str]]]:
    return [
        (at, line, match)
        for at, text in enumerate(paragraphs)
        for line in text.split("\n")
        if (match := _ENTRY.fullmatch(line))
    ]


def _entry_changed(
    paragraphs: Paragraphs, chance: random.Random, change: Callable[[str], str]
) -> tuple[Paragraphs, re.Match[str]]:
    at, line, match = _any_of(_entries(paragraphs)[1:-1], chance)
    lines = paragraphs[at].split("\n")
    place = lines.index(line)
    lines[place : place + 1] = [text for text in [change(line)] if text]
    return _put(paragraphs, at, "\n".join(lines)), match


def stale_title(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A heading that was reworded, and its entry was not."""
    extra = chance.choice(("and procedure", "of members", "in meetings"))
    changed = _entry_changed(
        paragraphs, chance, lambda line: re.sub(r"\t(?=\d+$)", f" {extra}\t", line)
    )
    return Planted(changed[0], "contents-title-differs", extra)


def stale_number(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A section that was renumbered, and its entry was not."""
    changed = _entry_changed(paragraphs, chance, lambda line: f"8{line}")
    return Planted(changed[0], "contents-number-differs", f"8{changed[1]['label']}")


def entry_lost(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A section that the contents list forgot."""
    changed = _entry_changed(paragraphs, chance, lambda _: "")
    return Planted(changed[0], "heading-not-in-contents", changed[1]["label"])


def entry_left(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """An entry for a section that went."""
    title = chance.choice(("Parish liaison", "Webcasting", "Use of council cars"))
    changed = _entry_changed(
        paragraphs, chance, lambda line: f"{line}\n7.90\t{title}\t6"
    )
    return Planted(changed[0], "contents-without-heading", title)


def _words(code: str, choices: Sequence[str]) -> Callable[..., Planted]:
    """A planter that puts one of some phrases into a sentence."""

    def plant(paragraphs: Paragraphs, chance: random.Random) -> Planted:
        words = chance.choice(choices)
        return Planted(_inside(paragraphs, chance, words), code, words)

    return plant


def doubled_word(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A small word said twice."""
    found = [at for at in _prose(paragraphs) if " the " in paragraphs[at]]
    at = _any_of(found, chance)
    text = paragraphs[at].replace(" the ", " the the ", 1)
    return Planted(_put(paragraphs, at, text), "word-doubled", "the the")


def _copied(paragraphs: Paragraphs, chance: random.Random, *, figure: bool) -> Planted:
    """A rule said again at the end of the document, perhaps with another figure."""
    rule = (
        "A member who wishes to raise a matter under this provision gives the proper "
        "officer written notice at least {} clear days before the meeting begins."
    )
    one, other = chance.sample(("three", "five", "seven", "ten"), k=2)
    at = _any_of(_prose(paragraphs)[:-3], chance)
    first = rule.format(one)
    again = rule.format(other if figure else one)
    planted = _put(paragraphs, at, paragraphs[at], first)
    last = _prose(planted)[-1]
    planted = _put(planted, last, planted[last], again)
    code = "figures-differ" if figure else "clauses-alike"
    return Planted(planted, code, "wishes to raise a matter")


def copied_rule(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A rule that stands twice."""
    return _copied(paragraphs, chance, figure=False)


def two_figures(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A rule that stands twice with two figures."""
    return _copied(paragraphs, chance, figure=True)


def _two_phrases(
    code: str, choices: Sequence[tuple[str, str]], n_usual: int
) -> Callable[..., Planted]:
    """A planter that writes one thing often in one way and once in another."""

    def plant(paragraphs: Paragraphs, chance: random.Random) -> Planted:
        usual, odd = chance.choice(choices)
        for _ in range(n_usual):
            paragraphs = _inside(paragraphs, chance, f"with {usual}")
        return Planted(_inside(paragraphs, chance, f"with {odd}"), code, odd)

    return plant


def dead_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference to a number that was never given, or is no more."""
    _, match = _middle(paragraphs, chance)
    # Not two numbers of neighbours run together, which is another fault.
    label = f"{match['part']}.{chance.choice((71, 81, 82, 92, 93))}"
    words = chance.choice(
        ("(see {})", "as paragraph {} requires", "subject to {} below")
    )
    return Planted(
        _inside(paragraphs, chance, words.format(label)), "reference-broken", label
    )


def fused_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference whose old and new number both stand: 23.6 and 23.7 as 23.67.

    Not 2.45, which is also a time of day, and not numbers of four figures.
    """
    labels = [_LABELLED.match(paragraphs[at]) for at in _numbered(paragraphs)]
    held = {match[0] for match in labels if match}
    found = [
        match
        for match in labels
        if match
        and match["n"] in tuple("123678")
        and f"{match['part']}.{int(match['n']) + 1}" in held
    ]
    match = _any_of(found, chance)
    label = f"{match[0]}{int(match['n']) + 1}"
    return Planted(
        _inside(paragraphs, chance, f"(see {label})"), "reference-malformed", label
    )


def own_reference(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A reference that was renumbered with its clause, and now means itself."""
    found = [
        at
        for at in _numbered(paragraphs)
        if len(paragraphs[at].split()) > _LONG and paragraphs[at].endswith(".")
    ]
    at = _any_of(found, chance)
    label = paragraphs[at].split()[0]
    text = f"{paragraphs[at]} Paragraph {label} applies here too."
    return Planted(_put(paragraphs, at, text), "reference-to-itself", label)


def defined_twice(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A term with two definitions."""
    term = chance.choice(("Key Contact", "Duty Member", "Lead Clerk"))
    for meaning in ("the person on call", "whoever the leader names"):
        at = _any_of(_prose(paragraphs), chance)
        sentence = f"“{term}” means {meaning}. Ask the {term} first."
        paragraphs = _put(paragraphs, at, paragraphs[at], sentence)
    return Planted(paragraphs, "term-defined-twice", term)


def unused_term(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A definition that is left over."""
    term = chance.choice(("Key Contact", "Duty Member", "Lead Clerk"))
    at = _any_of(_prose(paragraphs), chance)
    sentence = f"In this constitution “{term}” means the person on call."
    return Planted(_put(paragraphs, at, paragraphs[at], sentence), "term-unused", term)


PLANTERS: Final[dict[str, Callable[..., Planted]]] = {
    "repeated number": repeated_number,
    "missing number": missing_number,
    "turned numbers": turned_numbers,
    "strayed number": strayed_number,
    "stale title": stale_title,
    "stale number": stale_number,
    "entry lost": entry_lost,
    "entry left": entry_left,
    "dead reference": dead_reference,
    "fused reference": fused_reference,
    "own reference": own_reference,
    "defined twice": defined_twice,
    "unused term": unused_term,
    "placeholder": _words(
        "placeholder", ("TBC", "[insert name]", "???", "[date]", "[to be agreed]")
    ),
    "broken field": _words("field-broken", ("Error! Reference source not found.",)),
    "printed mark": _words("tracking-in-text", ("Deleted: the clerk", "Inserted: aye")),
    "doubled word": doubled_word,
    "fused word": _words("words-run-together", ("pPlans", "councilBody", "aAnnual")),
    "copied rule": copied_rule,
    "two figures": two_figures,
    "title variant": _two_phrases(
        "title-variant",
        (
            ("the corporate treasurer", "the Corporate Treasurer"),
            ("the Deputy Town Solicitor", "the Deputy Town Solicitor(s)"),
            ("the lord provost", "the provost"),
        ),
        2,
    ),
    "bodies alike": _two_phrases(
        "bodies-alike",
        (
            ("the Harbour and Ports Committee", "the Harbour Committee"),
            ("the Youth and Schools Panel", "the Youth Panel"),
        ),
        3,
    ),
    "out of date": _words(
        "may-be-out-of-date",
        (
            "the Audit Commission", "a prejudicial interest",
            "the Data Protection Act 1998", "the Primary Care Trust",
        ),
    ),
    "review passed": _words(
        "review-date-passed",
        ("(next review: May 2019)", "(to be reviewed by 1 April 2021)"),
    ),
    "given up": _words("term-given-up", ("the gatekeeper", "any Gatekeepers")),
}  # fmt: skip
"""By the name of the fault."""
