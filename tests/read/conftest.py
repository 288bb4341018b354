"""What the tests of reading share."""

from tests.cli.conftest import interruptible

__all__ = ["interruptible"]
