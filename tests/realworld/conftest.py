"""Where the real documents lie that may not be copied into this repository."""

import os
from pathlib import Path

import pytest

_BESIDE_THE_REPOSITORY = Path(__file__).parents[3] / "shared"


def shared_folder() -> Path:
    """The folder of real documents; skips the test, or the module, without it.

    `CONSTITUTION_DIFF_SHARED` names it; otherwise it is `../shared`, seen from the
    top of the repository. With `CI=true` its absence is a failure.
    """
    folder = Path(
        os.environ.get("CONSTITUTION_DIFF_SHARED") or _BESIDE_THE_REPOSITORY,
    )
    if folder.is_dir():
        return folder
    reason = f"no folder {folder}: set CONSTITUTION_DIFF_SHARED"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason, allow_module_level=True)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents, for tests that need it while they run."""
    return shared_folder()
