"""What the tests of workflows share."""

from tests.workflow.by_part import kept_by_part

__all__ = ["kept_by_part"]
