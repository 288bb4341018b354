"""The values of a story: what a report says of a comparison, before any layout."""

from dataclasses import dataclass

from constitution_diff.model import Edit, Significance
from constitution_diff.render import vocabulary


@dataclass(frozen=True, slots=True)
class Tally:
    """How many links share one description."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Change:
    """A link that differs, in words."""

    index: int
    """Its place in `Comparison.links`, from 0."""
    where: str
    """"24.5", or "24.5 → 24.6" where the citations differ."""
    what: str
    """"moved and reworded", "split: 24.4 became 24.4 and 24.5"."""
    significance: Significance
    reasons: tuple[str, ...]
    excerpt: str
    """Its first words, of the proposed version where it has any."""
    tracked: str
    """"no mark in this draft"; "" where nothing is to be said."""
    unmarked: bool = False
    """The draft does not mark it, or not throughout."""
    for_terms_alone: bool = False
    """It needs attention only for titles or terms, which are told once."""


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Provisions that follow each other and carry another number, in one line."""

    first: int
    """The first one's place in `Comparison.links`, from 0."""
    count: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Accounted:
    """Of each side, how many provisions stand in a link and how many there are."""

    old: tuple[int, int]
    new: tuple[int, int]

    @property
    def sentence(self) -> str:
        """The figures in words.

        >>> Accounted((3, 3), (4, 4)).sentence
        'All 3 provisions of the current version and all 4 of the proposed version
        appear in this report.'
        """
        (old, n_old), (new, n_new) = self.old, self.new
        if (old, new) == (n_old, n_new):
            return (
                f"All {n_old:,} provisions of the {vocabulary.OLD} and all {n_new:,}"
                f" of the {vocabulary.NEW} appear in this report."
            )
        return (
            f"Only {old:,} of {n_old:,} provisions of the {vocabulary.OLD} and"
            f" {new:,} of {n_new:,} of the {vocabulary.NEW} appear in this report."
        )


@dataclass(frozen=True, slots=True)
class OutsideChange:
    """A difference outside the provisions, with its words marked."""

    where: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A provision to look at."""

    index: int
    """The place of its link in `Comparison.links`, from 0."""
    name: str


@dataclass(frozen=True, slots=True)
class TermChange:
    """A title or term that was changed in several places."""

    sentence: str
    """"portfolio holder → board member, 6 places"."""
    question: str
    """What to ask, and why, or who confirms it; "" for neither."""
    asks: bool
    places: tuple[Spot, ...]
    missed: tuple[Spot, ...]
    """Where the proposed version still has the old term."""


@dataclass(frozen=True, slots=True)
class EffectLine:
    """A change of effect: what it was and what it is."""

    place: Spot
    kind: str
    was: str
    is_: str
    old_quote: str
    new_quote: str


@dataclass(frozen=True, slots=True)
class Story:
    """All that a report says before the document itself."""

    old_name: str
    new_name: str
    left_out: str
    """Which changes are shown and how many are not, in a sentence; "" for all."""
    warnings: tuple[str, ...]
    """What to know before anything else, the gravest first."""
    checks: tuple[str, ...]
    """Lines for "Check before relying on this"; () when there is nothing to check."""
    coverage: tuple[str, ...]
    """What was compared and what was not; () when both files hold the same parts."""
    relations: tuple[Tally, ...]
    """What became of the provisions; what does not occur is left out."""
    significance: tuple[Tally, ...]
    """How much the changes ask of a reader, the most important first."""
    marks: tuple[Tally, ...]
    """Of changes in more than a number, how many the draft marks; () for no draft."""
    changes: tuple[Change, ...]
    """In document order, plain renumberings left out."""
    renumberings: tuple[Renumbering, ...]
    related: tuple[str, ...]
    outside: tuple[OutsideChange, ...]
    accounted: Accounted
    terms: tuple[TermChange, ...] = ()
    """The most frequent first."""
    effects: tuple[EffectLine, ...] = ()
    """In document order."""
    astray: tuple[tuple[Spot, str], ...] = ()
    """References that no longer point where they did, each with a sentence."""
    astray_before: str = ""
    """Of references that pointed at nothing before, too; "" for none."""
