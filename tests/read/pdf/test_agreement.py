"""Our own reading of a page gives pdfplumber's words, whatever the operators."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.read.pdf.page import drawn_on
from constitution_diff.read.pdf.rules import rules_of_page
from tests.read.pdf.builders import Raw, pdf
from tests.read.pdf.plumber import our_words, pages_of, plumber_words, same

_START = "BT /F1 11 Tf 72 700 Td "

_SHOWN = {
    "two fonts in a word": "(Council) Tj /F2 11 Tf (lors) Tj ( meet) Tj",
    "two sizes": "(Quorum ) Tj /F1 8 Tf (of five) Tj",
    "a raised ordinal": "(the 1) Tj /F1 7 Tf 3 Ts (st) Tj 0 Ts /F1 11 Tf ( of May) Tj",
    "a high footnote mark": "(Cabinet) Tj /F1 6 Tf 6 Ts (1) Tj 0 Ts",
    "colours": "(in) Tj 1 0 0 rg (sert) Tj 0 0 0 1 k (ed) Tj 0.5 g ( text) Tj",
    "invisible text": "3 Tr (under a scan) Tj 0 Tr ( and over) Tj",
    "kerning": "[(T) 80 (he q) -20 (u) 15 (orum)] TJ",
    "a word over two arrays": "[(Coun) -3] TJ [(cil) 5 ( met) ] TJ [(ings)] TJ",
    "white between arrays": "[(the ) -300] TJ [( next )] TJ [(word)] TJ",
    "an array of nothing": "(a) Tj [] TJ [12] TJ [() 9 ()] TJ (b) Tj",
    "gaps by kerning alone": "[(the) -278 (next) -130 (word) -160 (too)] TJ",
    "a gap that is just a gap": "[(a) -149 (b) -151 (c)] TJ",
    "a step back": "[(over) 4000 (again) 300 (s)] TJ",
    "letter spacing": "1 Tc (wide letters) Tj 0 Tc",
    "letters too wide for words": "4 Tc (abc de) Tj 0 Tc",
    "tight letters": "-0.3 Tc (tight letters) Tj 0 Tc",
    "letters drawn backwards": "-9 Tc (back) Tj 0 Tc",
    "word spacing": "6 Tw (the next word) Tj -4 Tw ( and closed up) Tj 0 Tw",
    "stretched text": "150 Tz (stretched text) Tj 50 Tz ( and narrow) Tj 100 Tz",
    "escapes": r"(a\(b\)c \\d \101\102 \7x li\
ne) Tj",
    "brackets in a string": "(nested (very (much)) so) Tj",
    "hexadecimal strings": "<436F756E63696C> Tj [<20>-5<4C 65 61 64 65 72>3<5>] TJ",
    "a new line of text": "14 TL (a) Tj (second) ' 2 1 (third line) \" T* (last) Tj",
    "a scaled matrix": "0.1 0 0 0.1 72 600 Tm /F1 110 Tf (scaled text) Tj",
    "a slanted matrix": "1 0 0.3 1 72 600 Tm (slanted text) Tj",
    "a slight slope": "1 0.02 -0.02 1 72 600 Tm (sloping text here) Tj",
    "upside down letters": "1 0 0 -1 72 600 Tm (mirrored text) Tj",
    "comments": "(one) Tj % (no text) Tj\n (two) Tj",
    "no-break space": r"(5\240pounds) Tj",
    "unknown operators": "1 2 zz (still) Tj (here) Tj",
    "an operand too few": "Td (still here) Tj",
    "words that touch": "[(two) -140 (words)] TJ 30 0 Td (then) Tj",
    "an empty string": "() Tj [()] TJ <> Tj (text) Tj",
    "a control character": "(ab\x03cd) Tj",
    "a name as a keyword": "/Name (x) Tj true false (y) Tj",
}


@pytest.mark.parametrize("gap_em", [0.12, 0.15])
@pytest.mark.parametrize("shown", _SHOWN.values(), ids=_SHOWN)
def test_shown_text_gives_the_same_words(shown: str, gap_em: float) -> None:
    content = pdf([Raw(f"{_START}{shown} ET {_START} 0 -40 Td (Below.) Tj ET")])

    (page,) = pages_of(content)

    theirs = plumber_words(page, gap_em)
    assert theirs
    assert same(our_words(drawn_on(page, gap_em=gap_em).words), theirs)


_KERNS = (-3, 0, 2.5, 99, 100, 101, 119, 121, -100, -101, -119, -121, -600, 500)
_PIECES = ("Quo", "rum", "ll", " ", "i", r"\222", " of ", "", "the five", "the ")
_ARRAY = st.lists(st.tuples(st.sampled_from(_PIECES), st.sampled_from(_KERNS)))


@settings(max_examples=60)
@given(_ARRAY, st.sampled_from([100, 80, 120]))
def test_any_array_gives_the_same_words(
    array: list[tuple[str, float]], scaling: int
) -> None:
    strings = "".join(f"({piece}) {kern} " for piece, kern in array)
    content = pdf([Raw(f"{_START}{scaling} Tz (An) Tj [{strings}] TJ (end) Tj ET")])

    (page,) = pages_of(content)

    drawn = drawn_on(page, gap_em=0.12)
    assert drawn.doubled or same(our_words(drawn.words), plumber_words(page, 0.12))


_PAGES = {
    "saved states": "q 2 0 0 2 0 0 cm BT /F1 9 Tf 30 300 Td (big) Tj ET Q "
    + _START + "(x) Tj ET",
    "an inline image": "q BI /W 2 /H 1 /CS /G /BPC 8 ID (\xff EI Q\n"
    + _START + "(x) Tj ET",
    "an encoded inline image": "BI /W 1 /H 1 /CS /G /BPC 8 /F /A85 ID 5l~> EI\n"
    + _START + "(x) Tj ET",
    "marked content": f"/P << /MCID 0 >> BDC {_START}(body) Tj ET EMC"
    f" /Artifact BMC {_START}0 90 Td (header) Tj ET EMC",
    "a clip": f"72 600 50 50 re W n {_START}(clipped away) Tj ET",
    "a form": f"q 1 0 0 1 20 20 cm /X1 Do Q {_START}(after) Tj ET",
    "a form in itself": f"/X2 Do {_START}(after) Tj ET",
    "text before a font": "BT 72 700 Td (lost) Tj ET " + _START + "(kept) Tj ET",
    "arrays and dictionaries": f"[3 [2]] 0 d /P << /A [1 (x)] /B << /C /D >> >> BDC"
    f" {_START}(x) Tj ET EMC",
    "brackets that do not match": f"] >> {_START}(x) Tj ET",
}  # fmt: skip
_FORMS = (f"{_START}(in a form) Tj ET", f"{_START}(in itself) Tj ET /X2 Do")


@pytest.mark.parametrize("rotated", [0, 90, 180, 270])
@pytest.mark.parametrize("operators", _PAGES.values(), ids=_PAGES)
def test_whole_pages_give_the_same_words(operators: str, rotated: int) -> None:
    entries = f"/Rotate {rotated}"
    content = pdf([Raw(operators)], forms=_FORMS, page_entries=entries)

    (page,) = pages_of(content)
    drawn = drawn_on(page, gap_em=0.15)

    if rotated:
        assert [char["text"] for char in drawn.aside] == [
            char["text"] for char in page.chars
        ]
    else:
        assert same(our_words(drawn.words), plumber_words(page, 0.15))


_DRAWN = {
    "a line": "72 700 m 200 700 l S",
    "a closed line": "72 700 m 200 700 l h S",
    "a box": "72 600 50 20 re f",
    "a box drawn by lines": "1 w 72 600 m 90 600 l 90 650 l 72 650 l h S",
    "a box closed twice": "72 600 m 90 600 l 90 650 l 72 650 l 72 600 l h B",
    "a slanted box": "72 600 m 90 610 l 80 650 l 62 640 l h S",
    "a curve": "72 600 m 80 620 90 640 100 600 c 110 590 120 580 v S",
    "several at once": "72 600 m 90 600 l 72 610 m 90 610 l 10 10 20 20 re S",
    "a turned box": "q 0 1 -1 0 300 300 cm 10 10 50 20 re f Q",
    "a path that begins without a place": "72 600 l 90 600 l S",
    "a lone point": "72 600 m S 10 10 m 20 20 m 30 20 l S",
    "a clip is not drawn": "72 600 50 20 re W n",
    "dashes and colours": "[3 2] 0 d 1 0 0 RG 2 w 72 700 m 200 700 l S",
}


@pytest.mark.parametrize("operators", _DRAWN.values(), ids=_DRAWN)
def test_rules_are_those_that_pdfplumber_finds(operators: str) -> None:
    (page,) = pages_of(pdf([Raw(operators)]))

    assert sorted(drawn_on(page).rules) == sorted(rules_of_page(page))


def test_images_are_those_that_pdfplumber_finds() -> None:
    image = "q 100 0 0 50 72 600 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"

    (page,) = pages_of(pdf([Raw(image)]))

    assert drawn_on(page).images == [(72, 192, 172, 242)]
    assert [(i["x0"], i["top"]) for i in page.images] == [(72, 192)]
