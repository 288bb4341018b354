"""What stands behind or before a number and says where it is: "of Part 4"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from .law import LAW, OWN, TITLE
from .lists import NUMBER, end_of, name_at, names_at
from .names import RANK, WORD, word_of

if TYPE_CHECKING:
    from .mention import Mention

_DIRECTION: Final = re.compile(r"\s+(?P<direction>above|below)\b")
WITHIN: Final = re.compile(r",?\s+(?:of|to|in|under|within|at)\s+")
_NEXT: Final = re.compile(
    rf"(?:\s+[“\"][^”\"]{{1,60}}[”\"])?,?\s+(?P<word>{WORD})\s+(?={NUMBER})"
)
"""Also behind a title: “Article 1 “The Society,” Section 3”."""
THIS: Final = re.compile(rf"this\s+(?P<this>{WORD})\b")
OUTER: Final = re.compile(rf"(?:the\s+)?(?P<word>{WORD})\s+(?={NUMBER})")
_LAW_BESIDE: Final = re.compile(r",?\s+\(?|\s*\(")
_TITLE_BEFORE: Final = re.compile(
    r"(?:\b[A-Z][\w’'-]*\s+(?:(?:and|of|to|for)\s+)*){1,6}$"
)
_OPENERS: Final = re.compile(
    r"^(?:(?:Under|See|In|The|If|Where|And|Subject|To|By|With|Per|Of|This|When|As)\s+)+"
)
_PART_TITLES: Final = (
    "Procedure ",
    "Financial ",
    "Contract ",
    "Contracts ",
    "Finance ",
)
LOOK_BACK: Final = 60
_GOES_ON: Final = (" ", ",", "(", "\t")


def enclosed(text: str, mention: Mention) -> Mention:
    """The mention with what is said behind it: "above", "of Part 4", "of the Act"."""
    while text[mention.end : mention.end + 1] in _GOES_ON:
        direction = _DIRECTION.match(text, mention.end)
        if direction and not mention.direction:
            mention = replace(
                mention, direction=direction["direction"], end=direction.end()
            )
        wider = _wider(text, mention)
        if wider is None:
            break
        mention = wider
        if mention.law or mention.title or mention.this:
            break
    return mention


def _wider(text: str, mention: Mention) -> Mention | None:
    within = WITHIN.match(text, mention.end)
    if within:
        return _within(text, mention, within.end())
    beside = _LAW_BESIDE.match(text, mention.end)
    named = beside and text[beside.end() : beside.end() + 1].isupper()
    law = LAW.match(text, beside.end()) if beside and named else None
    if law and law["law"][-4:].isdigit() and mention.names[0].word:
        return replace(mention, law=law["law"], end=law.end())
    following = _NEXT.match(text, mention.end)
    return _beside(text, mention, following) if following else None


def _within(text: str, mention: Mention, at: int) -> Mention | None:
    """The mention with what it is said to lie in, which begins at `at`."""
    own = OWN.match(text, at)
    if own:
        return replace(mention, end=own.end(), this="constitution")
    this = THIS.match(text, at)
    if this:
        return replace(mention, this=word_of(this["this"])[0], end=this.end())
    outer = OUTER.match(text, at)
    if outer:
        return _in_part(text, mention, outer)
    return _elsewhere(text, mention, at)


def _in_part(text: str, mention: Mention, outer: re.Match[str]) -> Mention | None:
    name = name_at(text, outer.end(), word_of(outer["word"])[0], letters=True)
    if name is None:
        return None
    return replace(mention, outer=(name, *mention.outer), end=name.end)


def _elsewhere(text: str, mention: Mention, at: int) -> Mention | None:
    law = LAW.match(text, at)
    if law:
        return replace(mention, law=" ".join(law["law"].split()), end=law.end())
    title = TITLE.match(text, at)
    if title and mention.names[0].word:
        return replace(mention, title=title["title"], end=title.end())
    return None


def _beside(text: str, mention: Mention, following: re.Match[str]) -> Mention | None:
    """Either way round: "Part 4, rule 12" and "rule 12, Part 4"."""
    if len(mention.names) > 1 or mention.names[0].last or not mention.names[0].word:
        return None
    word, plural = word_of(following["word"])
    names = names_at(text, following.end(), word, plural=plural, letters=True)
    here = RANK[mention.names[0].word]
    if not names or RANK[word] == here:
        return None
    if mention.outer and RANK[word] >= RANK[mention.outer[0].word]:
        return None  # "paragraph 1 of Schedule 1, section 2" are two
    if RANK[word] < here:
        end = names[0].end
        return replace(mention, outer=(names[0], *mention.outer), end=end)
    outer = (*mention.outer, mention.names[0])
    return replace(mention, names=names, outer=outer, end=end_of(names))


def titled_before(text: str, mention: Mention) -> Mention:
    """A "Council Procedure Rule 12" is of the Council Procedure Rules."""
    word = mention.names[0].word
    if word not in {"rule", "regulation", "standing order"} or mention.title:
        return mention
    before = text[max(0, mention.start - LOOK_BACK) : mention.start]
    match = _TITLE_BEFORE.search(before)
    prefix = _OPENERS.sub("", match[0]) if match else ""
    if not prefix.endswith(_PART_TITLES):
        return mention
    title = f"{prefix}{word.title()}s"
    start = mention.start - len(prefix)
    return replace(mention, start=start, title=title, own_part=True)
