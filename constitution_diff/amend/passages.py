"""Provisions that are put in, as a block of lines, and read back from one.

    24.5  **Gifts**

      Councillors must register:
      (a)  any gift over £50; and
      • hospitality.
      | Office | Value |

What lies in a provision is set in by two spaces. Behind a label stand two spaces, a
heading stands between double asterisks, and before a paragraph comes an empty line. A
line that could be read in another way says what it is: "¶ 12 Members are elected.",
"[item] 4  ¶ Quorum".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, Passage
from constitution_diff.outline import kinds_of_label, opening_label

from .labels import usual_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STEP: Final = "  "
_EXPLICIT: Final = re.compile(rf"\[(?P<kind>{'|'.join(Kind)})\](?: (?P<rest>.*))?$")
_LABELLED: Final = re.compile(r"(?P<label>\S(?:.*?\S)??)(?:\s{2,}|\t|$)(?P<rest>.*)$")
_HEADED: Final = re.compile(
    r"\*\*(?P<heading>(?:\\.|[^\\*])+)\*\*(?: (?P<text>.+))?$", re.DOTALL
)
_ROW: Final = re.compile(r"\|(?P<cells>.*)\|$", re.DOTALL)
_BULLET: Final = re.compile(r"[•*–-] (?P<rest>.*)$|•$")
_PLAIN: Final = "¶ "


def lines_of(passages: Sequence[Passage]) -> Iterator[str]:
    """The passages as lines of a block; those between paragraphs are empty."""
    for nth, passage in enumerate(passages):
        line = _line(passage)
        if nth and passage.kind is Kind.PARAGRAPH:
            yield ""
        yield f"{_STEP * passage.depth}{line}"


def _line(passage: Passage) -> str:
    """The shortest form that is read back as this passage."""
    bare = replace(passage, depth=0)
    forms = (_short(bare), f"{_PLAIN}{bare.text}", _explicit(bare))
    return next(form for form in forms if form is forms[-1] or _read(form) == bare)


def _short(passage: Passage) -> str:
    if passage.kind is Kind.ROW:
        cells = " | ".join(map(_escaped, passage.cells))
        return f"| {cells} |"
    rest = _rest(passage)
    if passage.label:
        return f"{passage.label}  {rest}".rstrip()
    if passage.kind is Kind.BULLET:
        return f"• {rest}".rstrip()
    if passage.kind in (Kind.TABLE, Kind.NOTE):
        return f"[{passage.kind}] {rest}".rstrip()
    return rest


def _rest(passage: Passage) -> str:
    heading = f"**{_escaped(passage.heading)}**" if passage.heading else ""
    return " ".join(filter(None, (heading, passage.text)))


def _explicit(passage: Passage) -> str:
    heading = f"**{_escaped(passage.heading)}**" if passage.heading else ""
    text = f"{_PLAIN}{passage.text}" if passage.text else ""
    rest = " ".join(filter(None, (heading, text)))
    label = f"{passage.label}  " if passage.label else ""
    return f"[{passage.kind}] {label}{rest}".rstrip()


def _escaped(words: str) -> str:
    return re.sub(r"([\\*|])", r"\\\1", words)


def _unescaped(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words)


def passages_of(lines: Iterable[str]) -> tuple[Passage, ...]:
    """The passages of a block.

    A line without a mark of its own and without an empty line above goes on from the
    line before: letters break long lines.
    """
    found: list[Passage] = []
    indents: list[int] = []
    after_gap = True
    for line in lines:
        if not line.strip():
            after_gap = True
            continue
        indent = len(line) - len(line.lstrip())
        passage = _read(line.strip())
        goes_on = passage.kind is Kind.PARAGRAPH and not line.lstrip().startswith("¶")
        if found and goes_on and not after_gap and not found[-1].cells:
            words = " ".join(filter(None, (found[-1].text, passage.text)))
            found[-1] = replace(found[-1], text=words)
            continue
        while indents and indents[-1] >= indent:
            indents.pop()
        found.append(replace(passage, depth=len(indents)))
        indents.append(indent)
        after_gap = False
    return tuple(found)


def _read(line: str) -> Passage:
    """A line without its indent."""
    explicit = _EXPLICIT.match(line)
    if explicit:
        return _read_explicit(Kind(explicit["kind"]), explicit["rest"] or "")
    row = _ROW.match(line)
    if row:
        return Passage(Kind.ROW, cells=_cells(row["cells"]))
    bullet = _BULLET.match(line)
    if bullet:
        return _worded(Passage(Kind.BULLET), bullet["rest"] or "")
    if line.startswith(_PLAIN):
        return Passage(Kind.PARAGRAPH, text=line.removeprefix(_PLAIN))
    label, rest = _parted(line)
    if label:
        kind = usual_kind(label) or kinds_of_label(label)[0]
        return _worded(Passage(kind, label), rest)
    kind = Kind.HEADING if _HEADED.match(line) else Kind.PARAGRAPH
    return _worded(Passage(kind), line)


def _parted(line: str) -> tuple[str, str]:
    """The label of a line and the rest; "" where it has none."""
    match = _LABELLED.match(line)
    if match and kinds_of_label(match["label"]):
        return match["label"], match["rest"]
    return opening_label(line)


def _worded(passage: Passage, words: str) -> Passage:
    """The passage with its heading and its text."""
    headed = _HEADED.match(words)
    if headed:
        heading, text = _unescaped(headed["heading"]), headed["text"] or ""
        return replace(passage, heading=heading, text=text)
    return replace(passage, text=words)


def _read_explicit(kind: Kind, rest: str) -> Passage:
    label = ""
    if not rest.startswith(("**", _PLAIN)) and kind in (
        Kind.PART, Kind.CLAUSE, Kind.ITEM, Kind.HEADING,
    ):  # fmt: skip
        match = _LABELLED.match(rest)
        label, rest = (match["label"], match["rest"]) if match else ("", rest)
    passage = _worded(Passage(kind, label), rest)
    return replace(passage, text=passage.text.removeprefix(_PLAIN))


def _cells(inside: str) -> tuple[str, ...]:
    """The cells of a row between its outer bars."""
    cells = [""]
    escaped = False
    for char in inside:
        if char == "|" and not escaped:
            cells.append("")
            continue
        escaped = char == "\\" and not escaped
        cells[-1] += char
    return tuple(_unescaped(cell.strip()) for cell in cells)
