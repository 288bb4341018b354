"""Words set not to show are others than the same words shown."""

from __future__ import annotations

import pytest

from constitution_diff.model import Relation
from tests.read.docx.builders import cell, docx, p, r, row, style, styled, table

from .redlining import (
    compared,
    marks,
    not_given_back,
    proved,
    shown,
    tried,
    xml_of,
)

_HIDES = "<w:rPr><w:vanish/></w:rPr>"
_SHOWS = '<w:rPr><w:vanish w:val="0"/></w:rPr>'
_SPOKEN = "<w:vanish/>"
_NAMED = '<w:rStyle w:val="Hid"/>'


def _sentence(words: str) -> str:
    return p(r("The Council ") + words + r(" decide."))


@pytest.mark.parametrize("look", [_SPOKEN, _NAMED])
def test_words_that_are_shown_from_now_on_are_struck_and_put_in(look: str) -> None:
    parts = {"styles": style("Hid", "Hid", _HIDES, "character")}
    hidden = docx(_sentence(r("must not", look)), **parts)
    printed = docx(_sentence(r("must not")), **parts)

    there, back = tried(hidden, printed), tried(printed, hidden)

    both = ["del must not", "ins must not"]
    assert [marks(xml_of(one.redline)) for one in (there, back)] == [both, both]
    assert not_given_back(there) + not_given_back(back) == []


def test_a_hidden_word_that_is_reworded_is_marked_by_the_word() -> None:
    old, new = (
        docx(_sentence(r(f"{word} must not", _SPOKEN))) for word in ("soon", "never")
    )

    assert marks(xml_of(tried(old, new).redline)) == ["del soon", "ins never"]


def test_a_style_that_hides_in_one_file_is_written_out_in_what_goes() -> None:
    hides, shows = (
        docx(
            _sentence(r("must not", _NAMED)),
            styles=style("Hid", "Hid", says, "character"),
        )
        for says in (_HIDES, _SHOWS)
    )

    there, back = tried(hides, shows), tried(shows, hides)

    assert marks(xml_of(there.redline)) == ["del must not", "ins must not"]
    assert not_given_back(there) + not_given_back(back) == []
    assert "<w:vanish/>" in xml_of(there.redline)
    assert '<w:vanish w:val="0"/>' in xml_of(back.redline)


def test_a_paragraph_and_a_row_that_hide_are_marked() -> None:
    parts = {"styles": style("Hid", "Hid", _HIDES)}
    look = r("Five", _SPOKEN)
    old = (
        p("One.") + p("Two is kept.", styled("Hid")) + table(row("Fee", cell(p(look))))
    )
    new = p("One.") + p("Two is kept.") + table(row("Fee", "Five"))

    triple = tried(docx(old, **parts), docx(new, **parts))

    assert marks(xml_of(triple.redline)) == [
        *("del Two is kept.", "ins Two is kept."),
        *("del Five", "ins Five"),
    ]
    assert not_given_back(triple) == []


def test_words_of_a_note_that_hide_are_marked() -> None:
    body = p(r("A fee.") + '<w:r><w:footnoteReference w:id="1"/></w:r>')
    old, new = (
        docx(body, footnotes=f'<w:footnote w:id="1">{p(note)}</w:footnote>')
        for note in (
            r("It is ") + r("not ", _SPOKEN) + r("due."),
            r("It is ") + r("not ") + r("due."),
        )
    )

    redline = tried(old, new).redline

    assert marks(shown(redline, "word/footnotes.xml")) == ["del not ", "ins not "]


def test_what_hides_the_same_has_no_marks() -> None:
    parts = {"styles": style("Hid", "Hid", _HIDES, "character")}
    old, new = (docx(_sentence(r("not", look)), **parts) for look in (_SPOKEN, _NAMED))

    assert marks(xml_of(proved(old, new).content)) == []


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_that_prints_from_now_on_is_reported_and_marked(kind: str) -> None:
    note = f'<w:{kind} w:id="1">{p("By 1 May.")}</w:{kind}>'
    mark = f'<w:{kind}Reference w:id="1"/>'
    hidden, printed = (
        docx(_sentence(f"<w:r>{look}{mark}</w:r>"), **{f"{kind}s": note})
        for look in (_HIDES, "")
    )

    there, back = tried(hidden, printed), tried(printed, hidden)

    links = compared(hidden, printed).links
    assert [link.relation for link in links] == [Relation.SAME, Relation.INSERTED]
    gone, come = xml_of(there.redline).split("<w:ins ")
    assert gone.index("<w:del ") < gone.index(mark[:-8])
    assert mark[:-8] in come
    assert not_given_back(there) + not_given_back(back) == []


def test_a_note_whose_mark_hides_is_no_provision() -> None:
    note = f'<w:footnote w:id="1">{p("By 1 May.")}</w:footnote>'
    mark = f'<w:r>{_HIDES}<w:footnoteReference w:id="1"/></w:r>'
    noted = docx(_sentence(mark), footnotes=note)

    outline = compared(noted, noted).new

    assert [clause.text for clause in outline.clauses] == ["The Council decide."]
    assert [line.text for line in outline.furniture] == ["By 1 May."]
