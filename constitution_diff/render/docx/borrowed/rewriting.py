"""Paragraphs of the Word side made to say what the text side says, in place.

The words that both have stay in their runs, with notes, pictures and fields; what only
the text has comes in the formatting of the words before it.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.compare.tokens import tokens
from constitution_diff.compare.words import tidied, token_runs
from constitution_diff.model import Op
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.objects import PARAGRAPH_MARK
from constitution_diff.render.docx.redline.plain import words_of
from constitution_diff.render.plain import in_xml

from .aligning import NOWHERE, aligned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.redline.leaves import Leaf
    from constitution_diff.render.docx.redline.letters import Letters

    from .aligning import Lettered

_ENDS: Final = frozenset(".:")
_FIELD_PARTS: Final = frozenset({n.FIELD_MARK, n.W + "instrText"})
_BLANKS: Final = " \t\n\u00a0"
_BLANKS_AND_ENDS: Final = _BLANKS + ".:"


def rewrite(have: Lettered, was: str, now: str) -> None:
    """Have paragraphs that say `was`, beside other things, say `now` in its place."""
    gone, come = _edits(have, was, now)
    for number, spelt in enumerate(have.letters):
        start = have.starts[number]
        _settle_fields(spelt, start, gone, come)
        for leaf in spelt.leaves:
            if leaf.end > leaf.start:
                _rewrite_leaf(leaf, start, gone, come)
    for place in sorted(come):
        _put_behind(have, place, come[place])


def _edits(have: Lettered, was: str, now: str) -> tuple[set[int], dict[int, str]]:
    """The places of letters that go, and what comes before which place."""
    places = aligned(was, have.text)
    gone: set[int] = set()
    come: dict[int, str] = {}
    at = 0
    for op, run in tidied(token_runs(tokens(was), tokens(now))):
        words = "".join(run)
        if op is Op.INSERT:
            place = _place(have.text, places, was, at)
            if words in _ENDS and have.text[place : place + 1] == words:
                # It stands there already, behind a label that was read without it.
                continue
            come[place] = come.get(place, "") + in_xml(words)
            continue
        if op is Op.DELETE:
            gone.update(_letters(have.text, places, was, range(at, at + len(words))))
        at += len(words)
    return gone, come


def _letters(text: str, places: Sequence[int], was: str, span: range) -> Iterator[int]:
    """The letters that some signs stand for; a blank is all blanks that are there.

    What ends a label was read without it, and goes with it and what follows it.
    """
    first = min(span)
    for at in span:
        if places[at] != NOWHERE:
            yield places[at]
        elif was[at].isspace():
            place = _behind(places, at)
            going = _BLANKS if at == first else _BLANKS_AND_ENDS
            while place < len(text) and text[place] in going:
                yield place
                place += 1


def _behind(places: Sequence[int], at: int) -> int:
    """The place behind the last sign before `at` that has one; 0 where none has."""
    before = (places[one] for one in range(at - 1, -1, -1))
    return next((place + 1 for place in before if place != NOWHERE), 0)


def _place(text: str, places: Sequence[int], was: str, at: int) -> int:
    """Where words come that stand before the sign `at`."""
    found = _behind(places, at)
    if not found:
        first = (place for place in places[at:] if place != NOWHERE)
        return next(first, _first_end(text))
    if at and was[at - 1].isspace():
        while found < len(text) and text[found] in _BLANKS:
            found += 1
    return found


def _first_end(text: str) -> int:
    """The end of the first paragraph."""
    end = text.find(PARAGRAPH_MARK)
    return len(text) if end < 0 else end


def _settle_fields(
    spelt: Letters, start: int, gone: set[int], come: dict[int, str]
) -> None:
    """Make words of the fields whose result changes: Word would work it out anew."""
    ends = {leaf.end for leaf in spelt.leaves if leaf.end > leaf.start}
    for first, last in spelt.wholes:
        inside = range(start + first, start + last)
        before = first if first in ends else first - 1
        coming = range(start + before + 1, start + last + 1)
        if gone.isdisjoint(inside) and not any(one in coming for one in come):
            continue
        for leaf in spelt.leaves:
            made_by = spelt.fields[leaf.field - 1] if leaf.field else None
            if made_by == (first, last) and leaf.node.tag in _FIELD_PARTS:
                _take_out(leaf.node)
            elif first <= leaf.start and leaf.end <= last:
                _without_simple_field(leaf)


def _without_simple_field(leaf: Leaf) -> None:
    """Put what a w:fldSimple around a leaf holds in its place."""
    for shell in leaf.shell:
        around = shell.getparent()
        if shell.tag == n.FIELD_SIMPLE and around is not None:
            for one in shell:
                shell.addprevious(one)
            around.remove(shell)


def _rewrite_leaf(leaf: Leaf, start: int, gone: set[int], come: dict[int, str]) -> None:
    """Take out the letters that go, and put in what comes behind those of a leaf."""
    places = range(start + leaf.start, start + leaf.end)
    if leaf.node.tag != n.T:
        if places[0] in gone:
            _take_out(leaf.node)
        return
    words = words_of(leaf.node)
    # What the letter before took is no longer there to be taken.
    made = come.pop(places[0], "")
    for sign, place in zip(words, places, strict=True):
        made += "" if place in gone else sign
        made += come.pop(place + 1, "")
    if made != words:
        put_text(leaf.node, made)


def put_text(node: Element, words: str) -> None:
    """Have a w:t hold these words; without any it is taken out."""
    if not words:
        _take_out(node)
        return
    node.text = words
    if words != words.strip():
        node.set(n.XML_SPACE, "preserve")


def _take_out(node: Element) -> None:
    run = node.getparent()
    if run is None:
        return
    run.remove(node)
    around = run.getparent()
    if run.tag == n.R and around is not None and all(one.tag == n.RPR for one in run):
        around.remove(run)


def _put_behind(have: Lettered, place: int, words: str) -> None:
    """Words that follow no letter of a w:t: behind a tab, or in an empty paragraph."""
    number, leaf = have.leaf_at(place - 1) if place else (0, None)
    if leaf is None or leaf.run is None or leaf.run.getparent() is None:
        number = have.leaf_at(place)[0]
        have.paragraphs[number].append(new_run(words, _mark_look(have, number)))
        return
    leaf.run.addnext(new_run(words, child(leaf.run, n.RPR)))


def _mark_look(have: Lettered, number: int) -> Element | None:
    """How the runs of a paragraph look; of an empty one, how its mark does."""
    runs = have.paragraphs[number].iter(n.R)
    own = next((child(run, n.RPR) for run in runs), None)
    if own is not None:
        return own
    return child(child(have.paragraphs[number], n.PPR), n.RPR)


def new_run(words: str, look: Element | None) -> Element:
    """A run of words, and tabs, in this formatting."""
    made = etree.Element(n.R)
    if look is not None:
        made.append(deepcopy(look))
    for number, piece in enumerate(words.split("\t")):
        if number:
            etree.SubElement(made, n.W + "tab")
        if piece:
            put_text(etree.SubElement(made, n.T), in_xml(piece))
    return made
