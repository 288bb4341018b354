"""What a text says that could be a reference, before anybody knows what it means."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from .cues import NOT_BEFORE, cue_of
from .law import OWN
from .lists import UNIT, end_of, names_at
from .mention import Cue, Mention
from .names import (
    BRACKETS,
    CONTAINER_WORDS,
    DOTTED,
    FIGURE,
    SPELLED,
    WORD,
    Name,
    word_of,
)
from .surroundings import LOOK_BACK, enclosed, titled_before

if TYPE_CHECKING:
    from collections.abc import Iterator

# Every alternative begins with a letter or a class, and looks back only behind it:
# so the search leaps from one such character to the next.
_FIGURES: Final = r"""
      (?P<figure>[0-9](?<![\w£$€,\#@/+][0-9])(?<!\ [.-][0-9])(?<![0-9].[0-9])
        (?<![A-RT-Z]\.[0-9]))  # "A.3" is no 3
    | (?P<bracket>\((?=(?:[a-zA-Z]{1,5}|[0-9]{1,2}[A-Z]?)\))(?<![\w)]\())
"""
_TRIGGER: Final = re.compile(
    _FIGURES
    + r"""
    | (?P<word>(?:[Pp]art|PART|[Ss]chedule|SCHEDULE|[Aa]ppendi(?:x|ces)|APPENDIX
        |[Aa]nnexe?|ANNEXE?|[Cc]hapter|Section|Article)(?:e?s)?)
      \s+(?=[A-Z])
    | [Tt]his\s+(?P<this>(?=[A-Za-z]))
    | [Tt]he\s+(?P<step>following|next|preceding|previous|foregoing)\s+
    | (?P<nearby>above|below)\b
    """,
    re.VERBOSE,
)
_FIGURES_ALONE: Final = re.compile(_FIGURES, re.VERBOSE)
# Most texts hold none of these, and are searched for figures alone.
_OPENINGS: Final = (
    "his ", "he following ", "he next ", "he prec", "he prev", "he foreg", "above",
    "below", "art ", "arts ", "PART", "chedule", "SCHEDULE", "ppendi", "APPENDIX",
    "nnex", "ANNEX", "hapter", "Section", "Article",
)  # fmt: skip
_A_WORD: Final = re.compile(rf"(?P<word>{WORD})\b(?!-)")
_NUMBERED: Final = re.compile(rf"\s+(?={FIGURE}|{BRACKETS})")
# Law that has become a name: no clause of anybody's is meant.
_LAW_NOUN: Final = re.compile(
    r"\s+(?i:officers?|agreements?|obligations?|directions?|notices?|orders?|works"
    r"|chief\s+finance|reports?|monies|contributions?|appeals?|grants?|consents?)\b"
)
_AGENDA: Final = re.compile(
    r"\s+(?:of\s+(?:the|an|any|each)\s+(?:agenda|meeting|report|minutes|form)"
    r"|items?|business|agendas?|papers?)\b"
)
_NEAR_CUE: Final = tuple(
    f" {cue} "
    for cue in "in under see by with to of at either both item items per".split()
)
_NEAR_END: Final = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:applies|apply)\b")
_OPENING_SIGNS: Final = frozenset("([{\"'“‘*_—–-")
_SHORT: Final = {
    "s": "section", "s.": "section", "S": "section", "S.": "section", "ss": "section",
    "ss.": "section", "reg": "regulation", "reg.": "regulation", "regs": "regulation",
    "regs.": "regulation", "art": "article", "art.": "article", "Art": "article",
    "Art.": "article", "sch": "schedule", "Sch": "schedule", "sch.": "schedule",
    "Sch.": "schedule", "SO": "standing order", "SOs": "standing order",
}  # fmt: skip
_SAID: Final = tuple(
    f"{said} "
    for said in (
        "set out", "described", "mentioned", "referred to", "listed", "specified",
        "detailed", "outlined", "named", "made", "given", "stated", "shown", "see",
        "See",
    )
)  # fmt: skip
_NEARBY_END: Final = re.compile(
    r"\s*(?:[.,;:)]|$|(?:and|or|is|are|shall|must|may|will|apply|applies)\b)"
)
_DEEP: Final = 3
"""So many levels has "(2)(b)", the missing first one counted in."""
_DOTTED: Final = re.compile(DOTTED)
_WITH_LETTER: Final = re.compile(rf"\d{{1,2}}[A-Z]?(?={BRACKETS})")
_ZERO: Final = re.compile(r"[\d.]*\.00\b|[\d.]*\.0\d\s*[ap]m")
_OF: Final = re.compile(r"\s+(?:of|to)\s")
_STEPS: Final = {
    "following": "following", "next": "following", "preceding": "preceding",
    "previous": "preceding", "foregoing": "preceding",
}  # fmt: skip


# The same words stand in both versions that are compared.
@lru_cache(maxsize=65536)
def mentions(text: str) -> tuple[Mention, ...]:
    """What could be references in `text`, in order; they do not overlap.

    >>> [
    ...     text[m.start : m.end]
    ...     for text in ["See 23.13 to 23.17 and rule 12 of Part 4."]
    ...     for m in mentions(text)
    ... ]
    ['23.13 to 23.17', 'rule 12 of Part 4']
    """
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    done = 0
    worded = any(map(text.__contains__, _OPENINGS))
    for match in (_TRIGGER if worded else _FIGURES_ALONE).finditer(text):
        if match.start() < done:
            continue
        mention = _READERS[match.lastgroup or ""](text, match)
        if mention is not None:
            done = mention.end
            yield mention


def _figured(text: str, match: re.Match[str]) -> Mention | None:
    """A number in figures or brackets, with the word before it if there is one."""
    at = match.start()
    begin, spelled = _token_before(text, at)
    word, plural = SPELLED.get(spelled.casefold(), ("", False))
    if spelled == "Reg.":  # a council's own; "reg." is of the law
        word = "regulation"
    if word == "order":
        begin, word = _standing(text, begin)
    if word:
        return _worded(text, begin, at, word, plural=plural)
    short = _SHORT.get(spelled)
    if short and not match["bracket"]:
        return _abbreviated(text, begin, at, short)
    return _bracketed(text, match) if match["bracket"] else _bare(text, match)


def _token_before(text: str, at: int) -> tuple[int, str]:
    """The word before a place, without opening signs, and where it begins."""
    end = at - 1 if text[at - 1 : at] in {" ", "\t"} else at
    begin = max(text.rfind(" ", 0, end), text.rfind("\t", 0, end)) + 1
    while begin < end and text[begin] in _OPENING_SIGNS:
        begin += 1
    if end == at:  # "s.9P", without a space between
        return (begin, text[begin:end]) if text[begin:end] in _SHORT else (at, "")
    return begin, text[begin:end]


def _standing(text: str, at: int) -> tuple[int, str]:
    begin, spelled = _token_before(text, at)
    found = spelled.casefold() == "standing"
    return (begin, "standing order") if found else (at, "")


def _lettered(text: str, match: re.Match[str]) -> Mention | None:
    """A Part or Schedule by letter: "Part A", "Schedule II"."""
    if text[match.start() - 1 : match.start()].isalnum():
        return None
    word, plural = SPELLED.get(match["word"].casefold(), ("", False))
    return _worded(text, match.start(), match.end(), word, plural=plural)


def _worded(
    text: str, start: int, at: int, word: str, *, plural: bool
) -> Mention | None:
    capital = word in {"section", "article"} and text[start].isupper()
    letters = word in CONTAINER_WORDS or capital
    names = names_at(text, at, word, plural=plural, letters=letters)
    if not names or not _is_named(text, start, names):
        return None
    mention = enclosed(text, Mention(start, end_of(names), names))
    return titled_before(text, mention) if text[start].isupper() else mention


def _is_named(text: str, start: int, names: tuple[Name, ...]) -> bool:
    """Whether the words name clauses and not, say, a section 151 officer."""
    word, end = names[0].word, end_of(names)
    if word in {"section", "article"} and "." not in names[0].levels[0]:
        return not _LAW_NOUN.match(text, end)
    if word in CONTAINER_WORDS and not names[0].levels[0]:
        return False  # "this Schedule (1) shows"
    if word == "part":
        lower = text[start] == "p" and not names[0].levels[0][:1].isdigit()
        other = _AGENDA.match(text, end) or UNIT.match(text, end)
        return not lower and not other
    return word != "item" or not names[0].levels[0]


def _abbreviated(text: str, start: int, at: int, word: str) -> Mention | None:
    """An abbreviation is of the law, unless more is said: "s.9P", "reg 4"."""
    names = names_at(text, at, word, plural=True, letters=False)
    if not names or _LAW_NOUN.match(text, end_of(names)):
        return None
    mention = enclosed(text, Mention(start, end_of(names), names))
    if word == "standing order":
        return mention
    known = mention.law or mention.title or mention.outer or mention.this
    return mention if known else replace(mention, law="Act")


def _this(text: str, match: re.Match[str]) -> Mention | None:
    said = _A_WORD.match(text, match.end())
    word = word_of(said["word"])[0] if said else ""
    if said is None or word == "item":  # of business
        return None
    number = _NUMBERED.match(text, said.end())
    names = number and names_at(text, number.end(), word, plural=False, letters=False)
    if names:  # "this Section 1.2(c)"
        return Mention(match.start(), end_of(names), names)
    cue = Cue.WEAK if said["word"] == "part" else Cue.WORD
    if cue is Cue.WEAK and _is_a_share(text, said.end()):
        return None
    here = Mention(match.start(), said.end(), (), this=word, nearby="this")
    return replace(here, cue=cue)


def _is_a_share(text: str, at: int) -> bool:
    """Whether "this part" goes on "of the meeting", and not "of the constitution"."""
    within = _OF.match(text, at)
    return bool(within and not OWN.match(text, within.end()))


def _step(text: str, match: re.Match[str]) -> Mention | None:
    said = _A_WORD.match(text, match.end())
    word, plural = word_of(said["word"]) if said else ("", False)
    if said is None or word == "item" or plural or _OF.match(text, said.end()):
        return None
    nearby = _STEPS[match["step"]]
    return Mention(match.start(), said.end(), (), this=word, nearby=nearby)


def _nearby(text: str, match: re.Match[str]) -> Mention | None:
    """Only "as set out below", and not "below the grade of manager"."""
    said = text[: match.start()].endswith(_SAID)
    if not said or not _NEARBY_END.match(text, match.end()):
        return None
    return Mention(match.start(), match.end(), (), nearby=match["nearby"])


def _bare(text: str, match: re.Match[str]) -> Mention | None:
    """A number in figures without a word, if what stands around it can be a cue."""
    start = match.start()
    if not (_DOTTED.match(text, start) or _WITH_LETTER.match(text, start)):
        return None
    before = text[max(0, start - LOOK_BACK) : start].casefold()
    if NOT_BEFORE.search(before):
        return None
    names = names_at(text, start, "", plural=True, letters=False)
    if not names or UNIT.match(text, end_of(names)) or _ZERO.match(text, start):
        return None
    cue = cue_of(text, f" {before}", names)
    if cue is None:
        return _joined(text, start, names)
    return enclosed(text, Mention(start, end_of(names), names, cue=cue))


def _joined(text: str, start: int, names: tuple[Name, ...]) -> Mention | None:
    """A list or range without a cue whose last number has one, the "and" before it."""
    last = names[-1].last or names[-1]
    match = _FIGURES_ALONE.match(text, last.start) if last.start > start else None
    alone = _bare(text, match) if match else None
    return alone and replace(alone, start=start, names=names, cue=Cue.JOINED)


def _bracketed(text: str, match: re.Match[str]) -> Mention | None:
    """Only "(b) above", "under (a) or (b)": a list that runs in the text is none."""
    names = names_at(text, match.start(), "", plural=True, letters=False)
    if not names:
        return None
    mention = enclosed(text, Mention(match.start(), end_of(names), names))
    counted = names[0].levels[1].isdigit() and len(names[0].levels) < _DEEP
    if counted and not mention.direction:
        return None  # "seven (7) days"
    before = text[max(0, match.start() - LOOK_BACK) : match.start()].casefold()
    placed = mention.direction or mention.outer or mention.this
    near = f" {before}".endswith(_NEAR_CUE) and _NEAR_END.match(text, mention.end)
    return replace(mention, cue=Cue.WEAK) if placed or near else None


_READERS: Final = {
    "figure": _figured, "bracket": _figured, "word": _lettered, "this": _this,
    "step": _step, "nearby": _nearby,
}  # fmt: skip
