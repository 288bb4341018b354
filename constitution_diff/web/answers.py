"""What each address answers: a page, a report, or the form with what is wrong."""

from __future__ import annotations

import mimetypes
import os
import traceback
from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from starlette.responses import (
    HTMLResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)

from constitution_diff.errors import (
    ConstitutionDiffError,
    NoPrinterError,
    PrintingError,
)
from constitution_diff.model.values import dataclass
from constitution_diff.printing import report_of
from constitution_diff.read.programs import DEBUG
from constitution_diff.render.vocabulary import INTERNAL

from .jobs import settled
from .pages import (
    ACCEPT,
    SHOWN,
    VERB,
    WORD_REDLINE,
    download_of,
    fields,
    page,
    policy,
    shelves,
)
from .uploads import UploadError, missing, sent
from .word import PENDING_WORDS, Asked, asked_of, clean_copy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from starlette.applications import Starlette
    from starlette.requests import Request

    from constitution_diff.model import Comparison, Edition

    from .jobs import Job, Jobs
    from .pages import Download

_FORGOTTEN: Final = (
    "This comparison is no longer kept. Choose the two files and compare them again."
)
_UNPROCESSABLE: Final = 422


@dataclass(frozen=True, slots=True)
class Answers:
    """What each address answers."""

    edition: Edition
    jobs: Jobs

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        """Nothing to begin with; at the end, end what is under way."""
        yield
        self.jobs.close()

    async def start(self, _: Request) -> Response:
        """The form."""
        return self._form("", 200)

    async def compare(self, request: Request) -> Response:
        """Take the files and begin; the result is at another address."""
        try:
            form = await sent(request)
        except UploadError as error:
            return self._form(str(error), error.status)
        kept = self.jobs.found(form.kept)
        before = kept.files if kept else (None, None)
        current, proposed = (
            given or held for given, held in zip(form.files, before, strict=True)
        )
        if current is None or proposed is None:
            token = self.jobs.hold(current, proposed)
            return self._form(missing(current, proposed), _UNPROCESSABLE, token)
        token = self.jobs.begin(current, proposed)
        return RedirectResponse(f"/working/{token}", 303)

    async def working(self, request: Request) -> Response:
        """A page that ends when the work does, whereupon the browser goes on."""
        token = request.path_params["token"]
        job = self.jobs.found(token)
        if job is None or job.outcome is None:
            return self._form(_FORGOTTEN, 404)
        return StreamingResponse(
            self._until_done(token, job),
            media_type="text/html",
            headers=self._headers,
        )

    async def _until_done(self, token: str, job: Job) -> AsyncIterator[str]:
        onward = f"/result/{token}"
        yield page("working", self.edition, onward=onward, **_names(job))
        assert job.outcome is not None  # noqa: S101 - `working` has looked
        await settled(job.outcome)
        yield page("worked", self.edition, onward=onward)

    async def result(self, request: Request) -> Response:
        """The redline and the downloads; the form again where there is no result."""
        token = request.path_params["token"]
        job = self.jobs.found(token)
        if job is None or job.outcome is None:
            return self._form(_FORGOTTEN, 404)
        if not job.outcome.done():
            return RedirectResponse(f"/working/{token}", 303)
        error = job.outcome.exception()
        if error is not None:
            return self._form(*_sentence(error), token)
        first, others, whole = shelves()
        return self._page(
            "result",
            address=f"/result/{token}",
            shown=SHOWN,
            first=first,
            others=others,
            whole=whole,
            internal=INTERNAL,
            **_names(job),
        )

    async def report(self, request: Request) -> Response:
        """A report as a file, or shown within the page."""
        token = request.path_params["token"]
        job = self.jobs.found(token)
        asked = request.path_params["report"], request.path_params["format_name"]
        download = download_of(*asked)
        if job is None or job.outcome is None or download is None:
            return self._form(_FORGOTTEN, 404)
        if job.comparison is None:  # it is not yet, or will never be
            return await self.result(request)
        if asked == WORD_REDLINE:
            return await self._word(request, job)
        make = self._making(job, job.comparison, download)
        try:
            content = (await settled(self.jobs.made(make))).result()
        except Exception as error:  # noqa: BLE001 - 500 is answered in words
            return self._form(*_sentence(error), token)
        shown = "shown" in request.query_params and asked == (SHOWN, "html")
        return _file(content, download.file_name, shown=shown)

    def _making(
        self, job: Job, comparison: Comparison, download: Download
    ) -> Callable[[], bytes]:
        """What makes a report of a comparison, or of the proposed file itself."""
        proposed = job.files[1]
        if download.report == "clean" and proposed is not None:
            return partial(clean_copy, proposed)
        return partial(
            report_of,
            VERB,
            comparison,
            self.edition,
            format_name=download.format_name,
            report=download.report,
        )

    async def _word(self, request: Request, job: Job) -> Response:
        """The options of a Word redline; once they are sent, what came of them."""
        token, query = request.path_params["token"], request.query_params
        asked = asked_of(query)
        if asked is None:
            return self._word_page(token, job, Asked())
        outcome = self.jobs.redline(token, asked)
        if outcome is None:
            return self._form(_FORGOTTEN, 404)
        error = (await settled(outcome)).exception()
        if error is not None:
            trouble, status = _sentence(error)
            return self._word_page(token, job, asked, status, trouble=trouble)
        made = outcome.result()
        if "save" in query:
            return _file(made.content, "redline.docx", shown=False)
        said = tuple(dict.fromkeys(one.message for one in made.notices))
        save = f"?{asked.query}&save=yes"
        return self._word_page(token, job, asked, notices=said, save=save)

    def _word_page(
        self, token: str, job: Job, asked: Asked, status: int = 200, /, **values: object
    ) -> Response:
        shown = {"trouble": "", "notices": (), "save": "", **values}
        return self._page(
            "word", status, asked=asked, pending=PENDING_WORDS,
            back=f"/result/{token}", **_names(job), **shown,
        )  # fmt: skip

    def _form(self, trouble: str, status: int, kept: str = "") -> Response:
        """The form, with what went wrong, and the files that are still here."""
        job = self.jobs.found(kept)
        held = job.files if job else (None, None)
        names = tuple(one.name if one else "" for one in held)
        return self._page(
            "start",
            status,
            trouble=trouble,
            fields=fields(names),
            kept=kept,
            back=f"/result/{kept}" if job and job.comparison else "",
            accept=ACCEPT,
        )

    def _page(self, template: str, status: int = 200, /, **values: object) -> Response:
        content = page(template, self.edition, **values)
        return HTMLResponse(content, status, headers=self._headers)

    @property
    def _headers(self) -> dict[str, str]:
        return {"Content-Security-Policy": policy(self.edition)}


def _names(job: Job) -> dict[str, object]:
    current, proposed = (one.name if one else "" for one in job.files)
    return {"current": current, "proposed": proposed}


def _sentence(error: BaseException) -> tuple[str, int]:
    """What is said of an error, as by the command line; and the status."""
    if isinstance(error, PrintingError | NoPrinterError):
        return str(error), 503
    if isinstance(error, ConstitutionDiffError):
        return str(error), _UNPROCESSABLE
    if os.environ.get(DEBUG):
        traceback.print_exception(error)
    return (
        f"Something went wrong inside constitution-diff ({type(error).__name__}). "
        "There is no result. Please report it, with the files if they may be shown."
    ), 500


def _file(content: bytes, name: str, *, shown: bool) -> Response:
    """A report: to be shown in a page of ours, or to be saved under a name."""
    media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    if shown:
        # The report itself holds the policy for what it holds.
        headers = {"Content-Security-Policy": "frame-ancestors 'self'"}
    return Response(content, media_type=media_type, headers=headers)
