"""From a kept version, minuted instructions and a file to what was found of them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.amend import carried_out, resolved_against
from constitution_diff.model import Input, Resolution
from constitution_diff.model.values import dataclass
from constitution_diff.read.collector import collector_paused

from .amending import instructions_in
from .keeping import outline_in
from .noted_on import version_of
from .reading import PLAIN_DESK, Desk, Request, outline_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Outline, Version
    from constitution_diff.store import Store

    from .noted_on import On

ADOPTED, INSTRUCTIONS, PUBLISHED = "adopted version", "instructions", "published file"


@dataclass(frozen=True, slots=True)
class Claim:
    """That a published file is a kept version with instructions carried out."""

    on: On
    instructions: tuple[str, bytes]
    """The name and the bytes of their file."""
    published: Request
    whole: bool = False
    """The file is a whole document: a part that it lacks was left out."""


def check_resolution(store: Store, claim: Claim, desk: Desk = PLAIN_DESK) -> Resolution:
    """A kept version with instructions carried out, held against a published file.

    Instructions that do not fit are told; the others are carried out all the same.

    Raises:
        NotKeptError: There is no such version.
        UsageError: The instructions are no text, or there are none.
        UnreadableSourceError: A file gives no text.
    """
    name, content = claim.instructions
    read = instructions_in(content, name)
    number, version = version_of(store, claim.on)
    base = outline_in(store, number, version, desk)
    file = outline_of(claim.published, desk)
    carried = carried_out(base, read)
    with collector_paused():
        comparison, outcomes = resolved_against(
            base, carried.outline, file, whole=claim.whole
        )
    return Resolution(
        version.council,
        version.document,
        version.name,
        tuple(_inputs(version, claim.instructions, file)),
        carried.instructions,
        comparison,
        outcomes,
    )


def _inputs(
    version: Version, instructions: tuple[str, bytes], file: Outline
) -> Iterator[Input]:
    yield from (Input(ADOPTED, one.name, one.sha256) for one in version.files)
    name, content = instructions
    yield Input(INSTRUCTIONS, name, sha256(content).hexdigest())
    yield from (Input(PUBLISHED, one.name, one.sha256) for one in file.sources)
