"""Equations are read on one line, and what is above is told from what is beside."""

from __future__ import annotations

import pytest

from tests.read.docx.builders import BY, p, read, texts


def _run(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


def _of(name: str, properties: str = "", **arguments: str) -> str:
    inside = "".join(f"<m:{tag}>{said}</m:{tag}>" for tag, said in arguments.items())
    return f"<m:{name}><m:{name}Pr>{properties}</m:{name}Pr>{inside}</m:{name}>"


_HALF = _of("f", num=_run("1"), den=_run("2"))
_SQUARE = _of("sSup", e=_run("10"), sup=_run("2"))


@pytest.mark.parametrize(
    ("equation", "words"),
    [
        (_SQUARE, "10^2"),
        (_of("sSub", e=_run("x"), sub=_run("i+1")), "x_(i+1)"),
        (_of("sSubSup", e=_run("x"), sub=_run("1"), sup=_run("2")), "x_1^2"),
        (_of("f", num=_run("a+b"), den=_run("c")), "(a+b)/c"),
        (_of("f", num=_HALF, den=_run("3")), "(1/2)/3"),
        (_of("f", '<m:type m:val="noBar"/>', num=_run("n"), den=_run("k")), "n¦k"),
        (_of("rad", '<m:degHide m:val="1"/>', deg="", e=_run("2")), "√(2)"),
        (_of("rad", deg=_run("3"), e=_run("2")), "√(3&2)"),
        (_of("d", '<m:begChr m:val="["/><m:endChr m:val="]"/>', e=_run("a")), "[a]"),
        (_of("nary", '<m:chr m:val="∑"/>', sub=_run("i=1"), sup=_run("n"), e=_run("x")),
         "∑_(i=1)^n x"),
        (_of("func", fName=_run("sin"), e=_run("x")), "sin x"),
        (_of("limLow", e=_run("lim"), lim=_run("n")), "lim_n"),
        (_of("acc", e=_run("x")), "x\u0302"),
        (_of("bar", '<m:pos m:val="top"/>', e=_run("x")), "¯x"),
        (_of("eqArr", e=_run("a")), "■(a)"),
    ],
)  # fmt: skip
def test_the_structure_of_an_equation_is_read(equation: str, words: str) -> None:
    source = read(p(f"<m:oMath>{equation}</m:oMath>"))

    assert texts(source) == [words]


def test_a_matrix_is_read_by_its_rows() -> None:
    rows = "".join(
        f"<m:mr><m:e>{_run(a)}</m:e><m:e>{_run(b)}</m:e></m:mr>"
        for a, b in ("ab", "cd")
    )

    source = read(p(f"<m:oMath><m:m>{rows}</m:m></m:oMath>"))

    assert texts(source) == ["■(a&b@c&d)"]


def test_a_sign_that_was_put_in_is_not_there_before() -> None:
    put_in = f"<m:ctrlPr><w:rPr><w:ins {BY}/></w:rPr></m:ctrlPr>"
    bar = _of("f", put_in, num=_run("a"), den=_run("b"))

    source = read(p(f"<m:oMath>{bar}</m:oMath>"))

    assert texts(source.final()) == ["a/b"]
    assert texts(source.original()) == ["ab"]


def test_roots_of_roots_are_read_however_deep() -> None:
    """Each level costs the same: were it twice the one below, this would not end."""
    depth = 60
    equation = _run("2")
    for _ in range(depth):
        equation = _of("rad", deg=equation, e=_run("x"))

    said = texts(read(p(f"<m:oMath>{equation}</m:oMath>")))

    assert said == ["√(" * depth + "2" + "&x)" * depth]
