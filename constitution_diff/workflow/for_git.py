"""What git is given: a file as text, and two states of a file compared.

git stops at a driver that fails, and shows nothing of the other files. So a file that
cannot be read is told in a sentence where its text would stand.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.errors import EmptySourceError, UnreadableSourceError
from constitution_diff.model import counted
from constitution_diff.render.formats import renderer_of

from .comparing import compare_files
from .reading import PLAIN_DESK, Desk, Request, outline_of

if TYPE_CHECKING:
    from constitution_diff.model import Edition


def text_of(request: Request, desk: Desk = PLAIN_DESK) -> bytes:
    """The provisions of a file as plain text, a paragraph on each line.

    Of one that gives no text, why not; and its SHA-256, so that git sees it change.
    """
    try:
        outline = outline_of(request, desk)
    except EmptySourceError:
        return b""
    except UnreadableSourceError as error:
        return _unread(request, error)
    return renderer_of("apply", "text")(outline)


def difference(
    old: Request,
    new: Request,
    edition: Edition,
    *,
    format_name: str = "text",
    desk: Desk = PLAIN_DESK,
) -> bytes:
    """The redline between two states of a file; one that is empty was not there.

    Where one gives no text, a sentence says so; nothing is then written as a page.
    """
    if not (old.content and new.content):
        return _alone(new, "put in", desk) if new.content else _alone(old, "gone", desk)
    try:
        comparison = compare_files(old, new, desk=desk)
    except UnreadableSourceError as error:
        return f"{str(error).rstrip('.')}.\n".encode() if format_name == "text" else b""
    return renderer_of("compare", format_name)(comparison, edition)


def _alone(request: Request, what: str, desk: Desk) -> bytes:
    """What is said of a file that one state lacks."""
    if not request.content:
        return b""
    try:
        n = counted(len(outline_of(request, desk).clauses), "provision")
    except UnreadableSourceError as error:
        return f"{request.name}: {what}. {error}\n".encode()
    return f"{request.name}: {what}, with {n}.\n".encode()


def _unread(request: Request, error: UnreadableSourceError) -> bytes:
    digest = sha256(request.content).hexdigest()
    return f"{error}\nSHA-256: {digest}\n".encode()
