"""Sentences, headings and table rows of councils that do not exist.

The words are those of `benchmarks.vocabulary`, in more shapes of sentence, so that
two clauses of a long document are hardly ever the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks import vocabulary

if TYPE_CHECKING:
    from random import Random

_SHAPES: Final = (
    "{actor} {modal} {verb} {what} {limit} {condition}.",
    "{condition}, {actor} {modal} {verb} {what} {limit}.",
    "Before {actor} decides to {verb} {what}, {other} {modal} be told {limit}.",
    "{what} is a matter for {actor}, who {modal} {verb} it {limit}.",
    "Where {other} has asked for it, {actor} {modal} {verb} {what}, {condition}.",
    "{limit}, {actor} and {other} {modal} jointly {verb} {what}.",
    "No decision to {verb} {what} takes effect until {actor} has been heard {limit}.",
    "{actor} keeps {place} informed, and {modal} {verb} {what} {condition}.",
)
_PHRASES: Final = (
    "ultra vires", "inter alia", "ex officio", "mutatis mutandis",
    "Local Government Act 1972", "de minimis", "prima facie", "sub judice",
)  # fmt: skip
_PLACES: Final = (
    "the northern parishes", "every ward", "the market town of Ashcombe",
    "the joint harbour board", "the residents' forum", "neighbouring authorities",
    "the county's re-organised districts", "the non-executive members",
)  # fmt: skip
_REASONS: Final = (
    "so that decision-making stays open", "which the sub-committee may co-ordinate",
    "in line with the long-standing practice of the authority",
    "having taken account of cross-boundary arrangements",
    "as the pre-election period allows", "for the well-being of the community",
)  # fmt: skip
_NOTES: Final = (
    "Amended by resolution of full council on {day} {month} 20{year}.",
    "See minute {number} of the meeting held in {month} 20{year}.",
    "The sum is uprated each April; it stood at £{pounds} in 20{year}.",
    "Guidance on this point was last issued in {month} 20{year}.",
)
_MONTHS: Final = "January March April May July October November December".split()


def sentence(random: Random) -> str:
    """One sentence, with a capital and a full stop; 12 to 45 words.

    >>> from random import Random
    >>> sentence(Random(1))[-1]
    '.'
    """
    shape = random.choice(_SHAPES).format(
        actor=random.choice(vocabulary.ACTORS),
        other=random.choice(vocabulary.ACTORS),
        modal=random.choice(vocabulary.MODALS),
        verb=random.choice(vocabulary.VERBS),
        what=random.choice(vocabulary.OBJECTS),
        limit=random.choice(vocabulary.LIMITS),
        condition=random.choice(vocabulary.CONDITIONS),
        place=random.choice(_PLACES),
    )
    if random.random() < 0.3:  # noqa: PLR2004
        shape = f"{shape[:-1]}, {random.choice(_REASONS)}."
    return capitalised(_filled(shape, random))


def paragraph(random: Random, most: int = 5) -> str:
    """One sentence, or up to `most`."""
    return " ".join(sentence(random) for _ in range(random.randint(1, most)))


def item(random: Random) -> str:
    """A lettered item without its end mark: "approve the annual budget in writing"."""
    shape = " ".join(
        random.choice(words)
        for words in (vocabulary.VERBS, vocabulary.OBJECTS, vocabulary.LIMITS)
    )
    return _filled(shape, random)


def introduction(random: Random) -> str:
    """What comes before items, with a colon at its end."""
    shape = random.choice(vocabulary.INTRODUCTIONS)
    return capitalised(shape.format(actor=random.choice(vocabulary.ACTORS)))


def heading(random: Random) -> str:
    """A heading: "Call-in: urgent cases"."""
    return f"{random.choice(vocabulary.SUBJECTS)}: {random.choice(vocabulary.ASPECTS)}"


def phrase(random: Random) -> str:
    """Words that a council prints in italics."""
    return random.choice(_PHRASES)


def note(random: Random) -> str:
    """A footnote."""
    return random.choice(_NOTES).format(
        day=random.randint(1, 28),
        month=random.choice(_MONTHS),
        year=random.randint(10, 26),
        number=random.randint(3, 190),
        pounds=f"{random.randint(2, 90) * 500:,}",
    )


def delegation(random: Random) -> tuple[str, str, str]:
    """A row of a scheme of delegation: function, to whom, on what conditions."""
    return (
        capitalised(item(random)),
        capitalised(random.choice(vocabulary.ACTORS)),
        capitalised(
            _filled(random.choice(vocabulary.CONDITIONS), random)
            + ("; " + item(random) if random.random() < 0.4 else "")  # noqa: PLR2004
        ),
    )


def capitalised(words: str) -> str:
    """The words with a capital at the start, and the rest as it was."""
    return words[:1].upper() + words[1:]


def _filled(shape: str, random: Random) -> str:
    return shape.format(
        days=random.randint(2, 40),
        members=random.randint(3, 15),
        pounds=f"{random.randint(1, 900) * 500:,}",
    )
