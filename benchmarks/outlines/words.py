"""Sentences and titles for true units, each with a name that stands nowhere else."""

from __future__ import annotations

from itertools import chain, product
from typing import TYPE_CHECKING, Final

from benchmarks import vocabulary

if TYPE_CHECKING:
    from random import Random

BREAK: Final = "\u2028"
"""Where a printed line ends before a number, if lines are printed at all."""
_SYLLABLES: Final = (
    ("Al", "Ber", "Cor", "Dun", "El", "Far", "Gar", "Hal", "Kel", "Lang", "Mar",
     "Nor", "Or", "Pen", "Ros", "Stan", "Thor", "Up", "Wal", "Yar"),
    ("", "ing", "er", "en", "is", "ar", "el", "an"),
    ("ton", "wick", "by", "ford", "ley", "ham", "mere", "combe", "stead", "worth",
     "dale", "thorpe", "field", "bury", "well", "gate"),
)  # fmt: skip
_ENDS: Final = ("on-Sea", "le-Moor", "under-Edge", "in-the-Vale")
_WRAPPED: Final = (
    "within sixty|(60) days of the notice", "for a term of three|(3) years",
    "as required by section|75 of the Local Government Act 1972",
    "at a cost of no more than|£5,000 in all", "before|10.30 am on that day",
    "in the financial year|2024 or the next", "by|16 December 2026",
    "under paragraph|(b) of that rule", "as set out in Part|4 of the plan",
    "under sections|12 to 15 of that Act", "in accordance with rule|4.2 below",
    "under the Local Government Act|1986 and its regulations",
    "for not more than|28 days in a year", "for up to|1.5 million pounds",
    "as provided for in|Section 101 of the Local Government Act 1972",
    "with regard to|Article 8 of the European Convention on Human Rights",
    "in line with paragraphs|(a), (b) and (c) above", "no later than|2.30 pm",
    "with the votes of at least|6 members of the panel",
    "under|Part 1 of the Localism Act 2011", "in the order of|Schedule 12A of that Act",
    "in accordance with|Regulation 9 of the 2012 Regulations", "between|10 and 40 days",
    "at a rate of|2.5 per cent a year", "or in the case of|Part 3 matters at once",
)  # fmt: skip
_OPENINGS: Final = (
    "28 days after the election,", "2021 was the year in which",
    "£500 is the limit and",
    "Section 75 of the Representation of the People Act 1983 applies when",
    "Article 4 Directions may be made where",
    "Part 1 planning matters go to {name} and", "10.30 am is when",
    "1.5 million pounds is the sum for which",
    "16 December is the day when", "Schedule 12A of that Act says when",
    "Rule 4 does not apply where", "2 of these members are absent when",
    "Part of that sum is kept while", "Section 151 officers are present when",
)  # fmt: skip
_TOPICS: Final = (
    "other business", "urgent items", "the public", "officers", "rights of reply",
)  # fmt: skip


class Writer:
    """Never uses a name twice."""

    def __init__(self, random: Random) -> None:
        self._random = random
        names = ["".join(parts) for parts in product(*_SYLLABLES)]
        random.shuffle(names)
        further = (f"{name}-{end}" for end in _ENDS for name in names)
        self._names = chain(names, further)

    def name(self) -> str:
        """A place that no other unit is about."""
        return next(self._names)

    def title(self, name: str) -> str:
        """A heading, without an end stop."""
        subject = self._pick(vocabulary.SUBJECTS)
        chance = self._random.random()
        if chance < 0.4:  # noqa: PLR2004
            return f"{subject} in {name}"
        if chance < 0.5:  # noqa: PLR2004
            return f"{subject} in {name}".upper()
        return f"{subject} of {name}: {self._pick(vocabulary.ASPECTS)}"

    def heading(self) -> str:
        """A heading that a text follows on the same line."""
        return f"{self._pick(vocabulary.SUBJECTS)} and {self._pick(_TOPICS)}."

    def lead_in(self, name: str) -> str:
        """A sentence that a list completes."""
        actor = self._pick(vocabulary.ACTORS)
        return (
            self._pick(vocabulary.INTRODUCTIONS)
            .format(actor=f"{actor} of {name}")
            .capitalize()
            .replace(name.lower(), name)
        )

    def text(self, name: str, *, in_list: bool) -> str:
        """A provision, or an item of a list."""
        words = self._sentence(name)
        if self._random.random() < 0.3:  # noqa: PLR2004
            words += f", {self._wrapped()}"
        if in_list and self._random.random() < 0.7:  # noqa: PLR2004
            return words[0].lower() + words[1:] + self._pick((";", ";", "; and", ","))
        return words[0].upper() + words[1:] + "."

    def paragraph(self, name: str) -> str:
        """A paragraph; some begin as a label would."""
        words = self._sentence(name)
        if self._random.random() < 0.3:  # noqa: PLR2004
            opening = self._pick(_OPENINGS).format(name=name)
            return f"{opening} {words}."
        return words[0].upper() + words[1:] + "."

    def _sentence(self, name: str) -> str:
        actor = f"{self._pick(vocabulary.ACTORS)} of {name}"
        what = self._pick(vocabulary.OBJECTS).format(pounds=5000)
        verbs = f"{self._pick(vocabulary.MODALS)} {self._pick(vocabulary.VERBS)}"
        days = self._random.randint(2, 30)
        limit = self._pick(vocabulary.LIMITS).format(days=days)
        return f"{actor} {verbs} {what} {limit}"

    def _wrapped(self) -> str:
        return self._pick(_WRAPPED).replace("|", BREAK)

    def _pick(self, words: tuple[str, ...]) -> str:
        return self._random.choice(words)
