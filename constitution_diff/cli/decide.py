"""`constitution-diff decide COUNCIL OLD NEW`: what was decided on a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from constitution_diff.errors import UsageError

from .files import check_output
from .lists import list_option
from .messages import tell_notices
from .noting import (
    NotingOptions,
    in_old_option,
    noting_options,
    private_option,
    refuse_beside,
    refuse_without,
    told,
)
from .options import output_of
from .storing import StoreVerb, opened, stamp

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Unpack

    from constitution_diff.model import Note
    from constitution_diff.workflow.noted_on import On, Written


class DecideOptions(NotingOptions):
    """What is said of the decision, beside what is shared."""

    in_old: bool
    reason: str
    private: bool
    route: str
    route_reason: str
    delegated: bool
    decisions: Path | None


@click.command("decide", cls=StoreVerb)
@click.argument("council")
@click.argument("old")
@click.argument("new")
@click.argument("clause", default="")
@click.argument("decision", default="")
@in_old_option
@click.option("--reason", default="", metavar="TEXT", help="Why it is changed.")
@private_option
@click.option(
    "--route", default="", metavar="NAME",
    help="Who makes the change, if not whom the rules name; needs --route-reason.",
)  # fmt: skip
@click.option("--route-reason", default="", metavar="TEXT", help="Why.")
@click.option("--delegated", is_flag=True, help="That route is one of delegation.")
@list_option(
    "--decisions",
    "Notes (.toml) or a schedule (.csv) with decisions filled in; all are kept.",
)
@noting_options
def command(
    *,
    council: str,
    old: str,
    new: str,
    clause: str,
    decision: str,
    **options: Unpack[DecideOptions],
) -> int:
    """Keep what was decided on the change of CLAUSE from OLD to NEW of COUNCIL.

    DECISION is in the officer's words: “Agreed by the Council on 3 May 2024”. A later
    one stands in the place of an earlier one, which stays in the store. The reports of
    `diff` show them. Without CLAUSE, what is kept on these changes is listed.

    Example: constitution-diff decide Harrowmere 2021 2024 8.5 "Agreed, minute 43."
    """
    from constitution_diff.workflow.noted_on import On, order_notices
    from constitution_diff.workflow.noting import notebook

    output = output_of("decide", options)
    given = [str(options["decisions"])] if options["decisions"] else []
    check_output(output, given)
    writes = bool(decision or given or options["withdraw"])
    if clause and not writes:
        msg = f"Say what was decided on {clause}, as in “Agreed, minute 43.”"
        raise UsageError(msg)
    if decision and not clause:
        msg = "Say on which change that was decided: CLAUSE stands before DECISION."
        raise UsageError(msg)
    if not writes:
        refuse_without("Say what was decided, and on which CLAUSE", **_beside(options))
    on = On(council, options["document"], new, old, clause, in_old=options["in_old"])
    store = opened(options["store"], readonly=not writes)
    book = notebook(store, council, options["document"], on=on)
    if writes and not options["withdraw"]:
        tell_notices(output, order_notices(store, on))
    return told(output, book, _written(on, decision, options) if writes else None)


def _beside(options: DecideOptions) -> dict[str, object]:
    """What is said of a decision, by its option."""
    return {
        "reason": options["reason"],
        "private": options["private"],
        "route": options["route"],
        "route_reason": options["route_reason"],
        "delegated": options["delegated"],
        "in_old": options["in_old"],
    }


def _written(on: On, decision: str, options: DecideOptions) -> Written:
    from constitution_diff.model import NoteKind
    from constitution_diff.workflow.decision_files import decisions_file
    from constitution_diff.workflow.noting import decide_listed, note_change, withdraw

    store, who = opened(options["store"]), stamp(options["by"])
    if options["withdraw"]:
        refuse_beside("--withdraw", decisions=options["decisions"])
        why = options["reason"]
        return withdraw(store, on, options["withdraw"], why, who)
    if options["decisions"]:
        refuse_beside("--decisions", reason=options["reason"], route=options["route"])
        return decide_listed(store, on, decisions_file(options["decisions"]), who)
    return note_change(store, on, NoteKind.DECISION, _said(decision, options), who)


def _said(decision: str, options: DecideOptions) -> Note:
    """The decision. Raises UsageError: another route is given without a reason."""
    from constitution_diff.model import Note

    route, why = options["route"].strip(), options["route_reason"].strip()
    if bool(route) is not bool(why) or (options["delegated"] and not route):
        msg = (
            "Another route needs both --route and --route-reason; it says who and why."
        )
        raise UsageError(msg)
    return Note(
        reason=options["reason"].strip(),
        private=options["private"],
        decision=decision.strip(),
        route=route,
        route_reason=why,
        delegated=options["delegated"],
    )
