"""The options of the verbs that use the store, and who uses it."""

from __future__ import annotations

import getpass
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypedDict, TypeVar

import click
from click.core import ParameterSource

from constitution_diff.errors import UsageError

from .editions import Day
from .secrets import without_passwords
from .settings import table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from constitution_diff.store import Stamp, Store
    from constitution_diff.workflow.asking import Asked


_Command = TypeVar("_Command", bound="Callable[..., object]")
USUAL: Final = "constitutions.store"
"""The file that is the store where nobody names another."""
VARIABLE: Final = "CONSTITUTION_DIFF_STORE"
_ADDRESS: Final = re.compile(r"postgres\S*://", re.IGNORECASE)
_SEAL: Final = re.compile("[0-9a-fA-F]{64}")


class StoreVerb(click.Command):
    """A verb of the store. What it keeps stays, so nothing typed is passed over."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Raises UsageError: an option was given twice, of which only one can count.

        Or the address of a database, which may hold a password, where none belongs.
        """
        values, _, given = self.make_parser(ctx).parse_args(list(args))
        _refuse_addresses(self.params, values)
        for one in given:
            if given.count(one) > 1 and _counts_once(one):
                msg = f"{one.opts[-1]} is given more than once; give it once."
                raise UsageError(msg)
        return super().parse_args(ctx, args)


def _refuse_addresses(
    parameters: Sequence[click.Parameter], values: Mapping[str, object]
) -> None:
    """Raises UsageError, without the password: a database is named out of its place."""
    for one in parameters:
        given = values.get(one.name or "")
        words = given if isinstance(given, tuple | list) else (given,)
        for word in words if one.name != "store" else ():
            if isinstance(word, str) and _ADDRESS.match(word):
                msg = (
                    f"{without_passwords(word).partition('?')[0]} is the address of a "
                    f"database, which --store takes, and not {_called(one)}. To "
                    "carry a store to a server or away from it, `export` it into files "
                    "and `import` these, each with its --store."
                )
                raise UsageError(msg)


def _called(parameter: click.Parameter) -> str:
    """What an option or an argument is called in the help."""
    if isinstance(parameter, click.Option):
        return parameter.opts[-1]
    return parameter.human_readable_name.rstrip(".")


def _counts_once(parameter: click.Parameter) -> bool:
    """Whether a second one would go before the first. A flag says the same again."""
    return isinstance(parameter, click.Option) and not (
        parameter.multiple or parameter.is_flag or parameter.count
    )


class StoreOptions(TypedDict):
    """What `store_option` hands over."""

    store: str


def store_option(command: _Command) -> _Command:
    """The option that names the store."""
    return click.option(
        "--store", default="", envvar=VARIABLE, metavar="PLACE",
        callback=_named("a file, or postgresql://HOST/DATABASE"),
        help="The store: a file, or postgresql://HOST/DATABASE."
        f"  [default: {VARIABLE}, [store] place in the settings, or {USUAL}]",
    )(command)  # fmt: skip


def _named(meant: str) -> Callable[[click.Context, click.Parameter, str], str]:
    """A look at what an option names; `meant` says what it may name.

    An empty one was made by a script, of a variable that it did not set. What is meant
    where the option is not given would be an answer to something else.
    """

    def checked(context: click.Context, option: click.Parameter, name: str) -> str:
        typed = context.get_parameter_source(option.name or "")
        if typed is ParameterSource.COMMANDLINE and not name.strip():
            msg = f"{option.opts[0]} is empty; give {meant}, or leave it out."
            raise UsageError(msg)
        return name

    return checked


def document_option(command: _Command) -> _Command:
    """The option that names one of a council's documents."""
    return click.option(
        "--document", default="", metavar="NAME", callback=_named("its name"),
        help="Which of the council's documents.  [default: Constitution]",
    )(command)  # fmt: skip


def day_option(flag: str, words: str) -> Callable[[_Command], _Command]:
    """An option that takes a day."""
    return click.option(flag, type=Day(), metavar="DATE", help=words)


def version_options(named: str, dated: str) -> Callable[[_Command], _Command]:
    """The options that say which version is meant; in which words, for each."""

    def decorate(command: _Command) -> _Command:
        option = click.option(
            "--version", default="", metavar="NAME", help=named,
            callback=_named("the name of a version"),
        )  # fmt: skip
        return option(day_option("--on", dated)(command))

    return decorate


def asked_of(
    council: str, document: str, *, version: str, on: datetime | None, usual: str = ""
) -> Asked:
    """Which version is meant; that of the day `usual` where nobody says.

    Raises UsageError: both a name and a day were given.
    """
    from constitution_diff.workflow.asking import Asked

    if on and version:
        msg = "--on and --version contradict each other; give one."
        raise UsageError(msg)
    return Asked(council, document, version, iso(on) or usual, today())


def seal_option(words: str) -> Callable[[_Command], _Command]:
    """The option that takes a seal, which was noted before."""
    return click.option(
        "--seal", default="", metavar="HASH", callback=_seal, help=words
    )


def _seal(context: click.Context, option: click.Parameter, written: str) -> str:
    """The seal. Raises UsageError: what was typed cannot be one, whatever is kept."""
    seal = _named("the seal that `verify` printed")(context, option, written).strip()
    if seal and not _SEAL.fullmatch(seal):
        msg = (
            f"--seal {seal!r} is no seal, which has 64 digits from 0 to 9 and a to f; "
            "copy the whole of it, as `verify` printed it."
        )
        raise UsageError(msg)
    return seal.lower()


def by_option(command: _Command) -> _Command:
    """The option that names who does something, for the log."""
    return click.option(
        "--by", default="", metavar="NAME",
        help="Who does this, for the log.  [default: the account on this machine]",
    )(command)  # fmt: skip


def place_of(named: str) -> str:
    """The store's place: the one named, the settings', or the usual file."""
    if named:
        return named
    _, found = table("store")
    place = found.get("place", USUAL)
    return place if isinstance(place, str) else USUAL


def opened(named: str, *, readonly: bool = False) -> Store:
    """The store. Raises StoreError."""
    from constitution_diff.store import open_store

    return open_store(place_of(named), readonly=readonly)


def check_target(kept: Store, target: Path, *, force: bool) -> None:
    """Refuse a file that cannot be written, or is the store itself.

    Raises OutputError.
    """
    from constitution_diff.writing import check_targets

    check_targets([target], [Path(kept.place)], force=force)


def stamp(by: str) -> Stamp:
    """Who does something, by name or by account, and the time of this machine."""
    from constitution_diff.store import Stamp

    now = datetime.now(UTC)
    return Stamp(by or _account(), f"{now:%Y-%m-%dT%H:%M:%SZ}")


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return "unknown"


def today() -> str:
    """Today by this machine's clock and zone, as an ISO date."""
    return date.today().isoformat()  # noqa: DTZ011 - the officer's own day is meant


def iso(day: datetime | None) -> str:
    """A day as it is kept; "" for none."""
    return day.date().isoformat() if day else ""
