"""Which labels lie in which: the numbering schemes that councils use.

From published constitutions, standing orders, financial regulations, by-laws and
Acts. A scheme is a chain of levels from outside inwards; a tree need not reach the
last one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .numerals import Numeral

F, L, U, D, R, X, W = Numeral


@dataclass(frozen=True, slots=True)
class Level:
    """How the labels of one level are printed."""

    form: str
    """The label, with {} for its own number and {path} for the number it lies in."""
    numeral: Numeral = F
    titled: bool = False
    """Its words are a heading, and what it says stands below."""

    @property
    def kind(self) -> str:
        """What a clause of this level is: part, clause or item."""
        if not self.form:
            return "heading"
        word = self.form.split()[0].casefold()
        if word in ("part", "schedule", "appendix", "annex", "annexe", "chapter"):
            return "part"
        return "clause" if " " in self.form or self.in_figures else "item"

    @property
    def in_figures(self) -> bool:
        """Whether it is numbered 1, 1. or 1.1."""
        return self.numeral is F and self.form in _FIGURES

    @property
    def path_free(self) -> bool:
        """Whether what lies in it repeats its bare number: 4.1 in Article 4."""
        return not self.in_figures


_FIGURES: Final = ("{}", "{}.", "{path}.{}", "{path}.{}.")

A_DOT, DOT, NUMBER = Level("{path}.{}"), Level("{}."), Level("{}")
TITLED_DOT, TITLED_A_DOT = Level("{}.", titled=True), Level("{path}.{}", titled=True)
HEADING = Level("", titled=True)
"""No label at all; the numbers in it begin anew."""
LETTER, ROMAN, UPPER = Level("({})", L), Level("({})", R), Level("({})", U)
FIGURE, DOUBLED, BIG_ROMAN = Level("({})"), Level("({})", D), Level("({})", X)


def typed(word: str, numeral: Numeral = F) -> Level:
    """The level of a word and a number, which is always a heading."""
    return Level(word + " {}", numeral, titled=True)


BODIES: Final = (
    (typed("Part"), typed("Article"), A_DOT, LETTER, ROMAN),
    (typed("PART"), TITLED_DOT, A_DOT, LETTER, ROMAN, UPPER),
    (typed("Part", W), TITLED_DOT, A_DOT, A_DOT, LETTER, ROMAN),
    (typed("PART", X), typed("Section", U), DOT, LETTER, ROMAN),
    (typed("Part"), typed("Section", U), TITLED_DOT, A_DOT, LETTER, ROMAN, DOUBLED),
    (typed("Part", U), typed("Rule"), A_DOT, LETTER, ROMAN),
    (typed("Part"), typed("Rule"), FIGURE, LETTER, ROMAN, DOUBLED),
    (typed("Chapter"), TITLED_DOT, A_DOT, LETTER, ROMAN),
    (typed("Standing Order"), FIGURE, LETTER, ROMAN),
    (typed("STANDING ORDER"), LETTER, ROMAN, UPPER),
    (typed("Article", X), typed("Section"), LETTER, ROMAN),
    (typed("ARTICLE", X), typed("Section"), UPPER, FIGURE, LETTER),
    (typed("Section"), A_DOT, A_DOT, LETTER, ROMAN),
    (typed("Article"), A_DOT, LETTER, ROMAN, UPPER, BIG_ROMAN),
    (TITLED_DOT, A_DOT, A_DOT, LETTER, ROMAN),
    (TITLED_DOT, Level("{path}.{}."), LETTER, ROMAN),
    (Level("{}", titled=True), TITLED_A_DOT, A_DOT, LETTER, ROMAN, UPPER),
    (TITLED_DOT, FIGURE, LETTER, ROMAN, UPPER),
    (TITLED_DOT, LETTER, ROMAN, UPPER, BIG_ROMAN),
    (DOT, LETTER, ROMAN, DOUBLED),
    (TITLED_DOT, ROMAN, LETTER),
    (TITLED_DOT, Level("{})", L), Level("{})", R)),
    (Level("{})"), Level("{})", L), Level("{})", R)),
    (TITLED_DOT, Level("{}.", L), Level("{}.", R)),
    (Level("{}.", U, titled=True), DOT, Level("{}.", L), Level("{}.", R)),
    (Level("{}.", X, titled=True), Level("{}.", U), DOT, Level("{}.", L)),
    (Level("{}.", U, titled=True), Level("{}", F), LETTER, ROMAN),
    (HEADING, DOT, LETTER, ROMAN),
    (HEADING, Level("{}"), LETTER, ROMAN),
)  # fmt: skip
ENDS: Final = (
    (typed("Schedule"), DOT, LETTER, ROMAN),
    (typed("SCHEDULE"), TITLED_DOT, A_DOT, LETTER),
    (typed("Appendix", U), TITLED_DOT, A_DOT, LETTER, ROMAN),
    (typed("APPENDIX", X), DOT, LETTER),
    (typed("Annex", U), FIGURE, LETTER, ROMAN),
    (typed("Annexe"), DOT, LETTER),
    (typed("Appendix"), LETTER, ROMAN),
    (typed("Schedule", W), NUMBER, LETTER, ROMAN),
)  # fmt: skip
