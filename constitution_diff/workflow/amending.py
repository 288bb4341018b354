"""From a file and amending instructions to the new version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.amend import amended, instructions_of
from constitution_diff.errors import InstructionsError, UsageError
from constitution_diff.read.decoding import decode

from .reading import PLAIN_DESK, Desk, Request, outline_of

if TYPE_CHECKING:
    from constitution_diff.amend import Instructions
    from constitution_diff.model import Outline


def apply_instructions(
    base: Request, instructions: bytes, name: str, desk: Desk = PLAIN_DESK
) -> Outline:
    """The new version that amending instructions make of a file.

    `name` is what messages call the instructions.

    Raises:
        InstructionsError: Some cannot be read, or do not fit exactly once.
        UnreadableSourceError: A file gives no text.
        UsageError: The instructions are no text, or there are none.
    """
    read = instructions_in(instructions, name)
    outline = outline_of(base, desk)
    result = amended(outline, read)
    if isinstance(result, tuple):
        raise InstructionsError(name, base.name, result)
    return result


def instructions_in(content: bytes, name: str) -> Instructions:
    """The instructions of a file, which messages call `name`.

    Raises UsageError: it is no text, or there are none in it.
    """
    decoded = decode(content)
    if decoded.text is None:
        msg = (
            f"{name}: instructions are read from plain text, and this is none. "
            "Save it as a text file (.txt) and give that."
        )
        raise UsageError(msg)
    read = instructions_of(decoded.text)
    if not read.given and not read.nothing:
        msg = (
            f"{name}: no instruction was found. One begins with In, For, After, "
            "Before, At, Omit, Move, Renumber or Set out, as in: "
            "In 24.4, omit “the clerk”."
        )
        raise UsageError(msg)
    return read
