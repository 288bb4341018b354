"""Whether a clause differs in nothing that anybody would call a change of wording.

Terms that were swapped throughout, numbers that follow the clauses they mean, capitals
and punctuation may come together in one clause; each alone would be quiet.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .links import figures
from .markers import MODAL, NEGATION, OFFICE, markers
from .sides import passages
from .tokens import PLAIN_MARKS, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Link, Outline

    from .folding import Fold

_NEVER_COSMETIC: Final = frozenset({MODAL, NEGATION, OFFICE})
_POSSESSIVE: Final = re.compile(r"'s?$")


def differs_quietly(
    link: Link,
    outlines: tuple[Outline, Outline],
    fold: Fold,
    followed: Iterable[tuple[str, str]],
) -> bool:
    """Whether terms, numbers that follow and trifles are all that differs.

    Args:
        link: With clauses on both sides.
        outlines: The old one and the new one.
        fold: The terms that were swapped.
        followed: (old, new) numbers of its references that follow their clauses.
    """
    pairs = sorted(set(followed))
    return all(
        _alike(passage.old, _put_back(passage.new, pairs), fold)
        for passage in passages(link, *outlines)
    )


def spares_offices(link: Link, outlines: tuple[Outline, Outline]) -> bool:
    """Whether offices, "must" and "not" are printed as before, capitals included.

    "Head of Paid Service" is an office by law; "head of paid service" may be read as
    a description. Whether that is meant is for a person to say.
    """
    return all(
        _printed(passage.old) == _printed(passage.new)
        for passage in passages(link, *outlines)
    )


def keeps_letters(link: Link, outlines: tuple[Outline, Outline]) -> bool:
    """Whether every letter and figure stands as before, whatever its case.

    >>> from constitution_diff.model import Link, Outline
    >>> keeps_letters(Link(), (Outline(), Outline()))
    True
    """
    return all(
        _letters(passage.old) == _letters(passage.new)
        for passage in passages(link, *outlines)
    )


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _printed(text: str) -> list[str]:
    """The offices, modals and negations of a text as they stand there.

    >>> _printed("The Chair’s deputy must not vote.")
    ['must not', 'Chair']
    """
    found = (
        # A capital of "Shall" only says where in the sentence it stands.
        m.text if m.kind == OFFICE else m.text[0].lower() + m.text[1:]
        for m in markers(text)
        if m.kind in _NEVER_COSMETIC
    )
    return [_POSSESSIVE.sub("", words.translate(PLAIN_MARKS)) for words in found]


def _put_back(text: str, followed: Iterable[tuple[str, str]]) -> str:
    """The new words with the old number wherever one follows its clause.

    >>> _put_back("See 4.3 and 4.30.", [("4.2", "4.3")])
    'See 4.2 and 4.30.'
    """
    numbers = {now: was for was, now in followed}
    if not numbers:
        return text
    longest_first = sorted(numbers, key=lambda number: (-len(number), number))
    pattern = "|".join(map(re.escape, longest_first))
    return re.sub(
        rf"(?<![\w.])(?:{pattern})(?!\w|\.\d|\()", lambda m: numbers[m[0]], text
    )


def _alike(old: str, new: str, fold: Fold) -> bool:
    alike = figures(old) == figures(new)
    return alike and fold.same_but_for_terms(_words(old), _words(new))


def _words(text: str) -> str:
    return " ".join(token for token in tokens(text) if _is_word(token))


def _is_word(token: str) -> bool:
    return any(char.isalnum() or char in "£$€%" for char in token)
