"""Where the defined terms of an outline are used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from constitution_diff.model import DefinedTerm, TermUse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Outline


def term_uses(outline: Outline, terms: Sequence[DefinedTerm]) -> tuple[TermUse, ...]:
    """Where the terms are used, in document order, their definitions left out.

    A plural counts; what lies inside a longer term ("Chief Executive Committee")
    counts for the longer one alone.
    """
    spelled = {term_key(term.term): term.term for term in terms}
    if not spelled:
        return ()
    ordered = sorted(spelled, key=len, reverse=True)
    pattern = re.compile(
        rf"(?<!\w)(?:{'|'.join(map(re.escape, ordered))})(?:e?s)?(?!\w)", re.IGNORECASE
    )
    defined = {(term.clause, term.at) for term in terms}
    return tuple(
        use
        for clause in outline.clauses
        for use in _uses(clause, pattern, spelled)
        if use.part != "text" or (use.clause, use.at) not in defined
    )


def _uses(
    clause: Clause, pattern: re.Pattern[str], spelled: dict[str, str]
) -> Iterator[TermUse]:
    for part, text in (("heading", clause.heading), ("text", clause.text)):
        for match in pattern.finditer(text):
            term = spelled.get(term_key(match[0])) or spelled.get(match[0].casefold())
            if term is not None:
                exact = match[0].startswith(term)
                yield TermUse(term, clause.id, match.start(), part, exact)


def term_key(term: str) -> str:
    """A term as it is compared: without capitals and without the s of a plural."""
    plain = " ".join(term.casefold().split())
    long = len(plain) > 3 and not plain.endswith("ss")  # noqa: PLR2004
    return plain[:-1] if long and plain.endswith("s") else plain
