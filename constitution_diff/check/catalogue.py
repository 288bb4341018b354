"""What each code means: how pressing it is, why it matters, what to look at."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple

from constitution_diff.model import Severity


class Advice(NamedTuple):
    """What is said of every finding of one code."""

    severity: Severity
    why: str
    look: str


_B, _C, _M = Severity.BLOCKS, Severity.CORRECT, Severity.CONSIDER

CATALOGUE: Final = MappingProxyType(
    {
        "placeholder": Advice(
            _B,
            "Members would be asked to adopt words that nobody has written yet.",
            "Put in the words, or take the place out.",
        ),
        "field-broken": Advice(
            _B,
            "The printed document shows Word's error instead of a reference.",
            "Find what the field meant and insert the reference again.",
        ),
        "tracking-in-text": Advice(
            _B,
            "Marks of drafting would be published as words of the constitution.",
            "Take the mark out and make sure which words are meant to stand.",
        ),
        "tracking-printed": Advice(
            _B,
            "This copy prints changes in its margin; it is a draft.",
            "Publish a copy without them; the verb “tracked” lists them.",
        ),
        "tracking-pending": Advice(
            _B,
            "Nobody has accepted or rejected these changes.",
            "Accept or reject each; the verb “tracked” lists them.",
        ),
        "remarks-left": Advice(
            _B,
            "Remarks of the drafters would be published with the text.",
            "Settle each remark and delete it.",
        ),
        "number-repeated": Advice(
            _C,
            "Two provisions with one number cannot be cited apart.",
            "Renumber one of them, and look for references to it.",
        ),
        "number-missing": Advice(
            _C,
            "A provision may have been lost, or the numbering slipped.",
            "Look at the version before for the missing number.",
        ),
        "number-out-of-order": Advice(
            _C,
            "Readers look for provisions in the order of their numbers.",
            "Check whether the number or the place is wrong.",
        ),
        "number-orphaned": Advice(
            _C,
            "The number promises a section that bears its first figures.",
            "Check whether a heading lost its number, or this one has a wrong one.",
        ),
        "contents-without-heading": Advice(
            _C,
            "The contents list promises something that is not there.",
            "Update the contents list, or find the heading that was lost.",
        ),
        "contents-number-differs": Advice(
            _C,
            "The list leads to another provision.",
            "Update the contents list.",
        ),
        "contents-title-differs": Advice(
            _C,
            "List and heading should say the same.",
            "Decide which title is right, and update the contents list.",
        ),
        "contents-page-differs": Advice(
            _C,
            "The list leads to another page.",
            "Update the page numbers of the contents list.",
        ),
        "heading-not-in-contents": Advice(
            _M,
            "The list names the provisions beside it.",
            "Update the contents list if it should name it.",
        ),
        "contents-without-pages": Advice(
            _M,
            "A reader on paper cannot find the sections.",
            "Put the page numbers in, unless this copy is read on screen only.",
        ),
        "related-title-differs": Advice(
            _M,
            "The list of related sections names it by another title.",
            "Decide which title is right.",
        ),
        "reference-broken": Advice(
            _C,
            "The reference leads nowhere.",
            "Find what was meant; numbers may have moved since it was written.",
        ),
        "reference-malformed": Advice(
            _C,
            "An old and a new number seem to stand side by side.",
            "Keep the one that is meant.",
        ),
        "reference-ambiguous": Advice(
            _M,
            "A reader cannot tell which provision is meant.",
            "Name the Part or section as well.",
        ),
        "reference-to-itself": Advice(
            _M,
            "A provision that refers to itself usually means another.",
            "Check which number was meant.",
        ),
        "reference-doubtful": Advice(
            _M,
            "The number exists, but its words do not fit; it may have moved.",
            "Read both provisions and correct the number if need be.",
        ),
        "substitution-incomplete": Advice(
            _M,
            "A term was struck out elsewhere and may have been missed here.",
            "Check whether it should go here too.",
        ),
        "title-variant": Advice(
            _M,
            "One office or body should have one title.",
            "Choose one way to write it, or say that two offices are meant.",
        ),
        "bodies-alike": Advice(
            _M,
            "Powers of a body that does not exist cannot be exercised.",
            "Check whether both bodies exist.",
        ),
        "term-given-up": Advice(
            _C,
            "The council has decided on another term.",
            "Replace it, unless it speaks of the past.",
        ),
        "term-defined-twice": Advice(
            _C,
            "Two definitions of one term may differ.",
            "Keep one of them, or limit each to its part.",
        ),
        "term-unused": Advice(
            _M,
            "A definition that nothing uses may be left over.",
            "Delete it, or check how the term is written in the text.",
        ),
        "term-undefined": Advice(
            _M,
            "The text relies on a definition that is not there.",
            "Define the term, or write what is meant.",
        ),
        "clauses-alike": Advice(
            _M,
            "Where one rule stands twice, one of them will be changed alone.",
            "Keep one and refer to it.",
        ),
        "figures-differ": Advice(
            _C,
            "Two provisions give different figures for what reads as one rule.",
            "Decide which figure is right.",
        ),
        "may-be-out-of-date": Advice(
            _M,
            "The law or body may be no more.",
            "Check the source given; the text may speak of the past on purpose.",
        ),
        "review-date-passed": Advice(
            _M,
            "The document promises a review that may not have taken place.",
            "Review it, or give the next date.",
        ),
        "running-line-in-text": Advice(
            _M,
            "A header or footer was taken into the words of a provision.",
            "Check the provision against the printed page.",
        ),
        "word-doubled": Advice(
            _M,
            "A slip of editing.",
            "Delete one of the words.",
        ),
        "words-run-together": Advice(
            _M,
            "Old and new letters may stand side by side after a change.",
            "Check what the word should be.",
        ),
    }
)
"""For each code, in no order that matters."""
