"""One server with TLS for all tests of this folder, with an office in it; tests roll back what they do."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.postgres_cluster import PostgresqlIsMissing, running_cluster
from tests.server.certificates import Authority
from tests.server.walled_office import Walled, fill, walled


@pytest.fixture(scope="session")
def authority() -> Authority:
    return Authority.new("CA of the office")


@pytest.fixture(scope="session")
def tls_cluster(authority: Authority) -> Iterator[str]:
    """Give the URL of a server that speaks TLS and takes passwords by SCRAM only."""
    try:
        with running_cluster(authority.sign) as url:
            yield url
    except PostgresqlIsMissing as reason:
        if os.environ.get("CI") == "true" or os.environ.get("MEDIATOR_DESK_REQUIRE_POSTGRESQL"):
            pytest.fail(str(reason), pytrace=False)
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def wall(tls_cluster: str) -> Walled:
    """Give the office that is attacked: nothing that a test does there is kept."""
    made = walled(tls_cluster)
    fill(made)
    return made


@pytest.fixture(scope="module")
def working(request: pytest.FixtureRequest, tls_cluster: str) -> Walled:
    """Give the office of a file of tests, where people work, each under a login of their own."""
    return walled(tls_cluster, request.module.__name__.rpartition(".test_")[2])
