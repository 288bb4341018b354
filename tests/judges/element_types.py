"""What an element of a type may hold: children in order, attributes, text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from tests.judges.content_models import ContentModel, State
from tests.judges.schema import Occurs, Particle, expat_name, lineage
from tests.judges.values import Test, is_required, value_test


@dataclass(slots=True, eq=False)
class ElementType:
    """A type made ready for judging many elements. Names are as expat gives them."""

    name: str
    model: ContentModel
    start: State
    required: frozenset[str]
    tests: dict[str, Test]
    """Of the values of each attribute that is declared."""
    holds_text: bool
    accepted: set[tuple[str, str]] = field(default_factory=set)
    """Attributes with values that were found good before."""
    children: dict[str, ElementType] = field(default_factory=dict)
    """Types of the children met so far."""

    def child(self, tag: str) -> ElementType | None:
        """The type of a child; None when this type knows none of that tag."""
        name = self.model.types.get(tag)
        if name is None:
            return None
        self.children[tag] = element_type(name)
        return self.children[tag]

    def accepts(self, name: str, value: str) -> bool:
        """Whether a declared attribute may have this value."""
        if self.tests[name](value):
            self.accepted.add((name, value))
            return True
        return False


@cache
def element_type(name: str) -> ElementType:
    """The type of that name with all it inherits."""
    line = lineage(name)
    prefix = name.rpartition("/")[2].partition(":")[0]
    declared = [each for kind in line for each in kind.attributes]
    model = ContentModel.of(_particle(name))
    return ElementType(
        name=name,
        model=model,
        start=model.start(),
        required=frozenset(expat_name(a.qname) for a in declared if is_required(a)),
        tests={expat_name(a.qname): value_test(a, prefix) for a in declared},
        holds_text=any(
            kind.is_leaf_text or kind.base_class == "OpenXmlLeafTextElement"
            for kind in line
        ),
    )


def _particle(name: str) -> Particle:
    """The nearest one of the line; without any, the children in any order."""
    line = lineage(name)
    for kind in line:
        if kind.particle is not None:
            return kind.particle
    children = tuple(Particle(c.name) for kind in line for c in kind.children)
    return Particle(kind="Choice", items=children, times=(Occurs(),))
