"""The small committee of the service tests, on both databases."""

from tests.services.conftest import office

__all__ = ["office"]
