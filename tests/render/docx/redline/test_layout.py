"""What differs around the words: pages, settings, how notes are numbered."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import Pending
from constitution_diff.render.docx.redline.made import made
from constitution_diff.render.docx.redline.result import Couple
from constitution_diff.workflow.redline_notices import notices_of
from tests.read.docx.builders import BY, docx, p, r

from .redlining import (
    MARKING,
    compared,
    compared_before,
    part_names,
    proved,
    shown,
    with_parts,
    xml_of,
)

_TALL = '<w:pgSz w:w="11906" w:h="16838"/>'
_WIDE = '<w:pgSz w:w="16838" w:h="11906"/>'
_FORMATTING = replace(MARKING, formatting=True)


def _page(*pages: str, end: str = _TALL) -> bytes:
    parts = (
        p(f"Part {at}.", f"<w:sectPr>{page}</w:sectPr>")
        for at, page in enumerate(pages)
    )
    return docx("".join(parts) + p("The end.") + f"<w:sectPr>{end}</w:sectPr>")


def _of(section: str) -> str:
    change = "<w:sectPrChange><w:sectPr>{}</w:sectPr></w:sectPrChange>"
    return section + change.format(_TALL)


def test_the_page_of_a_section_is_marked_where_formatting_is() -> None:
    old, new = _page(_TALL), _page(_WIDE, end=_WIDE)

    redline = made(Couple(compared(old, new), old, new), _FORMATTING)

    found = shown(redline.content)
    assert redline.sections == ()
    assert found.count(_of(_WIDE)) == 2
    assert proved(old, new).sections == (1, 2)


def test_a_first_page_of_its_own_is_told_apart_from_the_page() -> None:
    old, new = _page(), _page(end=_TALL + "<w:titlePg/>")

    redline = proved(old, new)

    assert (redline.sections, redline.first_pages) == ((), (1,))
    (notice,) = notices_of(redline)
    assert "the setting “Different first page” of section 1." in notice.message
    marked = made(Couple(compared(old, new), old, new), _FORMATTING)
    assert marked.first_pages == ()


def test_a_switch_that_is_off_is_no_first_page_of_its_own() -> None:
    off = _page(end=f'{_TALL}<w:titlePg w:val="0"/>')

    assert proved(_page(), off).first_pages == ()


def test_a_section_that_comes_has_no_change_of_its_page() -> None:
    old, new = _page(), _page(_WIDE)

    redline = made(Couple(compared(old, new), old, new), _FORMATTING)

    assert "sectPrChange" not in shown(redline.content)


def test_a_page_that_the_draft_itself_set_is_told_as_it_was_before() -> None:
    change = f"<w:sectPrChange {BY}><w:sectPr>{_TALL}</w:sectPr></w:sectPrChange>"
    old, new = _page(), _page(end=_WIDE + change)
    kept = replace(_FORMATTING, pending=Pending.KEEP)
    couple = Couple(compared(old, new), old, new, compared_before(old, new))

    redline = made(couple, kept)

    assert redline.sections == ()
    assert shown(redline.content).count("<w:sectPrChange>") == 1


def test_a_switch_for_even_pages_is_told() -> None:
    words = p("The end.")
    old, new = docx(words), docx(words, settings="<w:evenAndOddHeaders/>")

    assert proved(old, new).settings == (
        "whether even pages have headers and footers of their own",
    )


def test_other_numbers_of_footnotes_are_told_where_there_are_any() -> None:
    roman = '<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>'
    plain = '<w:footnotePr><w:numFmt w:val="decimal"/></w:footnotePr>'
    anchor = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    note = f'<w:footnote w:id="1">{p("A note.")}</w:footnote>'
    noted, bare = p(r("A fee.") + anchor), p("A fee.")

    def file(body: str, said: str, note: str = "") -> bytes:
        more = {"footnotes": note} if note else {}
        return docx(f"{body}<w:sectPr>{said}</w:sectPr>", **more)

    told = proved(file(noted, plain, note), file(noted, roman, note)).settings

    assert told == ("how footnotes are numbered",)
    assert proved(file(noted, "", note), file(noted, plain, note)).settings == ()
    assert proved(file(bare, plain), file(bare, roman)).settings == ()


def test_a_document_that_is_put_in_by_reference_is_told_where_it_is_lost() -> None:
    old = docx(p("The end.") + '<w:altChunk r:id="x"/>')

    told = proved(old, docx(p("The end."))).settings

    assert told == ("which other documents are put in by reference",)
    assert proved(old, old).settings == ()


def test_a_redline_is_not_protected_against_settling_it() -> None:
    guard = '<w:documentProtection w:edit="readOnly" w:enforcement="{}"/><w:zoom/>'
    old, on, off = (
        docx(p("The end."), settings=said)
        for said in ("<w:zoom/>", guard.format(1), guard.format(0))
    )

    redline = proved(old, on)

    assert redline.was_protected
    assert shown(redline.content, "word/settings.xml") == "<w:zoom/>"
    assert not proved(old, off).was_protected


def test_a_redline_of_a_signed_file_has_no_signature_that_does_not_hold() -> None:
    old, plain = docx(p("The quorum is five.")), docx(p("The quorum is six."))
    origin = '<Relationship Id="s" Type="{}" Target="_xmlsignatures/origin.sigs"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    signature = origin.format(space + "/digital-signature/origin")
    led = xml_of(plain, "_rels/.rels").replace("</R", signature + "</R")
    signed = with_parts(
        plain,
        {
            "_rels/.rels": led,
            "_xmlsignatures/origin.sigs": "",
            "_xmlsignatures/_rels/origin.sigs.rels": (
                f'<Relationships xmlns="{space}"><Relationship Id="r1" '
                f'Type="{space}/digital-signature/signature" Target="sig1.xml"/>'
                "</Relationships>"
            ),
            "_xmlsignatures/sig1.xml": "<Signature/>",
        },
    )

    redline = proved(old, signed)

    assert redline.was_signed
    assert not proved(old, plain).was_signed
    assert part_names(redline.content) == part_names(proved(old, plain).content)
    assert "signature" not in xml_of(redline.content, "_rels/.rels")


def test_a_page_is_told_that_the_text_before_takes_from_a_schedule_put_after_it() -> (
    None
):
    """Rejected, the last section is that of the schedule, without the schedule."""
    text = p("The council meets in May.") + p("The quorum is five.")
    old = docx(text + f"<w:sectPr>{_TALL}</w:sectPr>")
    ends = p("", f"<w:sectPr>{_TALL}</w:sectPr>")
    schedule = p("Schedule 1") + p("The fees.") + f"<w:sectPr>{_WIDE}</w:sectPr>"
    new = docx(text + ends + schedule)

    assert proved(old, new).sections == (2,)
    marked = made(Couple(compared(old, new), old, new), _FORMATTING)
    assert marked.sections == ()
    assert shown(marked.content).endswith(f"<w:sectPr>{_of(_WIDE)}</w:sectPr>")


def test_no_page_is_told_where_only_a_cover_was_put_before() -> None:
    text = p("The council meets in May.") + f"<w:sectPr>{_TALL}</w:sectPr>"
    cover = p("The cover.") + p("", f"<w:sectPr>{_WIDE}</w:sectPr>")

    assert proved(docx(text), docx(cover + text)).sections == ()


_BOTH = ("The council meets in May.", "The quorum is five.")


def _broken(page: str) -> bytes:
    """The same words, with a section break behind the first line."""
    first, second = _BOTH
    broken = p(first, f"<w:sectPr>{page}</w:sectPr>")
    return docx(broken + p(second) + f"<w:sectPr>{_TALL}</w:sectPr>")


def test_a_break_that_comes_where_the_words_stay_is_told_with_its_page() -> None:
    old = docx("".join(map(p, _BOTH)) + f"<w:sectPr>{_TALL}</w:sectPr>")

    wide, tall = proved(old, _broken(_WIDE)), proved(old, _broken(_TALL))

    assert (wide.put_in_sections, wide.sections) == (1, (1,))
    assert (tall.put_in_sections, tall.sections) == (1, ())
    assert "also where all changes are rejected" in next(iter(notices_of(tall))).message


def test_a_break_that_goes_where_the_words_stay_is_told() -> None:
    new = docx("".join(map(p, _BOTH)) + f"<w:sectPr>{_TALL}</w:sectPr>")

    redline = proved(_broken(_WIDE), new)

    assert (redline.lost_sections, redline.put_in_sections) == (1, 0)
