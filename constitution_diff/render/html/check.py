"""What a check found, as one self-contained page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Severity
from constitution_diff.render import vocabulary
from constitution_diff.render.check import FEW, apart, figures, place
from constitution_diff.render.story import file_names

from .assets import STYLE, content_security_policy
from .page import environment

if TYPE_CHECKING:
    from constitution_diff.model import Check


def html_check(check: Check) -> bytes:
    """The findings as one HTML file in UTF-8; the same bytes for the same check."""
    groups = [
        (severity.value, vocabulary.SEVERITIES[severity], found)
        for severity in Severity
        if (found := [f for f in check.findings if f.severity is severity])
    ]
    page = (
        environment()
        .get_template("check.html.jinja")
        .render(
            name=file_names(check.outline),
            title=check.outline.title,
            figures=figures(check),
            groups=groups,
            apart=apart(check),
            notices=list(dict.fromkeys(n.message for n in check.outline.notices)),
            place=place,
            few=FEW,
            policy=content_security_policy(),
            style=STYLE,
        )
    )
    return page.encode()
