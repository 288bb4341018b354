"""Words with their places: what terms and offices are looked for in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .tokens import folded, tokens
from .wordlists import (
    ARTICLES,
    DEPARTMENTS,
    FUNCTION,
    IN_CHARGE,
    MODALS,
    NAMED_MEMBERS,
    NAMED_OFFICERS,
    PEOPLE,
    POSTS,
)

_LONGEST_NAME = 4
_LONGEST_CHARGE = 4
_OF = frozenset({"head", "secretary"})
_NO_POSTS = _OF - POSTS
_OF_WHOM = frozenset({"director", "governor", "trustee", "management"})
"""A board of these is one body."""
_ONLY_AFTER = {
    "officer": NAMED_OFFICERS,
    "member": NAMED_MEMBERS,
    "council": frozenset({"full"}),
    "group": frozenset({"political"}),
    "side": frozenset({"staff", "employer"}),
}
"""Nouns that name an office or a body only after one of these words."""
_ALSO_VERBS = frozenset({"delegate"})
"""Offices after an article or with a capital alone: "the leader may delegate"."""
_OPENS_A_SENTENCE = re.compile(r"(?:^|[.:;!?\n•–—-])\s*$")
_ARTICLE_BEFORE = re.compile(r"(?i)\b(?:a|an|the)\s+$")
_ALSO_ADJECTIVES = frozenset({"fellow"})
"""People where no noun follows: "fellow councillors"."""


class Word(NamedTuple):
    """A word, or a mark of punctuation, without the article before it."""

    folded: str
    start: int
    end: int
    """Its place in the text, in characters from 0, end excluded."""
    after_article: str
    """The article before it, "a" for "an"; "" for none."""


class Name(NamedTuple):
    """An office or body that a text names, from its first word to its last."""

    words: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=16384)
def placed_words(text: str) -> tuple[Word, ...]:
    """The words and marks of a text; articles are left out, plurals are singular.

    >>> [word.folded for word in placed_words("The area committees, and a chair")]
    ['area', 'committee', ',', 'and', 'chair']
    """
    found: list[Word] = []
    at = 0
    article = ""
    for token in tokens(text):
        start, at = at, at + len(token)
        word = _word_or_mark(token)
        if not word:
            continue
        if word in ARTICLES:
            article = "the" if word == "the" else "a"
            continue
        found.append(Word(word, start, at, article))
        article = ""
    return tuple(found)


@lru_cache(maxsize=16384)
def _word_or_mark(token: str) -> str:
    """A word folded, a mark as it is; "" for blanks."""
    if token.isspace():
        return ""
    return folded(token) if token[0].isalnum() or token[0] in "£$€(" else token


@lru_cache(maxsize=16384)
def office_names(text: str) -> tuple[Name, ...]:
    """The offices and bodies that a text names; "officers" or "members" are none.

    >>> [
    ...     " ".join(name.words)
    ...     for name in office_names(
    ...         "The monitoring officer and a head of service tell officers."
    ...     )
    ... ]
    ['monitoring officer', 'head of service']
    """
    words = placed_words(text)
    if not any(_names_post(w.folded) for w in words):
        return ()
    return tuple(n for n in _names(words) if not _is_verb(text, n))


@lru_cache(maxsize=16384)
def people_names(text: str) -> tuple[Name, ...]:
    """The people that a text names by what they are, with the word before it.

    >>> [n.words for n in people_names("Ward councillors consult the applicant.")]
    [('ward', 'councillor'), ('applicant',)]
    """
    words = placed_words(text)
    found: list[Name] = []
    for at, word in enumerate(words):
        if word.folded in PEOPLE and not _is_adjective(words, at):
            first = at - 1 if _goes_on(words, at) else at
            name = tuple(w.folded for w in words[first : at + 1])
            found.append(Name(name, words[first].start, word.end))
    return tuple(found)


def _is_adjective(words: tuple[Word, ...], at: int) -> bool:
    after = words[at + 1].folded if at + 1 < len(words) else ""
    return (
        words[at].folded in _ALSO_ADJECTIVES
        and after[:1].isalpha()
        and (_qualifies(after))
    )


def _is_verb(text: str, name: Name) -> bool:
    """Whether what could be an office says what somebody does."""
    if name.words[-1] not in _ALSO_VERBS:
        return False
    before, alone = text[: name.start], len(name.words) == 1
    titled = text[: name.end].rsplit(maxsplit=1)[-1][:1].isupper()
    if alone and _ARTICLE_BEFORE.search(before):
        return False
    return not titled or (alone and bool(_OPENS_A_SENTENCE.search(before)))


def _names_post(word: str) -> bool:
    return word in POSTS or word in _OF or word in _ONLY_AFTER


def _names(words: tuple[Word, ...]) -> list[Name]:
    found: list[Name] = []
    taken = -1
    for at in range(len(words)):
        end = _end_of_name(words, at)
        if end is None or at <= taken:
            continue
        start = max(_start_of_name(words, at), taken + 1)
        taken = end
        inside = words[start : end + 1]
        name = tuple(w.folded for w in inside)
        found.append(Name(name, inside[0].start, inside[-1].end))
    return found


def _end_of_name(words: tuple[Word, ...], at: int) -> int | None:
    """Where the name of an office with its noun at `at` ends; None if it names none."""
    word = words[at].folded
    before = words[at - 1].folded if at and not words[at].after_article else ""
    after = words[at + 1].folded if at + 1 < len(words) else ""
    third = words[at + 2].folded if at + 2 < len(words) else ""
    if word in _OF and (after == "of" or word not in POSTS):
        named = after == "of" and third.isalpha()
        return max(at + 2, _end_of_charge(words, at)) if named else None
    if word == "board" and after == "of" and third in _OF_WHOM:
        return at + 2
    if word in _ONLY_AFTER:
        return at if before in _ONLY_AFTER[word] else None
    if word not in POSTS:
        return None
    # "committee chair" and "executive director" are one office each.
    one = _names_post(after) and after not in _NO_POSTS | _ALSO_VERBS
    one = one and not words[at + 1].after_article
    return None if one else _end_of_charge(words, at)


def _end_of_charge(words: tuple[Word, ...], at: int) -> int:
    """Where what an office is in charge of ends: "director of children's services"."""
    inside = words[at + 2 : at + 2 + _LONGEST_CHARGE]
    joint = words[at + 1].folded if at + 1 < len(words) else ""
    if words[at].folded not in IN_CHARGE or joint not in {"of", "for"} or not inside:
        return at
    last = at + 2 if joint == "of" and _qualifies(inside[0].folded) else at
    for n, word in enumerate(inside):
        if word.folded in DEPARTMENTS:
            last = at + 2 + n
        elif word.after_article or not (
            _qualifies(word.folded) or word.folded == "and"
        ):
            break
    return last


def _start_of_name(words: tuple[Word, ...], at: int) -> int:
    start = at
    while at - start < _LONGEST_NAME and _goes_on(words, start):
        start -= 1
    joint = start - 2
    if joint >= 0 and words[start - 1].folded == "and" and _opens(words, joint):
        first = not joint or not words[joint - 1].folded.isalnum()
        return joint if words[joint].after_article or first else start
    return start


def _goes_on(words: tuple[Word, ...], start: int) -> bool:
    """Whether the word before `start` belongs to the name."""
    if start == 0 or words[start].after_article:
        return False
    return _qualifies(words[start - 1].folded)


def _opens(words: tuple[Word, ...], at: int) -> bool:
    """Whether a name may begin there: "the disciplinary and grading … committee"."""
    word = words[at].folded
    joined = words[at + 2].after_article
    return _qualifies(word) and not _names_post(word) and not joined


def _qualifies(word: str) -> bool:
    plain = word.replace("-", "").isalnum() and not word[0].isdigit()
    return word == "151" or (
        plain and word not in FUNCTION and word not in MODALS and word not in _VERBS
    )


_VERBS = frozenset(
    "ask tell told inform informed consult consulted advise notify write report come "
    "invite invited appoint include contain become see example exclude copy".split()
)
