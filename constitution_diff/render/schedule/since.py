"""How each row stands to the version that a committee has seen before.

Words are compared, provision by provision, in the adopted version, the one seen and
the draft. What was proposed in the version seen, and is not in the draft, gets a row
too, though nothing changes there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Edit, Op
from constitution_diff.render import vocabulary
from constitution_diff.render.story import name

from .parts import Parts
from .sides import Quote, part_names, words_of
from .terms import for_terms_only
from .values import NO_LINK, Row
from .versions import Versions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Comparison, Life, Lives

    from .sides import Quotation

_QUOTED_CHARS: Final = 400


def rows_since(
    lives: Lives, overall: Comparison, rows: Sequence[Row]
) -> tuple[Row, ...]:
    """The rows with their standing, and those of what was given up, in order."""
    versions = Versions(lives, overall)
    terms = [row for row in rows if row.term]
    changes = [row for row in rows if not row.term]
    placed = [(row.index, _with_standing(versions, row)) for row in changes]
    gone, told = _terms_given_up(versions, terms)
    told |= {life.id for row in changes for life in versions.lives_of(row.index)}
    # A row of what was given up follows the change above it.
    placed += _given_up(versions, told)
    placed.sort(key=lambda pair: pair[0])
    return (
        *(_with_standing(versions, row) for row in terms),
        *gone,
        *(row for _, row in placed),
    )


def _with_standing(versions: Versions, row: Row) -> Row:
    return replace(row, since=vocabulary.SINCE[_standing(versions, row)])


def _standing(versions: Versions, row: Row) -> str:
    if row.term:
        steps = versions.steps_to_seen()
        pairs = {(o.old, o.new) for step, _ in steps for o in step.substitutions}
        return "already" if (row.current, row.proposed) in pairs else "new"
    lives = versions.lives_of(row.index)
    if all(map(versions.came_by_then, lives)):
        return "already"
    return "new" if all(map(versions.came_since, lives)) else "again"


def _terms_given_up(
    versions: Versions, terms: Sequence[Row]
) -> tuple[list[Row], set[str]]:
    """A row for each title that only the version seen changed; the lives it tells of.

    It tells of the provisions in which nothing but this title was another.
    """
    kept = {(row.current, row.proposed) for row in terms}
    found: dict[tuple[str, str], Row] = {}
    told: set[str] = set()
    for comparison, life_of in versions.steps_to_seen():
        for one in comparison.substitutions:
            lives = {p.new: life_of[p.new] for p in one.places if p.new}
            back = {c for c, life in lives.items() if versions.given_up(life)}
            if back and (one.old, one.new) not in kept:
                found[one.old, one.new] = _term_row(one.old, one.new)
                told |= {
                    lives[clause].id
                    for clause in back
                    if for_terms_only(comparison.link_of_new(clause))
                }
    return list(found.values()), told


def _term_row(old: str, new: str) -> Row:
    kept = (Quote((Edit("text", Op.KEEP, old),)),)
    return Row(
        index=NO_LINK,
        part=vocabulary.TERMS,
        reference="throughout",
        current=old,
        proposed=old,
        kind=vocabulary.GIVEN_UP,
        asks="same",
        old=kept,
        new=kept,
        notes=(f"The version seen had “{new}”.",),
        term=True,
        since=vocabulary.SINCE["withdrawn"],
    )


def _given_up(versions: Versions, told: set[str]) -> Iterator[tuple[int, Row]]:
    """A row for each provision that only the version seen has otherwise; its place."""
    parts = Parts(versions.overall)
    at = 0
    for life in versions.lives.lives:
        found = versions.place(life)
        at = at if found is None else found
        if life.id not in told and versions.given_up(life):
            yield at, _row(versions, life, parts.title(versions.overall.links[at]))


def _row(versions: Versions, life: Life, part: str) -> Row:
    adopted, draft = versions.adopted(life), versions.draft(life)
    seen = versions.seen(life)
    kept = _kept(draft) if draft else ()
    both = (name(clause) for clause in (adopted, draft) if clause)
    return Row(
        index=NO_LINK,
        part=part,
        reference=" → ".join(dict.fromkeys(both))
        or (f"({name(seen)})" if seen else ""),
        current=name(adopted) if adopted else "",
        proposed=name(draft) if draft else "",
        kind=vocabulary.GIVEN_UP,
        asks="same",
        old=kept,
        new=kept,
        notes=(_as_seen(seen),),
        since=vocabulary.SINCE["withdrawn" if seen else "restored"],
    )


def _kept(clause: Clause) -> Quotation:
    """The words of a provision, without a mark."""
    parts = part_names((clause,))
    return tuple(
        Quote(
            (Edit(part, Op.KEEP, words),),
            heading=part == "heading",
        )
        for part in parts
        if (words := words_of(clause, part))
    )


def _as_seen(seen: Clause | None) -> str:
    if seen is None:
        return "The version seen left it out."
    words = " ".join(seen.words.split())
    short = words if len(words) <= _QUOTED_CHARS else f"{words[:_QUOTED_CHARS]} …"
    return f"The version seen had, as {name(seen)}: “{short}”"
