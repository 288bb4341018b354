"""A file of notes to fill in: an entry for each change, with what was noted before.

Each entry names its provisions as they stand now. What fits no change here stands at
the end, as it was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.compare import AddressBook, changes
from constitution_diff.model import PLAIN, UNDECIDED

from .addresses import toml_side, toml_string
from .plain import encoded
from .story import excerpt, first_clause, what, where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Decision, Edition, Note

_HEAD: Final = (
    "# Reasons and decisions, an entry for each change. Fill in what you know.",
    "# private = true keeps the reason out of public copies.",
    '# route = "Cabinet" sets another route than the rules; it needs a route-reason.',
    "# delegated = true beside it puts the change among those made under delegation.",
    "# stale says why an entry may not fit any more: read it, and take that line out.",
    "# Leave old and new as they are: they find the change again in the next draft.",
)
_KEPT: Final = (
    "# These fit no change here. They are kept as they were written; take out what is "
    "done with."
)


def comparison_notes(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The file of notes for a comparison, in TOML."""
    decisions = dict(edition.decisions)
    old, new = AddressBook(comparison.old), AddressBook(comparison.new)
    lines = list(_HEAD)
    for at, link in changes(comparison):
        if not (old.can_name(link.old) and new.can_name(link.new)):
            continue
        told = excerpt(first_clause(comparison, link))
        lines += [
            "",
            f"# {where(comparison, link)}: {what(comparison, link)}: {told}",
            "[[change]]",
            f"old = {toml_side(old.of(link.old))}",
            f"new = {toml_side(new.of(link.new))}",
            *_filled(decisions.get(at, UNDECIDED)),
        ]
    if edition.unplaced:
        lines += ["", _KEPT]
    for note in edition.unplaced:
        lines += ["", *_kept(note)]
    return encoded(lines)


def _filled(decision: Decision) -> Iterator[str]:
    """What is known of a change, and room for what is not."""
    if decision.proposed_reason and not decision.reason:
        yield '# From a comment. To confirm it, take the "# " away:'
        yield f"# reason = {toml_string(decision.proposed_reason)}"
    else:
        yield f"reason = {toml_string(decision.reason)}"
    if decision.private:
        yield "private = true"
    yield f"decision = {toml_string(decision.decision)}"
    if decision.override:
        yield from _route(
            decision.route, decision.override, delegated=decision.delegated
        )
    if decision.stale:
        yield f"stale = {toml_string(decision.stale)}"


def _route(route: str, reason: str, *, delegated: bool) -> Iterator[str]:
    yield f"route = {toml_string(route)}"
    yield f"route-reason = {toml_string(reason)}"
    if delegated:
        yield "delegated = true"


def _kept(note: Note) -> Iterator[str]:
    yield "[[change]]"
    yield f"old = {toml_side(note.old)}"
    yield f"new = {toml_side(note.new)}"
    yield f"reason = {toml_string(note.reason)}"
    if note.private:
        yield "private = true"
    yield f"decision = {toml_string(note.decision)}"
    if note.route:
        yield from _route(note.route, note.route_reason, delegated=note.delegated)
    if note.stale:
        yield f"stale = {toml_string(note.stale)}"
