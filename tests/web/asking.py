"""The application without a server: one request, and its status and headers."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.types import ASGIApp, Message


def asked(
    app: ASGIApp, path: str, headers: Mapping[str, str], method: str = "GET"
) -> tuple[int, dict[str, str]]:
    """What the application answers at once; the headers by names in small letters."""
    told: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        told.append(message)

    scope = {
        "type": "http", "http_version": "1.1", "method": method, "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": b"", "root_path": "",
        "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
    }  # fmt: skip
    asyncio.run(app(scope, receive, send))  # type: ignore[arg-type] # a coroutine
    begun = told[0]
    return begun["status"], {k.decode(): v.decode() for k, v in begun["headers"]}
