"""The words by which a provision takes effect: figures, modals, conditions, offices.

One pattern finds all but the offices, which `phrases` knows. What is a number of a
clause and no quantity is told apart here, so that renumbering is no change of effect.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from .boxes import BOXES
from .fractions import AND_FRACTION, FRACTION
from .phrases import Name, office_names, people_names
from .shares import QUARTER_OF_A_WHOLE, SHARE, is_quarter_of_people
from .strands import sentence_at
from .stretches import Stretches
from .welsh import welsh_numbers
from .wordlists import NUMBERS

FIGURES: Final = frozenset(
    {"money", "percentage", "date", "time limit", "quantity", "quorum"}
)
MODAL, NEGATION, OFFICE = "modal", "negation", "decision-maker"
PERSON: Final = "person"
"""Who holds no office, yet may be bound, told or consulted."""
BOUND: Final = "bound"
QUANTITY: Final = "quantity"
TIME_LIMIT: Final = "time limit"
REFERENCE: Final = "reference"
LAW: Final = "law"
CONDITION, EXCEPTION, QUALIFIER = "condition", "exception", "qualifier"
PRECONDITION, CHOICE = "precondition", "alternative"
BOX: Final = "box"
"""One to tick, or ticked."""

_WORD = rf"(?:{'|'.join(NUMBERS)})\b"
_NUMBER = (
    rf"(?:{FRACTION}|\d+(?:,\d{{3}})*(?:\.\d+|{AND_FRACTION})?"
    rf"|{_WORD}(?:[\s-]{_WORD})*)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
)
_BOUND = (
    r"(?:at\s+least|at\s+most|(?:no|not)\s+(?:more|less|fewer|later|earlier)\s+than"
    r"|(?:more|fewer|less|greater)\s+than|up\s+to|a\s+(?:minimum|maximum)\s+of"
    r"|exceed(?:s|ing)?)"
)
_SUM_BOUND = rf"(?:{_BOUND}|over|above|below|under)"
_COUNT = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+(?=\s+million))?|{_WORD}(?:[\s-]{_WORD})*)"
"""Without a point: "under 4.2" names a rule, and no number."""
_UNIT = r"(?:minute|hour|day|week|fortnight|month|quarter|year)s?\b"
_KIND_OF_DAY = (
    r"(?:working|business|clear|calendar|full|consecutive|municipal|financial|civic)"
)
_HOW_MANY_MORE = r"(?:further|additional|more|extra|whole|next|following|first|last)"
_QUARTER_OF_A_WHOLE = (
    rf"(?<!within\s)(?:(?:{_BOUND}|of|for|in|after)\s+)*{QUARTER_OF_A_WHOLE}"
)
_DEGREE = r"(?:always|normally|generally|usually|ordinarily|also|only|never|then|now)"
_ATTEMPT = r"(?:try|seek|aim|endeavour|attempt|make\s+every\s+effort|do\s+their\s+best)"

_MARKER = rf"""
    (?P<law> \b(?:Act|Regulations?|Order|Directive)\s+(?:of\s+)?\d{{4}}\b )
  | (?P<reference>
        \b(?:parts?|sections?|rules?|articles?|appendix|appendices|annexe?s?|schedules?
            |clauses?|paragraphs?|chapters?|regulations?|standing\s+orders?)
        \s+\d[\w.]*(?:\([a-z0-9]+\))* (?!\s+{_UNIT})
      | §{{1,2}}\s?\d+(?:\.\d+)*[A-Z]?(?:\([a-z0-9]{{1,4}}\))*
      | \b\d+(?:\.\d+)*[A-Z]?(?:\([a-z0-9]{{1,4}}\))+
      | (?<![£$€\d.,])\b\d+\.\d+(?:\.\d+)*[A-Z]?\b
        (?!\s*(?:%|per\s|million|[ap]\.?m\b|{_UNIT}))
    )
  | (?P<money> (?:{_SUM_BOUND}\s+)?[£$€]\s?\d(?:[\d,]*\d)?(?:\.\d+|{AND_FRACTION})?
        (?:\s?(?:m|bn|k|million|billion|thousand)\b)? )
  | (?P<percentage> (?:{_SUM_BOUND}\s+)?{_NUMBER}\s*(?:%|per\s?cent\b|percent\b) )
  | (?P<date>
        \b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?
      | \b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?
      | \b{_MONTH}\s+\d{{4}}\b | \b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b
      | \b\d{{4}}(?:-\d{{1,2}}-|/\d{{1,2}}/|\.\d{{1,2}}\.)\d{{1,2}}\b
    )
  | (?P<time> (?!{_QUARTER_OF_A_WHOLE}) (?:
        (?:\b{_BOUND}\s+)?\b{_NUMBER}(?:\s*\(\d+\))?[\s-]+
            (?:{_HOW_MANY_MORE}\s+)?(?:{_KIND_OF_DAY}\s+)*{_UNIT}(?:[’']s?)?
      | \b(?:an?|the)\s+{_HOW_MANY_MORE}\s+(?:{_NUMBER}\s+)?
            (?:{_KIND_OF_DAY}\s+)*{_UNIT}
      | \b(?:within|for|after|in|of)\s+an?\s+(?:{_KIND_OF_DAY}\s+)*{_UNIT}
      | \b(?:every|each|per|(?:once|twice)\s+(?:a|every|in\s+every|in\s+each))
        \s+(?:{_KIND_OF_DAY}\s+)*{_UNIT}
      | \b(?:immediately|forthwith|promptly|without\s+delay
          |as\s+soon\s+as(?:\s+(?:is\s+)?(?:reasonably\s+)?(?:possible|practicable))?)\b
      | \b\d{{1,2}}(?:[.:]\d\d)?\s?(?:o[’']clock\s?)?(?:am|pm|a\.m\.|p\.m\.)(?!\w)
      | \b(?:noon|midnight)\b
      | \b(?:working|business|clear|calendar)\s+days?\b
    ) )
  | (?P<nobody> \b(?:no\s+one|no-one|nobody|one\s+another)\b )
  | (?P<quantity>
        \b\d:\d(?:\s+majority)?\b
      | \b(?:(?:simple|absolute)\s+)?majority\b
      | (?:\b{_BOUND}\s+)?\b{SHARE}\b(?:\s*\(\d/\d\))?(?:\s+majority\b)?
      | \b(?:unanimous(?:ly)?|once|twice)\b
      | (?:\b{_BOUND}\s+)?(?<![\w.]){_NUMBER}(?:st|nd|rd|th|\s+(?:million|thousand))?\b
        (?:\s*\(\d+\))? (?![\w.]*\d)
      | \w*\d[\w.,:/-]*
    )
  | (?P<modal>
        \b(?:must|shall|should|may|will|can|could|might|would|cannot|need)(?:n[’']t)?\b
        (?:\s+(?:not\b|{_DEGREE}\b))*
        (?:\s+{_ATTEMPT}\s+(?:and|to)\b)?
      | \b(?:is|are|was|be)(?:\s+not)?\s+(?:required|entitled|obliged|permitted
          |allowed|expected|authorised|forbidden|prohibited)\b(?:\s+to\b)?
      | \b(?:has|have)(?:\s+no|\s+the)?\s+rights?\s+to\b | \b(?:has|have)\s+to\b
      | \b(?:try|seek|endeavour|aim)\s+to\b
    )
  | (?P<exception>
        \b(?:except(?:ing|ions?)?|unless|other\s+than|apart\s+from|excluding|exempt\w*
          |save\s+(?:that|for|as|where|in)|(?:does|do|will|shall)\s+not\s+apply)\b
    )
  | (?P<condition>
        \b(?:if|subject\s+to|provided\s+(?:that|it)|on\s+condition|until
          |(?:after|following|in)\s+consultation\s+with|only\s+(?:if|when|where|after)
          |with\s+the\s+(?:\w+\s+){{0,2}}(?:consent|approval|agreement)
          |in\s+accordance\s+with|having\s+regard\s+to)\b
    )
  | (?P<negation> \b(?:not|no|never|nor|none|neither|without)\b )
  | (?P<precondition>
        \b(?:training|trained|qualified|qualifications?|consent|permission
          |prior\s+\w+|prior|written\s+(?:notice|approval|consent|request))\b
    )
  | (?P<qualifier>
        \b(?:only|solely|exclusively|specific(?:ally)?|particular(?:ly)?|certain
          |normally|generally|usually|ordinarily|wherever\s+possible|where\s+possible
          |reasonabl[ey]|significant(?:ly)?|substantial(?:ly)?|material(?:ly)?
          |potentially|especially|relevant|appropriate|minority|local
          |senior|junior|political(?:ly)?
          |in\s+(?:their|his|her|its|an?)\s+\w+\s+capacity)\b
    )
  | (?P<choice> \b(?:and/or|and|or|either|both|all|any|each|neither)\b )
  | (?P<box> [{BOXES}] )
    """
_FLAGS: Final = re.VERBOSE | re.IGNORECASE
_ANYWHERE: Final = re.compile(_MARKER, _FLAGS)
_FROM_WORDS: Final = re.compile(rf"(?:\b(?=\w)|(?=\w*\d))(?:{_MARKER})", _FLAGS)
"""The same, tried where a word begins, or in one with figures: five times as fast."""
_WITHIN_WORDS: Final = re.compile(rf"[£$€%§{BOXES}]|per\s?cent", re.IGNORECASE)
"""Only money, percentages, sections and boxes to tick are found where no word begins:
"over £5" in "moreover £5", "§9"."""
_KINDS: Final = {"time": "time limit", "choice": CHOICE}
_MAY_IN_A_DATE = re.compile(r"\d\s+$")


class Marker(NamedTuple):
    """A word or phrase of effect and its place in the text, in characters from 0."""

    kind: str
    text: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Its place as one value."""
        return self.start, self.end


@lru_cache(maxsize=16384)
def markers(text: str) -> tuple[Marker, ...]:
    """The words of effect in a text, in order; offices and people after the rest.

    >>> [(m.kind, m.text) for m in markers("The clerk must reply in five working days")]
    [('modal', 'must'), ('time limit', 'five working days'),
    ('decision-maker', 'clerk')]
    """
    pattern = _ANYWHERE if _WITHIN_WORDS.search(text) else _FROM_WORDS
    found = [
        Marker(_kind(m), _clean(m[0]), *_trimmed(m))
        for m in pattern.finditer(text)
        if m.lastgroup != "nobody"
    ]
    welsh = [Marker(QUANTITY, *number) for number in welsh_numbers(text)]
    if welsh:
        found = sorted((*found, *welsh), key=lambda marker: marker.start)
    offices = office_names(text)
    names = [*(_named(OFFICE, text, n) for n in offices)]
    taken = Stretches((n.start, n.end) for n in offices)
    names += [
        _named(PERSON, text, n)
        for n in people_names(text)
        if not taken.touch((n.start, n.end))
    ]
    return (*found, *names)


def _named(kind: str, text: str, name: Name) -> Marker:
    return Marker(kind, _clean(text[name.start : name.end]), name.start, name.end)


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    start, end = found.span()
    return start + len(found[0]) - len(found[0].lstrip()), end


def _clean(words: str) -> str:
    return " ".join(words.split())


def _kind(found: re.Match[str]) -> str:
    group = str(found.lastgroup)
    kind = _KINDS.get(group, group)
    if kind == TIME_LIMIT and is_quarter_of_people(found.string, *found.span()):
        kind = QUANTITY
    if (
        kind == "quantity"
        and "quorum" in sentence_at(found.string, found.start()).casefold()
    ):
        return "quorum"
    return kind
