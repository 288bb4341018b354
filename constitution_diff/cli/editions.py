"""How the reports of one call are made: for whom, how much, under what heading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import click

from constitution_diff.model import PROPOSED, Audience, Edition, Extent, Quoting

from .branding import brand, branded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from .options import CompareOptions

_Command = TypeVar("_Command", bound="Callable[..., object]")

_WRITTEN = ("2021-12-16", "16/12/2021", "16 December 2021")
_MOMENT = {"%Y-%m-%dT%H:%M:%S": "2021-12-16T10:30:00"}


class Day(click.DateTime):
    """A day, written as lists have it; what is none is told how to write one.

    With `moment` also a day with its time.
    """

    def __init__(self, *, moment: bool = False) -> None:
        super().__init__(("%Y-%m-%d", *_MOMENT) if moment else ("%Y-%m-%d",))
        self._ways = (*_WRITTEN, *_MOMENT.values()) if moment else _WRITTEN

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The day that was meant. Raises click.BadParameter."""
        from constitution_diff.codec.days import iso_date

        try:
            # The settings may hold a day that TOML knows as one.
            return super().convert(iso_date(str(value)) or value, param, ctx)
        except click.BadParameter:
            shown = f"{', '.join(self._ways[:-1])} or {self._ways[-1]}"
            self.fail(f"{value} is no date; write {shown}.", param, ctx)


def edition_of(options: CompareOptions, standing: str = "") -> Edition:
    """What the flags and the council's settings ask of the reports.

    `standing` is what is known of the new version, where no flag says.

    Raises what `brand` raises.
    """
    from constitution_diff.model import british_date

    extent, adopted = options["extent"], options["adopted"]
    day = british_date(adopted.isoformat()) if adopted else ""
    return Edition(
        audience=Audience(options["audience"]),
        extent=Extent(extent) if extent else None,
        quoting=Quoting(options["text"]),
        standing=f"Adopted {day}" if day else standing or PROPOSED,
        brand=brand(),
    )


def edition_for(audience: str) -> Edition:
    """The usual edition of a report on one document, for those who may read it.

    Raises what `brand` raises.
    """
    return replace(branded(), audience=Audience(audience))


def audience_option(command: _Command) -> _Command:
    """For whom the report is."""
    return click.option(
        "--audience", type=click.Choice([str(audience) for audience in Audience]),
        default=Audience.PUBLIC.value, show_default=True,
        help="Public: no authors, comments, private reasons. JSON holds them all.",
    )(command)  # fmt: skip


def edition_options(reports: Iterable[str]) -> Callable[[_Command], _Command]:
    """The options that a verb has for its reports."""
    options = (
        click.option(
            "--report", type=click.Choice(tuple(reports)),
            help="Report where -o does not name one, as in -o schedule=changes.docx.",
        ),
        click.option(
            "--certificate", is_flag=True,
            help="Short for --report certificate: that no wording differs, or what.",
        ),
        audience_option,
        click.option(
            "--extent", type=click.Choice([str(extent) for extent in Extent]),
            help="Print the whole document or the changed provisions with their"
            " headings; a Word redline is always whole."
            "  [default: full on a page, changed on paper]",
        ),
        click.option(
            "--text", type=click.Choice([str(quoting) for quoting in Quoting]),
            default=Quoting.RELEVANT.value, show_default=True,
            help="A schedule quotes the sentences that changed, or all of a provision.",
        ),
        click.option(
            "--adopted", type=Day(), metavar="DATE",
            help="NEW was adopted on this date, 2021-12-16; without, it is proposed.",
        ),
    )  # fmt: skip

    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
