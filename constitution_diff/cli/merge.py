"""`constitution-diff merge BASE OURS THEIRS`: what two versions make together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .documents import document_of, inputs_of
from .editions import audience_option, edition_for
from .files import check_output, deliver, one_stdin, shown_name, writes
from .marking import author_of
from .messages import say, tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Unpack

    from constitution_diff.model import Merge, Notice
    from constitution_diff.workflow import Request

    from .options import Output

CLEAN, CONFLICTS, TROUBLE = 0, 1, 2


class MergeOptions(SharedOptions):
    """Beside the shared ones: what the sides are called, and how they are read."""

    names: tuple[str, str]
    author: str
    whole: bool
    view: str | None
    audience: str
    exit_zero: bool


@click.command("merge")
@click.argument("base")
@click.argument("ours")
@click.argument("theirs")
@click.option(
    "--names",
    nargs=2,
    default=("", ""),
    metavar="OURS THEIRS",
    help="What reports and tracked changes call the two sides.  [default: file names]",
)
@click.option(
    "--author",
    default="Comparison",
    show_default=True,
    metavar="NAME",
    help="Whose the comments on conflicts are in the Word file.",
)
@click.option(
    "--whole",
    is_flag=True,
    help="All three are whole documents: a part that one lacks was taken out.",
)
@click.option(
    "--report",
    type=click.Choice(("conflicts", "merged")),
    help="Report where -o does not name one, as in -o merged=new.txt.",
)
@view_option("--view", "documents with tracked changes")
@audience_option
@click.option(
    "--exit-zero", is_flag=True, help="Exit 0 also where there are conflicts."
)
@output_options(("text", "json", "html", "docx"))
def command(
    *, base: str, ours: str, theirs: str, **options: Unpack[MergeOptions]
) -> int:
    """Merge OURS and THEIRS, two versions that were both made from BASE.

    For a national model: BASE is the model that was adopted, OURS the council's
    constitution, THEIRS the new model. For an amendment moved at a meeting: BASE is the
    constitution, OURS what is recommended, THEIRS the amendment. What only one side
    changes is taken; where both change the same, both are shown side by side. The Word
    file is OURS itself, with what THEIRS brings as tracked changes and a comment at
    each conflict; where OURS is no Word file, it is the base with those of both sides.

    Exits 0 where nothing is in conflict, 1 where something is, 2 on trouble.

    Example: constitution-diff merge model-2014.docx adopted.docx model-2022.docx
    -o conflicts.html -o merged.docx
    """
    from constitution_diff.workflow.merging import merge_files

    output, author = output_of("merge", options), author_of(options["author"])
    files = (base, ours, theirs)
    one_stdin(*files)
    check_output(output, inputs_of(*files))
    edition = edition_for(options["audience"])
    called = _names(files, options["names"])
    requests = [document_of([name], options, view=options["view"]) for name in files]
    merge = read_with(
        output,
        options,
        requests,
        doing="Merging",
        read=lambda asked, desk: merge_files(
            asked, called, whole=options["whole"], desk=desk
        ),
    )
    undecided = _undecided(output, merge)
    if output.quiet:
        for one in undecided:  # with --exit-zero nothing else tells of them
            say(one.message)
    tell_notices(output, (*undecided, *_notices(merge)))
    made = _made_of_ours(output, merge, requests[1], author)
    deliver(output, merge, edition, made=made)
    return _exit_code(merge, exit_zero=options["exit_zero"])


def _made_of_ours(
    output: Output, merge: Merge, ours: Request, author: str
) -> dict[tuple[str, str], bytes]:
    """The Word file, where it is made of OURS; by report and format.

    Raises UnreadableSourceError: OURS cannot be converted again.
    """
    if not writes(output, "conflicts", "docx"):
        return {}
    from constitution_diff.workflow.merging import merged_in_ours

    content, notices = merged_in_ours(merge, ours, author)
    tell_notices(output, notices)
    return {} if content is None else {("conflicts", "docx"): content}


def _names(files: Sequence[str], names: tuple[str, str]) -> tuple[str, str, str]:
    """What the three are called: as asked, else by their files.

    Raises UsageError: Two of them have the same name.
    """
    base, ours, theirs = map(shown_name, files)
    found = base, names[0].strip() or ours, names[1].strip() or theirs
    if len(set(found)) < len(found):
        if names != ("", ""):
            msg = "--names are to tell the two sides apart, and from the base."
            raise UsageError(msg)
        return f"{base} (base)", f"{ours} (ours)", f"{theirs} (theirs)"
    return found


def _undecided(output: Output, merge: Merge) -> tuple[Notice, ...]:
    """The conflicts, where the merged version is made: its text is silent on them."""
    if not writes(output, "merged"):
        return ()
    from constitution_diff.model import Notice
    from constitution_diff.render.merge import undecided

    return tuple(Notice("merge-conflict", words) for words in undecided(merge))


def _notices(merge: Merge) -> Iterator[Notice]:
    from dataclasses import replace

    from constitution_diff.model import Party

    yield from merge.notices
    for party in Party:
        for notice in merge.outline_of(party).notices:
            yield replace(notice, message=f"{merge.name_of(party)}: {notice.message}")


def _exit_code(merge: Merge, *, exit_zero: bool) -> int:
    """Never 0 while anything could not be read; that is said even under -q."""
    from constitution_diff.model import Party
    from constitution_diff.workflow import partly_read

    if not (merge.clean or exit_zero):
        return CONFLICTS
    partly = [name for party in Party for name in partly_read(merge.outline_of(party))]
    if not partly:
        return CLEAN
    say(
        f"Error: {' and '.join(partly)}: not everything could be read, so nobody "
        "can say that nothing else is in conflict. Look at the notices."
    )
    return TROUBLE
