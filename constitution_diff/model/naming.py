"""What to call a provision: its number, or the heading or words that tell it apart."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from .clause import Kind
from .ids import ClauseId

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from .clause import Clause, Outline

KINDS: Final = MappingProxyType(
    {
        Kind.PART: "part",
        Kind.CLAUSE: "provision",
        Kind.ITEM: "provision",
        Kind.PARAGRAPH: "paragraph",
        Kind.BULLET: "bullet",
        Kind.HEADING: "heading",
        Kind.TABLE: "table",
        Kind.ROW: "table row",
        Kind.NOTE: "note",
    }
)
"""What to call a provision that has no number to cite."""
FIRST: Final = "#1"
"""Tells the first of several provisions of a number from the others: "1.1#2"."""
_MARKS: Final = re.compile(r"#\d+")
_WHERE_MARKED: Final = re.compile(r"(?=\()|(?<=[^\W\d])(?=\.)|$")
"""Where a number may have a mark: behind it, or behind what it is a list item of."""
_OF_ONE: Final = ", "
"""Stands in a citation where a step ends in an id: "Schedule 1, Annex 2"."""
_WORD: Final = re.compile(r"[^\W\d_]{4}")
"""What the name of a Part, an Article or a Schedule begins with, and no bare number."""
_SHORT: Final = 40
_NUMBERLESS: Final = re.compile(r"(?:/[pbn]\d+|/t\d+(?:\.r\d+)?)+$")
"""What ends the id of a paragraph, bullet, note, table or row without a number."""
_HEADING: Final = re.compile(
    r"(?:^|/)([a-z][a-z0-9]*(?:-[a-z0-9]+)+|[a-z]{5,})(?:#\d+)?$"
)
"""What ends the id of a heading without a number: "4/gifts-to-members"."""


def name(clause: Clause) -> str:
    """What a reader would call the provision.

    >>> from constitution_diff.model import Clause, ClauseId
    >>> name(Clause(ClauseId("24.5/p1"), Kind.PARAGRAPH, citation="24.5"))
    'paragraph under 24.5'
    >>> name(Clause(ClauseId("4/fees"), Kind.HEADING, citation="4", heading="Fees"))
    'heading “Fees”'
    """
    if clause.label:
        return clause.citation or clause.label
    noun = KINDS[clause.kind]
    if clause.heading:
        return f"{noun} “{clause.heading}”"
    first = next(filter(None, clause.cells), "")
    if first:
        noun = f"{noun} “{shortened(first, _SHORT)}”"
    return f"{noun} under {clause.citation}" if clause.citation else noun


def told_apart(clause: Clause) -> str:
    """The same for a list of places: what has no number at all is quoted, too.

    >>> from constitution_diff.model import Clause, ClauseId
    >>> told_apart(Clause(ClauseId("p1"), Kind.PARAGRAPH, text="The mayor presides."))
    'paragraph “The mayor presides.”'
    """
    plain = not (clause.label or clause.citation or clause.heading or clause.cells)
    quote = f" “{shortened(clause.text, _SHORT)}”" if plain and clause.text else ""
    return f"{name(clause)}{quote}"


def name_of_id(clause: ClauseId) -> str:
    """What to call a provision of which only the id is known.

    The words of a heading are told by its id without their capitals and marks.

    >>> from constitution_diff.model import ClauseId
    >>> name_of_id(ClauseId("4/gifts-to-members")), name_of_id(ClauseId("24.3/b2"))
    ('heading “Gifts to members” under 4', '24.3')
    """
    known = _NUMBERLESS.sub("", clause) or clause
    found = _HEADING.search(known)
    if found is None:
        return known
    above = name_of_id(ClauseId(known[: found.start()])) if found.start() else ""
    words = f"heading “{found[1].replace('-', ' ').capitalize()}”"
    return f"{words} under {above}" if above else words


def in_part(clause: Clause, *versions: Outline) -> Clause:
    """The provision, cited with its Part where others have its number.

    The one rule by which reports say which of several is meant: a number that several
    provisions of any of these versions print is told by its path, in all of them. What
    has no number of its own is told by that of what it lies in. A bare number in no
    Part stays as it is printed: which of several it is, counted, says nothing to a
    reader, and would change with every one put in before it.

    >>> from constitution_diff.model import Clause, ClauseId, Kind, Outline
    >>> ids = (ClauseId("Part 1/1"), ClauseId("Part 2/1"))
    >>> alike = [Clause(one, Kind.CLAUSE, label="1", citation="1") for one in ids]
    >>> [name(in_part(one, Outline(clauses=tuple(alike)))) for one in alike]
    ['Part 1/1', 'Part 2/1']
    >>> name(in_part(alike[0], Outline(clauses=(alike[0],))))
    '1'
    """
    return in_parts((clause,), *versions)[0]


def in_parts(clauses: Sequence[Clause], *versions: Outline) -> tuple[Clause, ...]:
    """The same for what stands in one line: all with their Parts, or none of them.

    >>> from constitution_diff.model import Clause, ClauseId, Kind, Outline
    >>> ids = (ClauseId("Part 1/1"), ClauseId("Part 2/1"), ClauseId("Part 2/2"))
    >>> held = [Clause(one, Kind.CLAUSE, label="1", citation=one[7:]) for one in ids]
    >>> [name(one) for one in in_parts(held[1:], Outline(clauses=tuple(held)))]
    ['Part 2/1', 'Part 2/2']
    """
    several = [any(c.citation in one.shared for one in versions) for c in clauses]
    if not any(several):
        return tuple(clauses)
    paths = (_with_first(path_of(c.id, c.citation), versions) for c in clauses)
    return tuple(
        replace(clause, citation=path if is_one else path.removesuffix(FIRST))
        if "/" in path or _WORD.match(path)
        else clause
        for clause, path, is_one in zip(clauses, paths, several, strict=True)
    )


def _with_first(path: str, versions: Sequence[Outline]) -> str:
    part = path.partition("/")[0]
    is_twice = any(part in version.shared for version in versions)
    return first_told(path, (part,) if is_twice else ())


def first_told(path: str, twice: Container[str]) -> str:
    """A path in which the first of two Parts of one number is told from the second.

    `twice` holds the numbers that several have.

    >>> first_told("Part 1/1.1", {"Part 1"}), first_told("Part 2/1.1", {"Part 1"})
    ('Part 1#1/1.1', 'Part 2/1.1')
    """
    part, between, number = path.partition("/")
    return f"{part}{FIRST}{between}{number}" if part in twice else path


def path_of(clause: ClauseId, citation: str) -> str:
    """A number with the Parts it lies in, where others have it too; it can be typed.

    Of what has no number of its own, that of what it lies in.

    >>> from constitution_diff.model import ClauseId
    >>> path_of(ClauseId("Part 1/1.1#2/p3"), "1.1"), path_of(ClauseId("1.1"), "1.1")
    ('Part 1/1.1#2', '1.1#1')
    >>> path_of(ClauseId("Part 1/1.1#2(a)"), "1.1(a)")
    'Part 1/1.1#2(a)'
    """
    steps = clause.split("/")
    paths = ("/".join(steps[:n]) for n in range(1, len(steps) + 1))
    found = next((one for one in paths if _ends_in(one, citation)), citation)
    return f"{found}{FIRST}" if found == citation else found


def _ends_in(path: str, citation: str) -> bool:
    """Whether a number ends a path, with marks in it or without."""
    steps = citation.replace(_OF_ONE, "/")
    return f"/{_MARKS.sub('', path)}".endswith(f"/{steps}")


def part_in(clause: ClauseId, part: str) -> str:
    """A Part that a provision lies in, with what tells it from one of its number.

    >>> from constitution_diff.model import ClauseId
    >>> part_in(ClauseId("Part 1#2/1.1"), "Part 1"), part_in(ClauseId("1.1"), "Part 1")
    ('Part 1#2', 'Part 1')
    """
    steps = clause.split("/")
    return next((one for one in steps if _MARKS.sub("", one) == part), part)


def marked(clause: ClauseId, citation: str) -> str:
    """A number with what tells it from the same one before it in its Part, if any.

    >>> from constitution_diff.model import ClauseId
    >>> marked(ClauseId("Part 1/1.1#2/p3"), "1.1"), marked(ClauseId("1.1"), "1.1")
    ('1.1#2', '1.1')
    """
    return _last_steps(path_of(clause, citation).removesuffix(FIRST), citation)


def unmarked(path: str) -> tuple[str, tuple[str, ...]]:
    """A path without what tells its numbers from the same ones, and that by itself.

    >>> unmarked("Part 1/1.1#2(a)"), unmarked("1.1#1")
    (('Part 1/1.1(a)', ('#2',)), ('1.1', ()))
    """
    path = path.removesuffix(FIRST)
    return _MARKS.sub("", path), tuple(_MARKS.findall(path))


def ways_to_mark(path: str) -> frozenset[str]:
    """A path as it tells one number from the same ones, and as it means them all.

    >>> sorted(ways_to_mark("1.1#2")), sorted(ways_to_mark("8(a)"))
    (['1.1', '1.1#2'], ['8#1(a)', '8(a)', '8(a)#1'])
    >>> sorted(ways_to_mark("Part 1#2/8#2"))
    ['Part 1#2/8', 'Part 1#2/8#2', 'Part 1/8', 'Part 1/8#2']
    """
    above, between, number = path.removesuffix(FIRST).rpartition("/")
    firsts = (f"{one}{FIRST}{rest}" for one, rest in _markable(number))
    ways = (_MARKS.sub("", number), number, *firsts)
    return frozenset(
        f"{part}{between}{one}" for part in _ways_of_part(above) for one in ways
    )


def _ways_of_part(above: str) -> tuple[str, ...]:
    """What a number lies in, its first Part as it is told and as it means them all."""
    part, between, rest = above.partition("/")
    if not part:
        return ("",)
    plain = _MARKS.sub("", part)
    other = f"{part}{FIRST}" if plain == part else plain
    return above, f"{other}{between}{rest}"


def _markable(number: str) -> Iterator[tuple[str, str]]:
    """A number, cut in two wherever it can have a mark and has none."""
    marked_at = {found.end() for found in _MARKS.finditer(number)}
    for found in _WHERE_MARKED.finditer(number):
        if (at := found.start()) not in marked_at:
            yield number[:at], number[at:]


def asked_as(clause: Clause, ids: Container[ClauseId]) -> str:
    """What finds this one, where others of these are called as it is.

    >>> from constitution_diff.model import Clause, ClauseId, Kind
    >>> first, second = ClauseId("Part 2/1.2"), ClauseId("Part 2/1.2#2")
    >>> one = Clause(first, Kind.CLAUSE, label="1.2", citation="1.2")
    >>> asked_as(one, {first}), asked_as(one, {first, second})
    ('Part 2/1.2', 'Part 2/1.2#1')
    """
    if not clause.label:
        return clause.id
    twice = ((one, rest) for one, rest in _markable(clause.id) if f"{one}#2" in ids)
    first = next((f"{one}{FIRST}{rest}" for one, rest in twice), "")
    path = first or path_of(clause.id, clause.citation)
    part = path.partition("/")[0]
    return first_told(path, {part} if f"{part}#2" in ids else ())


def number_asked(clause: Clause, ids: Container[ClauseId]) -> str:
    """Its number, told from the same ones in its Part, as it can be asked for.

    >>> from constitution_diff.model import Clause, ClauseId, Kind
    >>> first, second = ClauseId("Part 2/1.2"), ClauseId("Part 2/1.2#2")
    >>> one = Clause(first, Kind.CLAUSE, label="1.2", citation="1.2")
    >>> number_asked(one, {first, second})
    '1.2#1'
    """
    return _last_steps(asked_as(clause, ids), clause.citation)


def _last_steps(path: str, citation: str) -> str:
    """The end of a path: as much of it as the citation names."""
    return _OF_ONE.join(path.split("/")[-1 - citation.count(_OF_ONE) :])


def shortened(words: str, longest: int) -> str:
    """The words in one line, cut at a word where they are longer than that.

    >>> shortened("The quorum is five.", 12)
    'The quorum …'
    """
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    return f"{words[: longest - 1].rsplit(' ', 1)[0]} …"
