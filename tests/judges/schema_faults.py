"""Every element of a part held against the schema: children, attributes, text.

The part is read as a stream, because building the tree of a long document takes longer
than judging it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from tests.judges.element_types import ElementType, element_type
from tests.judges.schema import expat_name, prefixes, root_type, short_name

if TYPE_CHECKING:
    from tests.judges.content_models import State

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006}"
_XML = "http://www.w3.org/XML/1998/namespace}"
_IGNORABLE = f"{_MC}Ignorable"
_ALTERNATES = f"{_MC}AlternateContent"

# ECMA-376 has these; the table follows later versions of Word, which dropped them.
_TRANSPARENT = frozenset({expat_name("w:smartTag")})
_DROPPED = frozenset(
    map(expat_name, ("w:smartTagPr", "w:smartTagType", "w:highlight")),
) | {("m:CT_R/m:r", expat_name("w:ins"))}
_DROPPED_ATTRIBUTES = frozenset({("b:CT_Sources/b:Sources", "Version")})


@dataclass(frozen=True, slots=True)
class Found:
    """A fault of the element at `place`, which counts children from the root."""

    place: tuple[int, ...]
    detail: str


@dataclass(slots=True, eq=False)
class _Frame:
    """An open element."""

    tag: str
    kind: ElementType | None = None
    """None: nothing in it is judged."""
    state: State | None = None
    """None: the order of its children is not judged (any longer)."""
    n_children: int = 0
    before: str = ""
    """The child that came last."""
    owner: _Frame | None = None
    """Whose children these are, in an alternative or a transparent element."""
    is_chosen: bool = False
    """Whether one of its alternatives was taken."""


def schema_faults(part: bytes) -> list[Found]:
    """What the schema does not allow; none below a root that no schema knows.

    Raises expat.ExpatError when the part is not well-formed.
    """
    judge = _Judge()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartNamespaceDeclHandler = judge.declare
    parser.StartDoctypeDeclHandler = judge.doctype
    parser.StartElementHandler = judge.start
    parser.EndElementHandler = judge.end
    parser.CharacterDataHandler = judge.text
    parser.Parse(part, True)  # noqa: FBT003 - expat's way to say "the end"
    return judge.found


@dataclass(slots=True)
class _Judge:
    """What is open while a part is read, and what was found."""

    found: list[Found] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    declared: dict[str, str] = field(default_factory=dict)
    ignorable: set[str] = field(default_factory=set)

    def declare(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def doctype(self, *_: object) -> None:
        self._say("a document type is declared")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if _IGNORABLE in attributes:
            self._learn(attributes[_IGNORABLE])
        if self.stack:
            frame = self._child(tag, self.stack[-1], attributes)
        else:
            frame = self._root(tag)
        self.stack.append(frame)
        if frame.kind is not None and frame.owner is None:
            self._attributes(frame.kind, attributes)

    def end(self, _: str) -> None:
        frame = self.stack[-1]
        kind, state = frame.kind, frame.state
        if kind is not None and state is not None and not state.may_end:
            missing = " or ".join(map(short_name, kind.model.expected(state)[:4]))
            self._say(f"{short_name(frame.tag)} lacks {missing}")
        self.stack.pop()

    def text(self, text: str) -> None:
        frame = self.stack[-1]
        if frame.kind and not frame.kind.holds_text and not text.isspace():
            self._say(f"{short_name(frame.tag)} holds text of its own")

    def _say(self, detail: str) -> None:
        place = tuple(frame.n_children - 1 for frame in self.stack[:-1])
        self.found.append(Found(place, detail))

    def _learn(self, listed: str) -> None:
        """Namespaces that a reader may pass over."""
        for prefix in listed.split():
            if prefix not in self.declared:
                self._say(f"mc:Ignorable names {prefix}, undeclared")
            self.ignorable.add(self.declared.get(prefix, ""))

    def _root(self, tag: str) -> _Frame:
        name = root_type(tag)
        if name is None:
            return _Frame(tag)
        kind = element_type(name)
        return _Frame(tag, kind, kind.start)

    def _child(self, tag: str, parent: _Frame, attributes: dict[str, str]) -> _Frame:
        parent.n_children += 1
        owner = parent.owner or parent
        kind = owner.kind
        if kind is None:
            return _Frame(tag)
        own = kind.children.get(tag) or kind.child(tag)
        if own is None and (frame := self._special(tag, parent, attributes)):
            return frame
        state = owner.state
        if state is not None:
            # The next state is looked up before it is worked out: this is the one
            # path that every element of a long document takes.
            following = state.following.get(tag) or kind.model.after(state, tag)
            if following is None:
                self._misplaced(tag, owner)
            owner.state = following
            owner.before = tag
        return _Frame(tag, own, own.start) if own is not None else _Frame(tag)

    def _special(
        self, tag: str, parent: _Frame, attributes: dict[str, str]
    ) -> _Frame | None:
        """A frame for a child that does not count as one of its parent's type."""
        if parent.tag == _ALTERNATES:
            return self._alternative(tag, parent, attributes)
        if tag == _ALTERNATES or tag in _TRANSPARENT:
            return _Frame(tag, owner=parent.owner or parent)
        if tag.rpartition("}")[0] in self.ignorable or tag in _DROPPED:
            return _Frame(tag)
        if parent.kind is not None and (parent.kind.name, tag) in _DROPPED:
            return _Frame(tag)
        return None

    def _alternative(
        self, tag: str, alternates: _Frame, attributes: dict[str, str]
    ) -> _Frame:
        """The first choice whose namespaces are known counts, or else the fallback.

        In the others each child is judged for itself.
        """
        owner = alternates.owner or alternates
        required = attributes.get("Requires", "").split()
        if alternates.is_chosen or any(
            self.declared.get(prefix) not in prefixes() for prefix in required
        ):
            return _Frame(tag, owner=_Frame(owner.tag, owner.kind))
        alternates.is_chosen = True
        return _Frame(tag, owner=owner)

    def _misplaced(self, tag: str, owner: _Frame) -> None:
        inside, child = short_name(owner.tag), short_name(tag)
        place = f"behind {short_name(owner.before)}" if owner.before else "first"
        said = f"{child} may not stand {place} in {inside}"
        if owner.kind is not None and tag not in owner.kind.model.types:
            said = f"{child} is not allowed in {inside}"
        self.stack.append(_Frame(tag))
        self._say(said)
        self.stack.pop()

    def _attributes(self, kind: ElementType, attributes: dict[str, str]) -> None:
        if kind.required and not kind.required <= attributes.keys():
            for name in sorted(kind.required - attributes.keys()):
                self._say(f"{self._tag()} lacks {short_name(name)}")
        for each in attributes.items():
            if each not in kind.accepted:
                self._attribute(kind, *each)

    def _attribute(self, kind: ElementType, name: str, value: str) -> None:
        said = f'{self._tag()} may not have {short_name(name)}="{value}"'
        if name in kind.tests:
            if not kind.accepts(name, value):
                self._say(said)
        elif not (
            name.startswith((_MC, _XML))
            or name.rpartition("}")[0] in self.ignorable
            or (kind.name, name) in _DROPPED_ATTRIBUTES
        ):
            self._say(said)

    def _tag(self) -> str:
        return short_name(self.stack[-1].tag)
