"""What is shipped: locked with hashes, under licences that may be given on, none of it known to be bad, no network."""

from __future__ import annotations

import ast
import re
import runpy
import tomllib
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from packaging.specifiers import SpecifierSet

from tests.source_tree import ROOT, nodes, texts

PACKAGING = ROOT / "packaging"
LICENCES = SimpleNamespace(**runpy.run_path(str(PACKAGING / "licences.py")))
BAD = tomllib.loads((PACKAGING / "known_bad.toml").read_text("utf-8"))["bad"]
NETWORK = frozenset({"socket", "http", "urllib", "ftplib", "smtplib", "requests", "aiohttp", "httpx", "asyncio"})
NAMES_ONLY = frozenset(
    {"schemas.openxmlformats.org", "www.w3.org", "purl.org", "json-schema.org", "ns.adobe.com", "mediator-desk.invalid"}
)
"""Hosts in the names of formats, and one that never leads anywhere (RFC 2606)."""
QT_NETWORK = frozenset({"QtNetwork", "QtWebSockets", "QtWebEngineCore", "QtWebEngineWidgets", "QtHttpServer"})
HARMLESS = ("urllib.parse", "ssl")
"""Addresses as texts; the certificates that this computer trusts. Without a socket neither reaches anything."""

TO_THE_OFFICE = frozenset({("mediator_desk/storage/line.py", "socket")})
"""What asks the server that the desk was told of whether anybody is there, and nobody else."""

TO_BACK_ENDS = frozenset(
    ("mediator_desk/gateway/webhooks.py", module)
    for module in ("socket", "http.client.HTTPConnection", "http.client.HTTPException")
)
"""How the bridge, a process of its own, calls the back ends that stand in its file; no desk does (the test below)."""


def versions_in_use() -> dict[str, str]:
    from sqlcipher3 import dbapi2

    locked = {name: version for name, (version, _by) in LICENCES.locked().items()}
    return locked | {"SQLite": dbapi2.sqlite_version}


def known_bad(versions: dict[str, str]) -> list[str]:
    """Return a line for each version that is on the list of the bad ones."""
    return [
        f"{one['package']} {versions[one['package']]}: {one['why']}"
        for one in BAD
        for bad in one["versions"]
        if SpecifierSet(bad).contains(versions[one["package"]], prereleases=True)
    ]


def test_nothing_that_is_locked_is_known_to_be_bad():
    assert known_bad(versions_in_use()) == []


@pytest.mark.parametrize(
    ("package", "version"),
    [
        ("pyside6-essentials", "6.12.0"),
        ("shiboken6", "6.12.0"),
        ("SQLite", "3.51.2"),
        ("SQLite", "3.7.0"),
        ("SQLite", "3.52.0"),
        ("sqlcipher3", "0.6.3"),
        ("cryptography", "46.0.6"),
        ("reportlab", "3.6.12"),
        ("pypdf", "5.9.0"),
        ("pillow", "12.1.1"),
        ("fonttools", "4.60.1"),
        ("starlette", "0.40.0"),
        ("python-multipart", "0.0.17"),
        ("h11", "0.14.0"),
    ],
)
def test_a_lock_with_a_bad_version_is_noticed(package, version):
    (found,) = known_bad(versions_in_use() | {package: version})
    assert found.startswith(f"{package} {version}: ")


def test_each_bad_version_is_of_something_that_is_used():
    assert {one["package"] for one in BAD} - set(versions_in_use()) == set()


def test_what_is_installed_here_is_what_is_locked():
    from importlib import metadata

    installed = {re.sub("[-_.]+", "-", one.name.lower()): one.version for one in metadata.distributions()}
    locked = versions_in_use()
    assert {name: installed[name] for name in installed.keys() & locked} == {
        name: locked[name] for name in installed.keys() & locked
    }


def test_every_part_that_is_shipped_has_a_licence_that_may_be_given_on():
    assert LICENCES.refused(LICENCES.shipped()) == []


def test_every_font_and_icon_has_its_licence_beside_it():
    assert LICENCES.unnamed_resources() == []


def test_the_list_of_licences_is_of_what_is_locked():
    assert (ROOT / "docs" / "LICENCES.md").read_text("utf-8") == LICENCES.written(LICENCES.shipped())


def test_everything_that_the_project_depends_on_is_on_the_list():
    listed = {one.name for one in LICENCES.shipped()}
    needed = {
        re.match("[A-Za-z0-9_.-]+", text)[0].lower()
        for text in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    }
    assert needed - listed == set()
    assert {"psycopg-binary", "shiboken6", "pyhanko", "fastapi", "uvicorn", "starlette", "python-multipart"} <= listed
    assert {"pytest", "ruff", "mypy", "hypothesis"} & listed == set()


@pytest.mark.parametrize(
    "licence",
    ["GPL-3.0-only", "AGPL-3.0-or-later", "MIT AND GPL-2.0-only", "unknown", "LicenseRef-Proprietary", "CC-BY-NC-4.0"],
)
def test_a_licence_that_binds_or_forbids_is_refused(licence):
    assert LICENCES.refused([LICENCES.Part("x", "1", licence)]) == [f"x: {licence}"]


def test_of_alternatives_one_is_enough():
    assert LICENCES.may_be_shipped("LGPL-3.0-only OR GPL-2.0-only")


def test_the_desk_imports_nothing_that_reaches_a_network():
    found = {(place.partition(":")[0], module) for place, module in imported() if reaches_a_network(module)}
    assert found == TO_THE_OFFICE | TO_BACK_ENDS


def test_the_bridge_alone_calls_back_ends():
    within = "mediator_desk.gateway.webhooks"
    named = {place.partition(":")[0] for place, module in imported() if module.startswith(within)}
    assert named == {"mediator_desk/gateway/calling.py", "mediator_desk/gateway/config.py"}
    calling = {
        place.partition(":")[0] for place, module in imported() if module.startswith("mediator_desk.gateway.calling")
    }
    assert calling == {"mediator_desk/cli/bridge.py"}


@pytest.mark.parametrize("module", ["socket", "urllib.request", "http.client", "PySide6.QtNetwork", "asyncio.streams"])
def test_what_reaches_a_network_is_known(module):
    assert reaches_a_network(module)


def imported() -> Iterator[tuple[str, str]]:
    for place, node in nodes((ast.Import, ast.ImportFrom)):
        within = f"{node.module}." if isinstance(node, ast.ImportFrom) and node.module else ""
        yield from ((place, f"{within}{alias.name}") for alias in node.names)


def reaches_a_network(module: str) -> bool:
    if module.startswith(HARMLESS):
        return False
    return bool(NETWORK & {module.partition(".")[0]} or QT_NETWORK & set(module.split(".")))


def test_no_address_is_opened_outside():
    """Only what names a format, a licence or a law stands as an address in the source, and nothing fetches it."""
    addresses = {
        (place, text)
        for place, node in nodes(ast.Constant)
        for text in texts(node)
        if re.match("(https?|ftp)://[a-z0-9]", text)
    }
    hosts = {re.match("[a-z]+://([^/]+)", text)[1] for _place, text in addresses}
    assert hosts - NAMES_ONLY == set(), addresses
