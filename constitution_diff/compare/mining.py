"""Titles and terms that were swapped: found from the words of linked clauses.

A pair of phrases counts where one took the other's place at least twice. Articles
and plurals make no difference. What lost or gained a word inside, such as "area
committee", is told with the word it qualifies.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from .phrases import placed_words
from .runs import shared_runs
from .wordlists import (
    FUNCTION,
    IN_CHARGE,
    INSIDE_NAMES,
    MODALS,
    NEGATIONS,
    PEOPLE,
    POSTS,
    UNLIKE_TERMS,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .phrases import Word

Phrase = tuple[str, ...]
Pair = tuple[Phrase, Phrase]

_LEAST = 2
_LONGEST = 5
_FEW = 2
_OF_WHAT = frozenset({"of", "for"})
_NO_HEADS = FUNCTION | MODALS | NEGATIONS
_NOUNS_IN_LY = frozenset({"assembly", "family", "supply", "reply"})
"""Other words in -ly say how something is done: "normally the leader"."""


class Block(NamedTuple):
    """Words that took each other's place: from and to, on both sides."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def mined_pairs(texts: Iterable[tuple[str, str]]) -> tuple[Pair, ...]:
    """The (old, new) phrases swapped at least twice, the most frequent first.

    >>> mined_pairs(
    ...     [
    ...         ("A portfolio holder decides.", "A board member decides."),
    ...         ("Ask the portfolio holders.", "Ask the board members."),
    ...     ]
    ... )
    ((('portfolio', 'holder'), ('board', 'member')),)
    """
    seen: dict[Pair, list[tuple[str, str]]] = defaultdict(list)
    for old, new in texts:
        ours, theirs = placed_words(old), placed_words(new)
        for block in word_blocks(ours, theirs):
            found = _phrases(ours, theirs, block)
            if found is not None:
                pair, beside = found
                seen[pair].append(beside)
    widened: Counter[Pair] = Counter()
    for pair, places in seen.items():
        if len(places) >= _LEAST and is_term_pair(pair):
            widened[_widened(pair, places)] += len(places)
    ranked = sorted(widened.items(), key=lambda row: (-row[1], row[0]))
    return tuple(pair for pair, _ in ranked)


def is_term_pair(pair: Pair) -> bool:
    """Whether both phrases could be titles or terms: no figures, modals, "not"."""
    return pair[0] != pair[1] and all(map(_is_term, pair))


def _is_term(phrase: Phrase) -> bool:
    if not 0 < len(phrase) <= _LONGEST:
        return False
    ends = {phrase[0], phrase[-1]}
    return (
        all(word.replace("-", "").replace("'", "").isalpha() for word in phrase)
        and not any(word in UNLIKE_TERMS and word != "and" for word in phrase)
        and not any(word.endswith("ly") and word not in _NOUNS_IN_LY for word in phrase)
        and not ends & (FUNCTION | INSIDE_NAMES)
    )


def word_blocks(old: Sequence[Word], new: Sequence[Word]) -> list[Block]:
    """Where the words differ, in order; a word carried across its own is taken in.

    "Planning manager" and "head of planning" share a word, yet are one block.
    """
    blocks: list[Block] = []
    for block in _replaced(old, new):
        if blocks and _carried(blocks[-1], block):
            last = blocks.pop()
            blocks.append(last._replace(old_end=block.old_end, new_end=block.new_end))
        else:
            blocks.append(block)
    return blocks


def _replaced(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Block]:
    """The gaps between what both sides share."""
    done_old = done_new = 0
    ends = (len(old), len(old), len(new), len(new))
    shared = shared_runs([w.folded for w in old], [w.folded for w in new])
    for i, j, k, m in (*shared, ends):
        if i > done_old or k > done_new:
            yield Block(done_old, i, done_new, k)
        done_old, done_new = j, m


def _carried(last: Block, block: Block) -> bool:
    """One only takes away and the other only puts in: the word between was carried."""
    inserted = (last.old_start == last.old_end, block.old_start == block.old_end)
    deleted = (last.new_start == last.new_end, block.new_start == block.new_end)
    one_word = block.old_start - last.old_end == 1
    return one_word and inserted[0] != inserted[1] and deleted[0] != deleted[1]


