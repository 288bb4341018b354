"""The file of rules: TOML → who may make which change, in the council's words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec

from constitution_diff.model import Relation, Rule, Rules, Significance

from .tables import shaped

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    quote: str
    route: str
    delegated: bool = False
    significance: list[str] = []
    relation: list[str] = []
    parts: list[str] = []
    effect_free: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    council: str = ""
    rule: list[_Rule] = []


_SIGNIFICANCE = [one.value for one in Significance if one is not Significance.NONE]
_NO_CHANGE = (Relation.SAME, Relation.NOT_IN_FILE, Relation.UNREAD)
_RELATIONS = [one.value for one in Relation if one not in _NO_CHANGE]


def rules_of(content: str, name: str = "") -> Rules:
    r"""The rules that a file holds, in its order.

    Raises ValueError, with a sentence: it is no such file, quotes nothing, or names a
    kind of change that there is not.

    >>> found = rules_of('[[rule]]\nquote = "14.1 Council decides."\nroute = "Council"')
    >>> found.entries[0].route
    'Council'
    """
    file = shaped(content, _File, "rule", needs="needs quote and route")
    entries = tuple(map(_rule, file.rule, range(1, len(file.rule) + 1)))
    return Rules(name, file.council.strip(), entries)


def _rule(rule: _Rule, number: int) -> Rule:
    where = f"[[rule]] number {number}"
    if not (rule.quote.strip() and rule.route.strip()):
        msg = f"{where} must quote the council's words and name a route"
        raise ValueError(msg)
    _refuse_unknown(rule.significance, _SIGNIFICANCE, f"{where}, significance")
    _refuse_unknown(rule.relation, _RELATIONS, f"{where}, relation")
    return Rule(
        " ".join(rule.quote.split()),
        " ".join(rule.route.split()),
        rule.delegated,
        tuple(map(Significance, rule.significance)),
        tuple(map(Relation, rule.relation)),
        tuple(part.strip() for part in rule.parts),
        rule.effect_free,
    )


def _refuse_unknown(names: Iterable[str], known: list[str], where: str) -> None:
    for name in names:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}? " if near else ""
            msg = (
                f"{where}: there is no {name!r}; {hint}It is one of {', '.join(known)}"
            )
            raise ValueError(msg)
