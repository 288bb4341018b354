"""A small draft by two hands: 1.1 by A Clerk, 1.1(a) and 1.2 by B."""

from __future__ import annotations

from typing import Final

from tests.read.docx.builders import docx

A_CLERK: Final = 'w:author="A Clerk" w:date="2026-01-05T09:00:00Z"'
B: Final = 'w:author="B" w:date="2026-02-06T09:00:00Z"'


def line(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def run(text: str, tag: str = "t") -> str:
    return f'<w:r><w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'


def swapped(old: str, new: str, hand: str, first_id: int) -> str:
    return (
        f'<w:del w:id="{first_id}" {hand}>{run(old, "delText")}</w:del>'
        f'<w:ins w:id="{first_id + 1}" {hand}>{run(new)}</w:ins>'
    )


SMALL: Final = docx(
    line(run("1. Meetings"))
    + line(
        run("1.1 The clerk "), swapped("may", "must", A_CLERK, 1), run(" give notice.")
    )
    + line(run("(a) in "), swapped("writing", "print", B, 3), run("; and"))
    + line(run("(b) in time."))
    + line(run("1.2 The quorum is "), swapped("five", "six", B, 5), run(" members."))
)
