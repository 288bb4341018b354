"""The tokeniser reads what pdfminer's own reads."""

from itertools import chain

from hypothesis import given, reject
from hypothesis import strategies as st
from pdfminer.pdfinterp import PDFContentParser
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSEOF, PSSyntaxError
from pdfminer.psparser import PSKeyword

from constitution_diff.read.pdf.content import operations
from constitution_diff.read.pdf.strings import Strings

_SPACES = st.sampled_from([b" ", b"\n", b"\r\n", b"  ", b"\t", b"\0 ", b" %x (\n"])
_NUMBERS = st.one_of(
    st.integers(-999, 9999).map(lambda n: b"%d" % n),
    st.floats(-99, 999).map(lambda x: b"%.3f" % x),
    st.sampled_from([b".5", b"-.5", b"5.", b"+3", b"-", b".", b"--4", b"1-2", b"007"]),
)
_NAMES = st.sampled_from(
    [b"/F1", b"/GS0", b"/A#42c", b"/", b"/a#zz", b"/\xe9", b"/P.1"]
)
_INSIDE = st.lists(
    st.sampled_from(
        [b"Quorum", b" ", b"(a)", b"\\(", b"\\)", b"\\\\", b"\\n", b"\\101", b"\\7",
         b"\\q", b"\\\n", b"\\\r\n", b"\xff", b"\r", b"<41>", b"%", b"((x) y)"],
    ),
    max_size=6,
)  # fmt: skip
_LITERALS = _INSIDE.map(lambda parts: b"(%s)" % b"".join(parts))
_HEXES = st.sampled_from([b"<4142>", b"<4>", b"<>", b"<41 42\n43>", b"<aBcD>"])
_STRINGS = _LITERALS | _HEXES
_ARRAYS = st.lists(_STRINGS | _NUMBERS, max_size=5).map(
    lambda parts: b"[%s]" % b" ".join(parts)
)
_SIMPLE = _NUMBERS | _NAMES | _STRINGS | st.sampled_from([b"true", b"false"])
_OPERANDS = st.recursive(
    _SIMPLE | _ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda parts: b"[ %s ]" % b" ".join(parts))
        | st.lists(inner, max_size=2).map(
            lambda parts: (
                b"<< %s >>" % b" ".join(b"/K%d %s" % p for p in enumerate(parts))
            )
        )
    ),
    max_leaves=6,
)
_OPERATORS = st.sampled_from(
    [b"Tj", b"TJ", b"Td", b"Tm", b"T*", b"'", b'"', b"rg", b"re", b"W*", b"BDC", b"zz",
     b"d0", b"]", b">>", b"}",
     b"BI /W 1 /H 1 /CS /G ID \x80 (EI\n Q", b"BI /F /A85 ID 5l~>\nEI"],
)  # fmt: skip
_CONTENT = st.lists(
    st.tuples(st.lists(_OPERANDS, max_size=3), _OPERATORS, _SPACES), max_size=6
).map(
    lambda lines: b"".join(
        space.join([*operands, operator]) + space for operands, operator, space in lines
    )
)


def _ours(content: bytes) -> list[object]:
    return [_plain(part) for part in chain.from_iterable(
        (*operands, PSKeyword(operator)) for operator, operands in operations(content)
    )]  # fmt: skip


def _pdfminers(content: bytes) -> list[object]:
    """What it reads, up to the last operator; it refuses a key without a value."""
    parser = PDFContentParser([PDFStream({}, content)])
    found: list[object] = []
    end = 0
    try:
        while True:
            found.append(parser.nextobject()[1])
            if isinstance(found[-1], PSKeyword):
                end = len(found)
    except PSEOF:
        return list(map(_plain, found[:end]))
    except PSSyntaxError:
        reject()


def _plain(part: object) -> object:
    """The same in values that can be compared."""
    match part:
        case PSKeyword():
            return "keyword", part.name
        case PDFStream():
            return "image", _plain(part.attrs), part.rawdata
        case list() | Strings():
            return list(map(_plain, part))
        case dict():
            return {key: _plain(value) for key, value in part.items()}
        case _:
            return part


@given(_CONTENT)
def test_operations_are_those_that_pdfminer_reads(content: bytes) -> None:
    assert _ours(content) == _pdfminers(content)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_to_their_end(content: bytes) -> None:
    assert all(operator for operator, _ in operations(content))


@given(st.text("()[]<>/%\\ 0aTJjEIBD\n", max_size=60))
def test_any_brackets_are_read_to_their_end(text: str) -> None:
    assert all(operator for operator, _ in operations(text.encode()))
