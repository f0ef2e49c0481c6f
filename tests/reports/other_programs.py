"""What other programs make of a workbook: LibreOffice computes it anew, or shows what is kept in the cells."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest

# Comma, quote, UTF-8, from row 1, as shown in the cells or as they are, every sheet into a file of its own.
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
AS_COMPUTED = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>{mode}</value></prop></item></oor:items>
"""
ALWAYS, NEVER = 0, 1

Rows = list[list[str]]


def in_libreoffice(file: Path, folder: Path, *, how: str = AS_SHOWN, recompute: int = NEVER) -> dict[str, Rows]:
    """Return the rows of each sheet by its title, as LibreOffice has them. Skips the test where there is none."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed here", pytrace=False)
        pytest.skip("LibreOffice is not installed here (Debian: libreoffice-calc)")
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS.format(mode=recompute), encoding="utf-8")
    out = folder / f"shown-{recompute}"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", how]
    subprocess.run([*command, "--outdir", out, file], check=True, capture_output=True, timeout=100)
    return {path.stem.removeprefix(f"{file.stem}-"): _rows(path) for path in out.glob("*.csv")}


def _rows(file: Path) -> Rows:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))
