"""The committee of the tests of services, for faults that are no matter of files."""

from tests.services.conftest import office

__all__ = ["office"]
