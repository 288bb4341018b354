"""How hypothesis looks for counter-examples, and where tests may keep what they read.

The same examples on every machine; and never the cache of whoever runs the tests.
"""

import os

import pytest
from hypothesis import settings

from tests.evidence import FULL

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("evidence", settings.get_profile("ci"), max_examples=2_000)
# For a long look by hand: pytest --hypothesis-profile=explore
settings.register_profile("explore", deadline=None, max_examples=5_000)
settings.load_profile("evidence" if FULL else "ci")


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Also for the programs that tests start, which take over the environment."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    os.environ.pop("CONSTITUTION_DIFF_CACHE", None)
