"""`constitution-diff compare OLD NEW`: what became of every clause."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .files import STDIN, check_output, deliver, one_stdin, request_of
from .messages import say, tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with
from .settings import profile

if TYPE_CHECKING:
    from typing import Unpack

    from constitution_diff.model import Comparison
    from constitution_diff.workflow import Listed, Request

SAME, DIFFERENT, TROUBLE = 0, 1, 2


class _Options(SharedOptions):
    """Beside the shared ones: which state and which part of each side."""

    old_view: str | None
    new_view: str | None
    old_part: str
    new_part: str
    glossary: Path | None
    overrides: Path | None
    only: tuple[str, ...]
    ignore: tuple[str, ...]
    profile: str


@click.command("compare")
@click.argument("old")
@click.argument("new")
@view_option("--old-view", "OLD")
@view_option("--new-view", "NEW")
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
@click.option(
    "--overrides",
    type=click.Path(path_type=Path),
    help="TOML file of what became of which provision, decided by hand.  "
    "[default: NEW.overrides.toml beside NEW, if there]",
)
@click.option(
    "--only",
    multiple=True,
    metavar="NAME",
    help="Show these changes only: attention, moved, unmarked, part:4. Repeatable.",
)
@click.option(
    "--ignore",
    multiple=True,
    metavar="NAME",
    help="Leave these changes out of the report. Repeatable.",
)
@click.option(
    "--profile",
    default="",
    metavar="NAME",
    help="Show what [profiles.NAME] of the settings asks for.",
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 also when something differs.")
@output_options(("text", "json", "html", "overrides"))
def command(
    *, old: str, new: str, whole: bool, exit_zero: bool, **options: Unpack[_Options]
) -> int:
    """Say what became of every provision of OLD in NEW.

    OLD and NEW may be of different formats: Word, PDF, web page or text; one may
    be - for standard input. Exits 0 when they are the same, 1 when they differ,
    2 on trouble.

    Example: constitution-diff compare adopted.docx draft.docx -o redline.html
    """
    from constitution_diff.workflow import compare_files

    output = output_of("compare", options)
    one_stdin(old, new)
    only, ignore = _asked(options)
    lists = (options["glossary"], _overrides(new, options))
    check_output(output, [old, new, *(str(path) for path in lists if path)])
    listed = _listed(new, options)
    comparison = read_with(
        output,
        options,
        _requests(old, new, options),
        doing=f"Comparing {old} with {new}",
        read=lambda requests, desk: compare_files(
            *requests, whole=whole, listed=listed, desk=desk
        ),
    )
    comparison = _selected(comparison, only, ignore)
    sides = (comparison, comparison.old, comparison.new)
    tell_notices(output, (notice for side in sides for notice in side.notices))
    deliver(output, comparison)
    return _exit_code(comparison, exit_zero=exit_zero)


def _asked(options: _Options) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is to be shown and what left out; a flag goes before the profile."""
    chosen = profile(options["profile"]) if options["profile"] else {}
    only, ignore = chosen.get("only", ()), chosen.get("ignore", ())
    return options["only"] or only, options["ignore"] or ignore


def _selected(
    comparison: Comparison, only: tuple[str, ...], ignore: tuple[str, ...]
) -> Comparison:
    from constitution_diff.compare import selected

    try:
        return selected(comparison, only, ignore)
    except ValueError as error:
        msg = f"--only and --ignore: {error}."
        raise UsageError(msg) from error


def _listed(new: str, options: _Options) -> Listed:
    """What the council has written down; overrides may lie beside NEW unasked."""
    from constitution_diff.model import NO_OVERRIDES
    from constitution_diff.workflow import Listed, glossary, overrides_file

    terms = options["glossary"]
    decisions = _overrides(new, options)
    return Listed(
        glossary(terms) if terms else (),
        overrides_file(decisions) if decisions else NO_OVERRIDES,
    )


def _overrides(new: str, options: _Options) -> Path | None:
    """The file of overrides: the one named, or the one beside NEW; None for none."""
    if options["overrides"] is not None or new in ("", STDIN):
        return options["overrides"]
    beside = Path(new).parent / f"{Path(new).stem}.overrides.toml"
    return beside if beside.is_file() else None


def _requests(old: str, new: str, options: _Options) -> tuple[Request, Request]:
    return (
        request_of(old, options, view=options["old_view"], part=options["old_part"]),
        request_of(new, options, view=options["new_view"], part=options["new_part"]),
    )


def _exit_code(comparison: Comparison, *, exit_zero: bool) -> int:
    """Never 0 while anything could not be read; that is said even under -q."""
    from constitution_diff.workflow import wholly_read

    if not (comparison.identical or exit_zero):
        return DIFFERENT
    sides = (comparison.old, comparison.new)
    partly = [side.sources[0].name for side in sides if not wholly_read(side)]
    if not partly:
        return SAME
    say(
        f"Error: {' and '.join(partly)}: not everything could be read, so nobody "
        "can say that nothing else differs. Look at the notices."
    )
    return TROUBLE
