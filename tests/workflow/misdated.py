"""A store with a version of a wrong date, to be forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.render.kept.answer import answer_text
from constitution_diff.store import (
    Why,
    create_store,
    put_outline,
)
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.letting_go import forget
from tests.builders import outlined
from tests.store.makers import STAMP, add, version

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

DAYS: Final = {"first": "2019-05-01", "wrong": "2020-05-01", "right": "2021-05-01"}
WRONG: Final = Asked("Harrowmere", version="wrong")
BETWEEN: Final = Asked("Harrowmere", on="2020-06-01")
ON_TIME: Final = Asked("Harrowmere", on="2021-06-01")


def misdated(folder: Path) -> Store:
    """A store in which the first was right, and the second was added again."""
    store = create_store(str(folder / "our.store"))
    with store.writing() as at:
        for name, day in DAYS.items():
            text = f"1. Fees\n\n1.1 The fee of {name} is five.\n"
            given = replace(version(name, text.encode()), in_force=day)
            put_outline(at, add(at, given, text.encode()), outlined(text))
    return store


def forgotten(store: Store, *, wrong_dates: bool) -> None:
    """Forget it; with its dates, if they are said to have been wrong."""
    forget(store, [WRONG], why=Why("Wrong day"), stamp=STAMP)
    if wrong_dates:
        why = Why("Wrong day", wrong_dates=True)
        forget(store, [WRONG], why=why, stamp=STAMP)


def said_on(store: Store, asked: Asked) -> str:
    """What `show` says, in one line."""
    return " ".join(answer_text(kept_answer(store, asked)).decode().split())
