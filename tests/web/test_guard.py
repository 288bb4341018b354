"""What a browser calls this machine depends on the port, and nothing else passes."""

from __future__ import annotations

import pytest

from constitution_diff.web import application
from tests.web.asking import asked


@pytest.mark.parametrize(
    ("port", "host", "status"),
    [
        (80, "127.0.0.1", 200),
        (80, "localhost", 200),
        (80, "127.0.0.1:80", 200),
        (80, "evil.example", 421),
        (80, "127.0.0.1:8350", 421),
        (8350, "127.0.0.1:8350", 200),
        (8350, "127.0.0.1", 421),
        (8350, "127.0.0.1:80", 421),
    ],
)
def test_the_port_of_http_alone_may_be_left_out(
    port: int, host: str, status: int
) -> None:
    assert asked(application(port), "/", {"Host": host})[0] == status


def test_a_form_of_the_page_at_port_80_is_let_in() -> None:
    own = {"Host": "127.0.0.1", "Origin": "http://127.0.0.1"}
    other = {"Host": "127.0.0.1", "Origin": "http://127.0.0.1:8350"}

    statuses = [
        asked(application(80), "/compare", headers, "POST")[0]
        for headers in (own, other)
    ]

    assert statuses == [415, 403]  # let in, where no form is found; and not let in
