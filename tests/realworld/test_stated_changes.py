"""Steps of real series: what whoever made the change says of it is what is reported.

Each row was read in the documents. Commit subjects stand in `versions.json`; of the
Debian constitution the change is the one that its own history tells.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Relation, Significance

from .conftest import shared_folder
from .outlines import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

_SERIES = shared_folder() / "realdata" / "revision_series"


@dataclass(frozen=True, slots=True)
class Step:
    """Two versions, and all that differs between them."""

    stated: str
    old: str
    new: str
    relations: dict[Relation, int]
    """Without those that stay as they are."""
    effects: tuple[tuple[str, str, str], ...] = ()
    """(kind, was, is) of those that have both."""
    terms: tuple[tuple[str, str, int], ...] = ()
    significance: frozenset[Significance] = field(default=frozenset())
    """Of what differs; empty when it is not asked."""


_HACKSOC = "uk-hacksoc-york-constitution/"
_LONDON = "uk-london-softball-constitution/"
STEPS = (
    Step(
        "Election and regulation of joint committee positions",
        f"{_HACKSOC}v01_2020-02-28_60d9c73.md",
        f"{_HACKSOC}v02_2020-03-11_7f26454.md",
        {Relation.INSERTED: 5},
    ),
    Step(
        'Clarify the "Aims and Objectives" section',
        f"{_HACKSOC}v02_2020-03-11_7f26454.md",
        f"{_HACKSOC}v03_2020-03-11_d1831a3.md",
        {Relation.MERGED: 1, Relation.RENUMBERED: 4},
    ),
    Step(
        "Make it harder to dissolve the society",
        f"{_HACKSOC}v03_2020-03-11_d1831a3.md",
        f"{_HACKSOC}v04_2020-03-11_f20b9a2.md",
        {Relation.SPLIT: 1},
        effects=(("quantity", "simple majority", "two thirds"),),
    ),
    Step(
        "Make the declaration not part of the constitution",
        f"{_HACKSOC}v04_2020-03-11_f20b9a2.md",
        f"{_HACKSOC}v05_2020-03-11_a05d1c0.md",
        {Relation.MOVED_EDITED: 1, Relation.DELETED: 12},
    ),
    Step(
        "Housekeeping: fix commas",
        f"{_HACKSOC}v05_2020-03-11_a05d1c0.md",
        f"{_HACKSOC}v06_2020-03-11_f1a99c0.md",
        {Relation.EDITED: 5},
        significance=frozenset({Significance.COSMETIC}),
    ),
    Step(
        "Clarify wording regarding which committee positions are required",
        f"{_HACKSOC}v09_2021-11-01_ea32a7e.md",
        f"{_HACKSOC}v10_2022-03-21_94379b2.md",
        {
            Relation.EDITED: 1,
            Relation.INSERTED: 2,
            Relation.MOVED: 5,
            Relation.RENUMBERED: 1,
        },
        effects=(("decision-maker", "democratically elected Committee", "Committee"),),
    ),
    Step(
        "Renaming committee positions",
        f"{_HACKSOC}v10_2022-03-21_94379b2.md",
        f"{_HACKSOC}v11_2022-03-21_8630c3a.md",
        {Relation.EDITED: 5},
        effects=(("responsibility", "Society Secretary", "Secretary"),),
        terms=(
            ("Ordinary Members", "Ordinary Officers", 2),
            ("Social Secretary", "Social Events Officer", 2),
        ),
    ),
    Step(
        "Clarification of joint committee roles",
        f"{_LONDON}v02_2026-03-07_e50e259.md",
        f"{_LONDON}v03_2026-03-07_3522d91.md",
        {Relation.INSERTED: 1, Relation.EDITED: 1},
        effects=(("alternative", "All", "Each"),),
    ),
    Step(
        "Trustees renamed directors",
        "vintage-hoa-bylaws/v03_2018-07-01_0897e2d.md",
        "vintage-hoa-bylaws/v04_2018-08-16_7ee27d9.md",
        {Relation.EDITED: 45, Relation.DELETED: 2},
        terms=(("trustee", "director", 74),),
    ),
    Step(
        "Shorter election of the Project Leader",
        "debian-constitution/constitution.1.3.txt",
        "debian-constitution/constitution.1.4.txt",
        {Relation.EDITED: 5, Relation.SPLIT: 1, Relation.MERGED: 1},
        effects=(
            ("quantity", "v1.3", "v1.4"),
            ("time limit", "nine weeks", "six weeks"),
            ("time limit", "the following three weeks", "the first week"),
            ("time limit", "three further weeks", "an additional week"),
            ("time limit", "The next three weeks", "The next two weeks"),
        ),
    ),
)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.stated)
def test_the_stated_change_is_what_is_reported(step: Step) -> None:
    found = _compared(step)
    changed = [link for link in found.links if link.relation is not Relation.SAME]

    assert Counter(link.relation for link in changed) == step.relations
    assert tuple((e.kind, e.was, e.is_) for e in found.effects if e.was and e.is_) == (
        step.effects
    )
    assert tuple((s.old, s.new, s.count) for s in found.substitutions) == step.terms
    if step.significance:
        assert {link.significance for link in changed} == step.significance


def _compared(step: Step) -> Comparison:
    return compare_outlines(outlined(_SERIES / step.old), outlined(_SERIES / step.new))
