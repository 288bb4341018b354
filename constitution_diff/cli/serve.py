"""`constitution-diff serve`: two files and one button, in a browser on this machine."""

from __future__ import annotations

import click

from .branding import branded
from .messages import say

_PORT = 8350


@click.command("serve")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=_PORT,
    show_default=True,
    help="Where this machine answers; 0 for any number that is free.",
)
@click.option(
    "--open/--no-open",
    "opens",
    default=True,
    help="Open the page in the browser.  [default: open]",
)
def command(*, port: int, opens: bool) -> int:
    """Compare two files on a page in the browser, without a terminal.

    The page answers this machine only. It shows the redline and offers every report
    that `compare` writes without a council's rules. Nothing is kept when it ends;
    Ctrl-C ends it.

    Example: constitution-diff serve --port 8400
    """
    import gc
    import webbrowser

    from constitution_diff.web import application, listening, serve

    edition = branded()
    at = listening(port)
    number = at.getsockname()[1]
    address = f"http://127.0.0.1:{number}/"
    say(f"Open {address} in a browser. Ctrl-C ends it.")
    if opens:
        webbrowser.open(address)
    gc.enable()  # this process goes on; see `entry`
    serve(application(number, edition), at)
    return 0
