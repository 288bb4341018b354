"""Reasons, decisions and routes: what officers wrote down, and the council's rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from .choices import notes
from .lists import list_option

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Comparison, Edition, Notes, Rules

    from .options import CompareOptions

_Command = TypeVar("_Command", bound="Callable[..., object]")


def decision_options(command: _Command) -> _Command:
    """The options of a verb that says who decides what, and why."""
    options = (
        list_option(
            "--notes",
            "TOML file of reasons and decisions, a note for each change."
            "  [default: NEW.notes.toml beside NEW, if there]",
        ),
        list_option(
            "--rules",
            "TOML file of who may make which change, in the council's own words.",
        ),
        click.option(
            "--reasons-from", type=click.Choice(("comments",)),
            help="Propose Word comments as reasons, each to be confirmed.",
        ),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def decided_lists(new: str, options: CompareOptions) -> tuple[Notes, Rules]:
    """The notes and the rules of this call.

    Raises UsageError or MissingSourceError: a list cannot be used.
    """
    from constitution_diff.listing import notes_file, rules_file
    from constitution_diff.model import NO_NOTES, NO_RULES

    noted, rules = notes(new, options), options["rules"]
    return (
        notes_file(noted) if noted else NO_NOTES,
        rules_file(rules) if rules else NO_RULES,
    )


def decided(
    comparison: Comparison,
    lists: tuple[Notes, Rules],
    edition: Edition,
    *,
    remarks: bool,
) -> tuple[Comparison, Edition]:
    """The comparison with what is told of the notes, and the edition with them.

    `remarks` proposes the comments in the file as reasons.
    """
    from constitution_diff.workflow import decisions_on

    found = decisions_on(comparison, *lists, remarks=remarks)
    edition = replace(
        edition,
        decisions=found.decisions,
        unplaced=found.unplaced,
        rules=lists[1].name,
        council=lists[1].council,
    )
    notices = (*comparison.notices, *found.notices)
    return replace(comparison, notices=notices), edition
