"""One body or office under several names: capitals, brackets, words dropped."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .subject import Found, around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Clause, Spot

    from .lists import Renaming
    from .subject import Subject

_OFFICES: Final = (
    "Officer Executive Director Secretary Treasurer Solicitor Mayor Leader Chair "
    "Chairman Manager Commissioner Registrar Auditor Surveyor"
).split()
_BODIES: Final = (
    "Committee Panel Board Forum Cabinet Subcommittee Sub-Committee".split()
)
_TITLE: Final = re.compile(
    rf"""
    (?P<title>
      (?: [A-Z][\w’'-]+ \s
          (?: (?: and | & | (?: of | for ) (?: \s the )? ) \s )? ){{1,5}}
      (?: {"|".join([*_OFFICES, *_BODIES])} )
    )
    (?P<plural> \(s\) )? (?! [\w’'-] )
    """,
    re.VERBOSE,
)
_OPENING: Final = re.compile(r"(?:^|[.:;!?]\s+|\n|\t)[“\"'(]*$")
_FEW: Final = 2
_MOST_SPOTS: Final = 12
_ARTICLES: Final = frozenset(
    {"The", "A", "An", "Any", "Each", "Every", "No", "If", "Where"}
)
_LORDS: Final = ("mayor", "provost")
_CHAIRS: Final = ("chairman", "chairperson", "chair")
_CHAIR: Final = (
    r"(?<!\bto )(?<!\bshall )(?<!\bwill )(?<!\bmay )(?<!\bmust )(?<!\bcan )"
    r"(?<!\bin the )(?<!\btake the )(?<!\btaking the )(?<!\btaken the )"
    r"(?<!\btook the )(?<!\bfrom the )(?<!\bvacate the )(?<!\bleave the )"
    r"\b(?:vice-)?{}\b(?! (?:the|a|any|all|its|their|it|meetings)\b)"
)
"""Not "to chair the meeting" and "in the chair", which any office may do."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A title as it stands in one place."""

    title: str
    clause: Clause
    start: int
    end: int

    @property
    def spot(self) -> Spot:
        # Places are counted in the text; the heading stands before it.
        before = len(self.clause.words) - len(self.clause.text)
        return around(self.clause, self.start + before, self.end + before)


def find_title_variants(subject: Subject) -> Iterator[Found]:
    """Titles written in two ways: with and without capitals, "(s)" or "lord"."""
    texts = [(c, c.text) for c in subject.outline.clauses if c.text]
    uses = tuple(use for clause, text in texts for use in _titles(clause, text))
    yield from _small_and_capital(uses, texts)
    yield from _spelled(uses)
    yield from _bracketed(uses, texts)
    yield from _without_lord(texts)
    yield from _chairs(texts)


def _titles(clause: Clause, text: str) -> Iterator[_Use]:
    for match in _TITLE.finditer(text):
        start = match.start()
        words = match["title"].split()
        while words and words[0] in _ARTICLES:
            start += len(words.pop(0)) + 1
        if len(words) > 1:
            yield _Use(" ".join(words), clause, start, match.end())


def _small_and_capital(
    uses: Iterable[_Use], texts: list[tuple[Clause, str]]
) -> Iterator[Found]:
    """Titles of two words or more that also stand in small letters in a sentence."""
    capital: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        if not _OPENING.search(use.clause.text[: use.start]):
            capital[use.title].append(use)
    whole = "\n".join(text for _, text in texts)
    for title, written in capital.items():
        if title.lower() not in whole:
            continue
        small = tuple(_occurrences(title.lower(), texts))
        if small:
            fewer = [use.spot for use in written]
            fewer = fewer if len(fewer) <= len(small) else [use.spot for use in small]
            message = (
                f"“{title}” stands with capitals {_times(len(written))} and "
                f"without {_times(len(small))}."
            )
            yield Found("title-variant", message, tuple(fewer[:_MOST_SPOTS]))


def _spelled(uses: Iterable[_Use]) -> Iterator[Found]:
    """Titles that differ by "&", a hyphen, an "s" or the order of their words."""
    alike: dict[tuple[str, ...], dict[str, list[_Use]]] = {}
    for use in uses:
        forms = alike.setdefault(_bare(use.title), {})
        forms.setdefault(use.title, []).append(use)
    for forms in alike.values():
        if len(forms) > 1:
            rare = min(forms, key=lambda title: len(forms[title]))
            counts = (
                f"“{title}” {_times(len(found))}" for title, found in forms.items()
            )
            message = f"Perhaps one title in several spellings: {', '.join(counts)}."
            spots = tuple(use.spot for use in forms[rare][:_MOST_SPOTS])
            yield Found("title-variant", message, spots)


def _bare(title: str) -> tuple[str, ...]:
    """A title without what its spellings differ by.

    >>> _bare("Overview & Scrutiny Sub-Committee") == _bare(
    ...     "Scrutiny and Overview Sub Committees"
    ... )
    True
    """
    plain = title.casefold().replace("&", " and ").replace("-", " ")
    words = plain.replace("subcommittee", "sub committee").split()
    return tuple(sorted(word.removesuffix("s") for word in words))


def _times(n: int) -> str:
    return "once" if n == 1 else f"{n} times"


def _occurrences(words: str, texts: Iterable[tuple[Clause, str]]) -> Iterator[_Use]:
    pattern = re.compile(rf"\b{re.escape(words)}s?\b")
    for clause, text in texts:
        for match in pattern.finditer(text):
            yield _Use(match[0], clause, *match.span())


def _bracketed(
    uses: Iterable[_Use], texts: list[tuple[Clause, str]]
) -> Iterator[Found]:
    """Titles with "(s)" beside the same without it."""
    bracketed: dict[str, list[_Use]] = defaultdict(list)
    for use in uses:
        if use.clause.text[: use.end].endswith("(s)"):
            bracketed[use.title].append(use)
    for title, written in bracketed.items():
        plain = [
            use
            for use in _occurrences(title, texts)
            if not use.clause.text.startswith("(s)", use.end)
        ]
        if plain:
            message = f"“{title}(s)” here, “{title}” in {len(plain)} other places."
            spots = tuple(use.spot for use in written)
            yield Found("title-variant", message, spots[:_MOST_SPOTS])


def _without_lord(texts: list[tuple[Clause, str]]) -> Iterator[Found]:
    """The words "the mayor" in a document that has a lord mayor."""
    for office in _LORDS:
        pattern = re.compile(rf"(?P<first>[\w’'-]+)\s+{office}\b", re.IGNORECASE)
        found: dict[bool, list[_Use]] = {True: [], False: []}
        for clause, text in _with(office, texts):
            for match in pattern.finditer(text):
                first = match["first"].casefold()
                if first in ("lord", "the", "a"):
                    use = _Use(match[0], clause, *match.span())
                    found[first == "lord"].append(use)
        if found[True] and found[False]:
            message = (
                f"“Lord {office}” in {len(found[True])} places, “{office}” alone in "
                f"{len(found[False])}."
            )
            spots = tuple(use.spot for use in (*found[True][:1], *found[False]))
            yield Found("title-variant", message, spots[:_MOST_SPOTS])


def _with(word: str, texts: list[tuple[Clause, str]]) -> list[tuple[Clause, str]]:
    """The texts that hold a word: few do, and to look for no more is quick."""
    there = re.compile(word, re.IGNORECASE)
    return [one for one in texts if there.search(one[1])]


def _chairs(texts: list[tuple[Clause, str]]) -> Iterator[Found]:
    """The words "chairman" and "chair" for one office."""
    texts = _with("chair", texts)
    found = {
        word: [
            _Use(match[0], clause, *match.span())
            for clause, text in texts
            for match in re.finditer(_CHAIR.format(word), text, re.IGNORECASE)
        ]
        for word in _CHAIRS
    }
    kinds = [word for word, uses in found.items() if uses]
    if len(kinds) > 1:
        rare = min(kinds, key=lambda word: len(found[word]))
        counts = ", ".join(f"“{word}” {_times(len(found[word]))}" for word in kinds)
        spots = tuple(use.spot for use in found[rare][:_MOST_SPOTS])
        yield Found(
            "title-variant", f"More than one word for the chair: {counts}.", spots
        )


def find_bodies_alike(subject: Subject) -> Iterator[Found]:
    """Bodies whose names differ by a word or two, one of them hardly ever used."""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for clause in subject.outline.clauses:
        for use in _titles(clause, clause.text):
            name = re.split(r" of (?:the )?", use.title)[-1]
            if name.rpartition(" ")[2] in _BODIES and " " in name:
                uses[name].append(use)
    for rare, usual in permutations(uses, 2):
        if _is_part_of(rare, usual) and _FEW >= len(uses[rare]) < len(uses[usual]):
            message = (
                f"“{rare}” stands {_times(len(uses[rare]))}, “{usual}” "
                f"{_times(len(uses[usual]))}: perhaps one body under two names."
            )
            yield Found("bodies-alike", message, tuple(use.spot for use in uses[rare]))


def _is_part_of(rare: str, usual: str) -> bool:
    """Whether all words of one name stand in the other, in which there are more.

    >>> _is_part_of("Audit Committee", "Audit and Governance Committee")
    True
    """
    short, long = rare.split(), usual.split()
    return short[0] == long[0] and short[-1] == long[-1] and set(short) < set(long)


def find_given_up_terms(subject: Subject) -> Iterator[Found]:
    """Terms that the council's own glossary gave up."""
    for renaming in subject.settings.glossary:
        spots = tuple(
            around(clause, *place)
            for clause, text in subject.texts()
            for place in _given_up(renaming, text)
        )
        if spots:
            message = (
                f"“{renaming.old}” stands here {_times(len(spots))}; the glossary has "
                f"“{renaming.new}” for it."
            )
            yield Found("term-given-up", message, spots)


def _given_up(renaming: Renaming, text: str) -> Iterator[tuple[int, int]]:
    """Where the old term stands, but not as a part of the new one."""
    new = re.finditer(re.escape(renaming.new), text, re.IGNORECASE)
    kept = [match.span() for match in new]
    pattern = re.compile(rf"\b{re.escape(renaming.old)}s?\b", re.IGNORECASE)
    for match in pattern.finditer(text):
        if not any(low <= match.start() < high for low, high in kept):
            yield match.span()
