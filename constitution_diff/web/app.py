"""The addresses of the page, and who answers at each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from constitution_diff.model import PLAIN

from .answers import Answers
from .guard import Guard
from .jobs import Jobs

if TYPE_CHECKING:
    from constitution_diff.model import Edition


def application(port: int, edition: Edition = PLAIN) -> Starlette:
    """The page, to be answered at that port; `edition` is how its reports are made."""
    answers = Answers(edition, Jobs())
    return Starlette(
        routes=[
            Route("/", answers.start),
            Route("/compare", answers.compare, methods=["POST"]),
            Route("/working/{token}", answers.working),
            Route("/result/{token}", answers.result),
            Route("/result/{token}/{report}/{format_name}", answers.report),
        ],
        middleware=[Middleware(Guard, port=port)],
        lifespan=answers.lifespan,
    )
