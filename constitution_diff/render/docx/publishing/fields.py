"""Fields whose code or contents tell more than what they print."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .addresses import hides_mail, is_local, without_user
from .elements import drop_if_empty, elements_rule, taken_out, unwrapped
from .opened import shortened, stories
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Trace
    from constitution_diff.render.docx.parts import Parts

    from .opened import Opened

_TYPE: Final = n.W + "fldCharType"
_CODE: Final = n.W + "instrText"
_INSTRUCTION: Final = n.W + "instr"
_KEPT_DATA: Final = n.W + "fldData"
_LINKED: Final = frozenset(
    """ADDRESSBLOCK ASK AUTOTEXT AUTOTEXTLIST DATABASE DDE DDEAUTO DOCPROPERTY
    DOCVARIABLE EMBED FILLIN GLOSSARY GREETINGLINE IMPORT INCLUDE INCLUDEPICTURE
    INCLUDETEXT LINK MERGEFIELD MERGEREC MERGESEQ NEXT NEXTIF RD
    SKIPIF""".split()
)
_WITH_CONTENTS: Final = frozenset({"ADDIN", "PRIVATE"})
_BUTTONS: Final = frozenset({"MACROBUTTON"})
"""They print words of their code, so that without it other words would be printed."""
_TELLING: Final = frozenset(
    """AUTHOR COMMENTS EDITTIME FILENAME INFO KEYWORDS LASTSAVEDBY SUBJECT TEMPLATE
    USERADDRESS USERINITIALS USERNAME""".split()
)


@dataclass(slots=True)
class Field:
    """A field: its code, and the elements that make it one."""

    part: str
    at: Element
    code: str = ""
    in_code: bool = True
    printed: str = ""
    """Its words, as far as they are in runs of this one."""
    is_inner: bool = False
    """It lies in the code of another field."""
    has_inner: bool = False
    """Another one lies in its code."""
    made_of: list[Element] = field(default_factory=list)
    """Its marks and all of its code; what is printed is not among them."""

    @property
    def kind(self) -> str:
        """Its first word, "INCLUDETEXT"; "" for an empty code."""
        words = self.code.split(maxsplit=1)
        return words[0].upper() if words else ""

    @property
    def leads_to(self) -> str:
        """What follows its first word, without quotation marks and backslashes."""
        words = self.code.split(maxsplit=1)
        return words[1].strip().strip('"') if len(words) > 1 else ""

    def set_code(self, code: str) -> None:
        """Have another code in place of all that it has; it holds no other field."""
        if self.at.tag == n.FIELD_SIMPLE:
            self.at.set(_INSTRUCTION, code)
            return
        for element in self.made_of:
            if element.tag == _CODE:
                element.text, code = code, ""

    def unlink(self) -> None:
        """Leave what is printed, as words and no field."""
        if self.at.tag == n.FIELD_SIMPLE:
            for kept in list(self.at.iterchildren(_KEPT_DATA)):
                self.at.remove(kept)
            unwrapped(self.at)
            return
        for element in self.made_of:
            run = element.getparent()
            taken_out(element)
            if run is not None:
                drop_if_empty(run)


def fields_of(parts: Parts) -> Iterator[Field]:
    """Every whole field, the inner ones first."""
    for part, root in stories(parts):
        for simple in root.iter(n.FIELD_SIMPLE):
            printed = "".join(words.text or "" for words in simple.iter(n.T))
            yield Field(part, simple, simple.get(_INSTRUCTION, ""), printed=printed)
        yield from _in_runs(part, root)


def _in_runs(part: str, root: Element) -> Iterator[Field]:
    """The fields that stretch over runs, which may lie in one another."""
    opened: list[Field] = []
    for element in _contents(root):
        mark = element.get(_TYPE) if element.tag == n.FIELD_MARK else None
        if mark == "begin":
            opened.append(_begun(part, element, opened))
        for one in opened:
            if element.tag == n.T and not one.in_code:
                one.printed += element.text or ""
            if one.in_code or (mark is not None and one is opened[-1]):
                one.made_of.append(element)
        if opened and mark == "end":
            yield opened.pop()
        elif opened and mark == "separate":
            opened[-1].in_code = False
        elif opened and element.tag == _CODE and opened[-1].in_code:
            opened[-1].code += element.text or ""


def _begun(part: str, mark: Element, opened: list[Field]) -> Field:
    around = [one for one in opened if one.in_code]
    for one in around:
        one.has_inner = True
    return Field(part, mark, is_inner=bool(around))


def _contents(root: Element) -> Iterator[Element]:
    """What the runs of a part hold, in file order."""
    for run in root.iter(n.R):
        yield from (one for one in run if one.tag != n.RPR)


def _tells_place(one: Field) -> bool:
    return one.kind == "HYPERLINK" and is_local(one.leads_to)


def _hides_mail(one: Field) -> bool:
    return one.kind == "HYPERLINK" and hides_mail(one.leads_to, one.printed)


def _names_user(one: Field) -> bool:
    return one.kind == "HYPERLINK" and without_user(one.code) != one.code


def _leave_user_out(one: Field) -> None:
    if one.has_inner:
        one.unlink()
    else:
        one.set_code(without_user(one.code))


def _rule(code: str, *, kinds: frozenset[str], strips: bool = True) -> Rule:
    """The rule for fields of these kinds."""
    return _field_rule(code, lambda one: one.kind in kinds, strips=strips)


def _field_rule(
    code: str,
    wanted: Callable[[Field], bool],
    *,
    strips: bool = True,
    gone: Callable[[Field], None] = Field.unlink,
) -> Rule:
    """The rule for the fields that are wanted; `gone` takes out what one tells."""

    def find(opened: Opened) -> Iterator[Trace]:
        for one in fields_of(opened.parts):
            if wanted(one):
                yield opened.trace(code, one.part, one.at, shortened(one.code))

    def strip(parts: Parts) -> None:
        for one in list(fields_of(parts)):
            if wanted(one):
                parts.changing(one.part)
                gone(one)

    return Rule(find, strip if strips else None)


FIELDS: Final = (
    _rule("field-tells", kinds=_TELLING, strips=False),
    _rule("field-button", kinds=_BUTTONS, strips=False),
    _rule("field-linked", kinds=_LINKED),
    _rule("field-contents", kinds=_WITH_CONTENTS),
    elements_rule("field-contents", _KEPT_DATA, told=lambda _: "kept contents"),
    _field_rule("local-link", _tells_place),
    _field_rule("link-user", _names_user, gone=_leave_user_out),
    _field_rule("mail-link", _hides_mail, strips=False),
)
