"""`constitution-diff compare OLD NEW`: what became of every clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .comparing import Pair, compared, comparing_options
from .documents import document_of, inputs_of
from .files import one_stdin
from .following import follow
from .marking import views

if TYPE_CHECKING:
    from typing import Unpack

    from constitution_diff.workflow import Request

    from .options import CompareOptions


@click.command("compare")
@click.argument("old")
@click.argument("new")
@click.argument("later", nargs=-1)
@comparing_options
def command(
    *,
    old: str,
    new: str,
    later: tuple[str, ...],
    whole: bool,
    exit_zero: bool,
    **options: Unpack[CompareOptions],
) -> int:
    """Say what became of every provision of OLD in NEW.

    OLD and NEW may be of different formats: Word, PDF, web page or text; one may
    be - for standard input. A folder, or a list of files (.toml), stands for one
    document in several files. Where LATER versions follow, each provision is followed
    through all of them. Exits 0 when they are the same, 1 when they differ, 2 on
    trouble.

    Example: constitution-diff compare adopted.docx draft.docx -o redline.html
    """
    if later:
        versions = (old, new, *later)
        return follow(versions, options, whole=whole, exit_zero=exit_zero)
    one_stdin(old, new)
    pair = Pair(
        _requests(old, new, options), f"Comparing {old} with {new}", new,
        tuple(inputs_of(old, new)),
    )  # fmt: skip
    return compared(pair, options, whole=whole, exit_zero=exit_zero)


def _requests(old: str, new: str, options: CompareOptions) -> tuple[Request, Request]:
    ours, theirs = views(options)
    return (
        document_of([old], options, view=ours, part=options["old_part"]),
        document_of([new], options, view=theirs, part=options["new_part"]),
    )
