"""Notes on changes: found again in a later draft, or told why they were not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import TO_BE_DECIDED, Decision, Notice
from constitution_diff.model.naming import in_part, told_apart
from constitution_diff.model.values import dataclass

from .addresses import UnfitError, clause_traced, text_hash
from .changed import is_change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Link, Note, Notes

    from .addresses import Traced

_FEW: Final = 6


@dataclass(frozen=True, slots=True)
class Noted:
    """What was written down, by the place of each change in `Comparison.links`."""

    decisions: tuple[tuple[int, Decision], ...] = ()
    """Rising."""
    unplaced: tuple[Note, ...] = ()
    """Notes that fit no change here."""
    notices: tuple[Notice, ...] = ()


def noted(comparison: Comparison, notes: Notes) -> Noted:
    """What the notes say of these changes. Never raises.

    A note goes with its provisions: with the words of the current version, which no
    redraft alters; and where something was put in, with the words that were. Entries
    that nobody has filled in say nothing.
    """
    places = _Places(comparison)
    found: dict[int, Decision] = {}
    misfits: list[tuple[int, Note, str]] = []
    for number, note in enumerate(notes.entries, start=1):
        if note.blank:
            continue
        try:
            at, doubt = places.place(note)
            if at in found:
                _refuse("an earlier entry is about the same change")
        except UnfitError as error:
            misfits.append((number, note, str(error)))
        else:
            found[at] = _decision(note, doubt)
    decisions = tuple(sorted(found.items()))
    notices = (
        *_stale_notice(comparison, notes.name, decisions),
        *_unfit_notice(notes.name, misfits),
    )
    return Noted(decisions, tuple(note for _, note, _ in misfits), notices)


def _refuse(why: str) -> None:
    raise UnfitError(why)


def _decision(note: Note, doubt: str) -> Decision:
    return Decision(
        reason=note.reason,
        private=note.private,
        route=note.route or TO_BE_DECIDED,
        delegated=note.delegated,
        override=note.route_reason if note.route else "",
        decision=note.decision,
        stale=note.stale or doubt,
    )


class _Places:
    """Finds the change that a note is about. Private to one comparison."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._at_old = {c: n for n, li in enumerate(comparison.links) for c in li.old}
        self._at_new = {c: n for n, li in enumerate(comparison.links) for c in li.new}

    def place(self, note: Note) -> tuple[int, str]:
        """The place of its link, and why the note may no longer fit; "" if it does.

        Raises UnfitError: nothing here is the change that it is about.
        """
        at, doubts = self._by_old(note) if note.old else self._by_new(note)
        link = self._comparison.links[at]
        if not is_change(link):
            _refuse("nothing changes there any more")
        doubts += [doubt for doubt in (self._reshaped(note, link),) if doubt]
        return at, doubts[0] if doubts else ""

    def _by_old(self, note: Note) -> tuple[int, list[str]]:
        old = self._comparison.old
        found: list[Traced] = []
        why = ""
        for address in note.old:
            try:
                found.append(clause_traced(address, old, "current"))
            except UnfitError as error:
                why = why or str(error)
        if not found:
            raise UnfitError(why)
        places = list(dict.fromkeys(self._at_old[one.clause] for one in found))
        doubts = [f"the current version: {one.doubt}" for one in found if one.doubt]
        if why:
            doubts.append(f"written for more: {why}")
        if len(places) > 1:
            doubts.append("what was one change when it was written is several now")
        return places[0], doubts

    def _by_new(self, note: Note) -> tuple[int, list[str]]:
        traced = clause_traced(note.new[0], self._comparison.new, "proposed")
        at = self._at_new[traced.clause]
        if self._comparison.links[at].old:
            _refuse("what it says was put in stands in the current version")
        return at, [f"written for other words: {traced.doubt}"] if traced.doubt else []

    def _reshaped(self, note: Note, link: Link) -> str:
        """How the proposed side differs from what the note was written for; or ""."""
        if bool(note.new) is not bool(link.new):
            fate = "kept" if link.new else "deleted"
            return f"written for other words: it is {fate} now"
        hashes = {address.hash for address in note.new}
        now = {text_hash(self._comparison.new[clause]) for clause in link.new}
        if note.new and "" not in hashes and hashes != now:
            return "written for other words: the proposed ones have changed since"
        return ""


def _stale_notice(
    comparison: Comparison, name: str, decisions: Sequence[tuple[int, Decision]]
) -> Iterator[Notice]:
    stale = [_cited(comparison, at) for at, one in decisions if one.stale]
    if stale:
        were = "note of" if len(stale) == 1 else "notes of"
        yield Notice(
            "note-stale",
            f"{len(stale)} {were} {name} may no longer fit, because the words have "
            f"changed since: {_listed(stale)}. Read them again before relying on them.",
        )


def _cited(comparison: Comparison, at: int) -> str:
    link = comparison.links[at]
    clause = comparison.new[link.new[0]] if link.new else comparison.old[link.old[0]]
    return told_apart(in_part(clause, comparison.old, comparison.new))


def _unfit_notice(
    name: str, misfits: Sequence[tuple[int, Note, str]]
) -> Iterator[Notice]:
    told = [
        f"entry {number} ({(note.new or note.old)[0].told}: {why})"
        for number, note, why in misfits
    ]
    if told:
        were = "note fits" if len(told) == 1 else "notes fit"
        yield Notice(
            "note-unfit",
            f"{len(told)} {were} no change here: {_listed(told)}, all of {name}. "
            "Nothing was made of them; -o NEW.notes.toml keeps them at its end.",
        )


def _listed(words: Sequence[str]) -> str:
    more = f" and {len(words) - _FEW} more" if len(words) > _FEW else ""
    return f"{', '.join(words[:_FEW])}{more}"
