"""Notes, text boxes and tables that moved with their clause, and were edited.

They stand at both places, each with its own half of the edits.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import pytest

from benchmarks.redlines.roundtrip import round_trip
from tests.judges.constructs import grid, line, note, note_part, shape
from tests.read.docx.builders import (
    cell,
    docx,
    level,
    listed,
    numbering,
    p,
    r,
    row,
)

from .redlining import marks, not_given_back, shown, tried, xml_of

_ITEMS: Final = "alpha beta gamma delta epsilon zeta".split()
_REGISTER: Final = " The monitoring officer keeps a register of gifts to members."
_SIGN: Final = "<w:r><w:footnoteRef/></w:r>"
_NOTES: Final = "word/footnotes.xml"


def _around(clause: str, at: int, **parts: str) -> bytes:
    """A document with a clause in that place, from 0, and numbers in order."""
    bodies = [
        p(f"1.@ The council shall publish item {one} in the register under {one}.")
        for one in _ITEMS
    ]
    bodies.insert(at, clause)
    numbered = (body.replace("1.@", f"1.{n}") for n, body in enumerate(bodies, start=1))
    return docx("".join(numbered), **parts)


def _with_note(at: int, *lines: str) -> bytes:
    first, *others = lines
    inside = p(_SIGN + r(first)) + "".join(map(p, others))
    clause = p(r("1.@" + _REGISTER) + note() + r(" It is open."))
    return _around(clause, at, footnotes=note_part("footnote", inside))


def _with_box(at: int, *lines: str) -> bytes:
    box = shape("".join(map(p, lines)))
    return _around(p(r("1.@" + _REGISTER) + box + r(" It is open.")), at)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (("Up to £50.",), ("Up to £500.",), ["del £50", "ins £500"]),
        (("Up to £50.", "See 4."), ("Up to £50.",), ["del See 4."]),
        (("See 4.",), ("See 4.", "Up to £50."), ["ins Up to £50."]),
        (("Up to £50.",), ("Up to £50.",), []),
    ],
)
def test_the_edits_of_a_note_that_moved_show_at_each_place(
    old: tuple[str, ...], new: tuple[str, ...], told: list[str]
) -> None:
    redline = tried(_with_note(1, *old), _with_note(5, *new))

    xml = shown(redline.redline, _NOTES)
    assert [one.replace("&#163;", "£") for one in marks(xml)] == told
    assert xml.count(_SIGN) == 2
    assert not_given_back(redline) == []


def test_a_text_box_that_stands_there_twice_brings_its_note_once() -> None:
    def boxed(at: int, title: str, words: str) -> bytes:
        inside = p(r(title) + note())
        again = (
            "<mc:Fallback><w:pict><v:textbox "
            'xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>'
            f"{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        )
        box = shape(inside).replace("</mc:Choice>", f"</mc:Choice>{again}")
        noted = note_part("footnote", p(_SIGN + r(words)))
        return _around(p(r("1.@" + _REGISTER) + box), at, footnotes=noted)

    redline = tried(boxed(1, "Gifts", "Up to £50."), boxed(5, "Presents", "Up to £5."))

    trip = round_trip(redline.redline, old=redline.old, new=redline.new)
    assert shown(redline.redline, _NOTES).count(_SIGN) == 2
    assert trip.is_exact


def test_the_edits_of_a_text_box_that_moved_show_at_each_place() -> None:
    old, new = _with_box(1, "Quorum: five", "See 4."), _with_box(5, "Quorum: six")

    redline = shown(tried(old, new).redline)

    boxes = re.findall(r"<wps:txbx>.*?</wps:txbx>", redline)
    assert [marks(box) for box in boxes] == [["del five", "del See 4."], ["ins six"]]


@pytest.mark.parametrize(
    ("now", "told"), [("Up to £50.", []), ("Up to £500.", ["del £50", "ins £500"])]
)
@pytest.mark.parametrize("title", ["Gifts", "Presents"])
def test_a_note_in_a_text_box_that_moved_goes_with_each_half(
    now: str, told: list[str], title: str
) -> None:
    def made(at: int, words: str, title: str = "Gifts") -> bytes:
        clause = p(r("1.@" + _REGISTER) + shape(p(r(title) + note())))
        return _around(clause, at, footnotes=note_part("footnote", p(_SIGN + r(words))))

    redline = tried(made(1, "Up to £50."), made(5, now, title))

    ids = re.findall(r'<w:footnoteReference w:id="(\d+)"', xml_of(redline.redline))
    xml = shown(redline.redline, _NOTES).replace("&#163;", "£")
    assert len(set(ids)) == len(ids) == 2
    assert marks(xml) == told
    assert xml.count(_SIGN) == 2
    assert round_trip(redline.redline, old=redline.old, new=redline.new).is_exact


def _with_table(at: int, *rows: str) -> bytes:
    return _around(p("1.@" + _REGISTER) + grid(*rows), at)


def test_the_edits_of_a_table_that_moved_show_cell_by_cell() -> None:
    head, fee = line("Function", "Officer"), line("Fees", "Up to £5")
    old = _with_table(1, head, fee, line("Keys", "Clerk"))
    new = _with_table(5, head, line("Fees", "Up to £9"), line("Halls", "Head"))

    redline = tried(old, new)

    told = marks(shown(redline.redline).replace("&#163;", "£"))
    assert [one for one in told if "1." not in one and "keeps" not in one] == [
        "moveFrom Function", "moveFrom Officer",
        "moveFrom Fees", "moveFrom Up to ", "del £5",
        "del Keys", "del Clerk",
        "moveTo Function", "moveTo Officer",
        "moveTo Fees", "moveTo Up to ", "ins £9",
        "ins Halls", "ins Head",
    ]  # fmt: skip
    assert not_given_back(redline) == []


def test_a_clause_put_before_a_table_moves_and_not_the_table() -> None:
    head = p("Article 2 Officers of the Council")
    limits = p("Officers and their limits:") + grid(
        line("Officer", "Limit"), line("Chief Executive", "Up to £5,000")
    )
    quorum = listed("The quorum is ten members of the Council in the room.")
    minutes = "Minutes are published within five days on the website."
    ours = {"numbering": numbering(level(0, "%1."))}

    redline = tried(
        docx(head + limits + quorum + listed(minutes) + p("End."), **ours),
        docx(head + listed(minutes) + limits + quorum + p("End."), **ours),
    )

    told = marks(shown(redline.redline))
    assert sorted(told) == [f"moveFrom {minutes}", f"moveTo {minutes}"]
    assert not_given_back(redline) == []


def test_a_cell_that_ends_in_an_empty_paragraph_moves() -> None:
    small = [grid(row(cell(p("council " * n))), n_columns=1) for n in (4, 6)]
    first = row(cell(p()), cell(p("council")), cell(p("council")))
    item = listed("council council") + p()
    large = grid(first, row(cell(p()), cell(p("council")), cell(item)), n_columns=3)
    ours = {"numbering": numbering(level(0, "%1."))}

    redline = tried(
        docx(small[0] + p() + large, **ours), docx(large + p() + small[1], **ours)
    )

    assert not_given_back(redline) == []


def test_what_moves_before_and_behind_a_table_is_two_moves() -> None:
    before = "The limits for officers are those in the table which follows here."
    behind = "The limits are reviewed by the Cabinet in each year before March."
    limits = grid(line("Officer", "Limit"), line("Director", "£5,000"))
    rest = "".join(map(p, (f"Members keep the register of {one}." for one in _ITEMS)))
    moved = p(before) + limits + p(behind)

    redline = tried(docx(moved + rest), docx(rest + moved + p("End.")))

    names = re.findall(r'RangeStart[^>]* w:name="(\w+)"', shown(redline.redline))
    assert names
    assert set(Counter(names).values()) == {2}
    assert not_given_back(redline) == []


def test_so_do_those_of_a_note_whose_sign_moved_within_its_sentence() -> None:
    old, new = (
        docx(
            p(r(before) + note() + r(behind)) + p("End."),
            footnotes=note_part("footnote", p(_SIGN + r(f"Gifts of {sum_} or more."))),
        )
        for before, behind, sum_ in (
            ("The clerk", " keeps a list of gifts to members.", "fifty"),
            ("The clerk keeps a list of gifts", " to members.", "twenty"),
        )
    )

    redline = tried(old, new)

    xml = shown(redline.redline, _NOTES)
    assert sorted(marks(xml)) == ["del fifty", "ins twenty"]
    assert not_given_back(redline) == []
