"""That nothing holds a provision is said no more surely than the dates allow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import NotKeptError
from constitution_diff.model import Version
from constitution_diff.store import Why, create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.letting_go import forget
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.store import Store

_FIRST: Final = Version("Yarm", "Constitution", "2019", (), in_force="2019-05-01")
_ADOPTED: Final = replace(_FIRST, name="2021", in_force="", adopted="2021-04-20")
_BESIDE: Final = replace(_FIRST, name="beside")
_LAST: Final = replace(_FIRST, name="2023", in_force="2023-01-01")


def _kept(folder: Path, *versions: Version) -> Store:
    """A store of these, of which the last alone holds 1.2."""
    store = create_store(str(folder / "our.store"))
    for version in versions:
        more = "\n1.2 Nobody smokes.\n" if version is versions[-1] else ""
        text = f"1. Fees\n\n1.1 The fee of {version.name} is five.\n{more}"
        keep(store, version, Request(f"{version.name}.txt", text.encode()), STAMP)
    return store


def _refused(store: Store, clause: str) -> str:
    """Why nothing is shown for a day on which several may have been in force."""
    with pytest.raises(NotKeptError) as refused:
        kept_answer(store, Asked("Yarm", on="2022-01-01"), clause)
    return str(refused.value)


def test_a_forgotten_version_that_may_have_held_it_is_told(tmp_path: Path) -> None:
    store = _kept(tmp_path, _FIRST, _ADOPTED, _LAST)
    forget(store, [Asked("Yarm", version="2021")], why=Why("A name"), stamp=STAMP)

    why = _refused(store, "1.2")

    assert "version 2019, holds no provision '1.2'" in why
    assert "Version 2023 does: add --version '2023'." in why
    assert "Whether the forgotten 2021 held it nobody can tell." in why
    assert "So no single answer is given for 1 January 2022." in why
    assert f"--document Constitution --store {store.place} Yarm 2021` has" in why


@pytest.mark.parametrize("gone", ["2019", "2023"])
def test_a_forgotten_one_beside_a_certain_answer_is_not_told(
    tmp_path: Path, gone: str
) -> None:
    between = replace(_FIRST, name="2021", in_force="2021-05-01")
    store = _kept(tmp_path, _FIRST, between, _LAST)
    forget(store, [Asked("Yarm", version=gone)], why=Why("A name"), stamp=STAMP)

    assert _refused(store, "9.9").endswith("version 2021, holds no provision '9.9'.")


@pytest.mark.parametrize(
    ("other", "doubt"),
    [
        (_ADOPTED, "So no single answer is given for 1 January 2022."),
        (_BESIDE, "do not say which of these was in force on 1 January 2022: 2019, "),
    ],
)
def test_each_version_that_may_have_been_in_force_is_named(
    tmp_path: Path, other: Version, doubt: str
) -> None:
    why = _refused(_kept(tmp_path, _FIRST, other, _LAST), "9.9")

    assert f"Yarm, versions 2019 and {other.name}, hold no provision '9.9'." in why
    assert doubt in why
    assert "Each says" not in why
