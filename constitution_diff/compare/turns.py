"""What was done and undone: words removed and restored, put in and withdrawn.

A passage is what one step removed from a clause, or put into it: whole clauses, and
runs of words inside them. Two passages belong together when half of the three-word
runs of the shorter stand in the longer. What only moved is neither removed nor put in:
the step's other side has it elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op, Standing, Turn, TurnKind

from .shingles import share_in, shingles
from .sides import joined, part_names
from .strands import sentences
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, Edit, Life, Lives, Outline

    from .shingles import Shingle

_FEWEST_WORDS: Final = 5
_ALIKE: Final = 0.5
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
    whole: bool
    """It is all of a clause."""
    shingles: frozenset[Shingle]

    @property
    def key(self) -> tuple[str, ...]:
        return words(self.text)


def turns_of(lives: Lives) -> tuple[Turn, ...]:
    """What was done and undone, in the order of the lives it began in."""
    passages = tuple(_passages(lives))
    rank = {life.id: at for at, life in enumerate(lives.lives)}
    found = [turn for kind in _KINDS for turn in _turns(passages, *kind)]
    return tuple(
        sorted(found, key=lambda t: (rank[t.life], t.done, t.undone, rank[t.later]))
    )


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
    same_life = done.life == undone.life
    if min(len(done.key), len(undone.key)) < _FEWEST_WORDS:
        short = done.key == undone.key or (done.whole and undone.whole)
        return 2.0 if same_life and short else 0.0
    shorter, longer = sorted((done, undone), key=lambda p: len(p.shingles))
    share = share_in(shorter.shingles, longer.shingles)
    # A proposal goes as it came. What was removed can come back as part of more.
    if done.op is Op.INSERT:
        share = min(share, share_in(longer.shingles, shorter.shingles))
    if same_life and done.whole and undone.whole:
        return 1.0 + share
    return round(share + same_life / 2, 6) if share >= _ALIKE else 0.0


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
    all_words = [_shingles_of(outline) for outline in versions]
    for life in lives.lives:
        for found in _of_life(life, versions):
            # Removed words must be nowhere in the version without them, and words put
            # in nowhere in the version before.
            away = found.version - (found.op is Op.INSERT)
            if share_in(found.shingles, all_words[away]) < _MOVED:
                yield found


def _shingles_of(outline: Outline) -> frozenset[Shingle]:
    return frozenset(s for c in outline.clauses for s in shingles(words(c.words)))


def _of_life(life: Life, versions: Sequence[Outline]) -> Iterator[_Passage]:
    before: Clause | None = None
    for version, stage in enumerate(life.stages):
        now = versions[version][stage.clause] if stage.clause is not None else None
        if stage.standing is Standing.DELETED and before is not None:
            yield _whole(life, version, Op.DELETE, before)
        elif stage.standing in {Standing.INSERTED, Standing.RESTORED} and now:
            yield _whole(life, version, Op.INSERT, now)
        elif before is not None and now is not None:
            yield from _inside(life, version, stage.edits, (before, now))
        before = now or before


def _whole(life: Life, version: int, op: Op, clause: Clause) -> _Passage:
    text = clause.words
    found = shingles(words(text))
    return _Passage(life.id, version, op, text, text, whole=True, shingles=found)


def _inside(
    life: Life, version: int, edits: Sequence[Edit], sides: tuple[Clause, Clause]
) -> Iterator[_Passage]:
    """The runs of words that a step removed from a clause, and those it put in."""
    for part in part_names(sides):
        own = [edit for edit in edits if edit.part == part]
        for op, side in ((Op.DELETE, sides[0]), (Op.INSERT, sides[1])):
            text = joined([side], part)
            for start, end in _runs(own, op):
                run = text[start:end].strip()
                quote = _sentences_around(text, start, end)
                found = shingles(words(run))
                if found:
                    yield _Passage(
                        life.id, version, op, run, quote, whole=False, shingles=found
                    )


def _runs(edits: Iterable[Edit], op: Op) -> Iterator[tuple[int, int]]:
    """Places of the runs of `op` in the words of its side, short gaps bridged."""
    at, start, end = 0, None, 0
    for edit in edits:
        if edit.op not in {op, Op.KEEP}:
            continue
        if edit.op is op:
            start = at if start is None else start
            end = at + len(edit.text)
        elif start is not None and len(words(edit.text)) > _BRIDGED_WORDS:
            yield start, end
            start = None
        at += len(edit.text)
    if start is not None:
        yield start, end


def _sentences_around(text: str, start: int, end: int) -> str:
    """The sentences that a run of words lies in."""
    touched = [(a, b) for a, b in sentences(text) if a < end and start < b]
    if not touched:
        return text[start:end].strip()
    return text[min(start, touched[0][0]) : max(end, touched[-1][1])].strip()
