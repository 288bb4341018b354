"""What the officer wrote down for a comparison, and what a report is to show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff.errors import UsageError

from .files import STDIN
from .settings import profile

if TYPE_CHECKING:
    from constitution_diff.listing import Listed
    from constitution_diff.model import Comparison, Lives

    from .options import CompareOptions


def shown_and_left_out(
    options: CompareOptions,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names after --only and --ignore; a flag goes before the profile.

    Raises UsageError: the settings hold no such profile.
    """
    chosen = profile(options["profile"]) if options["profile"] else {}
    only, ignore = chosen.get("only", ()), chosen.get("ignore", ())
    return options["only"] or only, options["ignore"] or ignore


def selected(
    comparison: Comparison, only: tuple[str, ...], ignore: tuple[str, ...]
) -> Comparison:
    """The comparison with what is to be shown of it.

    Raises UsageError: a name means nothing.
    """
    from constitution_diff.compare import selected as chosen

    try:
        return chosen(comparison, only, ignore)
    except ValueError as error:
        msg = f"--only and --ignore: {error}."
        raise UsageError(msg) from error


def selected_lives(
    lives: Lives, only: tuple[str, ...], ignore: tuple[str, ...]
) -> Lives:
    """The provisions of several versions with those that are to be shown of them.

    Raises UsageError: a name means nothing.
    """
    from constitution_diff.compare import selected_lives as chosen

    try:
        return chosen(lives, only, ignore)
    except ValueError as error:
        msg = f"--only and --ignore: {error}."
        raise UsageError(msg) from error


def listed(new: str, options: CompareOptions) -> Listed:
    """What the council has written down; overrides may lie beside NEW unasked.

    Raises UsageError or MissingSourceError: a list cannot be used.
    """
    from constitution_diff.listing import Listed, glossary, overrides_file
    from constitution_diff.model import NO_OVERRIDES

    terms, decisions = options["glossary"], overrides(new, options)
    return Listed(
        glossary(terms) if terms else (),
        overrides_file(decisions) if decisions else NO_OVERRIDES,
    )


def overrides(new: str, options: CompareOptions) -> Path | None:
    """The file of overrides: the one named, or the one beside NEW; None for none."""
    return options["overrides"] or beside(new, "overrides")


def notes(new: str, options: CompareOptions) -> Path | None:
    """The file of notes: the one named, or the one beside NEW; None for none."""
    return options["notes"] or beside(new, "notes")


def beside(new: str, kind: str) -> Path | None:
    """What an officer keeps beside NEW, as draft.notes.toml; None for none."""
    if new in ("", STDIN):
        return None
    path = Path(new)
    # What looks like an ending in the name of a folder is none: "v1.2".
    name = path.resolve().name if path.is_dir() else path.stem
    folder = path.resolve().parent if path.is_dir() else path.parent
    found = folder / f"{name}.{kind}.toml"
    return found if found.is_file() else None
