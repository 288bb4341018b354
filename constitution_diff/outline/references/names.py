"""How one clause is named inside a text: "Rule 12(3)", "24.8(b)", "(ii)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.outline.markers import readings

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTAINER_WORDS: Final = frozenset({"part", "schedule", "appendix", "annex", "chapter"})
LAW_WORDS: Final = frozenset({"section", "subsection", "schedule", "regulation"})
"""Words that Acts use as much as constitutions do."""
PLAIN_WORDS: Final = frozenset({"", "clause", "paragraph", "section"})
"""Words that are no part of the number: "clause 3.8" is 3.8."""
RANK: Final = {
    "schedule": 0, "appendix": 0, "annex": 0, "part": 1, "chapter": 2, "article": 3,
    "section": 4, "rule": 5, "standing order": 5, "regulation": 5, "clause": 6,
    "subsection": 7, "paragraph": 7, "subclause": 8, "subparagraph": 8, "item": 9,
    "": 10,
}  # fmt: skip
"""The lower, the further out: in "Part 4, rule 12" the rule lies in the Part."""

WORD: Final = (
    r"(?i:(?:sub-?\s?)?(?:paragraph|para|clause|section)s?\.?|sect\.|sec\.|articles?"
    r"|rules?|standing\s+orders?|regulations?|parts?|schedules?|appendix|appendices"
    r"|annexe?s?|chapters?|items?|rhan|atodlen|adran|erthygl|rheol|paragraff)"
)
"""Any of the words."""
SPELLED: Final = {
    "paragraph": ("paragraph", False), "paragraphs": ("paragraph", True),
    "para": ("paragraph", False), "para.": ("paragraph", False),
    "paras": ("paragraph", True), "paras.": ("paragraph", True),
    "clause": ("clause", False), "clauses": ("clause", True),
    "section": ("section", False), "sections": ("section", True),
    "sect.": ("section", False), "sec.": ("section", False),
    "article": ("article", False), "articles": ("article", True),
    "rule": ("rule", False), "rules": ("rule", True),
    "order": ("order", False), "orders": ("order", True),
    "regulation": ("regulation", False), "regulations": ("regulation", True),
    "part": ("part", False), "parts": ("part", True),
    "schedule": ("schedule", False), "schedules": ("schedule", True),
    "appendix": ("appendix", False), "appendices": ("appendix", True),
    "annex": ("annex", False), "annexe": ("annex", False),
    "annexes": ("annex", True), "chapter": ("chapter", False),
    "chapters": ("chapter", True), "item": ("item", False), "items": ("item", True),
    "rhan": ("part", False), "atodlen": ("schedule", False),
    "adran": ("section", False), "erthygl": ("article", False),
    "rheol": ("rule", False), "paragraff": ("paragraph", False),
} | {
    f"{sub}{short}{end}": (f"sub{word}", bool(plural))
    for sub in ("sub-", "sub")
    for word, shorts in (
        ("paragraph", ("paragraph", "para")),
        ("clause", ("clause",)),
        ("section", ("section",)),
    )
    for short in shorts
    for plural in ("", "s")
    for end in (plural, f"{plural}.")
}  # fmt: skip
"""A single word as it is spelled, in lower case: what it means, whether a plural."""
_INNER: Final = r"\((?:[a-z]{1,2}|[ivxl]{3,5}|[A-Z]{1,2}|[IVXL]{3,5}|\d{1,2}[A-Z]?)\)"
_POINTED: Final = r"(?:(?!\.[ap]\.m)\.(?:[a-z]|[ivxl]{2,5})(?![A-Za-z0-9]))*"
FIGURE: Final = (
    rf"\d{{1,3}}[A-Z]{{0,3}}(?:\.\d{{1,3}}[A-Z]{{0,2}})*{_POINTED}(?:{_INNER})*"
    r"(?![A-Za-z0-9%]|[.,]\d)"
)
"""24, 24.8, 12A, 24.8(b)(ii), 5.b.iii"""
DOTTED: Final = (
    rf"\d{{1,3}}[A-Z]{{0,2}}(?:\.\d{{1,3}}[A-Z]{{0,2}})+(?:{_INNER})*"
    r"(?![A-Za-z0-9%]|[.,]\d)"
)
BRACKETS: Final = rf"(?:{_INNER})+(?![A-Za-z0-9])"
"""(b), (a)(ii)"""
_TYPED_NUMBER: Final = re.compile(r"[\w.]*\w")
_COUNTED: Final = "one two three four five six seven eight nine ten".split()
LETTERS: Final = (
    r"(?:[A-Z]\d{1,2}|[IVXLC]{1,6}[A-D]?|[A-Z]"
    rf"|(?i:{'|'.join(_COUNTED)}))(?:{_INNER})*(?![\w’'-])"
)
"""Of a Part or Schedule: IV, IVA, B, B2, Four."""
_HEAD: Final = re.compile(r"[^(]+")
_LETTERS_BEHIND: Final = re.compile(r"\.([a-z]+)(?![^.(])")
_INSIDE: Final = re.compile(r"\(([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Name:
    """One name, and where it stands."""

    word: str
    """As `RANK` lists it; "" for a number alone."""
    levels: tuple[str, ...]
    """("24.8", "b") for 24.8(b); ("", "b") for (b), which is named from near by."""
    start: int
    end: int
    last: Name | None = None
    """Of a range: its other end."""

    @property
    def label(self) -> str:
        """As it would be cited, were it there: "24.8(b)", "Rule 12"."""
        number = self.levels[0] + "".join(f"({inner})" for inner in self.levels[1:])
        if self.word in PLAIN_WORDS or not self.levels[0]:
            return number
        return f"{self.word.title()} {number}"


def word_of(text: str) -> tuple[str, bool]:
    """The word a text opens with, and whether it is a plural.

    >>> word_of("Paragraphs"), word_of("standing order"), word_of("sub-paragraph")
    (('paragraph', True), ('standing order', False), ('subparagraph', False))
    """
    spelled = text.casefold().replace("sub ", "sub")
    if spelled.startswith("standing"):
        return "standing order", spelled.endswith("s")
    return SPELLED.get(spelled, ("", False))


@lru_cache(maxsize=4096)
def levels_of(number: str) -> tuple[str, ...]:
    """A printed number, level by level, the outermost first.

    >>> levels_of("24.8(b)(ii)"), levels_of("(b)"), levels_of("4.02")
    (('24.8', 'b', 'ii'), ('', 'b'), ('4.2',))
    >>> levels_of("5.b.iii")
    ('5', 'b', 'iii')
    """
    number = _LETTERS_BEHIND.sub(r"(\1)", number)
    head = _HEAD.match(number)
    return (_plain(head[0].strip()) if head else "", *_INSIDE.findall(number))


def _plain(number: str) -> str:
    """Without the zeros of 4.02, which is also cited as 4.2."""
    if not number[:1].isdigit() or "0" not in number:
        return number
    return ".".join(part.lstrip("0") or "0" for part in number.split("."))


@lru_cache(maxsize=4096)
def keys_of(word: str, number: str) -> tuple[tuple[str, str], ...]:
    """What to look a number up by, the surest first.

    A Schedule II is also Schedule 2, but an Appendix A is not Appendix 1.

    >>> keys_of("schedule", "II"), keys_of("", "4.2"), keys_of("part", "Four")
    ((('schedule', 'ii'), ('schedule', '2')), (('', '4.2'),), (('part', '4'),))
    """
    return tuple(dict.fromkeys((word, spelled) for spelled in _spellings(word, number)))


def _spellings(word: str, number: str) -> Iterator[str]:
    lower = number.casefold()
    if lower in _COUNTED:
        yield str(_COUNTED.index(lower) + 1)
        return
    yield lower
    if word and number.isalpha():
        for reading in readings(number):
            if reading.series == "roman":
                yield str(reading.ordinals[0])


@lru_cache(maxsize=4096)
def label_keys(label: str) -> tuple[tuple[str, str], ...]:
    """What a printed label is looked up by; () for none.

    >>> label_keys("APPENDIX II"), label_keys("24.8."), label_keys("(b)")
    ((('appendix', 'ii'), ('appendix', '2')), (('', '24.8'),), (('(', 'b'),))
    """
    found = readings(label.strip())
    if not found:
        return ()
    if found[0].shape.value == "typed":
        return keys_of(found[0].series, _plain(_TYPED_NUMBER.findall(label)[-1]))
    core = label.strip().strip("()").strip(".):")
    bracketed = label.strip().startswith("(") or not core[:1].isdigit()
    return (("(" if bracketed else "", core if bracketed else _plain(core).casefold()),)


def between(first: str, last: str) -> tuple[str, ...]:
    """The numbers from `first` to `last`, both included; only the two if unclear.

    >>> between("23.13", "23.15"), between("a", "c"), between("i", "iii")
    (('23.13', '23.14', '23.15'), ('a', 'b', 'c'), ('i', 'ii', 'iii'))
    """
    stem, _, start = first.rpartition(".")
    other, _, end = last.rpartition(".")
    if start.isdigit() and end.isdigit() and stem == other:
        if 0 < int(end) - int(start) <= _MOST:
            lead = f"{stem}." if stem else ""
            return tuple(f"{lead}{n}" for n in range(int(start), int(end) + 1))
        return first, last
    return _lettered(first, last)


_MOST: Final = 60
_ROMANS: Final = (
    "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
)


def _lettered(first: str, last: str) -> tuple[str, ...]:
    if first in _ROMANS and last in _ROMANS and not (first != "i" and len(last) == 1):
        here, there = _ROMANS.index(first), _ROMANS.index(last)
        if here < there:
            return tuple(_ROMANS[here : there + 1])
    if len(first) == len(last) == 1 and first.isalpha() and first < last:
        return tuple(map(chr, range(ord(first), ord(last) + 1)))
    return first, last
