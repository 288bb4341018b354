"""The one table from our words to the reader's names all of them."""

from __future__ import annotations

from constitution_diff.model import Relation, Standing
from constitution_diff.render import vocabulary


def test_every_standing_has_its_words() -> None:
    assert set(vocabulary.STANDINGS) == set(Standing)


def test_a_standing_reads_as_the_relation_of_that_name() -> None:
    for relation in set(map(str, Relation)) & set(map(str, Standing)) - {"not-in-file"}:
        assert (
            vocabulary.STANDINGS[Standing(relation)]
            == vocabulary.RELATIONS[Relation(relation)]
        )
