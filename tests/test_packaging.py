"""Setting up, the lock, and what a wheel holds."""

from __future__ import annotations

import ast
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source_tree import ROOT

PACKAGING = ROOT / "packaging"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCKED = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (PACKAGING / "requirements.lock").read_text("utf-8"), re.MULTILINE))


def _requirements() -> list[Requirement]:
    groups, extras = PROJECT["dependency-groups"], PROJECT["project"]["optional-dependencies"]
    wanted = [*PROJECT["project"]["dependencies"], *extras["gateway"], *groups["test"], *groups["build"]]
    return [Requirement(text) for text in wanted]


@pytest.mark.parametrize("requirement", _requirements(), ids=str)
def test_what_the_project_needs_is_locked_within_its_range(requirement):
    assert requirement.specifier.contains(LOCKED[canonicalize_name(requirement.name)])


def test_every_locked_version_has_its_hashes():
    entries = re.split(r"^(?=\S)", (PACKAGING / "requirements.lock").read_text("utf-8"), flags=re.MULTILINE)
    locked = [entry for entry in entries if "==" in entry.partition("\n")[0]]
    assert len(locked) == len(LOCKED)
    assert [entry for entry in locked if "--hash=sha256:" not in entry] == []


def test_setting_up_needs_nothing_but_python():
    own = {path.stem for path in PACKAGING.glob("*.py")}
    imported = set()
    for path in PACKAGING.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module.partition(".")[0])
    assert imported - own <= sys.stdlib_module_names


def test_an_older_python_is_told_so_in_one_sentence(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 10, 13, "final", 0))
    with pytest.raises(SystemExit) as told:
        runpy.run_path(str(PACKAGING / "tasks.py"))
    assert told.value.code == "mediator_desk needs Python 3.11 or newer; this is Python 3.10."


def test_an_older_python_can_read_what_it_is_told():
    source = (PACKAGING / "tasks.py").read_text("utf-8")
    newer = (ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Match)
    assert not any(isinstance(node, newer) for node in ast.walk(ast.parse(source)))
    assert "__future__" not in source


def test_what_is_missing_is_named_in_one_line(monkeypatch, capsys):
    monkeypatch.syspath_prepend(str(PACKAGING))
    monkeypatch.setenv("PATH", "")
    import system_needs

    moon = system_needs.Need("the moon", lambda: False, ("lib64moon", "libmoon"))
    sun = system_needs.Need("the sun", lambda: True, ("libsun",))
    assert not system_needs.provide([moon, sun])
    assert capsys.readouterr().err == "Missing on this system: the moon (Debian: libmoon).\n"


def test_continuous_integration_runs_the_command_of_the_readme():
    assert "python3 packaging/tasks.py test" in (ROOT / "README.md").read_text("utf-8")
    assert (ROOT / ".ci" / "run").read_text("utf-8").endswith("exec python3 packaging/tasks.py test\n")


def test_a_wheel_holds_the_package_with_its_resources_and_licences(tmp_path):
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*.*") if path.is_file()}
    assert {f"mediator_desk/{name}" for name in resources} - names == set()
    assert {name for name in names if name.startswith("mediator_desk/migrations/versions/")} != set()
    assert "mediator_desk-0.1.0.dist-info/licenses/LICENSE" in names
    assert {name.split("/")[0] for name in names} == {"mediator_desk", "mediator_desk-0.1.0.dist-info"}
