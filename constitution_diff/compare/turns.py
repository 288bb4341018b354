"""What was done and undone: words removed and restored, put in and withdrawn.

A passage is what one step removed from a clause, or put into it: whole clauses, and
runs of words inside them. Two passages belong together when half of the three-word
runs of the shorter stand in the longer (more, where that is short: "Amended in May
2024" is said of every amendment). What only moved is neither removed nor put in: the
step's other side has it elsewhere. What was put in and then replaced by something
third, as a fee is each year, was not withdrawn.

Limit: the thresholds were set on the seeds and read on ten series; no truth by hand
exists for them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op, Standing, Turn, TurnKind
from constitution_diff.model.values import dataclass

from .shingles import share_in, shingles
from .sides import joined, part_names
from .strands import sentences
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, Edit, Life, Lives, Outline

    from .shingles import Shingle

_FEWEST_WORDS: Final = 5
_SHORT_WORDS: Final = 12
_ALIKE: Final = 0.5
_ALIKE_SHORT: Final = 0.8
_MOVED: Final = 0.7
_BRIDGED_WORDS: Final = 2
"""So few words kept between two removed ones do not part a passage."""
_KINDS: Final = (
    (Op.DELETE, Op.INSERT, TurnKind.RESTORED),
    (Op.INSERT, Op.DELETE, TurnKind.WITHDRAWN),
)


@dataclass(frozen=True, slots=True)
class _Passage:
    """Words that one step removed from a life, or put into it."""

    life: str
    version: int
    """The first version without them, or with them."""
    op: Op
    text: str
    """The words themselves."""
    quote: str
    """With the rest of their sentences."""
    shingles: frozenset[Shingle]
    old: Clause | None
    """The clause before the step; None where it was not there."""
    new: Clause | None
    """The clause after the step; None where it is not there."""
    replaced: bool = False
    """Other words stand on the other side in its place."""

    @property
    def whole(self) -> bool:
        """Whether it is all of a clause."""
        return self.old is None or self.new is None

    @property
    def key(self) -> tuple[str, ...]:
        return words(self.text)


def turns_of(lives: Lives) -> tuple[Turn, ...]:
    """What was done and undone, in the order of the lives it began in."""
    passages = tuple(_passages(lives))
    rank = {life.id: at for at, life in enumerate(lives.lives)}
    found = [turn for kind in _KINDS for turn in _turns(passages, *kind)]
    told = _once(found, lives)
    return tuple(
        sorted(told, key=lambda t: (rank[t.life], t.done, t.undone, rank[t.later]))
    )


def _once(turns: Iterable[Turn], lives: Lives) -> Iterator[Turn]:
    """A clause that is again as it was is told of once, by what was put into it."""
    again: dict[tuple[str, int, int], list[Turn]] = defaultdict(list)
    for turn in turns:
        life = lives[turn.life]
        sides = lives.clause(life, turn.done - 1), lives.clause(life, turn.undone)
        if turn.later == turn.life and sides[0] and _key(sides[0]) == _key(sides[1]):
            again[turn.life, turn.done, turn.undone].append(turn)
        else:
            yield turn
    for several in again.values():
        put_in = [t for t in several if t.kind is TurnKind.WITHDRAWN]
        yield max(put_in or several, key=lambda turn: len(turn.was))


def _turns(
    passages: Sequence[_Passage], first: Op, then: Op, kind: TurnKind
) -> Iterator[Turn]:
    """The surest first; each passage is done once and undone once."""
    later = [p for p in passages if p.op is then]
    index: dict[Shingle, list[int]] = defaultdict(list)
    for at, passage in enumerate(later):
        for shingle in passage.shingles:
            index[shingle].append(at)
    rows = [
        (-alike, n, at)
        for n, passage in enumerate(passages)
        if passage.op is first
        for at in sorted({at for s in passage.shingles for at in index.get(s, ())})
        if (alike := _belong(passage, later[at])) > 0
    ]
    taken: set[tuple[str, int]] = set()
    for _, n, at in sorted(rows):
        if ("first", n) not in taken and ("then", at) not in taken:
            taken |= {("first", n), ("then", at)}
            yield _turn(passages[n], later[at], kind)


def _belong(done: _Passage, undone: _Passage) -> float:
    """How surely the one undoes the other, from 0 to 2; 0 for not at all."""
    if undone.version <= done.version:
        return 0.0
    as_before = _key(done.old) == _key(undone.new)
    if done.op is Op.INSERT and undone.replaced and not as_before:
        return 0.0
    same_life = done.life == undone.life
    if min(len(done.key), len(undone.key)) < _FEWEST_WORDS:
        short = done.key == undone.key or (done.whole and undone.whole)
        return 2.0 if same_life and short else 0.0
    shorter, longer = sorted((done, undone), key=lambda p: len(p.shingles))
    share = share_in(shorter.shingles, longer.shingles)
    # A proposal goes as it came. What was removed can come back as part of more.
    if done.op is Op.INSERT:
        share = min(share, share_in(longer.shingles, shorter.shingles))
    least = _ALIKE_SHORT if len(shorter.key) < _SHORT_WORDS else _ALIKE
    if same_life and done.whole and undone.whole:
        return 1.0 + share
    return round(share + same_life / 2, 6) if share >= least else 0.0


def _key(clause: Clause | None) -> tuple[str, ...]:
    return words(clause.words) if clause is not None else ()


def _turn(done: _Passage, undone: _Passage, kind: TurnKind) -> Turn:
    return Turn(
        kind=kind,
        life=done.life,
        later=undone.life,
        done=done.version,
        undone=undone.version,
        was=done.text,
        now=undone.text,
        was_quote=done.quote,
        now_quote=undone.quote,
        exact=done.key == undone.key,
    )


def _passages(lives: Lives) -> Iterator[_Passage]:
    """Every passage, without those whose words only moved."""
    versions = lives.versions
    wordings = [_Wording(outline) for outline in versions]
    for life in lives.lives:
        for found in _of_life(life, versions):
            # Removed words must be nowhere in the version without them, and words put
            # in nowhere in the version before.
            away = found.version - (found.op is Op.INSERT)
            back = found.whole and life.restored
            if back or not wordings[away].holds(found.shingles):
                yield found


class _Wording:
    """Which clauses of a version hold which three-word runs."""

    def __init__(self, outline: Outline) -> None:
        self._places: dict[Shingle, list[int]] = defaultdict(list)
        for at, clause in enumerate(outline.clauses):
            for shingle in shingles(words(clause.words)):
                self._places[shingle].append(at)

    def holds(self, wanted: frozenset[Shingle]) -> bool:
        """Whether one clause says nearly all of it."""
        found = Counter(at for s in wanted for at in self._places.get(s, ()))
        return max(found.values(), default=0) >= _MOVED * len(wanted)


def _of_life(life: Life, versions: Sequence[Outline]) -> Iterator[_Passage]:
    before: Clause | None = None
    for version, stage in enumerate(life.stages):
        now = versions[version][stage.clause] if stage.clause is not None else None
        if stage.standing is Standing.DELETED:
            yield from _whole(life, version, before, None)
        elif stage.standing in {Standing.INSERTED, Standing.RESTORED}:
            yield from _whole(life, version, None, now)
        elif before is not None and now is not None and _key(before) != _key(now):
            yield from _inside(life, version, stage.edits, (before, now))
        before = now or before


def _whole(
    life: Life, version: int, old: Clause | None, new: Clause | None
) -> Iterator[_Passage]:
    clause, op = (old, Op.DELETE) if old else (new, Op.INSERT)
    text = clause.words if clause else ""
    found = shingles(words(text))
    if found:
        yield _Passage(life.id, version, op, text, text, found, old, new)


def _inside(
    life: Life, version: int, edits: Sequence[Edit], sides: tuple[Clause, Clause]
) -> Iterator[_Passage]:
    """The runs of words that a step removed from a clause, and those it put in."""
    for part in part_names(sides):
        own = [edit for edit in edits if edit.part == part]
        for op, side in ((Op.DELETE, sides[0]), (Op.INSERT, sides[1])):
            text = joined([side], part)
            for start, end, replaced in _runs(own, op):
                run = text[start:end].strip()
                quote = _sentences_around(text, start, end)
                found = shingles(words(run))
                if found:
                    yield _Passage(
                        life.id, version, op, run, quote, found, *sides, replaced
                    )


def _runs(edits: Sequence[Edit], op: Op) -> Iterator[tuple[int, int, bool]]:
    """Where `op` stands in the words of its side, and whether beside the other op.

    Short gaps between its runs are bridged.
    """
    at, end, replaced = 0, 0, False
    start: int | None = None
    for before, edit in zip((None, *edits), edits, strict=False):
        if edit.op is Op.KEEP:
            if start is not None and len(words(edit.text)) > _BRIDGED_WORDS:
                yield start, end, replaced
                start, replaced = None, False
            at += len(edit.text)
        elif edit.op is op:
            replaced |= before is not None and before.op not in {op, Op.KEEP}
            start = at if start is None else start
            at = end = at + len(edit.text)
        else:
            replaced |= start is not None and bool(words(edit.text))
    if start is not None:
        yield start, end, replaced


def _sentences_around(text: str, start: int, end: int) -> str:
    """The sentences that a run of words lies in."""
    touched = [(a, b) for a, b in sentences(text) if a < end and start < b]
    if not touched:
        return text[start:end].strip()
    return text[min(start, touched[0][0]) : max(end, touched[-1][1])].strip()
