"""`constitution-diff compare OLD NEW`: what became of every clause."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .documents import document_of, inputs_of
from .files import check_output, deliver, one_stdin
from .messages import tell_notices
from .options import output_of, output_options, view_option
from .reading import read_with
from .versions import exit_code, follow

if TYPE_CHECKING:
    from typing import Unpack

    from constitution_diff.workflow import Request

    from .versions import CompareOptions


@click.command("compare")
@click.argument("old")
@click.argument("new")
@click.argument("later", nargs=-1)
@view_option("--old-view", "OLD")
@view_option("--new-view", "NEW, or of the last version")
@click.option("--old-part", default="", help="Only this part of OLD.")
@click.option("--new-part", default="", help="Only this part of NEW.")
@click.option(
    "--whole",
    is_flag=True,
    help="Both files are whole documents: a part that one lacks was deleted.",
)
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    help="TOML file of titles and terms that were renamed and mean the same.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something differs.")
@output_options(("text", "json", "html"))
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
    from constitution_diff.workflow import compare_files, glossary

    if later:
        versions = (old, new, *later)
        return follow(versions, options, whole=whole, exit_zero=exit_zero)
    output = output_of("compare", options)
    one_stdin(old, new)
    check_output(output, inputs_of(old, new))
    listed = options["glossary"]
    renamed = glossary(listed) if listed else ()
    comparison = read_with(
        output,
        options,
        _requests(old, new, options),
        doing=f"Comparing {old} with {new}",
        read=lambda requests, desk: compare_files(
            *requests, whole=whole, renamed=renamed, desk=desk
        ),
    )
    outlines = (comparison.old, comparison.new)
    sides = (comparison, *outlines)
    tell_notices(output, (notice for side in sides for notice in side.notices))
    deliver(output, comparison)
    return exit_code(outlines, identical=comparison.identical, exit_zero=exit_zero)


def _requests(old: str, new: str, options: CompareOptions) -> tuple[Request, Request]:
    return (
        document_of([old], options, view=options["old_view"], part=options["old_part"]),
        document_of([new], options, view=options["new_view"], part=options["new_part"]),
    )
