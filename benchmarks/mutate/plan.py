"""The stated list of operations, and how often each befalls a document."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.mutate import changing, coming, moving, regrouping, terms
from benchmarks.mutate.bench import Bench
from benchmarks.mutate.effects import PLANTERS
from benchmarks.mutate.outcome import outcome
from benchmarks.mutate.units import Kind, NoRoomError, pointed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from benchmarks.mutate.truth import Truth
    from benchmarks.mutate.units import Units

    Operations = Mapping[str, tuple[Callable[[Bench], None], float]]
    """By name: what is done, and how often in a document of 1,000 units."""

STRUCTURE: Final[Operations] = {
    "section moved to another Part": (moving.move_section_to_part, 0.6),
    "section moved within its Part": (moving.move_section_within_part, 0.6),
    "section divided by a new heading": (coming.divide_section, 1),
    "sections joined": (coming.join_sections, 1),
    "clause moved within its section": (moving.move_clause_within_section, 4),
    "clause moved within its Part": (moving.move_clause_within_part, 3),
    "clause moved to another Part": (moving.move_clause_to_part, 3),
    "clause moved and edited": (moving.move_and_edit, 3),
    "clause edited and moved to another Part": (moving.move_to_part_and_edit, 2),
    "item moved within its list": (moving.move_item_within_list, 2),
    "item moved to another list": (moving.move_item_to_list, 2),
    "bullet moved within its list": (moving.move_bullet_within_list, 2),
    "bullet moved to another list": (moving.move_bullet_to_list, 2),
    "row moved": (moving.move_row, 2),
    "clauses swapped": (moving.swap, 1),
    "item promoted": (moving.promote, 2),
    "clause demoted": (moving.demote, 2),
    "sentence moved": (regrouping.move_sentence, 2),
    "column added": (changing.add_column, 0.3),
    "split": (regrouping.split, 6),
    "merged": (regrouping.merge, 6),
    "three clauses to two": (regrouping.three_to_two, 1.5),
    "two clauses to three": (regrouping.two_to_three, 1.5),
}  # fmt: skip
COMING: Final[Operations] = {
    "referred to, and deleted": (coming.delete_target, 1.5),
    "clause deleted": (coming.delete_clause, 6),
    "item deleted": (coming.delete_item, 3),
    "bullet deleted": (coming.delete_bullet, 3),
    "row deleted": (coming.delete_row, 2),
    "section deleted": (coming.delete_section, 0.6),
    "heading deleted": (coming.delete_heading, 1),
    "clause inserted": (coming.insert_clause, 6),
    "look-alike inserted": (coming.insert_lookalike, 1),
    "ban inserted": (coming.insert_ban, 1),
    "item inserted": (coming.insert_item, 3),
    "bullet inserted": (coming.insert_bullet, 3),
    "row inserted": (coming.insert_row, 2),
    "section inserted": (coming.insert_section, 0.6),
    "heading inserted": (coming.insert_heading, 1.5),
}  # fmt: skip
WORDS: Final[Operations] = {
    **{f"effect: {kind}": (changing.plants(kind), 2) for kind in PLANTERS},
    "effect: cell": (changing.change_cell, 2),
    "reworded lightly": (changing.reword_lightly, 12),
    "reworded heavily": (changing.reword_heavily, 6),
    "heading reworded": (changing.rename_section, 2),
    "cosmetic": (changing.reword_cosmetically, 12),
}
_N_TERMS: Final = 4


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which operations there are, and how many times as often as usual."""

    operations: tuple[Operations, ...] = (
        STRUCTURE, COMING, WORDS
    )  # fmt: skip
    times: float = 1.0
    n_terms: int = _N_TERMS
    share_stale: float = 0.35
    """Of the units that refer to others, how many keep the old numbers."""
    one_part: bool = False
    """Whether the new file holds one Part alone."""


FULL: Final = Recipe()
DRAFT: Final = Recipe((COMING, WORDS), n_terms=2)
"""For a draft with tracked changes, where nothing moves."""
PART: Final = Recipe(
    ({name: each for name, each in STRUCTURE.items() if "another Part" not in name},
     COMING, WORDS), n_terms=0, one_part=True,
)  # fmt: skip


def changed(units: Units, seed: int, recipe: Recipe = FULL) -> Truth:
    """Both versions and all that is known of them; the same for the same seed."""
    random = Random(f"operations {seed}")  # noqa: S311 - repeatable, and no secret
    renamed = terms.chosen(units, random, recipe.n_terms)
    avoided = frozenset(word for term in renamed for word in (term.old, term.new))
    bench = Bench(units, random, avoided)
    for operations in recipe.operations:
        _apply(bench, operations, recipe.times * len(units) / 1000)
    kept = _only_part(bench) if recipe.one_part else None
    named = terms.rename(bench, renamed)
    _freeze(bench, recipe.share_stale)
    return outcome(bench, named, kept)


def _apply(
    bench: Bench,
    operations: Operations,
    thousands: float,
) -> None:
    for operation, per_thousand in operations.values():
        for _ in range(max(1, round(per_thousand * thousands))):
            try:
                operation(bench)
            except NoRoomError:
                break


def _freeze(bench: Bench, share: float) -> None:
    """Some references keep the numbers they had."""
    for unit in bench.units:
        if pointed(unit.words) and bench.random.random() < share:
            bench.frozen.add(unit.key)


def _only_part(bench: Bench) -> int:
    """Leaves one Part in the new file; the key of that Part."""
    starts = [at for at, unit in enumerate(bench.units) if unit.kind is Kind.PART]
    at = bench.random.choice(starts)
    part = bench.units[at].key
    whole = bench.whole(at)
    bench.units = bench.units[whole.start : whole.stop]
    return part