def _phrases(
    old: Sequence[Word], new: Sequence[Word], block: Block
) -> tuple[Pair, tuple[str, str]] | None:
    """The phrases of a block, and the kept words before and after it."""
    i, j, k, m = block
    if i == j or k == m:
        fused = _fused(old, new, block)
        if fused is not None:
            return fused, ("", "")
        if j >= len(old) or m >= len(new) or old[j].folded in FUNCTION:
            return None
        j, m = j + 1, m + 1
        while not _is_noun(old[j - 1]) and j < len(old) and _is_noun(old[j]):
            j, m = j + 1, m + 1
            if m > len(new) or new[m - 1].folded != old[j - 1].folded:
                return None
    charge = _in_charge(old, i)
    if charge and charge == _in_charge(new, k):
        i, k = i - 2, k - 2
    ours = tuple(word.folded for word in old[i:j])
    theirs = tuple(word.folded for word in new[k:m])
    before = old[i - 1].folded if i and not old[i].after_article else ""
    after = old[j].folded if j < len(old) else ""
    same_after = m < len(new) and new[m].folded == after
    same_before = bool(k) and new[k - 1].folded == before
    return (ours, theirs), (before if same_before else "", after if same_after else "")


def _in_charge(words: Sequence[Word], at: int) -> Phrase:
    """The "head of" before what a head is of; () for none."""
    before = tuple(word.folded for word in words[max(0, at - 2) : at])
    named = len(before) == _FEW and before[0] in IN_CHARGE and before[1] in _OF_WHAT
    return before if named else ()


def _is_noun(word: Word) -> bool:
    return word.folded in POSTS


def _fused(old: Sequence[Word], new: Sequence[Word], block: Block) -> Pair | None:
    """Of two names joined by "or" that became one, the second and what it became.

    "The X and Y committee or the X panel" that became "the X committee": the differ
    keeps the first X and the committee, and takes out "or X panel". Likewise the
    other way round, where one name became two.
    """
    i, j, k, m = block
    if k == m:
        return _second(old, i, j)
    turned = _second(new, k, m)
    return turned and (turned[1], turned[0])


def _second(words: Sequence[Word], start: int, end: int) -> Pair | None:
    """The second of two names, where it begins like the first, and the first."""
    if end - start <= _FEW or words[start].folded not in {"or", "and"} or not start:
        return None
    repeated, head = words[start + 1].folded, words[start - 1].folded
    within = [w.folded for w in words[max(0, start - _LONGEST - 1) : start]]
    if repeated in within and head in POSTS and words[end - 1].folded in POSTS:
        return tuple(w.folded for w in words[start + 1 : end]), (repeated, head)
    return None


def _widened(pair: Pair, places: Sequence[tuple[str, str]]) -> Pair:
    """The pair with the noun that always follows, or the word always before.

    "Strategic" that became "executive" before every "director" is told with it, and
    "municipal" that became "civic" before every "year".
    """
    old, new = pair
    befores, afters = ({side[n] for side in places} for n in (0, 1))
    noun = afters.pop() if len(afters) == 1 else ""
    alone = len(old) == len(new) == 1 and noun.isalpha() and noun not in _NO_HEADS
    if (noun in POSTS and old[-1] not in POSTS) or (
        alone and not (_bare(old) or _bare(new))
    ):
        return (*old, noun), (*new, noun)
    before = befores.pop() if len(befores) == 1 else ""
    first = {before, old[0], new[0]}
    whole = before.isalpha() and not first & (UNLIKE_TERMS | INSIDE_NAMES)
    if whole and (_bare(old) or _bare(new)):
        return (before, *old), (before, *new)
    return pair


def _bare(phrase: Phrase) -> bool:
    """Whether it is the noun of a title alone: which secretary, which members?"""
    return len(phrase) == 1 and phrase[0] in POSTS | PEOPLE
