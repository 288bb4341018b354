"""Defined terms: where each is defined and used, and what is amiss with it.

Only plain evidence counts: quotation marks with a verb of defining, a table or list
of terms. An office such as the Monitoring Officer has capitals and is no term. Bold
type is not known here, so a bold term without marks is found only in such a list.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    DefinedTerm,
    DefinitionForm,
    Kind,
    TargetStatus,
    TermFault,
    TermFinding,
    TermUse,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline

_TERM: Final = r"[^\W\d_][^“”\"‘()\t;:]{0,58}?"
_MARKED: Final = rf"(?:[“\"]{_TERM}[”\"]|‘{_TERM}’|\*\*{_TERM}\*\*)"
_MEANS: Final = (
    r"(?:(?:shall\s+|will\s+)?(?:means?|include[sd]?|refers?\s+to)\b"
    r"|(?:has|have|shall\s+have)\s+the\s+(?:same\s+)?meanings?\b"
    r"|(?:is|are)\s+(?:defined|interpreted|to\s+be\s+read)\s+as\b|is\s+a\s+reference\s+to\b)"
)
_SENTENCE: Final = re.compile(
    rf"(?P<terms>{_MARKED}(?:(?:,|,?\s+(?:and|or))\s*{_MARKED})*)"
    rf"(?:\s+\([^)]{{1,60}}\))?,?\s+{_MEANS}"
)
_PLAIN_SENTENCE: Final = re.compile(
    r"\b[Ii]n\s+(?:this|these)\s+\w+,?\s+(?:the\s+(?:term|expression)\s+)?"
    rf"(?P<terms>[A-Z][\w’'-]*(?:\s+[\w’'-]+){{0,5}}?)\s+{_MEANS}"
)
_BRACKET: Final = re.compile(
    r"(?<![”\"’]\s)\(\s*(?:(?:the|an?|each|all|or|together|collectively|hereafter|hereinafter|called"
    r"|referred|to|as|known|being|which|is|in|this|document|constitution|protocol|code)"
    rf",?\s+){{0,8}}(?P<terms>{_MARKED})(?:\s+(?:from\s+here\s+on|hereafter))?\s*\)"
)
_LISTED: Final = re.compile(
    rf"(?P<terms>{_MARKED}|[A-Z][^\W_]*(?:[ ’'/&-]+[^\W_]+){{0,6}}?)"
    rf"(?:\s+\([^)]{{1,40}}\))?(?:\s*[:–—]\s|\s+-\s|\s+{_MEANS})"
)
_ONE: Final = re.compile(_MARKED)
_HEADING: Final = re.compile(
    r"(?i)(?:.*\b)?(?:definitions?|interpretation|glossary|defined\s+terms)(?:\b.*)?"
)
_TERM_COLUMN: Final = re.compile(
    r"(?i)(?:defined\s+)?(?:terms?|expressions?|words?|phrases?|abbreviations?)\b.*"
)
_MEANING_COLUMN: Final = re.compile(
    r"(?i)(?:meanings?|definitions?|descriptions?|explanations?|what\s+it\s+means)\b.*"
)
_HERE: Final = re.compile(
    r"\b(?:[Ii]n|for\s+the\s+purposes?\s+of)\s+(?:this|these)\s+"
    r"(?P<word>part|schedule|appendix|annex|section|article|paragraph|clause|rule)s?\b",
    re.IGNORECASE,
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:has|have)\s+the\s+(?:same\s+)?meaning|defined\s+in"
)
_OPENERS: Final = re.compile(r"(?:The|An?|Any|All|Each|Every|No|Where|If)\s+")
_END: Final = re.compile(r"[.;](?:\s|$)")
_MARKS: Final = "“”\"‘’'*"
_NAMES: Final = r"[A-Z][\w’'-]*(?:\s+(?:of\s+|and\s+|the\s+)?[A-Z][\w’'-]*){0,4}"
_SAID_DEFINED: Final = re.compile(
    rf"(?P<term>{_MARKED}|{_NAMES})\s*,?\s*\(?(?:as\s+|is\s+|are\s+)?"
    r"defined\s+(?:in|at|by|under)\s+(?P<where>this\s+\w+|the\s+\w+|\w+)"
)
_WORDS_OF_A_TERM: Final = 8
_ABOUT_WORDS: Final = re.compile(
    r"(?i)(?:words?|expressions?|references?|the\s+singular|singular|plural)\b(?=\s|$)"
)
"""Rules of reading are no terms: "words importing the singular include the plural"."""


def defined_terms(outline: Outline) -> tuple[DefinedTerm, ...]:
    """Every definition, in document order; a term defined twice stands twice."""
    found: list[DefinedTerm] = []
    tables: dict[ClauseId, bool] = {}
    listing: set[ClauseId] = set()
    for clause in outline.clauses:
        if clause.parent in listing or _HEADING.fullmatch(clause.heading):
            listing.add(clause.id)
        if clause.kind is Kind.ROW and clause.parent is not None:
            header = _is_header(clause)
            if tables.setdefault(clause.parent, header or clause.parent in listing):
                found += () if header else _of_row(outline, clause)
            continue
        found += _of_text(outline, clause, listed=clause.id in listing)
    return tuple(found)


def _is_header(row: Clause) -> bool:
    cells = row.cells
    two = len(cells) > 1 and bool(_TERM_COLUMN.fullmatch(cells[0]))
    return two and bool(_MEANING_COLUMN.fullmatch(cells[1]))


def _of_row(outline: Outline, row: Clause) -> Iterator[DefinedTerm]:
    term = row.cells[0].strip(_MARKS).removeprefix("the ") if row.cells else ""
    if term and len(row.cells) > 1 and row.cells[1]:
        at = row.text.find(term)
        yield _defined(outline, row, term, at, DefinitionForm.TABLE)


def _of_text(
    outline: Outline, clause: Clause, *, listed: bool
) -> Iterator[DefinedTerm]:
    text = clause.text
    seen: set[int] = set()
    for pattern, form in _PATTERNS:
        if form is DefinitionForm.LIST:
            opening = pattern.match(text) if listed else None
            matches = [opening] if opening else []
        else:
            matches = [*pattern.finditer(text)] if _MAY_DEFINE.search(text) else []
        for match in matches:
            for term, at in _terms(match):
                if at not in seen:
                    seen.add(at)
                    yield _defined(outline, clause, term, at, form)


_MAY_DEFINE: Final = re.compile(r"[“\"‘*]|[Ii]n\s+(?:this|these)\s")
_PATTERNS: Final = (
    (_SENTENCE, DefinitionForm.MEANS),
    (_PLAIN_SENTENCE, DefinitionForm.MEANS),
    (_BRACKET, DefinitionForm.BRACKET),
    (_LISTED, DefinitionForm.LIST),
)


def _terms(match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The terms of one definition: "X" and "Y" mean … has two."""
    words, start = match["terms"], match.start("terms")
    several = [*_ONE.finditer(words)]
    spans = [m.span() for m in several] or [(0, len(words))]
    for begin, end in spans:
        term = words[begin:end].strip(_MARKS).strip().rstrip(",.")
        bare = term.removeprefix("the ").removeprefix("The ")
        if (
            bare
            and not _ABOUT_WORDS.match(bare)
            and len(bare.split()) <= _WORDS_OF_A_TERM
        ):
            yield bare, start + words.index(bare, begin)


