"""Outlines of the seeds against hand-made truth, and nothing lost in any of them."""

from __future__ import annotations

from collections import Counter

import pytest

from constitution_diff.model import Anchoring, Kind, Noise, RevisionKind

from .conftest import shared_folder
from .seeds import NAMES, gold, plain_words, seed_outline, seed_path

shared_folder()

_GOLD_KINDS = {"bullet": Kind.BULLET, "para": Kind.PARAGRAPH}
_REAL_DELETIONS = 27
_NOISE_MARKS = 58


def _units(name: str) -> list[dict[str, str]]:
    units: list[dict[str, str]] = gold("units")["units"][name]
    return units


def _our_id(gold_id: str, name: str) -> str:
    """000 prints no number for its title, so ours has no number either."""
    if name == "000" and gold_id == "24":
        return "code-on-councillor-officer-relations"
    return gold_id


@pytest.mark.parametrize("name", ["000", "004"])
def test_every_gold_unit_is_found_with_its_words_and_parent(name: str) -> None:
    outline = seed_outline(name)

    units = _units(name)
    ids = {_our_id(unit["id"], name) for unit in units}
    wrong = []
    for unit in units:
        clause = outline[_our_id(unit["id"], name)]  # type: ignore[index]
        expected = _our_id(_gold_parent(unit["id"]), name) or None
        if plain_words(clause.words) != plain_words(unit["text"]):
            wrong.append((unit["id"], clause.words))
        if clause.parent != expected or clause.parent not in {*ids, None}:
            wrong.append((unit["id"], str(clause.parent)))
        if unit["kind"] in _GOLD_KINDS and clause.kind is not _GOLD_KINDS[unit["kind"]]:
            wrong.append((unit["id"], clause.kind))
    print(f"{name}: {len(units) - len(wrong)} of {len(units)} units right")  # noqa: T201
    assert wrong == []


def _gold_parent(gold_id: str) -> str:
    """The gold ids are paths: 24.8(a)/p1 lies in 24.8(a), that in 24.8, that in 24."""
    if "/" in gold_id:
        return gold_id.rpartition("/")[0]
    if "(" in gold_id:
        return gold_id.rpartition("(")[0]
    return gold_id.rpartition(".")[0]


def test_000_holds_nothing_but_the_gold_units() -> None:
    assert len(seed_outline("000").clauses) == len(_units("000"))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_a_seed_is_lost(name: str) -> None:
    outline = seed_outline(name)
    printed = seed_path(name).read_text("utf-8").replace("](#)", "] ")

    kept = [
        *(f"{c.label} {c.words} {' '.join(c.cells)}" for c in outline.clauses),
        *(entry.raw for entry in outline.contents),
        *(line.text for line in outline.furniture),
        *(_as_printed(change) for change in outline.revisions),
    ]
    missing = Counter(plain_words(printed)) - Counter(plain_words(" ".join(kept)))

    assert not missing


def _as_printed(change: object) -> str:
    revision = change.revision  # type: ignore[attr-defined]
    kinds = {RevisionKind.DELETED: "Deleted", RevisionKind.FORMATTED: "Formatted"}
    return f"{kinds.get(revision.kind, '')} {revision.text}"


def test_000_tells_real_deletions_from_noise_as_the_gold_does() -> None:
    changes = [
        change
        for change in seed_outline("000").revisions
        if change.revision.kind in (RevisionKind.DELETED, RevisionKind.FORMATTED)
    ]
    markers = gold("markers_000")["markers"]

    ours = [change.revision.noise is Noise.NONE for change in changes]
    theirs = [marker["cls"] == "real" for marker in markers]
    kinds = Counter(change.revision.kind.value for change in changes)

    print(f"000: {sum(ours)} real, {len(ours) - sum(ours)} noise, {dict(kinds)}")  # noqa: T201
    assert ours == theirs
    assert (sum(ours), len(ours) - sum(ours)) == (_REAL_DELETIONS, _NOISE_MARKS)
    assert kinds == {"deleted": 77, "formatted": 8}


def test_a_deletion_of_000_is_attached_to_its_clause_or_marked_uncertain() -> None:
    changes = [
        change
        for change in seed_outline("000").revisions
        if change.revision.kind is RevisionKind.DELETED
        and change.revision.noise is Noise.NONE
    ]
    markers = [m for m in gold("markers_000")["markers"] if m["cls"] == "real"]

    sure = wrong = best = 0
    for change, marker in zip(changes, markers, strict=True):
        assert change.final is not None
        right = change.final.clause == _our_id(marker["unit"], "000")
        best += right
        if change.revision.anchoring is Anchoring.CLAUSE:
            sure += 1
            wrong += not right
    print(f"000: {sure} attached, {wrong} of them wrongly; {best} of 27 nearest")  # noqa: T201
    assert wrong == 0
    assert sure >= 14
    assert best >= 21
