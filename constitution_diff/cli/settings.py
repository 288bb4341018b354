"""`constitution-diff.toml`: below flags and environment, above the defaults."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from constitution_diff.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME = "constitution-diff.toml"
_TABLES = (
    "add",
    "backup",
    "blame",
    "brand",
    "change-control",
    "check",
    "check-resolution",
    "compare",
    "decide",
    "diff",
    "difftool",
    "export",
    "forget",
    "history",
    "import",
    "note",
    "outline",
    "override",
    "profiles",
    "publish",
    "rebuild",
    "search",
    "serve",
    "show",
    "store",
    "textconv",
    "tracked",
    "verify",
    "versions",
)

Settings = dict[str, object]


def settings(verb: str, known: Mapping[str, bool]) -> Settings:
    """What the settings file of this folder, or the nearest above, says of a verb.

    Its tables are named after verbs, its keys after options:

        [compare]
        exit-zero = true

    An option that takes CODE=LEVEL may have a table of its own, [check.severity].

    Args:
        verb: The verb that was called.
        known: The names of its options, as Python writes them: "exit_zero"; and
            whether each may be repeated.

    Raises:
        UsageError: The file is no TOML, or names an option that is none.
    """
    path = _nearest()
    if path is None:
        return {}
    tables = _parsed(path)
    _refuse_unknown(path, tables)
    table = tables.get(verb, {})
    if not isinstance(table, dict):
        msg = f"{path}: {verb} must be a table; write [{verb}] and its options below."
        raise UsageError(msg)
    for key in table:
        if key.replace("-", "_") not in known:
            msg = f"{path}: {verb} has no option {key!r}; see `{verb} --help`."
            raise UsageError(msg)
    given = {key.replace("-", "_"): _flags(value) for key, value in table.items()}
    return {
        key: (value,) if known[key] and isinstance(value, str) else value
        for key, value in given.items()
    }


def table(name: str) -> tuple[Path, Settings]:
    """The settings file, and its table of that name; an empty one where none stands.

    Raises UsageError: the file is no TOML, or the name stands for something else.
    """
    path = _nearest()
    found = _parsed(path).get(name, {}) if path else {}
    if not isinstance(found, dict):
        msg = f"{path}: {name} must be a table; write [{name}] and its keys below."
        raise UsageError(msg)
    return path or Path(FILE_NAME), found


def _refuse_unknown(path: Path, tables: Settings) -> None:
    """A table under a name that means nothing would be left aside in silence.

    Raises UsageError.
    """
    for name in tables:
        if name not in _TABLES:
            near = get_close_matches(name, _TABLES, n=1)
            hint = f"did you mean [{near[0]}]?" if near else "see docs/commands.md."
            msg = f"{path}: there is no table [{name}]; {hint}"
            raise UsageError(msg)


def _flags(value: object) -> object:
    """A table as the words that the flag would be given: CODE=LEVEL each."""
    if not isinstance(value, dict):
        return value
    return tuple(f"{key}={setting}" for key, setting in value.items())


def profile(name: str) -> dict[str, tuple[str, ...]]:
    """The profile of that name: what a reader wants to see, under [profiles.NAME].

        [profiles.members]
        only = ["attention"]
        ignore = ["part:Appendix A"]

    Raises:
        UsageError: There is no such profile, or it holds something else.
    """
    path = _nearest()
    tables = _parsed(path).get("profiles", {}) if path else {}
    known = tables if isinstance(tables, dict) else {}
    found = known.get(name)
    if not isinstance(found, dict):
        there = f"there are {', '.join(sorted(known))}" if known else "there are none"
        msg = f"No profile {name!r} stands in {path or FILE_NAME}; {there}."
        raise UsageError(msg)
    return {key: _names(value, key, name, path) for key, value in found.items()}


def _names(value: object, key: str, name: str, path: Path | None) -> tuple[str, ...]:
    """The names listed under a key of a profile. Raises UsageError."""
    listed = value if isinstance(value, list) else [None]
    names = tuple(one for one in listed if isinstance(one, str))
    if key not in ("only", "ignore") or len(names) < len(listed):
        msg = (
            f"{path}: the profile {name!r} may hold lists of names under only and "
            f'ignore, such as only = ["attention"]; {key!r} is none.'
        )
        raise UsageError(msg)
    return names


def _nearest() -> Path | None:
    """The settings file; None for none, or where the folder is gone."""
    try:
        here = Path.cwd()
        paths = (folder / FILE_NAME for folder in (here, *here.parents))
        return next((path for path in paths if path.is_file()), None)
    except OSError:
        return None


def _parsed(path: Path) -> Settings:
    import tomllib

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        msg = f"{path}: the settings cannot be read: {error}."
        raise UsageError(msg) from error