def _defined(
    outline: Outline, clause: Clause, term: str, at: int, form: DefinitionForm
) -> DefinedTerm:
    end = _END.search(clause.text, at)
    quote = clause.text[at : end.start() if end else len(clause.text)]
    scope = _scope(outline, clause, at)
    return DefinedTerm(term, clause.id, at, quote, form, scope)


def _scope(outline: Outline, clause: Clause, at: int) -> ClauseId | None:
    """The clause that "in this Part" means, said before the term or in its lead-in."""
    for text in (clause.text[:at], *(c.text for c in outline.ancestors(clause)[:1])):
        here = _HERE.search(text)
        if here:
            return _around(outline, clause, here["word"].lower())
    return None


def _around(outline: Outline, clause: Clause, word: str) -> ClauseId | None:
    """The nearest clause around that is labelled so.

    Else the outermost, which for "this article" and "this section" is no Part.
    """
    around = (clause, *outline.ancestors(clause))
    typed = [c.id for c in around if c.label.lower().startswith(word)]
    numbered = [c.id for c in around if c.label and c.kind is not Kind.PART]
    if not typed and numbered and word not in _LARGE:
        return numbered[-1]
    return typed[0] if typed else around[-1].id


_LARGE: Final = frozenset({"part", "schedule", "appendix", "annex"})


