"""What stands around words that stay: fields, and links."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.redline import (
    Couple,
    Readdressed,
    faults,
    proved_redline,
)
from constitution_diff.workflow.redline_notices import notices_of
from tests.judges.constructs import shape
from tests.read.docx.builders import docx, field, p, r

from .redlining import (
    MARKING,
    compared,
    marks,
    not_given_back,
    proved,
    redlined,
    shown,
    tried,
    xml_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_REF = "REF _Ref1"
_OLD = p(r("In the form of ") + field(_REF, r("Exhibit I")) + r(" attached."))
_SHIFTED = p(r("In the form ") + field(_REF, r("of Exhibi")) + r("t I attached."))


@pytest.mark.parametrize("ending", ["attached.", "annexed."])
def test_a_field_around_other_words_is_struck_and_put_in_whole(ending: str) -> None:
    new = _SHIFTED.replace("attached.", ending)

    xml = redlined(_OLD, new)

    assert not_given_back(tried(docx(_OLD), docx(new))) == []
    assert marks(xml)[:2] == ["del of Exhibit I", "ins of Exhibit I"]
    assert xml.index("<w:del>") < xml.index("begin") < xml.index("</w:del>")


def test_a_field_that_ends_elsewhere_is_a_fault() -> None:
    redline = proved(docx(_OLD), docx(_OLD.replace("attached.", "annexed.")))
    (fact,) = redline.old_says
    shifted = fact._replace(fields=tuple((s - 3, e - 2) for s, e in fact.fields))

    found = list(faults(replace(redline, old_says=(shifted,))))

    assert [(one.old, one.places) for one in found] == [
        (True, frozenset({("word/document.xml", 0)}))
    ]
    assert "a field begins or ends elsewhere" in found[0].says


def test_a_field_that_only_one_file_has_around_words_is_counted() -> None:
    typed = p("In the form of Exhibit I attached.")

    redline = proved(docx(typed), docx(_OLD))

    assert redline.n_fields == 1
    assert marks(xml_of(redline.content)) == []


_RULES = p('<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + r("The chair votes.")) + p(
    '<w:bookmarkStart w:id="2" w:name="_Ref2"/>' + r("Members vote.")
)


@pytest.mark.parametrize("ending", [".", "!"])
def test_a_field_that_points_elsewhere_and_shows_the_same_is_told(ending: str) -> None:
    old, new = (
        docx(_RULES + p(r("See rule ") + field(code, r("4")) + r(f" today{end}")))
        for code, end in (("REF _Ref1 \\r", "."), ("REF _Ref2 \\r", ending))
    )

    redline = proved(old, new)

    (notice,) = notices_of(redline)
    assert redline.n_recoded == 1
    assert "the instructions of 1 field around words that stay" in notice.message


@pytest.mark.parametrize(
    "now", ["REF _Ref1 \\r \\h \\* MERGEFORMAT", "REF _Ref7 \\r", "ref _Ref1 \\r"]
)
def test_a_field_that_points_at_the_same_line_is_not_told(now: str) -> None:
    again = '<w:bookmarkStart w:id="7" w:name="_Ref7"/>'
    rules = _RULES.replace("<w:r>", f"{again}<w:r>", 1)
    old, new = (
        docx(rules + p(r("See rule ") + field(code, r("4"))))
        for code in ("REF _Ref1 \\r", now)
    )

    assert proved(old, new).n_recoded == 0


def _linked(address: str, ending: str = ".") -> bytes:
    return docx(p(r("See ") + _code(address) + r(f" today{ending}")))


def _code(address: str) -> str:
    words = r("our site")
    return field(f'HYPERLINK "{address}"', words) if address else words


@pytest.mark.parametrize("ending", [".", "!"])
@pytest.mark.parametrize(
    ("was", "now"), [("http://a.example", "http://b.example"), ("", "http://a.example")]
)
def test_words_that_are_a_link_to_elsewhere_are_told(
    was: str, now: str, ending: str
) -> None:
    redline = proved(_linked(was), _linked(now, ending))

    assert redline.links == (Readdressed("our site", was, now),)


@pytest.mark.parametrize("ending", [".", "!"])
def test_where_formatting_is_marked_a_link_to_elsewhere_is_struck_and_put_in(
    ending: str,
) -> None:
    old, new = _linked("http://a.example"), _linked("http://b.example", ending)

    redline = proved_redline(
        Couple(compared(old, new), old, new), replace(MARKING, formatting=True)
    )

    xml = shown(redline.content)
    assert marks(xml)[:2] == ["del our site", "ins our site"]
    assert xml.index("<w:del>") < xml.index("a.example") < xml.index("</w:del>")
    assert xml.index("<w:ins>") < xml.index("b.example") < xml.index("</w:ins>")
    assert redline.links == ()


def test_the_same_link_is_not_told() -> None:
    same = "http://a.example"

    assert proved(_linked(same), _linked(same, "!")).links == ()


def test_a_place_in_the_document_is_no_address() -> None:
    old, new = (
        docx(p(f'<w:hyperlink w:anchor="{name}">{r("rule 4")}</w:hyperlink>'))
        for name in ("_Ref1", "_Ref2")
    )

    assert proved(old, new).links == ()


def _simple(code: str) -> str:
    return f"<w:fldSimple w:instr='{code}'>{r('our site')}</w:fldSimple>"


@pytest.mark.parametrize("made", [_simple, lambda code: field(code, r("our site"))])
@pytest.mark.parametrize(
    ("was", "now"),
    [('"http://a.example"', '"http://b.example"'),
     (r'"http://a.example" \l "p1"', r'"http://a.example" \l "p2"'),
     (r'"http://a.example" \l "part 1"', r'"http://a.example" \l "part 2"'),
     (r'\l "p1" "http://a.example"', r'\l "p1" "http://b.example"'),
     (r'\t "_blank" "http://a.example"', r'\t "_blank" "http://b.example"')],
)  # fmt: skip
def test_a_link_is_told_however_it_is_written(
    was: str, now: str, made: Callable[[str], str]
) -> None:
    old, new = (docx(p(r("See ") + made(f"HYPERLINK {to}"))) for to in (was, now))

    (link,) = proved(old, new).links

    assert link.words == "our site"
    assert link.was != link.now


def test_a_tip_that_names_a_place_leads_nowhere_else() -> None:
    old, new = (
        docx(p(r("See ") + _simple(rf'HYPERLINK "http://a.example" \o "see \l {to}"')))
        for to in ("p1", "p2")
    )

    assert proved(old, new).links == ()


def test_a_link_in_a_text_box_that_stands_there_twice_is_told_once() -> None:
    def boxed(address: str) -> bytes:
        inside = p(_simple(f'HYPERLINK "{address}"'))
        again = (
            f"<mc:Fallback><w:pict><v:textbox {_VML}><w:txbxContent>"
            f"{inside}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        )
        box = shape(inside).replace("</mc:Choice>", f"</mc:Choice>{again}")
        return docx(p(r("See ") + box) + p("End."))

    redline = proved(boxed("http://a.example"), boxed("http://b.example"))

    assert len(redline.links) == 1
