"""The same provision said twice, and the same rule with two figures."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .subject import Found, cut, spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Spot

    from .subject import Subject

_TOKEN: Final = re.compile(r"£?\d[\d,.]*\d|£?\d|[^\W\d_]+(?:['’][^\W\d_]+)*|%")
_FIGURE_WORDS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty "
    "thirty forty fifty half third quarter".split()
)
_COUNTED: Final = (
    "one two three four five six seven eight nine ten eleven twelve".split()
)
_WORTH: Final = {word: str(n) for n, word in enumerate(_COUNTED, 1)}
"""Figures and words that say the same."""
_VOTED: Final = re.compile(
    r"(?i)[\W_]*(?:voted|adopted|approved|amended|inserted|revised|repealed)\b"
)
"""Notes of when a rule was made are alike, and none is a rule."""
_SENTENCE_END: Final = re.compile(r"(?<=[a-z)][.;])\s+(?=[A-Z])")
_SHINGLE: Final = 4
_FEWEST_WORDS: Final = 14
_FEWEST_WORDS_OF_A_RULE: Final = 9
_ALIKE: Final = 0.8
"""The share of word groups in common from which two clauses say the same."""
_ALIKE_IN_WORDS: Final = 0.4
"""The same where all words are: "Scrutiny and Overview" for "Overview and Scrutiny"."""
_COMMON: Final = 12
"""A group of words in more clauses than this is a phrase, and no sign of copying."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause, or a sentence of it, as the words it says and the figures in them."""

    clause: Clause
    text: str
    words: tuple[str, ...]
    """In small letters, each figure as "#"."""
    figures: tuple[str, ...]
    whole: bool
    """These are all of its words, and not one sentence of several."""

    @property
    def spot(self) -> Spot:
        """The clause as a place, quoted from where these words begin."""
        return spot(self.clause, cut(self.text, 0, 0))

    def figure(self, at: int) -> Spot:
        """The clause as a place, quoted around its figure number `at`, from 0."""
        found = [m for m in _TOKEN.finditer(self.text.casefold()) if _is_figure(m[0])]
        start, end = found[at].span()
        return spot(self.clause, cut(self.text, start, end), self.text[start:end])

    @property
    def shingles(self) -> frozenset[tuple[str, ...]]:
        """Its groups of neighbouring words."""
        last = max(1, len(self.words) - _SHINGLE + 1)
        return frozenset(self.words[at : at + _SHINGLE] for at in range(last))


def find_duplicates(subject: Subject) -> Iterator[Found]:
    """Near-copies, and near-copies that disagree about a figure."""
    said = [one for clause in subject.outline.clauses for one in _said(clause)]
    shingles = [one.shingles for one in said]
    groups: list[list[int]] = []
    for left, right in _candidates(shingles):
        one, other = said[left], said[right]
        if one.clause is other.clause or one.whole != other.whole:
            continue
        if not _are_alike(one, other, _share(shingles[left], shingles[right])):
            continue
        if one.figures != other.figures:
            if _is_one_rule(one, other):
                yield _disagreeing(one, other)
        elif min(len(one.words), len(other.words)) >= _FEWEST_WORDS:
            _join(groups, left, right)
    yield from _alike(said, groups)


def _alike(said: Sequence[_Said], groups: Sequence[Sequence[int]]) -> Iterator[Found]:
    """Whole provisions that are alike, then those that share a sentence only."""
    told: list[set[str]] = []
    for whole in (True, False):
        for group in groups:
            clauses = {said[at].clause.id: said[at].spot for at in group}
            known = any(clauses.keys() <= ids for ids in told)
            if said[group[0]].whole is not whole or known:
                continue
            told.append(set(clauses))
            what = "say the same" if whole else "have a sentence"
            message = f"{len(clauses)} provisions {what} in nearly the same words."
            yield Found("clauses-alike", message, tuple(clauses.values()))


def _said(clause: Clause) -> Iterator[_Said]:
    """What a clause says, and what each of its sentences does.

    Nothing for what is too short or no sentence.
    """
    if clause.kind in (Kind.ROW, Kind.TABLE) or _VOTED.match(clause.text):
        return
    yield from _counted(clause, clause.text, whole=True)
    for sentence in _SENTENCE_END.split(clause.text):
        yield from _counted(clause, sentence, whole=False)


def _counted(clause: Clause, text: str, *, whole: bool) -> Iterator[_Said]:
    tokens = _TOKEN.findall(text.casefold())
    if len(tokens) >= _FEWEST_WORDS_OF_A_RULE:
        figures = tuple(_WORTH.get(t, t) for t in tokens if _is_figure(t))
        words = tuple("#" if _is_figure(token) else token for token in tokens)
        yield _Said(clause, text, words, figures, whole)


def _is_figure(token: str) -> bool:
    return token in _FIGURE_WORDS or token[-1].isdigit()


def _candidates(
    shingles: Sequence[frozenset[tuple[str, ...]]],
) -> Iterator[tuple[int, int]]:
    """Pairs of clauses that share rare groups of words, in document order."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, groups in enumerate(shingles):
        for group in groups:
            holders[group].append(at)
    shared: Counter[tuple[int, int]] = Counter()
    for at_all in holders.values():
        if 1 < len(at_all) <= _COMMON:
            shared.update(combinations(at_all, 2))
    for (left, right), n in sorted(shared.items()):
        if 2 * n >= min(len(shingles[left]), len(shingles[right])):
            yield left, right


def _share(
    left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]
) -> float:
    return len(left & right) / len(left | right)


def _are_alike(one: _Said, other: _Said, share: float) -> bool:
    """Whether they say the same, or have the very same words in another order."""
    same = share >= _ALIKE_IN_WORDS and sorted(one.words) == sorted(other.words)
    return share >= _ALIKE or same


def _is_one_rule(one: _Said, other: _Said) -> bool:
    """Neighbours in one list set out cases; only the very same words are one rule."""
    if len(one.figures) != len(other.figures):
        return False
    return one.clause.parent != other.clause.parent or one.words == other.words


def _disagreeing(one: _Said, other: _Said) -> Found:
    pairs = list(zip(one.figures, other.figures, strict=True))
    differing = [at for at, (was, now) in enumerate(pairs) if was != now]
    told = "; ".join(" and ".join(pairs[at]) for at in differing)
    message = f"Nearly the same rule with two figures: {told}."
    spots = (said.figure(differing[0]) for said in (one, other))
    return Found("figures-differ", message, tuple(spots))


def _join(groups: list[list[int]], left: int, right: int) -> None:
    """Put two clauses into one group, with all that each is like already."""
    home = next((g for g in groups if left in g or right in g), None)
    if home is None:
        groups.append([left, right])
    else:
        home.extend(at for at in (left, right) if at not in home)
