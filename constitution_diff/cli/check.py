"""`constitution-diff check FILE`: the list that a proof-reader would make."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .documents import document_of, inputs_of, shown
from .editions import audience_option, edition_for
from .files import check_output, deliver
from .messages import tell_notices
from .options import SharedOptions, output_of, output_options, view_option
from .reading import read_with

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Unpack

    from constitution_diff.check import Settings
    from constitution_diff.model import Severity

NOTHING, SOMETHING = 0, 1
_FILE = click.Path(path_type=Path)


class _Options(SharedOptions):
    """Beside the shared ones: what is looked for, and how it is told."""

    ignore: tuple[str, ...]
    only: tuple[str, ...]
    severity: tuple[str, ...]
    on: str
    glossary: Path | None
    outdated: Path | None
    audience: str


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@view_option("--view", "a document with tracked changes")
@click.option("--part", default="", help="Only this part: its number or its title.")
@click.option(
    "--ignore", multiple=True, help="A code that is not reported. Repeatable."
)
@click.option("--only", multiple=True, help="Report this code only. Repeatable.")
@click.option(
    "--severity",
    multiple=True,
    metavar="CODE=LEVEL",
    help="Take a code as blocks-publication, correct-first or consider. Repeatable.",
)
@click.option("--on", default="", metavar="DATE", help="Report reviews due before it.")
@click.option("--glossary", type=_FILE, help="TOML file of terms that were given up.")
@click.option("--outdated", type=_FILE, help="List of what is out of date, for ours.")
@click.option("--exit-code", is_flag=True, help="Exit 1 when something is found.")
@audience_option
@output_options(("text", "json", "html"))
def command(
    *,
    files: tuple[str, ...],
    view: str | None,
    part: str,
    exit_code: bool,
    **options: Unpack[_Options],
) -> int:
    """Proof-read FILE: its numbers, contents list, references, terms and leftovers.

    Several files, a folder, or a list of files (.toml) are read as one document.

    Findings come by what they ask: to be settled before publication, to be corrected,
    to be considered. docs/findings.md explains every code.

    Example: constitution-diff check draft.docx --on 2026-05-01 -o findings.html
    """
    from constitution_diff.workflow import check_file

    output = output_of("check", options)
    check_output(output, inputs_of(*files))
    settings = _settings(options)
    edition = edition_for(options["audience"])
    check = read_with(
        output,
        options,
        [document_of(files, options, view=view, part=part)],
        doing=f"Checking {shown(files)}",
        read=lambda requests, desk: check_file(requests[0], settings, desk),
    )
    tell_notices(output, check.outline.notices)
    deliver(output, check, edition)
    return SOMETHING if exit_code and check.findings else NOTHING


def _settings(options: _Options) -> Settings:
    from constitution_diff.check import SHIPPED, Settings
    from constitution_diff.listing import glossary, outdated_list

    renamed, outdated = options["glossary"], options["outdated"]
    return Settings(
        ignored=_codes(options["ignore"]),
        only=_codes(options["only"]),
        severities=_severities(options["severity"]),
        on=_day(options["on"]),
        glossary=glossary(renamed) if renamed else (),
        outdated=outdated_list(outdated) if outdated else SHIPPED,
    )


def _codes(names: Iterable[str]) -> frozenset[str]:
    """The codes, each of which there is.

    Raises UsageError for one that there is not.
    """
    from difflib import get_close_matches

    from constitution_diff.check import CATALOGUE

    for name in names:
        if name not in CATALOGUE:
            near = get_close_matches(name, CATALOGUE, n=1)
            hint = (
                f"did you mean {near[0]}?" if near else "docs/findings.md lists them."
            )
            msg = f"There is no finding with the code {name!r}; {hint}"
            raise UsageError(msg)
    return frozenset(names)


def _severities(choices: Iterable[str]) -> tuple[tuple[str, Severity], ...]:
    """Each choice, "word-doubled=correct-first", as a code and its severity.

    Raises UsageError for a code or a severity that there is not.
    """
    from constitution_diff.model import Severity

    found = []
    for choice in choices:
        code, _, level = choice.partition("=")
        _codes([code.strip()])
        if level.strip() not in list(Severity):
            levels = f"{', '.join(list(Severity)[:-1])} or {list(Severity)[-1]}"
            msg = f"There is no severity {level.strip()!r} for {code}; give {levels}."
            raise UsageError(msg)
        found.append((code.strip(), Severity(level.strip())))
    return tuple(found)


def _day(on: str) -> str:
    """The day as it was given: "2026-05-01"; "" for none.

    Raises UsageError for what is no such day.
    """
    from datetime import date

    try:
        valid = not on or bool(re.fullmatch(r"\d{4}-\d\d-\d\d", on))
        if on and valid:
            date.fromisoformat(on)
    except ValueError:
        valid = False
    if not valid:
        msg = f"--on {on}: give a day as year, month and day, such as 2026-05-01."
        raise UsageError(msg)
    return on
