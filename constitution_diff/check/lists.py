"""The lists that a check is given: what is out of date, what a council renamed.

The first lies beside this module as `outdated.toml`, each entry with its date and
source; an officer may give another one. Both are TOML.
"""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Final

from constitution_diff.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Outdated:
    """Something that ended, and what says so."""

    name: str
    forms: tuple[str, ...]
    """How it is written; a word matches whatever its capitals where `anycase`."""
    since: str
    """The day it ended, "2012-03-31"."""
    now: str
    """What took its place, in words."""
    source: str
    """The law or announcement that ended it."""
    anycase: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds any of the forms, as whole words."""
        forms = sorted(self.forms, key=len, reverse=True)
        either = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)
        return re.compile(rf"\b(?:{either})\b", re.IGNORECASE if self.anycase else 0)

    def may_be_in(self, text: str) -> bool:
        """Whether a search is worth its while: not where words of each form lack."""
        return self.anycase or any(
            all(word in text for word in form.split()) for form in self.forms
        )


def outdated_of(content: str) -> tuple[Outdated, ...]:
    """The entries of a list, in its order.

    The file is TOML: a table [[outdated]] each, with `name`, `since`, `now`, `source`,
    and where they are not just the name, `forms` and `anycase`.

    Raises ValueError, with a sentence, for what is no such file.
    """
    try:
        tables = tomllib.loads(content).get("outdated", ())
        return tuple(map(_entry, tables))
    except tomllib.TOMLDecodeError as error:
        msg = f"it is no TOML ({error})"
        raise ValueError(msg) from error
    except (AttributeError, KeyError, TypeError) as error:
        msg = "each [[outdated]] needs name, since, now and source"
        raise ValueError(msg) from error


def _entry(table: dict[str, object]) -> Outdated:
    forms = table.get("forms", [table["name"]])
    if not isinstance(forms, list) or not forms:
        msg = "forms is a list of words"
        raise TypeError(msg)
    return Outdated(
        name=str(table["name"]),
        forms=tuple(map(str, forms)),
        since=str(table["since"]),
        now=str(table["now"]),
        source=str(table["source"]),
        anycase=bool(table.get("anycase")),
    )


SHIPPED: Final = outdated_of(
    files("constitution_diff.check").joinpath("outdated.toml").read_text("utf-8")
)


@dataclass(frozen=True, slots=True)
class Renaming:
    """A term that the council has given up, and the one it uses now."""

    old: str
    new: str


def glossary_of(content: str) -> tuple[Renaming, ...]:
    r"""The renamings that a glossary file lists, in its order.

    The file is TOML: a table [renamed] with a line `"old term" = "new term"` each.

    Raises ValueError, with a sentence, for what is no such file.

    >>> glossary_of('[renamed]\n"Chairman" = "Chair"')
    (Renaming(old='Chairman', new='Chair'),)
    """
    try:
        renamed = tomllib.loads(content).get("renamed")
    except tomllib.TOMLDecodeError as error:
        msg = f"it is no TOML ({error})"
        raise ValueError(msg) from error
    if not isinstance(renamed, dict):
        msg = 'it has no table [renamed] with lines such as "Chairman" = "Chair"'
        raise ValueError(msg)  # noqa: TRY004 - what is wrong is the file's content
    return tuple(Renaming(old, str(new)) for old, new in renamed.items() if old.strip())
