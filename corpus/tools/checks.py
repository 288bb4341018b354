"""Whether the hand-written list of changes tells the truth about two revisions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NoReturn

from corpus.tools.units import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.tools.changes import Change, Revision
    from corpus.tools.units import Document, Unit


def refuse_wrong_list(revision: Revision) -> None:
    """Raises CorpusError for the first change that is not as listed."""
    for change in revision.of("edited", "moved+edited", "moved"):
        _check_words(revision, change)
    for change in revision.of("split", "merged"):
        old, new = texts(revision, change)
        if with_terms(revision, old) != new:
            refuse(change, "a split or a merger keeps every word, changed terms apart")
    for change in revision.of("moved", "moved+edited"):
        key = change.new[0]
        if _order(revision, revision.old, {key}) == _order(
            revision, revision.new, {key}
        ):
            refuse(change, "it stands where it stood")
    _check_missed_terms(revision)
    if _order(revision, revision.old) != _order(revision, revision.new):
        message = (
            f"changes.toml: {revision.new.name}: something moved that is not listed"
        )
        raise CorpusError(message)


def moved_keys(revision: Revision) -> frozenset[str]:
    """Every unit of both sides that was moved, or stands below one that was."""
    tops = {
        key for change in revision.of("moved", "moved+edited") for key in change.new
    }
    return frozenset(
        unit.key
        for unit in revision.new.units
        if tops.intersection((unit.key, *unit.parents))
        and unit.key in revision.old.by_key()
    )


def stationary(revision: Revision, units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Those of the units that are on both sides and were not moved."""
    both = revision.old.by_key().keys() & revision.new.by_key().keys()
    return tuple(unit for unit in units if unit.key in both - moved_keys(revision))


def texts(revision: Revision, change: Change) -> tuple[str, str]:
    """The words of both sides of the change, its units joined by a space."""
    old, new = revision.old.by_key(), revision.new.by_key()
    return (
        " ".join(old[key].text for key in change.old),
        " ".join(new[key].text for key in change.new),
    )


def with_terms(revision: Revision, text: str) -> str:
    """The text with every changed term in its new form."""
    for term in revision.terms:
        text = term.applied(text)
    return text


def refuse(change: Change, reason: str) -> NoReturn:
    """Raises CorpusError that names the change."""
    keys = ", ".join(dict.fromkeys(change.old + change.new))
    message = f"changes.toml: {change.relation} {keys}: {reason}"
    raise CorpusError(message)


def _check_words(revision: Revision, change: Change) -> None:
    old, new = texts(revision, change)
    differ = with_terms(revision, old) != new
    if differ != (change.relation != "moved"):
        refuse(change, "its words differ" if differ else "its words are the same")
    if differ and (change.text == "trivial") != (_bare(old) == _bare(new)):
        refuse(change, "whether the change is trivial is told wrongly")


def _order(
    revision: Revision, side: Document, also: Iterable[str] = ()
) -> list[tuple[str, str]]:
    """Units that stayed, each with the nearest one above it that is on both sides."""
    kept = {unit.key for unit in stationary(revision, side.units)} | set(also)
    both = revision.old.by_key().keys() & revision.new.by_key().keys()
    return [
        (unit.key, next((key for key in unit.parents if key in both), ""))
        for unit in side.units
        if unit.key in kept
    ]


def _check_missed_terms(revision: Revision) -> None:
    for term in revision.terms:
        still = tuple(
            unit.key for unit in revision.new.units if term.count_in(unit.text)
        )
        if still != term.missed:
            message = (
                f"changes.toml: {term.old!r} is still in {still}, not in {term.missed}"
            )
            raise CorpusError(message)


def _bare(text: str) -> str:
    """Letters and figures alone, without the connective that may end a list item.

    >>> _bare("The Chair, or a deputy; and")
    'thechairoradeputy'
    """
    return re.sub(r"\W", "", re.sub(r"; (and|or)$", ";", text)).casefold()
