"""What the printed page leaves in a text: margin notes and running lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .paragraphs import NoRoomError, Planted, any_of, inside, prose, put

if TYPE_CHECKING:
    import random

    from .paragraphs import Paragraphs


def margin_note(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """A balloon of Word that fell between two provisions when the draft was printed."""
    note = chance.choice(
        ("Deleted: and staff", "Deleted: of the board", "Inserted: in writing")
    )
    at = any_of(prose(paragraphs), chance)
    planted = put(paragraphs, at, paragraphs[at], note)
    return Planted(planted, "tracking-printed", note.partition(": ")[2])


def running_line(paragraphs: Paragraphs, chance: random.Random) -> Planted:
    """The header of the next page, or the foot of this, inside a sentence.

    A header only where every page has one, as a reader can tell.
    """
    title = paragraphs[0].strip()
    if sum(title in text for text in paragraphs) > len("12"):
        return Planted(inside(paragraphs, chance, title), "running-line-in-text", title)
    foot = f"Page {chance.randint(2, 9)} of {chance.randint(10, 30)}"
    found = [at for at in prose(paragraphs) if ". " in paragraphs[at]]
    if not found:
        raise NoRoomError
    at = any_of(found, chance)
    text = paragraphs[at].replace(". ", f". {foot} ", 1)
    return Planted(put(paragraphs, at, text), "running-line-in-text", foot)
