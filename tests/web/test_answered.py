"""The page answers this machine only, and nothing but its own forms."""

from __future__ import annotations

import socket

import pytest

from tests.web.server import Server, pair
from tests.web.shown import result_address, trouble_on


def test_every_page_forbids_scripts_frames_elsewhere_and_keeping(
    server: Server,
) -> None:
    pages = [server.get("/"), server.compared(pair()), server.get("/nowhere")]

    for page in pages[:2]:
        policy = page.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "script-src" not in policy
        assert "<script" not in page.text
        assert "frame-ancestors 'none'" in policy
    for page in pages:
        assert page.headers["cache-control"] == "no-store"
        assert page.headers["x-content-type-options"] == "nosniff"
        assert page.headers["cross-origin-resource-policy"] == "same-origin"
        assert "server" not in page.headers


def test_the_redline_may_be_framed_by_the_page_alone(server: Server) -> None:
    address = result_address(server.compared(pair()).text)

    shown = server.get(f"{address}/redline/html?shown")

    assert shown.headers["content-security-policy"] == "frame-ancestors 'self'"
    assert "content-disposition" not in shown.headers


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1", "127.0.0.1.evil.example:{port}", "[::1]:{port}", ""],
)
def test_another_host_is_refused(host: str, server: Server) -> None:
    page = server.get("/", {"Host": host.format(port=server.port)})

    assert 400 <= page.status < 500
    assert "<form" not in page.text


def test_localhost_is_this_machine_too(server: Server) -> None:
    assert server.get("/", {"Host": f"localhost:{server.port}"}).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "{own}", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_a_form_from_elsewhere_is_refused(
    headers: dict[str, str], server: Server
) -> None:
    sent = {name: value.format(own=server.address) for name, value in headers.items()}

    answer = server.post(pair(), sent)

    assert answer.status == 403
    assert "location" not in answer.headers


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS"])
def test_other_methods_are_refused(method: str, server: Server) -> None:
    assert server.ask(method, "/compare", headers=server.own).status == 405


def test_what_is_no_form_is_refused(server: Server) -> None:
    plain = {"Content-Type": "text/plain", **server.own}
    damaged = {"Content-Type": "multipart/form-data", **server.own}

    assert server.ask("POST", "/compare", b"x", headers=plain).status == 415
    assert server.ask("POST", "/compare", b"x", headers=damaged).status == 400
    cut = server.post(pair()[:-30])
    assert cut.status == 422
    assert trouble_on(cut.text) == "Choose the proposed version."
    assert "location" not in cut.headers


def test_more_than_any_constitution_is_refused(server: Server) -> None:
    page = server.post(pair(new=bytes(129 * 1024**2)))

    assert page.status == 413
    assert "larger than 128 MB together" in trouble_on(page.text)


def test_only_this_machine_is_answered(server: Server) -> None:
    elsewhere = _own_address()
    with socket.socket() as other:
        assert elsewhere == "" or other.connect_ex((elsewhere, server.port)) != 0


def _own_address() -> str:
    """Of this machine as others see it; "" for none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        if asked.connect_ex(("192.0.2.1", 9)):
            return ""
        found: str = asked.getsockname()[0]
        return "" if found.startswith("127.") else found
