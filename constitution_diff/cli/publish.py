"""`constitution-diff publish FILE`: what the file would give away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .editions import edition_for
from .files import check_output, deliver, request_of
from .messages import say
from .options import SharedOptions, output_of, output_options
from .reading import read_with

if TYPE_CHECKING:
    from typing import Unpack

    from constitution_diff.model import Publication
    from constitution_diff.workflow import Desk, Request
    from constitution_diff.workflow.publishing import Settle

    from .options import Output

NOTHING, SOMETHING = 0, 1


@click.command("publish")
@click.argument("file")
@click.option("--strip", is_flag=True, help="Write a copy without it: -o OUT.docx.")
@click.option("--accept", is_flag=True, help="Accept tracked changes in the copy.")
@click.option("--reject", is_flag=True, help="Reject tracked changes in the copy.")
@click.option("--exit-code", is_flag=True, help="Exit 1 when something is found.")
@output_options(("text", "json", "html"))
def command(
    *,
    file: str,
    strip: bool,
    accept: bool,
    reject: bool,
    exit_code: bool,
    **options: Unpack[SharedOptions],
) -> int:
    """List what FILE would give away if it were published.

    FILE is a Word file or a PDF; - is standard input. Looked for are names, comments,
    tracked changes, words set not to show, embedded objects, properties, paths and
    more. docs/publishing.md explains every code.

    With --strip, a copy of a Word file is written without all that its readers do not
    see, and read again to make sure that it says the same.

    Example: constitution-diff publish draft.docx --strip --accept -o clean.docx
    """
    output = output_of("publish", options)
    _refuse_odd(output, strip=strip, settled=(accept, reject))
    check_output(output, [file])
    edition = edition_for("internal")
    settle = _settle(accept=accept, reject=reject)
    publication = read_with(
        output,
        options,
        [request_of(file, options)],
        doing=f"Looking through {file}",
        read=lambda requests, desk: _found(requests[0], desk, settle, strip=strip),
    )
    if strip and not output.quiet:
        from constitution_diff.render.publication import summary

        say(summary(publication))
    deliver(output, publication, edition)
    found = publication.left if strip else publication.findings
    return SOMETHING if exit_code and found else NOTHING


def _found(request: Request, desk: Desk, settle: Settle, *, strip: bool) -> Publication:
    from constitution_diff.workflow.publishing import publication_of, stripped_file

    if strip:
        return stripped_file(request, settle, desk)
    return publication_of(request, desk)


def _refuse_odd(output: Output, *, strip: bool, settled: tuple[bool, bool]) -> None:
    """Refuse what makes no sense together.

    Raises UsageError: a copy is asked for and has no file to go to, or the other way
    round; or tracked changes are to be both accepted and rejected.
    """
    copies = [path for path in output.files if path.suffix.lower() == ".docx"]
    if all(settled):
        msg = "--accept and --reject contradict each other; give one."
    elif any(settled) and not strip:
        msg = "--accept and --reject are for the copy that --strip writes; add --strip."
    elif strip and len(copies) != 1:
        msg = "--strip writes a copy; name it with one -o OUT.docx."
    elif copies and not strip:
        msg = f"{copies[0].name}: a Word file is written only with --strip; add it."
    else:
        return
    raise UsageError(msg)


def _settle(*, accept: bool, reject: bool) -> Settle:
    from constitution_diff.workflow.publishing import Settle

    if reject:
        return Settle.REJECT
    return Settle.ACCEPT if accept else Settle.REFUSE
