"""The values of a story: what a report says of a comparison, before any layout."""

from constitution_diff.model import Edit, Effect, Extent, Significance
from constitution_diff.model.values import dataclass
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


@dataclass(frozen=True, slots=True)
class Renumbering:
    """Provisions that follow each other and carry another number, in one line."""

    first: int
    """The first one's place in `Comparison.links`, from 0."""
    count: int
    sentence: str
    places: tuple[int, ...]
    """In `Comparison.links`, of all that it speaks of."""
    old: str
    """"24.5", or "24.5 to 24.9"."""
    new: str


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

    def printed(self, *, extent: Extent) -> str:
        """The figures in words, of a report that may print only what changed.

        >>> Accounted((3, 3), (4, 4)).printed(extent=Extent.CHANGED)
        'All 3 provisions of the current version and all 4 of the proposed version
        appear in this report: those that differ in full, the others by their number.'
        """
        if extent is Extent.FULL:
            return self.sentence
        rest = ": those that differ in full, the others by their number."
        return self.sentence.removesuffix(".") + rest


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
class Quote:
    """What one version says, in the words that matter here."""

    edits: tuple[Edit, ...]
    """Of the current version what was kept and deleted, of the proposed one what was
    kept and inserted; dots stand where words are left out."""
    whole: str
    """The whole sentence; "" where nothing of it is left out."""


@dataclass(frozen=True, slots=True)
class AttentionLine:
    """A change that needs attention."""

    index: int
    """The place of its link in `Comparison.links`, from 0."""
    where: str
    what: str
    told: str
    """What it does, its gravest effect: "Time limit: one day → two days"; or ""."""
    also: str
    """Its other effects, parted by semicolons; "" for none."""
    old: Quote | None
    """None where the current version says nothing of the sort."""
    new: Quote | None
    tracked: str
    """Where the draft does not mark it, or not throughout; else ""."""
    effects: tuple[Effect, ...] = ()
    """The gravest first, which `told` and the quotations are about."""


@dataclass(frozen=True, slots=True)
class AttentionGroup:
    """Changes that are about the same sort of thing, in document order; never empty."""

    title: str
    pressing: bool
    """All of them are to stand on the first screen."""
    lines: tuple[AttentionLine, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """A line of "Check before relying on this"."""

    words: str
    grave: bool = False
    coverage: bool = False
    """It says what was compared, or in which state."""
    more: tuple[str, ...] = ()
    """Further lines of the same kind, which a page folds away."""


@dataclass(frozen=True, slots=True)
class Story:
    """All that a report says before the document itself."""

    old_name: str
    new_name: str
    left_out: str
    """Which changes are shown and how many are not, in a sentence; "" for all."""
    checks: tuple[Caution, ...]
    """The lines of "Check before relying on this", the gravest first; never empty."""
    attention: tuple[AttentionGroup, ...]
    """What needs attention, the gravest group first; each change in one of them."""
    relations: tuple[Tally, ...]
    """What became of the provisions; what does not occur is left out."""
    significance: tuple[Tally, ...]
    """How much each provision asks of a reader, the most important first; its counts
    add up to all links."""
    marks: tuple[Tally, ...]
    """Of changes in more than a number, how many the draft marks; () for no draft."""
    changes: tuple[Change, ...]
    """In document order, plain renumberings left out."""
    renumberings: tuple[Renumbering, ...]
    related: tuple[str, ...]
    outside: tuple[OutsideChange, ...]
    accounted: Accounted
    identical: str
    """That nothing differs, in a sentence; "" where something does."""
    terms: tuple[TermChange, ...] = ()
    """The most frequent first."""
    astray: tuple[tuple[Spot, str], ...] = ()
    """References that no longer point where they did, each with a sentence."""
    astray_before: str = ""
    """Of references that pointed at nothing before, too; "" for none."""

    @property
    def following(self) -> str:
        """How many changes of the less pressing groups follow; "" for none."""
        counts = [(len(g.lines), g.title) for g in self.attention if not g.pressing]
        if not counts:
            return ""
        n = sum(count for count, _ in counts)
        changes = "1 more change follows" if n == 1 else f"{n:,} more changes follow"
        groups = "; ".join(f"{title} ({count:,})" for count, title in counts)
        return f"{changes}: {groups}"

    @property
    def no_attention(self) -> str:
        """What to say where no change stands among those that need attention."""
        unsure = any(term.asks for term in self.terms)
        return vocabulary.ONLY_TERMS if unsure else vocabulary.NO_ATTENTION
