"""Operations that bring units in or take them out."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.mutate import prose, slots
from benchmarks.mutate.truth import Asks, Likeness
from benchmarks.mutate.units import Kind, pointed
from benchmarks.pdf.prose import capitalised

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.mutate.bench import Bench
    from benchmarks.mutate.units import Unit

_FROM_EDGE = 3
"""So many siblings stand on either side of where something is cut."""
_FEW_SIBLINGS = 2


def _fresh(bench: Bench, words: Callable[[str], str]) -> str:
    """Words without any term that is changed throughout."""
    while True:
        made = words(bench.random.choice(list(slots.TOPICS)))
        if not any(term in made.casefold() for term in bench.avoided):
            return made


def _paragraph(bench: Bench) -> str:
    return _fresh(bench, lambda topic: prose.later_paragraph(topic, bench.random))


def _item(bench: Bench) -> str:
    return _fresh(bench, lambda topic: prose.later_item(topic, bench.random)) + ";"


def insert_clause(bench: Bench) -> None:
    """A numbered clause, before another."""
    at = bench.some(Kind.CLAUSE)
    bench.units.insert(at, bench.made(Kind.CLAUSE, _paragraph(bench)))


def insert_lookalike(bench: Bench) -> None:
    """A clause modelled on one of another Part, which stays where it is."""
    at = bench.some(Kind.CLAUSE)
    here = bench.units[bench.part(at)].key
    n_alike = Counter(unit.words for unit in bench.old)

    def elsewhere(other: int) -> bool:
        unit = bench.units[other]
        return (
            bench.units[bench.part(other)].key != here
            and unit.words.endswith(".")
            and n_alike[unit.words] == 1
            and not pointed(unit.words)
            and not any(term in unit.words.casefold() for term in bench.avoided)
        )

    model = bench.units[bench.first(bench.places(Kind.CLAUSE), elsewhere)]
    # It must not be changed itself, or the copy would be as good a partner.
    bench.touched.add(model.key)
    made = bench.made(Kind.CLAUSE, f"{model.words} The same goes for annual reviews.")
    bench.done[made.key].append("look-alike")
    bench.likenesses.append(Likeness(model.key, made.key, "modelled-on"))
    bench.units.insert(at, made)


def insert_item(bench: Bench) -> None:
    """A lettered item, before another."""
    at = bench.some(Kind.ITEM)
    bench.units.insert(at, bench.made(Kind.ITEM, _item(bench)))


def insert_bullet(bench: Bench) -> None:
    """A bullet, before another."""
    at = bench.some(Kind.BULLET)
    bench.units.insert(at, bench.made(Kind.BULLET, _item(bench)))


def insert_row(bench: Bench) -> None:
    """A row, after another."""
    at = bench.some(Kind.ROW)
    item = _fresh(bench, lambda topic: prose.later_item(topic, bench.random))
    officer = _fresh(bench, lambda _: bench.random.choice(slots.OFFICERS))
    thing = bench.random.choice(slots.THINGS)
    cells = (item, officer.removeprefix("the "), f"See the protocol on {thing}")
    bench.units.insert(at + 1, bench.made(Kind.ROW, *map(capitalised, cells)))


def insert_section(bench: Bench) -> None:
    """A section with three clauses, before another."""
    at = bench.some(Kind.SECTION)
    heading = _fresh(bench, lambda topic: prose.heading(topic, bench.random))
    clauses = [bench.made(Kind.CLAUSE, _paragraph(bench)) for _ in range(3)]
    title = bench.made(Kind.SECTION, heading)
    bench.units[at:at] = [title, *clauses]
    bench.unsure.add(title.key)


def insert_ban(bench: Bench) -> None:
    """A clause that forbids something."""
    at = bench.some(Kind.CLAUSE)
    thing = _fresh(bench, lambda topic: bench.random.choice(slots.TOPICS[topic]))
    words = f"Members must not speak to the press about {thing} before it is settled."
    bench.units.insert(at, bench.made(Kind.CLAUSE, words))


def insert_heading(bench: Bench) -> None:
    """An unnumbered heading between clauses; nothing moves."""
    at = bench.first(
        bench.places(Kind.CLAUSE),
        lambda at: bench.units[at - 1].kind is not Kind.SECTION,
    )
    heading = _fresh(bench, lambda topic: prose.heading(topic, bench.random))
    made = bench.made(Kind.HEADING, heading.partition(":")[0])
    bench.unsure.add(made.key)
    bench.units.insert(at, made)


def divide_section(bench: Bench) -> None:
    """A numbered heading between clauses; what follows it is renumbered."""
    places = bench.places(Kind.CLAUSE)
    at = bench.first(places, lambda at: _is_inner(bench, at))
    section = bench.parent(at)
    heading = _fresh(bench, lambda topic: prose.heading(topic, bench.random))
    made = bench.made(Kind.SECTION, heading)
    bench.ordered |= {bench.units[section].key, made.key}
    bench.unsure.add(made.key)
    bench.units.insert(at, made)
    for place in bench.whole(at):
        bench.beside[bench.units[place].key] = "under a new section heading"


def _is_inner(bench: Bench, at: int) -> bool:
    """Whether three clauses of its section stand before it, and it begins three."""
    section = bench.parent(at)
    if bench.units[section].key in bench.ordered:
        return False
    siblings = bench.children(section)
    where = siblings.index(at)
    return _FROM_EDGE <= where <= len(siblings) - _FROM_EDGE


def join_sections(bench: Bench) -> None:
    """A numbered heading gone; what followed it goes on with the section before."""
    sections = [
        unit.key for unit in bench.old if unit.kind in {Kind.PART, Kind.SECTION}
    ]
    parts = {unit.key for unit in bench.old if unit.kind is Kind.PART}
    neighbours = {pair for pair in pairwise(sections) if not set(pair) & parts}

    def follows_section(at: int) -> bool:
        before = at - 1
        while bench.units[before].depth > bench.units[at].depth:
            before -= 1
        pair = (bench.units[before].key, bench.units[at].key)
        # A section that only came to stand there would make two readings of it.
        return pair in neighbours and not set(pair) & (bench.ordered | bench.touched)

    at = bench.first(bench.places(Kind.SECTION), follows_section)
    before = at - 1
    while bench.units[before].kind is not Kind.SECTION:
        before -= 1
    bench.ordered |= {bench.units[before].key, bench.units[at].key}
    for place in bench.whole(at):
        bench.beside[bench.units[place].key] = "under a section heading that went"
    _gone(bench, range(at, at + 1), "section joined to the one before")


def delete_heading(bench: Bench) -> None:
    """An unnumbered heading gone."""
    at = bench.some(Kind.HEADING)
    bench.beside[bench.units[at + 1].key] = "behind a heading that went"
    _gone(bench, range(at, at + 1), "heading deleted")


def _gone(bench: Bench, places: range, what: str) -> list[Unit]:
    taken = bench.cut(places)
    for unit in taken:
        bench.note(unit.key, what, Asks.ATTENTION)
        if unit.kind in {Kind.HEADING, Kind.SECTION, Kind.TABLE}:
            bench.unsure.add(unit.key)
    return taken


def _deletes(*kinds: Kind, rows: bool = False) -> Callable[[Bench], None]:
    """An operation that takes out a unit of this kind with all that lies in it."""

    def delete(bench: Bench) -> None:
        def may_go(at: int) -> bool:
            inside = bench.whole(at)
            siblings = bench.children(bench.parent(at))
            header = rows and at == siblings[0]
            return (
                bench.untouched(inside) and len(siblings) > _FEW_SIBLINGS and not header
            )

        at = bench.first(bench.places(*kinds), may_go)
        _gone(bench, bench.whole(at), f"{bench.units[at].kind} deleted")

    return delete


delete_clause = _deletes(Kind.CLAUSE)
delete_item = _deletes(Kind.ITEM)
delete_bullet = _deletes(Kind.BULLET)
delete_section = _deletes(Kind.SECTION)
delete_row = _deletes(Kind.ROW, rows=True)


def delete_target(bench: Bench) -> None:
    """A clause gone that others refer to."""

    def is_referred_to(at: int) -> bool:
        unit = bench.units[at]
        return bool(bench.referred[unit.key]) and bench.untouched(bench.whole(at))

    at = bench.first(bench.places(Kind.CLAUSE, Kind.ITEM), is_referred_to)
    _gone(bench, bench.whole(at), "deleted, though referred to")
