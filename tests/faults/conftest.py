"""What the tests of faults are given: the committee of the tests of services, and desks that start at once."""

import pytest

from tests.faults.harness import child
from tests.services.conftest import office

__all__ = ["office", "warm"]


@pytest.fixture
def warm():
    """Give a process that becomes a fresh desk for each line of words: the start of Python is not what is tested."""
    with child(["--warm"]) as process:
        yield process
        process.stdin.close()
