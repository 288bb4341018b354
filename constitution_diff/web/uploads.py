"""What the form holds: two files within bounds, under names fit to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from constitution_diff.model import listed
from constitution_diff.model.values import dataclass
from constitution_diff.workflow import Request as Reading

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from starlette.datastructures import FormData
    from starlette.requests import Request

MAX_BYTES: Final = 128 * 1024**2
"""Of both files together; the command line takes more."""
_MOST_DRAINED: Final = 8 * MAX_BYTES
_SIDES: Final = ("current", "proposed")
_LONGEST_NAME: Final = 120


class UploadError(Exception):
    """The form cannot be used. `str()` of it is what a user reads."""

    def __init__(self, words: str, status: int) -> None:
        super().__init__(words)
        self.status = status


@dataclass(frozen=True, slots=True)
class Sent:
    """What came with the form."""

    files: tuple[Reading | None, Reading | None]
    """Current and proposed; None where none was chosen."""
    kept: str
    """The comparison whose files stand in for those; "" for none."""


async def sent(request: Request) -> Sent:
    """The files of a form, in memory.

    Raises UploadError: it is no form, or larger than `MAX_BYTES`.
    """
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        raise UploadError("Send the two files with the form.", 415)
    parser = MultiPartParser(
        request.headers, _bounded(request), max_files=2, max_fields=1
    )
    try:
        form = await parser.parse()
    except (MultiPartException, KeyError) as error:
        raise UploadError(
            "The form came damaged. Choose the files again.", 400
        ) from error
    try:
        current, proposed = [await _file(form, side) for side in _SIDES]
        kept = form.get("kept")
        return Sent((current, proposed), kept if isinstance(kept, str) else "")
    finally:
        await form.close()


async def _bounded(request: Request) -> AsyncGenerator[bytes, None]:
    """The body piece by piece, as long as it is within bounds.

    Raises UploadError.
    """
    n_bytes = 0
    async for piece in request.stream():
        n_bytes += len(piece)
        if n_bytes > MAX_BYTES:
            await _drain(request)
            msg = (
                f"The two files are larger than {MAX_BYTES // 1024**2} MB together. "
                "No constitution needs that; check which files were chosen, "
                "or compare them by the command line."
            )
            raise UploadError(msg, 413)
        yield piece


async def _drain(request: Request) -> None:
    """Take in what is still sent: a browser that may not finish shows no answer."""
    n_bytes = 0
    async for piece in request.stream():
        n_bytes += len(piece)
        if n_bytes > _MOST_DRAINED:
            return


def missing(current: Reading | None, proposed: Reading | None) -> str:
    """What is still to be chosen, in words."""
    wanted = [
        f"the {side} version"
        for side, file in zip(_SIDES, (current, proposed), strict=True)
        if file is None
    ]
    return f"Choose {listed(wanted)}."


async def _file(form: FormData, side: str) -> Reading | None:
    found = form.get(side)
    if not isinstance(found, UploadFile) or not found.filename:
        return None
    return Reading(shown_name(found.filename), await found.read())


def shown_name(given: str) -> str:
    r"""The name of a file without its folder, as pages and messages show it.

    >>> shown_name(r"C:\drafts\May.docx"), shown_name("../../passwd"), shown_name("/")
    ('May.docx', 'passwd', 'file')
    """
    name = given.replace("\\", "/").rpartition("/")[2][-_LONGEST_NAME:]
    tame = "".join(char if char.isprintable() else "\ufffd" for char in name)
    return tame.strip() or "file"
