"""The month's workbook in another program: LibreOffice opens it and shows the same."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.reports.conftest import LONG_DIGITS, TYPED_FORMULA

# Comma, quote, UTF-8, from row 1, as shown in the cells, every sheet into a file of its own.
AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


@pytest.fixture
def shown(written, tmp_path) -> dict[str, list[list[str]]]:
    """Give what LibreOffice shows in each sheet."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice is not installed here", pytrace=False)
        pytest.skip("LibreOffice is not installed here (Debian: libreoffice-calc)")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", AS_SHOWN, "--outdir", tmp_path / "shown", written.file]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return {path.stem.removeprefix("month-"): _rows(path) for path in (tmp_path / "shown").glob("*.csv")}


def _rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return [[cell for cell in row if cell] for row in csv.reader(lines)]


def test_libreoffice_shows_the_same_figures_and_texts(shown, written):
    assert set(shown) == set(written.sheets)
    assert ["Accepted mediations", "1", "37", "36", "2", "Even: 1 + 37 = 36 + 2"] in shown["Overview"]
    (rate,) = [row for row in shown["Overview"] if row[:2] == ["Agreed ÷ concluded", "By month of conclusion"]]
    assert rate[2:5] == ["26", "36", "72.22%"]
    (insurer,) = [row for row in shown["By insurer"] if row[:1] == ["南粤财险"]]
    assert insurer[1:10] == ["35", "94.6%", "35", "35", "25", "71.43%", "75007.5", "25002.5", "1000.1"]
    cells = [cell for row in shown["List of cases"] for cell in row]
    assert TYPED_FORMULA in cells
    assert LONG_DIGITS in cells
    assert "张␁三�的_x0041_案" in cells
    assert "2026-10-08" in cells
