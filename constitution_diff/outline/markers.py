"""Labels and bullets at the start of a paragraph.

What a label can mean is said in `readings`; whether a doubtful one is a label at all
is left to `depth`, which sees its neighbours.
"""

from __future__ import annotations

import re
from functools import lru_cache

from constitution_diff.model.values import dataclass

from .readings import CONTAINERS, TYPED, WORDS, Reading, Shape, readings

__all__ = [
    "BULLETS",
    "CONTAINERS",
    "Labelled",
    "Reading",
    "Shape",
    "readings",
    "split_label",
    "split_stacked",
]

BULLETS = re.compile(
    r"^(?:[\uf000-\uf0ff•●○◦▪▫■□◆◇‣⁃∙·➢➤►▶✓✔❖→]\s*"
    r"|(?:[-–—*+»¨]|§(?!\s*\d)|[Øüo](?=\s+[A-Za-z\"'“‘(£]))\s+)"
)
_DOTTED = re.compile(
    r"(?P<label>(?:\d{1,3}[A-Z]{0,2}|[IVXL]{1,5}|[A-Z]\d{0,2})"
    r"(?:\.\d{1,3}(?:[A-Z]{1,2}|[a-z])?)+\.?)(?:\)|:)?"
    r"(?=\s|$|(?<=\.)[A-Z]|[A-Z][a-z])\s*(?:[-–—]\s+)?"
)
_FIGURE = re.compile(
    r"(?P<label>\d{1,3}[A-Z]{0,2}(?:\.|\))?)"
    r"(?:(?=\s|$)\s*|(?<=\.)(?=[A-Z][a-z])|[—–-]{1,2}\s?(?=\((?:1|a)\))"
    r"|(?<=\.)[—–-]{1,2}\s?(?=[(A-Z“‘\"]))"
)
"""Acts and what is made under them print 12.—(1) and 3.—Subject to, without a space."""
_BRACKET = re.compile(
    r"(?P<label>\("
    r"(?:[a-z]{1,5}|[ivxl]{6,8}|[A-Z]{1,5}|[IVXL]{6,8}|\d{1,3}[A-Z]?)\))(?=\W|$|[A-Z])\s*"
)
_GLUED = re.compile(r"(?P<label>\((?:([a-z])\2|[ivx]{2,4})\))(?=[a-z]{2}|a\s)")
"""Extraction loses spaces: "(aa)public authority". Not "(s)he" and "(re)appoint"."""
_LETTER = re.compile(
    r"(?P<label>(?:[a-z]|[ivx]{2,8}|[ivx]{2,4}[a-d]|([a-z])\2|[A-Z]|[IVX]{2,5}"
    r"|([A-Z])\3)[.)]|(?:[a-z][ab]|[A-Z][AB])\))(?=\s|$)\s*"
)
_GOES_ON = re.compile(r"[,;]|[A-Z]\.|(?:and|or|to) \(|(?:above|below|applies)\b")
"""What stands behind a letter that is no label: "(a), (b)", "J. R. Smith"."""
_STACKED = re.compile(
    r"(?:[—–-]\s*)?(?=\((?:[1-3]|[a-c]|i{1,3}|[A-C]|I)\)|(?:a|i|A|I)\)\s)"
)
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November"
    "|December"
)
# Lower case on purpose: "28 days" counts, "25.8 Members of the board" is a heading.
_NOT_A_LABEL = re.compile(
    rf"""(?x)
    \s*(?: (?:working\ |clear\ )?(?:days?|weeks?|months?|years?|hours?|minutes?)\b
      | (?:per\ ?cent|percent|%|million|billion|thousand|members?\ of|pm|am|p\.m|a\.m)\b
      | (?:{_MONTHS})\ \d | \d{{1,2}}(?:st|nd|rd|th)?\ (?:{_MONTHS})\ \d{{4}}
      | \d{{1,2}}/\d{{1,2}}/\d\d
      | of\ (?:the|th[eo]se|th[ai][ts]|its?|all|any|our|which|whom)\b
      | and\b | or\b | to\b | above\b | below\b | applies\b
    )
    """
)
_OF_A_PART = re.compile(r"to\s+(?:the\s+|this\s+|these\s+)?[A-Z][^.;:]{0,40}")
"""Behind "Schedule 1": it belongs to "Part II" or to "these Standing Orders"."""
_TITLE_START = re.compile(r"[^\W\d_a-z]|[\[\"“‘]|\((?:[A-Z][a-z]|[a-z]{3})")
"""How a title begins: with a capital, or "[Not used]", "(repealed)"."""
_SMALL_TITLE_CHARS = 60
_NO_TITLE_STARTS = frozenset(
    (
        "of to in on at by for from with under and or but as is are if when where than "
        "that which who not shall only if so then it its this these those"
    ).split()
)
_MONTH = re.compile(rf"(?:{_MONTHS})\b")
_VERB = re.compile(
    r"\b(?:may|must|shall|will|should|can|is|are|was|were|has|have|do|does|applies"
    r"|apply|sets?|provides?|requires?|says?|makes?)\b"
)
_SENTENCE_STARTS = re.compile(
    r"(?:The|An?|Any|All|Each|Every|No|If|Where|When|In|On|At|For|To|Subject|This|These"
    r"|It|Nothing|Unless|Without|Except|With|By|There)\b"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph cut into its label and the rest."""

    label: str
    """As printed, without the space or dash behind it; "" for none."""
    rest: str
    bullet: bool = False
    """It begins with a bullet that is no label ("- 1.1" is a label)."""
    doubtful: bool = False
    """It may be the beginning of a sentence: "12 Members are elected."."""


@lru_cache(maxsize=32_768)
def split_label(text: str) -> Labelled:
    """The label that opens `text`, and what follows it.

    >>> split_label("24.1 Status of this code")
    Labelled(label='24.1', rest='Status of this code', bullet=False, doubtful=False)
    >>> split_label("- (a) It should be clear.").label, split_label("- 28 days").label
    ('(a)', '')
    >>> split_label("Part 4 – Rules").rest, split_label("28 days after").label
    ('Rules', '')
    >>> split_label("3.—Subject to"), split_label("4.—(1) The").rest
    (Labelled(label='3.', rest='Subject to', bullet=False, doubtful=False), '(1) The')
    >>> split_label("Article 4 Directions may be made.").doubtful
    True
    """
    text = text.strip()
    bullet = BULLETS.match(text)
    body = text[bullet.end() :].strip() if bullet else text
    for pattern in (TYPED, _DOTTED, _FIGURE, _BRACKET, _GLUED, _LETTER):
        match = pattern.match(body)
        if match and _is_label(pattern, match, body) and readings(match["label"]):
            rest = body[match.end() :].strip()
            doubtful = _is_doubtful(pattern, match, rest)
            return Labelled(match["label"], rest, doubtful=doubtful)
    return Labelled("", body, bullet=bullet is not None)


def split_stacked(words: str) -> Labelled:
    """The first label of a list that stands behind another label: "2. (1) The …".

    >>> split_stacked("(1) The chair presides.").label, split_stacked("(b) and").label
    ('(1)', '')
    """
    start = _STACKED.match(words)
    if not start:
        return Labelled("", words)
    labelled = split_label(words[start.end() :])
    if _NOT_A_LABEL.match(labelled.rest):
        return Labelled("", words)
    return labelled


def is_sentence_start(words: str) -> bool:
    """Whether the first word begins a sentence rather than a title: "The", "If".

    >>> is_sentence_start("The quorum is five"), is_sentence_start("Quorum")
    (True, False)
    """
    return _SENTENCE_STARTS.match(words) is not None


def says_something(words: str) -> bool:
    """Whether a verb that rules are written with stands in the words.

    >>> says_something("Members may speak"), says_something("Rights of members")
    (True, False)
    """
    return _VERB.search(words) is not None


def _is_label(pattern: re.Pattern[str], match: re.Match[str], body: str) -> bool:
    rest = body[match.end() :]
    if pattern is TYPED:
        return _typed_is_label(match, rest)
    if pattern in (_BRACKET, _LETTER):
        return not rest or not _GOES_ON.match(rest)
    if _NOT_A_LABEL.match(rest):
        return False
    bare = match["label"].isdigit()
    if bare and _MONTH.match(rest):
        return False
    return not bare or not rest or rest[0].isupper() or bool(split_stacked(rest).label)


def _typed_is_label(match: re.Match[str], rest: str) -> bool:
    """Whether "Section 75" heads something: in "Section 75 of the Act" it does not."""
    number = match["number"]
    word = number.isalpha() and number.lower() not in WORDS and not number.isupper()
    if word or match["word"][0].islower():
        return False
    if _OF_A_PART.fullmatch(rest):
        return True
    if match["word"].isupper() and len(match["word"]) > 1:
        return not _NOT_A_LABEL.match(rest)
    separated = _separator(match) != ""
    if not rest or separated:
        return True
    if rest[0].islower():
        return _is_small_title(rest)
    return _TITLE_START.match(rest) is not None and not _NOT_A_LABEL.match(rest)


def _is_small_title(rest: str) -> bool:
    """Whether "planning code" behind "Part 1" is a title, though it begins small."""
    short = len(rest) < _SMALL_TITLE_CHARS and rest[-1] not in ".;:,"
    first = rest.split(" ", 1)[0]
    plain = first not in _NO_TITLE_STARTS and not _NOT_A_LABEL.match(rest)
    return short and plain and not says_something(rest)


def _separator(match: re.Match[str]) -> str:
    """The dash, colon or point between a label and what follows; "" for a space."""
    return match[0][len(match["label"]) :].strip()


def _is_doubtful(pattern: re.Pattern[str], match: re.Match[str], rest: str) -> bool:
    """Whether only the labels around can tell that this is one.

    "Rule 3 The quorum is five." is likely one, "Article 4 Directions may be made."
    is not: there the words go on from the number.
    """
    if not rest:
        return False
    if pattern is TYPED:
        if rest[0].islower():
            return True
        sentence = says_something(rest) and rest[-1] in ".;:"
        return not _separator(match) and sentence and not is_sentence_start(rest)
    if pattern is _DOTTED:
        return rest[0].islower()
    return match["label"].isdigit() and rest[0].isupper()
