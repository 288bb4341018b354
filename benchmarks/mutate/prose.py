"""Sentences about one topic, in the manner of a council, filled from `slots`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from benchmarks.mutate import slots
from benchmarks.pdf.prose import capitalised

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_CHOICE: Final = re.compile(r"\[([^][]*)\]")
"""Ways to say it, of which one is taken: "[goes|comes] to"."""
_MODALS = ("must", "may", "should", "shall", "will")


def filled(shape: str, topic: str, random: Random) -> str:
    """The shape with one way of saying it taken, and its slots filled."""
    while _CHOICE.search(shape):
        shape = _CHOICE.sub(lambda found: random.choice(found[1].split("|")), shape)
    for _ in range(2):
        shape = shape.format_map(_Slots(topic, random))
    return shape


def sentence(topic: str, random: Random) -> str:
    """One sentence with a capital and a full stop."""
    return capitalised(filled(random.choice(slots.SHAPES), topic, random))


def paragraph(topic: str, random: Random, most: int = 3) -> str:
    """One sentence, or up to `most`."""
    return " ".join(sentence(topic, random) for _ in range(random.randint(1, most)))


def item(topic: str, random: Random) -> str:
    """A lettered item or a bullet without its end mark."""
    return filled(random.choice(slots.ITEMS), topic, random)


def later_paragraph(topic: str, random: Random) -> str:
    """One or two sentences of shapes that no first version has."""
    shapes = random.sample(slots.LATER_SHAPES, random.randint(1, 2))
    return " ".join(capitalised(filled(shape, topic, random)) for shape in shapes)


def later_item(topic: str, random: Random) -> str:
    """An item of a shape that no first version has, without its end mark."""
    return filled(random.choice(slots.LATER_ITEMS), topic, random)


def introduction(topic: str, random: Random) -> str:
    """What comes before items, with a colon at its end."""
    shape = random.choice(slots.INTRODUCTIONS)
    return capitalised(filled(shape, topic, random))


def heading(topic: str, random: Random) -> str:
    """The heading of a section: "Planning in Ashcombe: time limits"."""
    place = random.choice(slots.PLACES)
    thing = random.choice(slots.THINGS)
    aspect = random.choice(slots.ASPECTS)
    what = random.choice((f"{topic} in {place}", _short(topic, random), thing, thing))
    return f"{capitalised(what)}: {aspect}"


def _short(topic: str, random: Random) -> str:
    """A thing of the topic without its article."""
    return random.choice(slots.TOPICS[topic]).split(" ", 1)[1]


def row(topic: str, random: Random) -> tuple[str, str, str]:
    """A row of a scheme of delegation: function, to whom, on what conditions."""
    return (
        capitalised(item(topic, random)),
        capitalised(random.choice(slots.OFFICERS).removeprefix("the ")),
        capitalised(filled(random.choice(slots.CONDITIONS), topic, random)),
    )


class _Slots(dict[str, str]):
    """Fills each slot when it is asked for, so that chance is spent on no other."""

    def __init__(self, topic: str, random: Random) -> None:
        super().__init__()
        self._topic = topic
        self._random = random

    def __missing__(self, name: str) -> str:
        word = self._filler(name.casefold().rstrip("2"))
        return capitalised(word) if name[0].isupper() else word

    def _filler(self, name: str) -> str:
        pick, number = self._random.choice, self._random.randint
        match name:
            case "money":
                return f"£{number(1, 400) * 500:,}"
            case "percent":
                return f"{number(2, 60)} per cent"
            case "date":
                return f"{number(1, 28)} {pick(slots.MONTHS)}"
            case "object":
                return pick(slots.TOPICS[self._topic])
            case _:
                return pick(_LISTS[name])


_LISTS: dict[str, Sequence[str]] = {
    "officer": slots.OFFICERS, "body": slots.BODIES, "person": slots.PEOPLE,
    "place": slots.PLACES, "end": slots.ENDS, "condition": slots.CONDITIONS,
    "reason": slots.REASONS, "n": slots.NUMBERS, "verb": slots.VERBS,
    "modal": _MODALS, "thing": slots.THINGS,
}  # fmt: skip
