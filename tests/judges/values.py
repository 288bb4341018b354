"""Which values an attribute may have."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

from tests.judges.schema import Attribute, Rule, enumerated

Test = Callable[[str], bool]

_NEWEST = {"": 0, "Office2007": 1, "Office2010": 2, "Office2013": 3}


def _anything(_: str) -> bool:
    """Any value is good: a text, or a type that the table does not describe."""
    return True


def _matching(pattern: str) -> Test:
    compiled = re.compile(pattern)
    return lambda value: compiled.fullmatch(value) is not None


def _between(least: int, most: int) -> Test:
    number = re.compile(r"[+-]?[0-9]+")
    return lambda value: (
        number.fullmatch(value) is not None and least <= int(value) <= most
    )


_FLOAT = _matching(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN")

_SIMPLE: dict[str, Test] = {
    "BooleanValue": _matching("true|false|0|1"),
    "OnOffValue": _matching("true|false|0|1|on|off"),
    "TrueFalseValue": _matching("t|f|true|false"),
    "TrueFalseBlankValue": _matching("|t|f|T|F|true|false|True|False"),
    "HexBinaryValue": _matching("([0-9a-fA-F]{2})*|auto"),
    "DateTimeValue": _matching(
        r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
    ),
    "Base64BinaryValue": _matching(r"[A-Za-z0-9+/=\s]*"),
    "DoubleValue": _FLOAT,
    "SingleValue": _FLOAT,
    "DecimalValue": _FLOAT,
    "SByteValue": _between(-(2**7), 2**7 - 1),
    "Int16Value": _between(-(2**15), 2**15 - 1),
    "Int32Value": _between(-(2**31), 2**31 - 1),
    "Int64Value": _between(-(2**63), 2**63 - 1),
    "IntegerValue": _between(-(2**63), 2**63 - 1),
    "ByteValue": _between(0, 2**8 - 1),
    "UInt16Value": _between(0, 2**16 - 1),
    "UInt32Value": _between(0, 2**32 - 1),
    "UInt64Value": _between(0, 2**64 - 1),
}

_NUMBERS: dict[str, Test] = {
    **dict.fromkeys(("xsd:double", "xsd:float", "xsd:decimal"), _FLOAT),
    "xsd:boolean": _SIMPLE["BooleanValue"],
    "xsd:dateTime": _SIMPLE["DateTimeValue"],
    "xsd:base64Binary": _SIMPLE["Base64BinaryValue"],
    "w:ST_UnsignedDecimalNumber": _between(0, 2**32 - 1),
}


def is_required(attribute: Attribute) -> bool:
    """Whether the newest version of the format asks for the attribute."""
    rules = [rule for rule in attribute.rules if rule.name == "RequiredValidator"]
    if not rules:
        return False
    newest = max(rules, key=lambda rule: _NEWEST[rule.version])
    return all(bound.value != "False" for bound in newest.arguments)


def value_test(attribute: Attribute, prefix: str) -> Test:
    """A test for the values of an attribute of the namespace `prefix`."""
    rules = _newest(attribute.rules)
    tests = [_type_test(attribute.type, prefix)]
    hexadecimal = attribute.type == "HexBinaryValue"
    for union, members in groupby(rules, key=lambda rule: rule.union_id):
        made = [_rule_test(rule, prefix, hexadecimal=hexadecimal) for rule in members]
        tests.append(_any_of(made) if union is not None else _all_of(made))
    return _all_of(tests)


def _newest(rules: tuple[Rule, ...]) -> list[Rule]:
    """Only those of the newest version, beside those that all versions share."""
    kept = [
        rule
        for rule in rules
        if rule.name not in {"RequiredValidator", "OfficeVersionValidator"}
    ]
    newest = max((_NEWEST[rule.version] for rule in kept), default=0)
    return sorted(
        (rule for rule in kept if _NEWEST[rule.version] in {0, newest}),
        key=lambda rule: -1 if rule.union_id is None else rule.union_id,
    )


def _any_of(tests: list[Test]) -> Test:
    return lambda value: any(test(value) for test in tests)


def _all_of(tests: list[Test]) -> Test:
    return lambda value: all(test(value) for test in tests)


def _type_test(kind: str, prefix: str) -> Test:
    inner = re.fullmatch(r"(\w+)<(?:[\w.]+\.)?(\w+)>", kind)
    if inner is None:
        return _SIMPLE.get(kind, _anything)
    if inner[2] == "OnOffOnlyValues":  # what Word 2007 took; ECMA-376 is wider
        return _SIMPLE["OnOffValue"]
    if inner[1] == "ListValue":
        return _all_words(_SIMPLE.get(inner[2], _anything))
    return _one_of(enumerated(prefix, inner[2]))


def _all_words(test: Test) -> Test:
    return lambda value: all(map(test, value.split()))


def _one_of(words: frozenset[str]) -> Test:
    return words.__contains__ if words else _anything


def _rule_test(rule: Rule, prefix: str, *, hexadecimal: bool) -> Test:
    if rule.name == "EnumValidator":
        test = _one_of(enumerated(prefix, rule.type))
    elif rule.name == "NumberValidator":
        test = _number_test(rule)
    else:
        test = _string_test(rule, hexadecimal=hexadecimal)
    return _all_words(test) if rule.is_list else test


def _number_test(rule: Rule) -> Test:
    base = _NUMBERS.get(rule.type, _between(-(2**63), 2**64))
    if not rule.type:  # then the attribute's own type says which numbers
        base = _FLOAT
    bounds = [(bound.name, bound.value) for bound in rule.arguments]
    tests = [_BOUNDS[name](value) for name, value in bounds if name in _BOUNDS]
    return _all_of([base, *tests])


_BOUNDS: dict[str, Callable[[str], Test]] = {
    "MinInclusive": lambda bound: lambda value: float(value) >= float(bound),
    "MaxInclusive": lambda bound: lambda value: float(value) <= float(bound),
    "MinExclusive": lambda bound: lambda value: float(value) > float(bound),
    "MaxExclusive": lambda bound: lambda value: float(value) < float(bound),
    "IsPositive": lambda _: lambda value: float(value) > 0,
    "IsNonNegative": lambda _: lambda value: float(value) >= 0,
}


def _string_test(rule: Rule, *, hexadecimal: bool) -> Test:
    bounds = {bound.name: bound.value for bound in rule.arguments}
    width = 2 if hexadecimal else 1
    least = int(bounds.get("Length", bounds.get("MinLength", "0"))) * width
    most = int(bounds.get("Length", bounds.get("MaxLength", str(2**31)))) * width
    tests: list[Test] = [lambda value: least <= len(value) <= most]
    if rule.type == "w:ST_HexColorRGB":
        tests = [_matching("[0-9a-fA-F]{6}")]
    if "IsNcName" in bounds or "IsId" in bounds:
        tests.append(_matching(r"[^\W\d][\w.\-·]*"))
    if "Pattern" in bounds:
        tests.append(_pattern_test(bounds["Pattern"]))
    return _all_of(tests)


def _pattern_test(pattern: str) -> Test:
    """Patterns with what only XML Schema knows are left out."""
    if re.search(r"\\[pPicIC]|-\[", pattern):
        return _anything
    return _matching(pattern)
