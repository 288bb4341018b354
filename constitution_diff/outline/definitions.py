"""Defined terms: where each is defined, and for what.

Only plain evidence counts: quotation marks with a verb of defining, a table or list
of terms. An office such as the Monitoring Officer has capitals and is no term. Bold
type is not known here, so a bold term without marks is found only in such a list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model import DefinedTerm, DefinitionForm, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId, Outline

_TERM: Final = r"[^\W\d_][^“”\"‘()\t;:]{0,58}?"
MARKED: Final = rf"(?:[“\"]{_TERM}[”\"]|‘{_TERM}’|\*\*{_TERM}\*\*)"
_MEANS: Final = (
    r"(?:(?:shall\s+|will\s+)?(?:means?|include[sd]?|refers?\s+to)\b"
    r"|(?:has|have|shall\s+have)\s+the\s+(?:same\s+)?meanings?\b"
    r"|(?:is|are)\s+(?:defined|interpreted|to\s+be\s+read)\s+as\b|is\s+a\s+reference\s+to\b)"
)
_SENTENCE: Final = re.compile(
    rf"(?P<terms>{MARKED}(?:(?:,|,?\s+(?:and|or))\s*{MARKED})*)"
    rf"(?:\s+\([^)]{{1,60}}\))?,?\s+{_MEANS}"
)
_PLAIN_SENTENCE: Final = re.compile(
    r"\b[Ii]n\s+(?:this|these)\s+\w+,?\s+(?:the\s+(?:term|expression)\s+)?"
    rf"(?P<terms>[A-Z][\w’'-]*(?:\s+[\w’'-]+){{0,5}}?)\s+{_MEANS}"
)
_BRACKET: Final = re.compile(
    r"(?<![”\"’]\s)\(\s*(?:(?:the|an?|each|all|or|together|collectively|hereafter|hereinafter|called"
    r"|referred|to|as|known|being|which|is|in|this|document|constitution|protocol|code)"
    rf",?\s+){{0,8}}(?P<terms>{MARKED})(?:\s+(?:from\s+here\s+on|hereafter))?\s*\)"
)
_LISTED: Final = re.compile(
    rf"(?P<terms>{MARKED}|[A-Z][^\W_]*(?:[ ’'/&-]+[^\W_]+){{0,6}}?)"
    rf"(?:\s+\([^)]{{1,40}}\))?(?:\s*[:–—]\s|\s+-\s|\s+{_MEANS})"
)
_ONE: Final = re.compile(MARKED)
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
_END: Final = re.compile(r"[.;](?:\s|$)")
MARKS: Final = "“”\"‘’'*"
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
    term = row.cells[0].strip(MARKS).removeprefix("the ") if row.cells else ""
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
        term = words[begin:end].strip(MARKS).strip().rstrip(",.")
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
