"""`constitution-diff search WORDS`: where words stand in all kept versions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from .files import check_output, deliver
from .messages import progress
from .options import OutputOptions, output_of, output_options
from .storing import StoreVerb, day_option, iso, opened, store_option, today

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack

_QUOTES = '"“”„‟«»'
_JOINING = ("AND", "OR", "NOT")


class _Search(StoreVerb):
    """Says how a word is written that begins as options do."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            msg = (
                f"{error.format_message().rstrip('.')}. To leave out what holds a "
                "word, write NOT before it; or write all options first and -- before "
                "the words, as in search --limit 5 -- chair -vice."
            )
            raise click.UsageError(msg, ctx) from error


@click.command("search", cls=_Search)
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--council", multiple=True, metavar="NAME",
    help="Of this council only. May be repeated.  [default: all]",
)  # fmt: skip
@click.option(
    "--document", default="", metavar="NAME",
    help="In the document of this name only.  [default: all]",
)  # fmt: skip
@day_option("--on", "What was in force on this day only.")
@click.option(
    "--part", default="", metavar="NAME",
    help="In this part only: “Part 4”, “Schedule 1”.",
)  # fmt: skip
@click.option(
    "--limit", type=click.IntRange(1, 1_000_000), default=20, show_default=True,
    metavar="NUMBER", help="How many are shown.",
)  # fmt: skip
@store_option
@output_options(("text", "json", "markdown", "html", "csv", "docx"), reads=False)
def command(  # noqa: PLR0913 - each is a part of the command
    *,
    words: tuple[str, ...],
    council: tuple[str, ...],
    document: str,
    on: datetime | None,
    part: str,
    limit: int,
    store: str,
    **options: Unpack[OutputOptions],
) -> int:
    """Find the provisions that hold all the WORDS, in any version that is kept.

    Each wording of a provision is shown once, with the versions in which it reads so.
    What stands in quotes is one phrase; councill* finds every word that begins so; OR
    between two words finds either, NOT before one leaves out what holds it. A word that
    begins with a hyphen is taken for an option, unless -- stands before all words.

    Example: constitution-diff search "key decision" publish* --on 2021-05-01
    """
    from constitution_diff.workflow.seeking import Search, kept_found

    output = output_of("search", options)
    check_output(output, [])
    asked = Search(
        " ".join(map(_quoted, words)), council, document, iso(on), part, limit, today()
    )
    telling = partial(progress, output, "Following the provisions")
    deliver(output, kept_found(opened(store), asked, telling))
    return 0


def _quoted(word: str) -> str:
    """An argument with blanks was quoted: the shell has taken its quotes away.

    >>> _quoted("key decision"), _quoted("“key decision” quorum"), _quoted("quorum")
    ('"key decision"', '“key decision” quorum', 'quorum')
    """
    pieces = word.split()
    plain = not any(quote in word for quote in _QUOTES)
    signs = any(p in _JOINING or p.startswith("-") or "*" in p for p in pieces)
    return f'"{word}"' if len(pieces) > 1 and plain and not signs else word
