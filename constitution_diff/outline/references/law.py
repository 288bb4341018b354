"""Acts and other documents behind a number: "… of the Local Government Act 1972".

What is said of them is external: this file cannot hold it.
"""

from __future__ import annotations

import re
from typing import Final

from constitution_diff.model.values import dataclass

_KINDS: Final = r"(?:Acts?|Regulations|Orders?|Rules|Measure|Directive|Convention)"
_YEAR: Final = r"(?:1[6-9]|20)\d{2}"
_SMALL: Final = r"(?:of|and|the|for|in|to|on|by|etc\.?|&|with|against)"
_NAME_WORD: Final = rf"(?:[A-Z(][\w’'&,()/-]*|{_SMALL})\s+"
LAW: Final = re.compile(
    rf"""
    (?:(?:the|that|this|those|these|said|each)\s+|the(?=[A-Z]))*
    (?P<law>
        {_YEAR}\s+(?:Act|Regulations|Order|Rules)\b
      | [A-Z]{{2,6}}\s+{_YEAR}\b
      | (?:{_NAME_WORD}){{0,16}}?
        {_KINDS}(?:\s*\([^)]{{1,60}}\))*,?\s*(?:of\s+)?{_YEAR}\b
      | (?:{_NAME_WORD}){{0,8}}?
        (?:Act|Convention(?:\s+on\s+[A-Z]\w+(?:\s+[A-Z]\w+)*)?|GDPR|Directive)\b
      | (?:Regulations|Order|Acts|[A-Z]{{1,5}}A|IRC)\b
    )
    """,
    re.VERBOSE,
)
"""Ends in a year, or is "the Act", "the Regulations", "the Convention"."""
NAMED_LAW: Final = re.compile(
    rf"(?<!\w)(?:[A-Z(][\w’'&,()/-]*\s+(?:{_SMALL}\s+){{0,3}}){{1,10}}"
    rf"(?:Act\b(?:\s+(?:\([^)]{{1,60}}\)\s+)*{_YEAR}\b)?"
    rf"|(?:Regulations|Order)\s+(?:\([^)]{{1,60}}\)\s+)*{_YEAR}\b)"
)
_OPENERS: Final = re.compile(
    r"^(?:(?:The|Under|In|See|By|Of|If|Where|And|Subject|Section|to|of|and|the|for|in)\s+)+"
)
_DOCUMENT: Final = (
    r"(?:[Cc]odes?(?:\s+of\s+(?:[Cc]onduct|[Pp]ractice))?|Rules|Regulations|Protocol"
    r"|Policy|Procedures?|Scheme(?:\s+of\s+\w+)?|Standing\s+Orders|Handbook|Guidance"
    r"|Charter|Agreement|Memorandum|Terms\s+of\s+Reference|Strategy|Plan|Articles"
    r"|Framework|Manual|[A-Z]\w+\s+Schedule|Contract|Lease|Statement|Statutes|Bylaws|Byelaws)\b"
)
TITLE: Final = re.compile(
    rf"(?:the|its|our|their)\s+(?P<title>(?:(?!(?:and|or)\s)[\w’'/&-]+\s+){{0,7}}?"
    rf"{_DOCUMENT})"
)
"""Another document by its title: "the Members' Code of Conduct"."""
OWN: Final = re.compile(
    r"(?:this|the|the\s+[Cc]ouncil[’']s|our)\s+(?i:constitution)\b"
    r"|(?:this|these)\s+(?i:code|policy|protocol|document|procedure|rules|scheme"
    r"|standing\s+orders|agreement|procedures|regulations|by-?e?laws)\b"
    r"|the\s+(?:Code|Policy|Protocol|Rules|Scheme)\b"
)
"""The document itself: that names no narrower place."""


@dataclass(frozen=True, slots=True)
class NamedLaw:
    """An Act by its full title, and where it stands."""

    title: str
    end: int


def named_laws(text: str) -> tuple[NamedLaw, ...]:
    """The Acts and Regulations that `text` names with their years, in order.

    >>> [law.title for law in named_laws("Under the Licensing Act 2003 (as amended)")]
    ['Licensing Act 2003']
    """
    if "Act" not in text and "Regulations " not in text and "Order " not in text:
        return ()
    found = (
        NamedLaw(" ".join(_OPENERS.sub("", match[0]).split()), match.end())
        for match in NAMED_LAW.finditer(text)
    )
    return tuple(law for law in found if not is_short(law.title))


def is_short(law: str) -> bool:
    """Whether only what was said before tells which law it is.

    >>> is_short("Act"), is_short("Human Rights Act"), is_short("Licensing Act 2003")
    (True, False, False)
    """
    return law in {"Act", "Regulations", "Order", "Directive"}
