"""Texts in which old and new terms are one: the same key for either."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .phrases import placed_words
from .runs import shared_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .mining import Pair, Phrase
    from .phrases import Word


TERM_KEY = "\0"
"""How the key of a whole term begins, so that it is no other word."""


class Piece(NamedTuple):
    """A word, or a whole term, and its place in the text."""

    key: str
    """Equal for an old term and the new one that took its place."""
    term: Phrase
    """() where it is no term that was swapped."""
    start: int
    end: int
    article: str
    """The one before it; "" for none."""


class Fold:
    """Makes old and new terms one; holds which phrases are one term."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._class_of: dict[Phrase, Phrase] = {}
        self._pair_of: dict[Pair, Pair] = {}
        for pair in pairs:
            self._pair_of[pair] = pair
            self._join(*pair)
        self._derive()
        self._pieces: dict[str, list[Piece]] = {}
        self._starting: dict[str, list[Phrase]] = {}
        for phrase in sorted(self._class_of, key=lambda p: (-len(p), p)):
            self._starting.setdefault(phrase[0], []).append(phrase)

    def __bool__(self) -> bool:
        return bool(self._pair_of)

    def _join(self, old: Phrase, new: Phrase) -> None:
        one = self._class_of.get(new) or self._class_of.get(old) or new
        other = self._class_of.get(old, one)
        for phrase, name in self._class_of.items():
            if name == other:
                self._class_of[phrase] = one
        self._class_of[old] = self._class_of[new] = one

    def _derive(self) -> None:
        """With board → cabinet, a board member is what a cabinet member was."""
        known = tuple(self._class_of)
        for pair in tuple(self._pair_of):
            old, new = pair
            for phrase in (one for one in known if one not in pair):
                before, after = _put(phrase, new, old), _put(phrase, old, new)
                if before and before not in known:
                    self._class_of[before] = self._class_of[phrase]
                    self._pair_of[before, phrase] = pair
                if after and after not in known:
                    self._class_of[after] = self._class_of[phrase]
                    self._pair_of[phrase, after] = pair

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs it was made from, in their order, each once."""
        return tuple(dict.fromkeys(self._pair_of.values()))

    def pair_of(self, old: Phrase, new: Phrase) -> Pair | None:
        """The pair by which one term became the other; None if by none."""
        return self._pair_of.get((old, new))

    def pieces(self, text: str) -> list[Piece]:
        """The words of a text, each term as one piece, in order."""
        known = self._pieces.get(text)
        if known is None:
            known = self._pieces[text] = self._cut(placed_words(text))
        return known

    def _cut(self, words: Sequence[Word]) -> list[Piece]:
        found: list[Piece] = []
        starting = self._starting
        at = 0
        while at < len(words):
            term = self._term_at(words, at) if words[at].folded in starting else ()
            if term:
                first, last = words[at], words[at + len(term) - 1]
                place = first.start, last.end, first.after_article
                found.append(Piece(self._key(term), term, *place))
            else:
                word, start, end, article = words[at]
                found.append(Piece(word, (), start, end, article))
            at += len(term) or 1
        return found

    def swapped(self, old: str, new: str) -> Iterator[tuple[Piece, Piece]]:
        """Each place where one term stands for another in two versions of a text.

        First those in the same order on both sides, then what is left of a term in
        sentences that changed places.
        """
        if not self._may_be_swapped(old, new):
            return
        ours, theirs = self.pieces(old), self.pieces(new)
        left_old, left_new = set(range(len(ours))), set(range(len(theirs)))
        for i, j, k, m in shared_runs([p.key for p in ours], [p.key for p in theirs]):
            left_old.difference_update(range(i, j))
            left_new.difference_update(range(k, m))
            for n in range(j - i):
                was, now = ours[i + n], theirs[k + n]
                if self.pair_of(was.term, now.term) is not None:
                    yield was, now
        came = [theirs[k] for k in sorted(left_new) if theirs[k].term]
        for was in (ours[i] for i in sorted(left_old) if ours[i].term):
            found = (one for one in came if self.pair_of(was.term, one.term))
            now_or_none = next(found, None)
            if now_or_none is not None:
                came.remove(now_or_none)
                yield was, now_or_none

    def _may_be_swapped(self, old: str, new: str) -> bool:
        """Whether one holds a term and the other what it became, as few texts do."""
        ours, theirs = self._terms_perhaps(old), self._terms_perhaps(new)
        return any((was, now) in self._pair_of for was in ours for now in theirs)

    def _terms_perhaps(self, text: str) -> set[Phrase]:
        """The terms of a text, and those that overlap with one."""
        words = tuple(word.folded for word in placed_words(text))
        return {
            term
            for at, word in enumerate(words)
            if word in self._starting
            for term in self._starting[word]
            if words[at : at + len(term)] == term
        }

    def _term_at(self, words: Sequence[Word], at: int) -> Phrase:
        for phrase in self._starting[words[at].folded]:
            inside = words[at : at + len(phrase)]
            alike = tuple(word.folded for word in inside) == phrase
            if alike and not any(word.after_article for word in inside[1:]):
                return phrase
        return ()

    @property
    def terms(self) -> tuple[Phrase, ...]:
        """Every phrase that is one with another, in no order that means anything."""
        return tuple(self._class_of)

    def terms_in(self, words: tuple[str, ...]) -> Iterator[Phrase]:
        """The terms that folded words hold, in order; the longest of two at a place."""
        for _, term in self._placed(words):
            yield term

    def _placed(self, words: tuple[str, ...]) -> Iterator[tuple[int, Phrase]]:
        """Likewise, each with its place."""
        starting, end = self._starting, 0
        if starting.keys().isdisjoint(words):
            return
        for at in [at for at, word in enumerate(words) if word in starting]:
            for term in starting[words[at]] if at >= end else ():
                if words[at : at + len(term)] == term:
                    yield at, term
                    end = at + len(term)
                    break

    def words(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Folded words with each term as one: what a matcher compares."""
        if self._starting.keys().isdisjoint(words):
            return words  # the very same, which tells that nothing was folded
        found: list[str] = []
        done = 0
        for at, term in self._placed(words):
            found += (*words[done:at], self._key(term))
            done = at + len(term)
        return (*found, *words[done:])

    def _key(self, term: Phrase) -> str:
        return TERM_KEY + " ".join(self._class_of[term])

    def same(self, old: str, new: str) -> bool:
        """Whether two phrases differ in nothing but the terms, case and articles.

        >>> fold = Fold([(("clerk",), ("proper", "officer"))])
        >>> fold.same("the Clerk", "a proper officer")
        True
        """
        ours, theirs = self.pieces(old), self.pieces(new)
        return len(ours) == len(theirs) and all(
            was.key == now.key and self.follows(was.term, now.term)
            for was, now in zip(ours, theirs, strict=True)
        )

    def same_but_for_terms(self, old: str, new: str) -> bool:
        """Likewise, and no article changed but before a term.

        >>> fold = Fold([(("clerk",), ("proper", "officer"))])
        >>> fold.same_but_for_terms("the Clerk asks us", "a proper officer asks us")
        True
        >>> fold.same_but_for_terms("the clerk asks a man", "the clerk asks the man")
        False
        """
        pieces = zip(self.pieces(old), self.pieces(new), strict=False)
        return self.same(old, new) and all(
            was.term or was.article == now.article for was, now in pieces
        )

    def follows(self, old: Phrase, new: Phrase) -> bool:
        """Whether a term stayed, or became what it became elsewhere too.

        Two terms that both became a third are one for the matcher, but the one in
        place of the other is a change like any other.
        """
        return old == new or (old, new) in self._pair_of


def _put(phrase: Phrase, new: Phrase, old: Phrase) -> Phrase:
    """The phrase with `old` where `new` stands in it; () where it does not."""
    for at in range(len(phrase) - len(new) + 1):
        if phrase[at : at + len(new)] == new:
            return (*phrase[:at], *old, *phrase[at + len(new) :])
    return ()
