"""Titles and terms that change wherever they occur, where that is exactly true.

Every place of the current version is tried: one that stays as it is, or that changes
in another way, makes its provision an exception. Where the exceptions are many, the
places are told one by one instead.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Throughout
from constitution_diff.model.values import dataclass

from .drafts import part_words
from .hunks import hunks_beside, hunks_of
from .laying import parts_of
from .phrases import Splice, occurrences
from .quoting import is_quotable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId

    from .pairing import Pairs
    from .placing import Places

_FEWEST: Final = 3
"""So many places at least must change."""
_MOST_EXCEPTIONS: Final = 6
_SHORTEST: Final = 4
"""Letters: "the" is no term."""
Fixed = dict[tuple["ClauseId", str], list[Splice]]
Part = tuple["ClauseId", str]


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms that change throughout, and what that does to each provision."""

    instructions: tuple[Throughout, ...]
    fixed: Mapping[Part, Sequence[Splice]]


def terms_of(
    pairs: Pairs,
    places: Places,
    names: Mapping[ClauseId, str],
    targets: Mapping[ClauseId, str],
) -> Terms:
    """What can be said of the whole document at once, the most frequent first.

    `targets` has the texts of provisions that are divided or joined afterwards.
    """
    fixed: Fixed = defaultdict(list)
    found: list[Throughout] = []
    texts = list(_texts(pairs, places, targets))
    for old, new in _candidates(texts):
        made = _tried(texts, fixed, (old, new))
        if made is None:
            continue
        for part, splices in made.fixed.items():
            fixed[part] += splices
        found.append(Throughout(old, new, tuple(names[each] for each in made.excepted)))
    return Terms(tuple(found), fixed)


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a part of a provision, and what becomes of them."""

    clause: ClauseId
    part: str
    old: str
    new: str


def _texts(
    pairs: Pairs, places: Places, targets: Mapping[ClauseId, str]
) -> Iterator[_Text]:
    """Every text of the current version that stays, in order."""
    for clause in pairs.old.clauses:
        if clause.id in places.gone or clause.id in places.dissolved:
            continue
        new = pairs.new_of.get(clause.id)
        target = clause if new is None else pairs.new[new]
        for part, words in parts_of(clause):
            if words:
                wanted = part_words(target, part)
                if part == "text":
                    wanted = targets.get(clause.id, wanted)
                yield _Text(clause.id, part, words, wanted)


def _candidates(texts: Sequence[_Text]) -> list[tuple[str, str]]:
    """Words that stand for others in several provisions, the most frequent first."""
    times: Counter[tuple[str, str]] = Counter()
    for text in texts:
        if text.old != text.new and text.new:
            times.update(
                {_pair(text.old, hunk) for hunk in hunks_of(text.old, text.new)}
            )
    return [
        pair
        for pair, n in sorted(times.items(), key=lambda one: (-one[1], one[0]))
        if n >= _FEWEST and all(map(_is_term, pair))
    ]


def _pair(old: str, hunk: Splice) -> tuple[str, str]:
    return old[hunk.start : hunk.end], hunk.new


def _is_term(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    whole = words == words.strip() and words[-1:].isalnum() and words[:1].isalnum()
    return whole and letters >= _SHORTEST and is_quotable(words)


@dataclass(frozen=True, slots=True)
class _Made:
    fixed: Fixed
    excepted: tuple[ClauseId, ...]


def _tried(
    texts: Sequence[_Text], before: Fixed, pair: tuple[str, str]
) -> _Made | None:
    """What a term does everywhere; None where it is not worth saying."""
    made: Fixed = {}
    excepted: dict[ClauseId, None] = {}
    for text in texts:
        splices = [
            Splice(at, at + len(pair[0]), pair[1])
            for at in occurrences(text.old, pair[0])
        ]
        if not splices:
            continue
        known = [*before.get((text.clause, text.part), ()), *splices]
        if hunks_beside(text.old, text.new, known) is None:
            excepted[text.clause] = None
        else:
            made[text.clause, text.part] = splices
    kept = {part: splices for part, splices in made.items() if part[0] not in excepted}
    few = len(kept) < _FEWEST or len(excepted) > min(_MOST_EXCEPTIONS, len(kept) // 2)
    return None if few else _Made(kept, tuple(excepted))