def term_uses(outline: Outline, terms: Sequence[DefinedTerm]) -> tuple[TermUse, ...]:
    """Where the terms are used, in document order, their definitions left out.

    A plural counts; what lies inside a longer term ("Chief Executive Committee")
    counts for the longer one alone.
    """
    spelled = {_key(term.term): term.term for term in terms}
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
            term = spelled.get(_key(match[0])) or spelled.get(match[0].casefold())
            if term is not None:
                exact = match[0].startswith(term)
                yield TermUse(term, clause.id, match.start(), part, exact)


def _key(term: str) -> str:
    """A term as it is compared: without capitals and without the s of a plural."""
    plain = " ".join(term.casefold().split())
    long = len(plain) > 3 and not plain.endswith("ss")  # noqa: PLR2004
    return plain[:-1] if long and plain.endswith("s") else plain


def term_findings(outline: Outline) -> tuple[TermFinding, ...]:
    """Terms defined twice in one scope, never used, or said to be defined and not."""
    terms = defined_terms(outline)
    return (
        *_defined_twice(terms),
        *_not_used(outline, terms),
        *_not_defined(outline, {_key(term.term) for term in terms}),
    )


def _defined_twice(terms: Sequence[DefinedTerm]) -> Iterator[TermFinding]:
    """In two clauses; "has the meaning given in 12" only points at the other one."""
    by_scope: defaultdict[tuple[ClauseId | None, str], list[DefinedTerm]]
    by_scope = defaultdict(list)
    for term in terms:
        if not _ELSEWHERE.search(term.quote):
            by_scope[term.scope, term.term].append(term)
    for several in by_scope.values():
        if len({term.clause for term in several}) > 1:
            places = tuple((term.clause, term.at) for term in several)
            yield TermFinding(TermFault.DEFINED_TWICE, several[0].term, places)


def _not_used(outline: Outline, terms: Sequence[DefinedTerm]) -> Iterator[TermFinding]:
    """Capitals do not matter here: who writes "member" may mean the "Member"."""
    used = {_key(use.term) for use in term_uses(outline, terms)}
    for term in terms:
        if _key(term.term) not in used:
            places = ((term.clause, term.at),)
            yield TermFinding(TermFault.NOT_USED, term.term, places)


def _not_defined(outline: Outline, known: set[str]) -> Iterator[TermFinding]:
    elsewhere = _elsewhere(outline)
    for clause in outline.clauses:
        if "defined" not in clause.text:
            continue
        for match in _SAID_DEFINED.finditer(clause.text):
            term = _OPENERS.sub("", match["term"].strip(_MARKS), count=1)
            inside = _says_here(match["where"], (clause.id, match.end()), elsewhere)
            if inside and _key(term) not in known:
                places = ((clause.id, match.start("term")),)
                yield TermFinding(TermFault.NOT_DEFINED, term, places)


def _elsewhere(outline: Outline) -> dict[ClauseId, list[tuple[int, int]]]:
    """Where references lead out of this file."""
    spans: defaultdict[ClauseId, list[tuple[int, int]]] = defaultdict(list)
    for reference in outline.references:
        if reference.targets[0].status is not TargetStatus.RESOLVED:
            spans[reference.clause].append(
                (reference.at, reference.at + len(reference.text))
            )
    return spans


def _says_here(
    where: str,
    place: tuple[ClauseId, int],
    elsewhere: dict[ClauseId, list[tuple[int, int]]],
) -> bool:
    """Whether "as defined in …" names a place of this document, as far as one knows."""
    clause, end = place
    if any(begin <= end <= stop for begin, stop in elsewhere.get(clause, ())):
        return False
    first, _, word = where.casefold().partition(" ")
    if first == "this":
        return True
    return first in _PLACES or (first == "the" and word in _OWN_LISTS)


_PLACES: Final = frozenset(
    "part section article paragraph clause rule schedule appendix annex".split()
)
_OWN_LISTS: Final = frozenset(
    "definitions glossary interpretation constitution schedule".split()
)
