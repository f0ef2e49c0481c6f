"""Invented committees of a given size; made once and kept in build/, for the larger ones take minutes."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

from tests.source_tree import ROOT, files


def committee_of(*, cases: int) -> str:
    """Return the URL of a database with that many cases, always the same ones."""
    folder = ROOT / "build" / "benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"committee-{cases}-{_recipe()}.db"
    if not place.exists():
        # In a folder of its own: another run may be making the same one.
        with tempfile.TemporaryDirectory(dir=folder) as own:
            draft = Path(own, place.name)
            _fill(_url(draft), cases)
            draft.replace(place)
    return _url(place)


def _recipe() -> str:
    """Return a name for the tables and for the way they are filled: another recipe makes another committee."""
    sources = [path.read_bytes() for path in files("migrations", "practice")]
    return sha256(b"".join(sources)).hexdigest()[:8]


def _url(place: object) -> str:
    return f"sqlite:///{place}"


def _fill(url: str, cases: int) -> None:
    sample = [sys.executable, "-m", "mediator_desk", "--database", url, "sample", "--cases", str(cases), "--seed", "1"]
    subprocess.run(sample, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
