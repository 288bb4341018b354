"""The schemas of WordprocessingML, as the Open XML SDK holds them.

openxml-audit carries them as JSON: the types of ECMA-376, transitional, and of the
extensions that Word has added since. Only that table is used, not the program around
it; nothing of it is imported.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import msgspec

_FOLDER = Path(
    str(distribution("openxml-audit").locate_file("openxml_audit/data/openxml")),
)


class Argument(msgspec.Struct, frozen=True, rename="pascal"):
    """A bound of a value: `MaxLength`, 255."""

    name: str = ""
    value: str = ""


class Rule(msgspec.Struct, frozen=True, rename="pascal"):
    """What a value must satisfy; rules with the same `union_id` are alternatives."""

    name: str
    type: str = ""
    arguments: tuple[Argument, ...] = ()
    version: str = ""
    union_id: int | None = None
    is_list: bool = False


class Attribute(msgspec.Struct, frozen=True, rename="pascal"):
    """An attribute that a type declares."""

    qname: str = msgspec.field(name="QName")
    type: str
    rules: tuple[Rule, ...] = msgspec.field(name="Validators", default=())


class Occurs(msgspec.Struct, frozen=True, rename="pascal"):
    """How often a particle may stand. `max` 0: any number of times."""

    min: int = 0
    max: int = 0


class Particle(msgspec.Struct, frozen=True, rename="pascal"):
    """An element by its type, or a sequence, choice or group of particles."""

    name: str = ""
    kind: str = ""
    items: tuple[Particle, ...] = ()
    times: tuple[Occurs, ...] = msgspec.field(name="Occurs", default=())

    @property
    def occurs(self) -> Occurs:
        """As the newest version of the format has it."""
        return self.times[-1] if self.times else Occurs(1, 1)


class Child(msgspec.Struct, frozen=True, rename="pascal"):
    """A child that a type without an order of its own may have."""

    name: str


class Type(msgspec.Struct, frozen=True, rename="pascal"):
    """What an element of one name may hold at one place: `w:CT_PPr/w:pPr`."""

    name: str
    class_name: str
    base_class: str
    is_leaf_text: bool = False
    attributes: tuple[Attribute, ...] = ()
    particle: Particle | None = None
    children: tuple[Child, ...] = ()


class Facet(msgspec.Struct, frozen=True, rename="pascal"):
    """One of the values of an enumeration."""

    value: str


class Enumeration(msgspec.Struct, frozen=True, rename="pascal"):
    """The words that an attribute may have."""

    type: str
    name: str
    facets: tuple[Facet, ...] = ()


class Schema(msgspec.Struct, frozen=True, rename="pascal"):
    """All of one namespace."""

    target_namespace: str
    types: tuple[Type, ...] = ()
    enums: tuple[Enumeration, ...] = ()


class Namespace(msgspec.Struct, frozen=True, rename="pascal"):
    """A namespace and the prefix by which the table calls it."""

    prefix: str
    uri: str


@cache
def namespaces() -> dict[str, str]:
    """Namespace of each prefix of the table, with or without a schema."""
    read = msgspec.json.decode(
        (_FOLDER / "namespaces.json").read_bytes(), type=list[Namespace]
    )
    return {each.prefix: each.uri for each in read}


@cache
def prefixes() -> dict[str, str]:
    """Prefix of each namespace of the table."""
    return {uri: prefix for prefix, uri in namespaces().items()}


def expat_name(name: str) -> str:
    """The name as expat gives it: `w:p` is `http://…/main}p`."""
    prefix, _, local = name.rpartition(":")
    uri = namespaces().get(prefix, "")
    return f"{uri}}}{local}" if uri else local


def short_name(name: str) -> str:
    """`w:p` for a name as expat gives it."""
    uri, _, local = name.rpartition("}")
    prefix = prefixes().get(uri)
    return f"{prefix}:{local}" if prefix else local


@cache
def schema_of(uri: str) -> Schema | None:
    """The schema of a namespace; None for those that the table only names."""
    stem = re.sub(r"[/:.]", "_", re.sub(r"^(https?://|urn:)", "", uri))
    path = _FOLDER / "schemas" / f"{stem}.json"
    if not path.exists():
        return None
    return msgspec.json.decode(path.read_bytes(), type=Schema)


@cache
def _types(prefix: str) -> dict[str, Type]:
    """Types of a namespace by name, and by class for those that derive from them."""
    schema = schema_of(namespaces()[prefix])
    types = schema.types if schema else ()
    return {t.class_name: t for t in types} | {t.name: t for t in types}


def lineage(name: str) -> list[Type]:
    """The type of that name and the types it derives from, nearest first.

    It lies in the schema of its element: `w:CT_TrackChange/w14:conflictIns` in w14's.
    """
    known = _types(name.rpartition("/")[2].partition(":")[0])
    found: list[Type] = []
    following = known.get(name)
    while following is not None:
        found.append(following)
        following = known.get(following.base_class)
    return found


@cache
def root_type(tag: str) -> str | None:
    """Name of the type of a part's root element; None when no schema has it."""
    uri, _, local = tag.rpartition("}")
    prefix = prefixes().get(uri)
    if prefix is None:
        return None
    suffix = f"/{prefix}:{local}"
    return next((name for name in _types(prefix) if name.endswith(suffix)), None)


def enumerated(prefix: str, name: str) -> frozenset[str]:
    """Values of an enumeration by its name or type, looked up near `prefix` first."""
    for near in (prefix, *namespaces()):
        schema = schema_of(namespaces()[near]) if near in namespaces() else None
        for each in schema.enums if schema else ():
            if name in {each.name, each.type}:
                return frozenset(facet.value for facet in each.facets)
    return frozenset()
