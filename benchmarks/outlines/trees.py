"""Random clause trees, as a council might have written them."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

from .numbering import Counter, Noise
from .schemes import BODIES, ENDS, typed
from .words import Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .schemes import Level

LEADS_IN: Final = (":", " the following")
_LONG_LIST: Final = 0.015
_ENOUGH_UNITS: Final = 1_500


@dataclass(frozen=True, slots=True)
class Unit:
    """One true unit of a document, in document order."""

    kind: str
    parent: int | None
    """Its place in the list, from 0; None at the top."""
    words: str
    name: str
    """A word that stands in no other unit; "" where it has no words."""
    label: str = ""
    number: str = ""
    """The last part of its number, in figures: "4", "12A"."""
    titled: bool = False
    depth: int = 0
    nested: int = 0
    """Of a bullet, how many bullets it lies in."""
    heading: str = ""
    """A heading that runs into the text; "" for none."""
    loose: bool = False
    """Only how far it is set in tells what it lies in."""


@dataclass
class Grower:
    """Writes one tree. Private to one call of `tree`."""

    random: Random
    noise: Noise
    writer: Writer
    units: list[Unit] = field(default_factory=list)
    same_line: bool = False
    """First labels stand on the line of the clause above: "2. (1)"."""
    run_in: bool = False
    """Clauses begin with a heading: "4.2 Quorum. The quorum is five."."""

    def add(self, unit: Unit) -> int:
        """The place of the unit just added."""
        self.units.append(unit)
        return len(self.units) - 1

    def siblings(self, chain: Sequence[Level], parent: int | None, path: str) -> None:
        """One list of the chain's first level, with all that lies in it."""
        level, below = chain[0], chain[1:]
        depth = self.units[parent].depth + 1 if parent is not None else 0
        counter = Counter(level, self.noise, path)
        size = self._size(level, depth)
        for nth in range(size):
            if nth and level.kind == "clause" and not level.titled:
                self._sub_heading(parent, depth)
            number, label = counter.following() if level.form else ("", "")
            if label is None:
                return
            bare = self._stands_bare(level, below)
            name = "" if bare else self.writer.name()
            last = nth + 1 == size
            words = "" if bare else self._words(level, below, name, last=last)
            has_below = bare or level.titled or words.endswith(LEADS_IN)
            heading = ""
            if self.run_in and level.kind == "clause" and words and not level.titled:
                heading = self.writer.heading()
                words = f"{heading} {words[0].upper()}{words[1:]}"
            unit = Unit(
                level.kind, parent, words, name, label, number, level.titled, depth,
                heading=heading,
            )  # fmt: skip
            here = self.add(unit)
            if level.titled:
                self._paragraphs(here, depth + 1)
            if below and has_below:
                inner = number if level.path_free else label
                self.siblings(below, here, inner)
                self._second_list(below, here, inner)
            elif has_below:
                self._bullets(here, depth + 1)

    def _second_list(self, below: Sequence[Level], here: int, path: str) -> None:
        """Words below a list, and another list that begins at (a) again."""
        unit = self.units[here]
        lists = below[0].kind == "item" and unit.kind == "clause" and unit.words
        if not lists or unit.titled or self.random.random() > 0.08:  # noqa: PLR2004
            return
        name = self.writer.name()
        words = self.writer.lead_in(name)
        depth = unit.depth + 1
        self.add(Unit("paragraph", here, words, name, depth=depth, loose=True))
        self.siblings(below, here, path)

    def _stands_bare(self, level: Level, below: Sequence[Level]) -> bool:
        bracketed = bool(below) and below[0].form.startswith("(")
        return (
            self.same_line
            and bracketed
            and not level.titled
            and level.kind == "clause"
            and self.random.random() < 0.5  # noqa: PLR2004
        )

    def _words(
        self, level: Level, below: Sequence[Level], name: str, *, last: bool
    ) -> str:
        if level.titled:
            return self.writer.title(name)
        chance = 0.35 if below else 0.12
        if self.random.random() < chance:
            lead_in = self.writer.lead_in(name)
            # Some leave the colon out: "the power to appoint, but only".
            bare = below and self.random.random() < 0.15  # noqa: PLR2004
            return lead_in.removesuffix(":") + " the following" if bare else lead_in
        return self.writer.text(name, in_list=level.kind == "item" and not last)

    def _size(self, level: Level, depth: int) -> int:
        if len(self.units) > _ENOUGH_UNITS:
            return 1
        if level.kind == "item" and self.random.random() < _LONG_LIST:
            return self.random.randint(12, 30)
        return self.random.randint(2, 6 if depth else 8)

    def _sub_heading(self, parent: int | None, depth: int) -> None:
        """A heading without a number, beside which the numbers go on."""
        # A heading in a heading without a number looks like the next of those.
        holder = parent is None or bool(
            self.units[parent].titled and self.units[parent].label
        )
        if holder and self.random.random() < 0.06:  # noqa: PLR2004
            name = self.writer.name()
            title = self.writer.title(name)
            self.add(Unit("heading", parent, title, name, titled=True, depth=depth))

    def _paragraphs(self, parent: int, depth: int) -> None:
        if self.random.random() < 0.3:  # noqa: PLR2004
            name = self.writer.name()
            words = self.writer.paragraph(name)
            self.add(Unit("paragraph", parent, words, name, depth=depth))

    def _bullets(self, parent: int, depth: int) -> None:
        size = self.random.randint(2, 5)
        for nth in range(size):
            last = nth + 1 == size
            here = self._bullet(parent, depth, nested=0, last=last)
            if not last and self.random.random() < 0.1:  # noqa: PLR2004
                for _ in range(self.random.randint(2, 3)):
                    self._bullet(here, depth + 1, nested=1, last=False)

    def _bullet(self, parent: int, depth: int, *, nested: int, last: bool) -> int:
        name = self.writer.name()
        words = self.writer.text(name, in_list=not last)
        return self.add(Unit("bullet", parent, words, name, depth=depth, nested=nested))


def tree(seed: int, noise: float) -> tuple[Unit, ...]:
    """A document's units; the same seed gives the same tree but for its noise."""
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    noisy = Noise(noise, Random(seed + 1))  # noqa: S311
    same_line = random.random() < 0.3  # noqa: PLR2004
    run_in = random.random() < 0.12  # noqa: PLR2004
    grower = Grower(random, noisy, Writer(random), same_line=same_line, run_in=run_in)
    body = random.choice(BODIES)
    grower.siblings(body, None, "")
    if random.random() < 0.5:  # noqa: PLR2004
        end = random.choice(ENDS)
        # Behind Parts, a Schedule may belong to the last of them: nobody can tell.
        if body[0].kind == "part":
            end = (typed("Part", body[0].numeral), *end)
            return _in_parts(random, grower, body, end)
        grower.siblings(end, None, "")
    return tuple(grower.units)


def _in_parts(
    random: Random, grower: Grower, body: Sequence[Level], end: Sequence[Level]
) -> tuple[Unit, ...]:
    """Parts again, each followed by Schedules of its own."""
    grower.units.clear()
    counter = Counter(body[0], grower.noise, "")
    for _ in range(random.randint(2, 4)):
        number, label = counter.following()
        assert label is not None  # noqa: S101 - so few that every numeral serves
        name = grower.writer.name()
        words = grower.writer.title(name)
        here = grower.add(Unit("part", None, words, name, label, number, titled=True))
        grower.siblings(body[1:], here, number)
        grower.siblings(end[1:], here, number)
    return tuple(grower.units)
