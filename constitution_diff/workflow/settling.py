"""From a Word file with tracked changes to the same file with some of them settled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.compare import compare_outlines, noted
from constitution_diff.errors import UsageError
from constitution_diff.model import Notes, Notice, RevisionKind, View
from constitution_diff.model.values import dataclass
from constitution_diff.outline import outline_both
from constitution_diff.read import read_source
from constitution_diff.read.collector import collector_paused
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import as_document
from constitution_diff.render.docx.resolve import (
    Choice,
    Order,
    Standing,
    Verdict,
    accept_all,
    chosen,
    decided_places,
    has_moves,
    meant_in,
    n_changes,
    named,
    needing_attention,
    place_notices,
    provisions,
    reject_all,
    resolved,
    still_there,
    undecidable,
    verdict_of,
    view_of,
    within,
)
from constitution_diff.render.schedule.decided import placed

from .macros import macros_left_out
from .reading import PLAIN_DESK, Desk, Request, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Comparison, Decision, Outline, Source
    from constitution_diff.render.docx.parts import Parts
    from constitution_diff.render.docx.resolve import Decide, Meant
    from constitution_diff.render.schedule.decided import DecidedRow

_ANY = Choice()
_SHOWN = 5
_WHEN: Final = {View.FINAL: "", View.ORIGINAL: " before the changes"}


@dataclass(frozen=True, slots=True)
class Asked:
    """Which changes are to be settled, and how; all that is said must hold."""

    accept: bool
    """Accept them; False to reject them. What `decisions` decide goes by those."""
    choice: Choice = _ANY
    clauses: tuple[str, ...] = ()
    """Only those in provisions of these numbers or headings, or in what lies there."""
    attention: bool = False
    """Only those in provisions whose changes need attention."""
    decisions: Notes | tuple[DecidedRow, ...] | None = None
    """Only those that were decided, as it was decided."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A Word file with changes settled."""

    content: bytes
    n_settled: int
    n_left: int
    notices: tuple[Notice, ...] = ()


@collector_paused()
def settle_changes(request: Request, asked: Asked, desk: Desk = PLAIN_DESK) -> Settled:
    """The Word file with the tracked changes accepted or rejected that are meant.

    The others stay tracked changes. A move is settled as a whole.

    Raises:
        UnreadableSourceError: The file gives no text.
        UsageError: It is no Word file, or holds no such change or provision.
    """
    return settled(request, source_of(request, desk), asked)


def settled(request: Request, source: Source, asked: Asked) -> Settled:
    """The same for a file that was read as `source`."""
    if source.format != "docx":
        msg = (
            f"{request.name} is no Word file of the format .docx; tracked changes are "
            "settled in such a file only. Save it as .docx in Word first."
        )
        raise UsageError(msg)
    parts = open_parts(request.content, request.name)
    decided = _deciding(request, source, asked, parts)
    n_before = n_changes(parts)
    resolved(parts, decided.decide)
    n_after = n_changes(parts)
    notices = (*decided.notices, *_left_over(decided, parts))
    if n_after == n_before:
        raise UsageError(_nothing(request, source, notices, n_before))
    if as_document(parts):
        notices = (*notices, macros_left_out(request.name))
    content = parts.saved()
    # Of what the guard has let in, it is a part.
    n_left = _pending(read_source(content, request.name)) if n_after else 0
    # What no text tells of, such as a change in a remark, is counted in the file.
    n_settled = _pending(source) - n_left or n_before - n_after
    return Settled(content, n_settled, n_left or n_after, notices)


def _pending(source: Source) -> int:
    """How many tracked changes a text has, counted as every verb counts them."""
    return sum(one.kind is not RevisionKind.COMMENT for one in source.revisions)


class _Decided(NamedTuple):
    """What becomes of each change."""

    decide: Decide
    notices: tuple[Notice, ...] = ()
    meant: Meant | None = None
    """Where places were looked up, with what stays although one of its places is."""
    called: Mapping[str, str] = {}
    """How one would cite what stands in a paragraph."""


def _deciding(request: Request, source: Source, asked: Asked, parts: Parts) -> _Decided:
    """What becomes of each change. Where no place is asked for, none is looked up."""
    verdict = Verdict.ACCEPT if asked.accept else Verdict.REJECT
    if asked == Asked(accept=asked.accept):
        return _Decided(accept_all if asked.accept else reject_all)
    if asked == Asked(accept=asked.accept, choice=asked.choice):
        return _Decided(chosen(asked.choice, verdict))
    final, original = outline_both(source)
    sides = {View.FINAL: final, View.ORIGINAL: original}
    known = {
        view: {place for clause in side.clauses for place in clause.places}
        for view, side in sides.items()
    }
    standing = Standing(parts, known)
    where = _where(request, asked, (final, original), standing)
    meant = meant_in(parts, asked.choice, where.verdicts, standing, where.quiet)
    notices = where.notices
    if where.order is not None:
        notices += tuple(place_notices(where.order, where.moves, meant.verdicts))
    called = {
        named(view, place): clause.citation or clause.id
        for view, side in sides.items()
        for clause in side.clauses
        for place in clause.places
    }
    return _Decided(meant.decide, notices, meant, called)


