"""One page, served for all tests that do not end it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import interruptible
from tests.web.server import Server, served

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["interruptible", "server"]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A page at a free port."""
    with served(tmp_path_factory.mktemp("served")) as found:
        yield found
