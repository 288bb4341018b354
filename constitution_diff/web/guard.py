"""Lets in what comes from this machine's own pages, and nothing else.

A page from elsewhere can send a browser to 127.0.0.1, and a name from elsewhere can be
made to point there. The first is seen by the origin, the second by the host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_NAMES: Final = ("127.0.0.1", "localhost")
_PORT_OF_HTTP: Final = 80
"""Which browsers leave out, in the host and in the origin."""
_SAFE: Final = ("GET", "HEAD")
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    # Not no-referrer, under which browsers hide the origin of our own form as well.
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Stands before the application; `port` is where it answers."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self._app = app
        names = _NAMES if port == _PORT_OF_HTTP else ()
        self._hosts = frozenset((*names, *(f"{name}:{port}" for name in _NAMES)))
        self._origins = frozenset(f"http://{host}" for host in self._hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on; either way with the headers of this program."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        why = self._why_refused(scope["method"], Headers(scope=scope))
        app = PlainTextResponse(*why) if why else self._app
        await app(scope, receive, send_guarded)

    def _why_refused(self, method: str, headers: Headers) -> tuple[str, int] | None:
        """In words, and the status; None to let it in."""
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return "This page answers 127.0.0.1 and localhost only.", 421
        if method in _SAFE:
            return None
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        # Browsers send both with a form, older ones the origin alone.
        known = origin in self._origins if origin else site is not None
        if not known or site not in (None, "same-origin"):
            return "This form was not sent from the page of this program.", 403
        return None
