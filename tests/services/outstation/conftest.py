from __future__ import annotations

import pytest

from tests.migrated import migrate_by_copy


@pytest.fixture(autouse=True)
def _copied_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders get their schema by a copy; those of tests/cli, tests/server and tests/faults are migrated in earnest."""
    migrate_by_copy(monkeypatch)
