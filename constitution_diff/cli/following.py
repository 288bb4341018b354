"""`constitution-diff compare A B C …`: provisions followed through several versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import UsageError
from constitution_diff.model import Notice

from .choices import (
    beside,
    listed,
    notes,
    overrides,
    selected_lives,
    shown_and_left_out,
)
from .decisions import decided, decided_lists
from .documents import document_of, inputs_of
from .editions import edition_of
from .files import check_output, deliver, one_stdin, writes
from .messages import say, tell_notices
from .options import output_of
from .reading import read_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Lives, Outline
    from constitution_diff.workflow import Request

    from .options import CompareOptions

SAME, DIFFERENT, TROUBLE = 0, 1, 2


def follow(
    names: Sequence[str], options: CompareOptions, *, whole: bool, exit_zero: bool
) -> int:
    """Deliver what became of each provision through the versions; the exit code.

    Raises UsageError for options that speak of two versions only.
    """
    from constitution_diff.render.reports import LIVES
    from constitution_diff.workflow import compare_versions

    output = output_of(LIVES, options)
    overall = writes(output, "schedule")
    _refuse_what_is_for_two(options, decides=overall)
    one_stdin(*names)
    only, ignore = shown_and_left_out(options)
    lists = (
        options["glossary"], overrides(names[-1], options),
        notes(names[-1], options) if overall else None, options["rules"],
    )  # fmt: skip
    check_output(output, [*inputs_of(*names), *(str(path) for path in lists if path)])
    edition = edition_of(options)
    given = listed(names[-1], options)
    on_changes = decided_lists(names[-1], options) if overall else None
    lives = read_with(
        output,
        options,
        list(_requests(names, options)),
        doing=f"Comparing {len(names)} versions",
        read=lambda requests, desk: compare_versions(
            *requests,
            whole=whole,
            listed=given,
            overall=overall,
            desk=desk,
        ),
    )
    lives = selected_lives(lives, only, ignore)
    if on_changes and lives.overall:
        remarks = options["reasons_from"] == "comments"
        whole_way, edition = decided(
            lives.overall, on_changes, edition, remarks=remarks
        )
        lives = replace(lives, overall=whole_way)
    unused = () if overall else _unused(names[-1])
    tell_notices(output, (*unused, *_notices(lives)))
    deliver(output, lives, edition)
    return exit_code(lives.versions, identical=lives.identical, exit_zero=exit_zero)


def _refuse_what_is_for_two(options: CompareOptions, *, decides: bool) -> None:
    """`decides`: a report is asked for that says of each change who decides on it."""
    parts = {"--old-part": options["old_part"], "--new-part": options["new_part"]}
    found = [name for name, value in parts.items() if value]
    if found:
        msg = f"{found[0]} is for two versions; give two, or leave it out."
        raise UsageError(msg)
    decisions = {
        "--notes": options["notes"],
        "--rules": options["rules"],
        "--reasons-from": options["reasons_from"],
    }
    found = [name for name, value in decisions.items() if value and not decides]
    if found:
        msg = (
            f"Of several versions, {found[0]} is for the schedule alone; ask for it, "
            "as in -o schedule=changes.docx, or give two versions."
        )
        raise UsageError(msg)


def _requests(names: Sequence[str], options: CompareOptions) -> Iterator[Request]:
    """The versions: --old-view is for the first, --new-view for all that follow."""
    views = [options["old_view"], *[options["new_view"]] * (len(names) - 1)]
    for name, view in zip(names, views, strict=True):
        yield document_of([name], options, view=view)


def _unused(newest: str) -> Iterator[Notice]:
    path = beside(newest, "notes")
    if path is not None:
        yield Notice(
            "notes-not-used",
            f"{path.name} was not heeded: of several versions, the schedule alone "
            "says who decides on a change, and why it is made.",
        )


def _notices(lives: Lives) -> Iterator[Notice]:
    yield from lives.notices
    if lives.overall:
        yield from (n for n in lives.overall.notices if n.code.startswith("note"))
    for number, outline in enumerate(lives.versions, start=1):
        for notice in outline.notices:
            yield replace(notice, message=f"Version {number}: {notice.message}")


def exit_code(outlines: Iterable[Outline], *, identical: bool, exit_zero: bool) -> int:
    """Never 0 while anything could not be read; that is said even under -q."""
    from constitution_diff.workflow import partly_read

    if not (identical or exit_zero):
        return DIFFERENT
    partly = [name for outline in outlines for name in partly_read(outline)]
    if not partly:
        return SAME
    say(
        f"Error: {' and '.join(partly)}: not everything could be read, so nobody "
        "can say that nothing else differs. Look at the notices."
    )
    return TROUBLE
