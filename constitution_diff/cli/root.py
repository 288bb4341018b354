"""The command itself: its verbs, its settings, and how it ends."""

from __future__ import annotations

import os
import sys
import traceback
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword

import click

from constitution_diff.errors import ConstitutionDiffError

from .files import forget_stdout
from .messages import say
from .settings import settings

VERBS = {
    "outline": "The clause tree of one file.",
    "compare": "What became of every clause from one version to the next.",
    "check": "What a proof-reader would find in one file.",
    "apply": "The new text that amending instructions make of a file.",
    "merge": "What two versions of one base make together, and where they conflict.",
    "tracked": "The tracked changes and margin notes of one file.",
    "accept": "A Word file with its tracked changes accepted, all or some.",
    "reject": "A Word file with its tracked changes rejected, all or some.",
    "publish": "What one file would give away, and a copy without it.",
    "init": "A new, empty store of versions.",
    "add": "Keep a version in the store, with its dates.",
    "versions": "The versions that are kept.",
    "show": "What a council's constitution, or a clause of it, said on a day.",
    "diff": "What became of every clause between two kept versions.",
    "history": "What became of one provision through all kept versions.",
    "search": "Where words stand in all versions that are kept.",
    "blame": "Which version last changed each provision.",
    "change-control": "The table of changes that constitutions print at their end.",
    "note": "What officers note on versions and changes in the store.",
    "decide": "What was decided on a change between two kept versions.",
    "override": "What became of which provision between them, set by hand.",
    "check-resolution": "Whether a published file is what was resolved.",
    "export": "All that a store keeps, as files that anybody can read.",
    "import": "The store that an export was written from, made again.",
    "backup": "A copy of a store, made while others use it.",
    "rebuild": "What was worked out of kept versions, made anew.",
    "forget": "Let go of what a version says, for good and with a reason.",
    "verify": "Whether a store still holds what was put into it.",
    "textconv": "The provisions of one file as text, for git diff.",
    "difftool": "What became of every clause between two states, for git difftool.",
    "serve": "A page in the browser that compares two files.",
}
INTERRUPTED = 130
TROUBLE = 2


class _Verbs(click.Group):
    """The verbs by name; a verb's module is imported when it is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in VERBS:
            return None
        command = import_module(_module(cmd_name)).command
        assert isinstance(command, click.Command)  # noqa: S101 - each module has one
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that is called; for one that is none, the verb it looks like."""
        name = args[0]
        near = get_close_matches(name.lower(), VERBS, n=1)
        if name in VERBS or name.startswith("-") or not near:
            return super().resolve_command(ctx, args)
        msg = f"No such command {name!r}. Did you mean {near[0]}?"
        raise click.UsageError(msg, ctx)

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """The verbs with their one line each, without importing any of them."""
        del ctx
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


def _module(verb: str) -> str:
    name = verb.replace("-", "_")
    # Python has a word of its own called import.
    return f"constitution_diff.cli.{name}{'_' * iskeyword(name)}"


@click.group(
    cls=_Verbs,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "CONSTITUTION_DIFF",
        "max_content_width": 100,
    },
    epilog="Example: constitution-diff compare adopted.docx draft.docx -o redline.html",
)
@click.version_option(package_name="constitution-diff")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Compare and read the constitutions of councils, clause by clause.

    Everything happens on this machine; nothing is sent anywhere.
    """
    verb = ctx.invoked_subcommand
    command = cli.get_command(ctx, verb) if verb else None
    if verb and command:
        known = {
            str(p.name): bool(getattr(p, "multiple", False)) for p in command.params
        }
        ctx.default_map = {verb: settings(verb, known)}


def main() -> None:
    """Run the command line and end the process with its exit code.

    0 for the same, 1 for differences (only `compare`), 2 for trouble, 130 when
    interrupted. A reader that closes the pipe early ends it in silence.
    """
    try:
        code = cli.main(prog_name="constitution-diff", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        sys.exit(TROUBLE)
    except click.ClickException as error:
        say(f"Error: {_sentence(error)}")
        sys.exit(TROUBLE)
    except ConstitutionDiffError as error:
        say(f"Error: {error}")
        sys.exit(error.exit_code)
    except OSError as error:  # verbs name the file; this is click printing help
        forget_stdout()
        say(f"Error: this cannot be written ({error.strerror}).")
        sys.exit(TROUBLE)
    except Exception as error:  # noqa: BLE001 - 1 would say that the files differ
        say(f"Error: {_broken(error)}")
        sys.exit(TROUBLE)
    sys.exit(code)


def _broken(error: Exception) -> str:
    """What to say of a fault of our own; the whole story under the debug variable."""
    if os.environ.get("CONSTITUTION_DIFF_DEBUG"):
        traceback.print_exc()
    return (
        f"something went wrong inside constitution-diff ({type(error).__name__}). "
        "There is no result. Please report it, with the files if they may be shown."
    )


def _sentence(error: click.ClickException) -> str:
    """What click found wrong, and where the right way is written."""
    message = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        ended = message if message.endswith("?") else f"{message.rstrip('.')}."
        return f"{ended} See `{error.ctx.command_path} --help`."
    return message
