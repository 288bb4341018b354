"""The one table from our words to the reader's names all of them."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Relation, Standing
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOCABULARY: Final = Path(vocabulary.__file__).parent


def test_every_word_is_found_at_the_door_of_the_table() -> None:
    subjects = (
        import_module(f"{vocabulary.__name__}.{module.name}")
        for module in iter_modules(vocabulary.__path__)
    )
    named = {name for subject in subjects for name in vars(subject) if name.isupper()}

    assert named == {name for name in vocabulary.__all__ if name.isupper()}


def test_every_standing_has_its_words() -> None:
    assert set(vocabulary.STANDINGS) == set(Standing)


def test_a_standing_reads_as_the_relation_of_that_name() -> None:
    for relation in set(map(str, Relation)) & set(map(str, Standing)) - {"not-in-file"}:
        assert (
            vocabulary.STANDINGS[Standing(relation)]
            == vocabulary.RELATIONS[Relation(relation)]
        )


def test_no_other_module_spells_out_a_side() -> None:
    found = [
        f"{path.name}: {words}"
        for path in sorted(_VOCABULARY.parent.rglob("*"))
        if not path.is_relative_to(_VOCABULARY)
        for words in _told(path)
        if vocabulary.OLD in words.lower() or vocabulary.NEW in words.lower()
    ]

    assert found == []


def _told(path: Path) -> Iterator[str]:
    """What a module or a template may say to a reader: no remark, no docstring."""
    if path.suffix == ".jinja":
        yield re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    if path.suffix != ".py":
        return
    tree = ast.parse(path.read_text("utf-8"))
    remarks = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(words)) if id(node) not in remarks:
                yield words
