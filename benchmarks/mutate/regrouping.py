"""Operations that cut clauses up and put them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mutate.truth import Group, Likeness
from benchmarks.mutate.units import Kind, pointed

if TYPE_CHECKING:
    from benchmarks.mutate.bench import Bench

_FEWEST_WORDS = 8


def _sentences(words: str) -> list[str]:
    """The sentences, each with its full stop."""
    return [f"{each.rstrip('.')}." for each in words.split(". ")]


def _is_plain(bench: Bench, at: int, n_sentences: int) -> bool:
    """Whether it is one paragraph of so many long sentences, with no reference."""
    if at >= len(bench.units) or len(bench.whole(at)) > 1:
        return False
    unit = bench.units[at]
    parts = _sentences(unit.words)
    return (
        unit.kind is Kind.CLAUSE
        and unit.key not in bench.touched
        and unit.words.endswith(".")
        and not pointed(unit.words)
        and not bench.referred[unit.key]
        and len(parts) >= n_sentences
        and all(len(part.split()) >= _FEWEST_WORDS for part in parts)
    )


def split(bench: Bench) -> None:
    """A clause whose last sentences become a clause of their own."""
    at = bench.first(
        bench.places(Kind.CLAUSE), lambda at: _is_plain(bench, at, n_sentences=2)
    )
    unit = bench.units[at]
    parts = _sentences(unit.words)
    cut = bench.random.randrange(1, len(parts))
    made = bench.made(Kind.CLAUSE, " ".join(parts[cut:]))
    bench.rewrite(at, " ".join(parts[:cut]))
    bench.units.insert(at + 1, made)
    _log(bench, Group((unit.key,), (unit.key, made.key)), "split")


def merge(bench: Bench) -> None:
    """Two clauses that become one."""
    at = bench.first(
        bench.places(Kind.CLAUSE),
        lambda at: all(_is_plain(bench, at + n, n_sentences=1) for n in range(2)),
    )
    first, second = bench.units[at], bench.units[at + 1]
    bench.rewrite(at, f"{first.words} {second.words}")
    del bench.units[at + 1]
    _log(bench, Group((first.key, second.key), (first.key,)), "merged")


def three_to_two(bench: Bench) -> None:
    """Three clauses, of which the middle one is shared out among the others."""
    at = bench.first(
        bench.places(Kind.CLAUSE),
        lambda at: all(_is_plain(bench, at + n, n_sentences=2) for n in (0, 1, 2)),
    )
    one, two, three = bench.units[at : at + 3]
    first, *rest = _sentences(two.words)
    bench.rewrite(at, f"{one.words} {first}")
    bench.rewrite(at + 1, f"{' '.join(rest)} {three.words}")
    made = bench.made(Kind.CLAUSE, bench.units[at + 1].words)
    bench.units[at + 1 : at + 3] = [made]
    group = Group((one.key, two.key, three.key), (one.key, made.key))
    _log(bench, group, "regrouped three to two")


def two_to_three(bench: Bench) -> None:
    """Two clauses, whose inner ends become a clause between them."""
    at = bench.first(
        bench.places(Kind.CLAUSE),
        lambda at: all(_is_plain(bench, at + n, n_sentences=2) for n in (0, 1)),
    )
    one, two = bench.units[at : at + 2]
    *before, last = _sentences(one.words)
    first, *after = _sentences(two.words)
    made = bench.made(Kind.CLAUSE, f"{last} {first}")
    bench.rewrite(at, " ".join(before))
    bench.rewrite(at + 1, " ".join(after))
    bench.units.insert(at + 1, made)
    group = Group((one.key, two.key), (one.key, made.key, two.key))
    _log(bench, group, "regrouped two to three")


def move_sentence(bench: Bench) -> None:
    """The last sentence of a clause, now at the end of one in another section."""
    at = bench.first(
        bench.places(Kind.CLAUSE), lambda at: _is_plain(bench, at, n_sentences=2)
    )
    source, section = bench.units[at], bench.parent(at)
    to = bench.first(
        bench.places(Kind.CLAUSE),
        lambda to: bench.parent(to) != section and _is_plain(bench, to, n_sentences=2),
    )
    target = bench.units[to]
    *kept, last = _sentences(source.words)
    bench.rewrite(at, " ".join(kept))
    bench.rewrite(to, f"{target.words} {last}")
    bench.likenesses.append(Likeness(source.key, target.key, "text-moved"))
    for key in (source.key, target.key):
        bench.note(key, "a sentence moved to another clause")
        bench.unsure.add(key)


def _log(bench: Bench, group: Group, what: str) -> None:
    bench.groups.append(group)
    for key in (*group.old, *group.new):
        bench.asks.pop(key, None)
        bench.done.pop(key, None)
    for key in dict.fromkeys((*group.old, *group.new)):
        bench.note(key, what)