def _left_over(decided: _Decided, parts: Parts) -> Iterator[Notice]:
    """A notice of changes that two provisions share; nothing where none were left."""
    found = still_there(parts, decided.meant.left) if decided.meant else set()
    if found:
        told: dict[str, None] = {}
        # In the order of the text, the provisions after the changes first.
        for name, citation in decided.called.items():
            if name in found and citation not in told:
                told[citation + _WHEN[view_of(name)]] = None
        yield Notice(
            "change-shared",
            "Tracked changes that provisions share of which not all were meant, or not "
            "alike, or that could not be settled without changing another provision, "
            f"were left as they are: {_listed(tuple(told))}. Settle them in Word.",
        )


class _Where(NamedTuple):
    """What becomes of the changes in each paragraph, as `Standing` calls them."""

    verdicts: dict[str, Verdict]
    notices: tuple[Notice, ...] = ()
    quiet: frozenset[str] = frozenset()
    """Those of which nothing is to be decided."""
    order: Order | None = None
    """None where nothing moved, as far as the file tells."""
    moves: Mapping[int, Verdict] = {}
    """What is to become of changes, by their place in the links of the comparison."""


def _where(
    request: Request,
    asked: Asked,
    outlines: tuple[Outline, Outline],
    standing: Standing,
) -> _Where:
    """What becomes of the changes in each paragraph, where the place matters."""
    final, original = outlines
    verdict = Verdict.ACCEPT if asked.accept else Verdict.REJECT
    meant: list[set[str]] = []
    if asked.clauses:
        found = (
            _in_clause(name, request, outlines, standing) for name in asked.clauses
        )
        meant.append(set().union(*found))
    by_place_only = not asked.attention and asked.decisions is None
    if by_place_only and not has_moves(standing):
        return _Where(_all_of(meant, verdict))
    comparison = compare_outlines(original, final)
    if asked.attention:
        meant.append(set(needing_attention(comparison)))
    order = Order(comparison, standing)
    if asked.decisions is None:
        at = _all_of(meant, verdict)
        moves = dict.fromkeys(order.moves(at), verdict)
        return _Where(at, order=order, moves=moves)
    decided, notices = _placed(comparison, asked.decisions)
    at, unclear = decided_places(comparison, decided)
    only = set(at).intersection(*meant)
    settled_at = {place: at[place] for place in at if place in only}
    moves = {n: verdict_of(one.decision) for n, one in decided if not one.stale}
    if meant:
        asked_for = set(order.moves(set.intersection(*meant)))
        moves = {n: one for n, one in moves.items() if n in asked_for}
    quiet = undecidable(comparison)
    return _Where(settled_at, (*notices, *unclear), quiet, order, moves)


def _in_clause(
    name: str,
    request: Request,
    outlines: tuple[Outline, Outline],
    standing: Standing,
) -> frozenset[str]:
    found = provisions(name, *outlines)
    if not found:
        msg = (
            f"{request.name} holds no provision {name!r}. "
            f"Run `constitution-diff outline {request.name}` to see its provisions."
        )
        raise UsageError(msg)
    if len(found) > 1:
        msg = (
            f"{request.name} has several provisions called {name!r}; say which is "
            f"meant: {', '.join(found)}."
        )
        raise UsageError(msg)
    return within(name, *outlines, standing)


def _all_of(meant: Sequence[set[str]], verdict: Verdict) -> dict[str, Verdict]:
    """The verdict for each paragraph that is in all of these, of which there is one."""
    return dict.fromkeys(sorted(set.intersection(*meant)), verdict)


def _placed(
    comparison: Comparison, decisions: Notes | tuple[DecidedRow, ...]
) -> tuple[tuple[tuple[int, Decision], ...], tuple[Notice, ...]]:
    """Decisions by the place of their change in `links`, and what fits none."""
    if isinstance(decisions, Notes):
        found = noted(comparison, decisions)
        return found.decisions, found.notices
    rows, lost = placed(comparison, decisions)
    return rows, tuple(lost_rows(lost))


def lost_rows(rows: Sequence[DecidedRow]) -> Iterator[Notice]:
    """A notice of rows that fit no change; nothing where all do."""
    if rows:
        where = _listed(tuple(dict.fromkeys(row.told for row in rows)))
        yield Notice(
            "decision-unfit",
            "Rows of the schedule that fit no change of this draft, or that others "
            "which were not decided, or not alike, say as well, were not carried out: "
            f"{where}. Have the schedule written anew from this draft.",
        )


def _listed(told: Sequence[str]) -> str:
    more = len(told) - _SHOWN
    return "; ".join(told[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")


def _nothing(
    request: Request, source: Source, notices: Sequence[Notice], n_before: int
) -> str:
    """Why nothing is to be settled, and what there is."""
    if not n_before:
        return f"{request.name} holds no tracked changes; there is nothing to settle."
    authors = sorted({one.author for one in source.revisions if one.author})
    by = f" They are by {', '.join(authors)}." if authors else ""
    said = "".join(f" {notice.message}" for notice in notices)
    n_pending = _pending(source) or n_before
    return (
        f"{request.name}: that choice means none of its {n_pending} tracked changes, "
        f"so nothing was written.{by}{said}"
    )
