"""Contents lists that nobody updated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .paragraphs import NoRoomError, Paragraphs, Planted, any_of, put

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_ENTRY: Final = re.compile(r"(?P<label>\d+\.\d+)\t(?P<title>[^\t]+)\t(?P<page>\d+)")
_HEADING: Final = re.compile(r"\d+(?:\.\d+|\.) [A-Z][^.:\n]{3,50}")
_FEWEST_ENTRIES: Final = 4


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
    at, line, match = any_of(_entries(paragraphs)[1:-1], chance)
    lines = paragraphs[at].split("\n")
    place = lines.index(line)
    lines[place : place + 1] = [text for text in [change(line)] if text]
    return put(paragraphs, at, "\n".join(lines)), match


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


def pages_lost(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A contents list that lost its page numbers, from the text or the file."""
    behind = chance.choice((r"\t\d+$", r"\t+\d+$"))
    first = next((at for at, text in enumerate(paragraphs) if "\t" in text), None)
    if first is None or len(paragraphs[first].split("\n")) < _FEWEST_ENTRIES:
        raise NoRoomError
    bare = re.sub(behind, "", paragraphs[first], flags=re.MULTILINE)
    return Planted(put(paragraphs, first, bare), "contents-without-pages", "no page")


def related_title(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A list of related sections that still has the title of an older version."""
    headings = [at for at, text in enumerate(paragraphs) if _HEADING.fullmatch(text)]
    one, other = sorted(chance.sample(headings, k=2)) if len(headings) > 1 else (0, 0)
    if not other:
        raise NoRoomError
    label, _, title = paragraphs[one].partition(" ")
    old = chance.choice(("Rules on {}", "{} and forms", "{} of the council"))
    stale = old.format(title)
    listed = f"{label} {stale}\n{paragraphs[other]}"
    planted = put(
        paragraphs, other - 1, paragraphs[other - 1], "Related sections", listed
    )
    return Planted(planted, "related-title-differs", stale)
