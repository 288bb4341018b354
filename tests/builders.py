"""Small makers: a text read and outlined, two texts compared."""

from __future__ import annotations

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Comparison, Outline, Target, View
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source


def outlined(text: str, view: View = View.FINAL) -> Outline:
    """The outline of a plain text, one blank line between paragraphs."""
    return outline_source(read_source(text.encode(), "test.txt"), view)


def compared(old: str, new: str) -> Comparison:
    """The comparison of two plain texts."""
    return compare_outlines(outlined(old), outlined(new))


def relations(comparison: Comparison) -> list[str]:
    """What became of each clause, as a case file writes it: "renumbered 4.1 -> 4.2"."""
    return [
        " ".join(
            (
                link.relation.value,
                " -> ".join(filter(None, (", ".join(link.old), ", ".join(link.new)))),
            )
        )
        for link in comparison.links
    ]


def tree(outline: Outline) -> list[str]:
    """Each clause as its id, set in by depth."""
    return ["  " * clause.depth + clause.id for clause in outline.clauses]


def references(outline: Outline) -> list[str]:
    """Each reference as a case file writes it: "2.1: clause 2.3 -> 2.3".

    What is not resolved says so: "2.1: Part 9 -> not-in-file Part 9".
    """
    return [
        f"{reference.clause}: {reference.text} -> "
        + ", ".join(map(_target, reference.targets))
        for reference in outline.references
    ]


def _target(target: Target) -> str:
    return target.clause or f"{target.status.value} {target.label}"
