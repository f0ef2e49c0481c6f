"""Invented committees of a given size; made once and kept in build/, for the larger ones take minutes."""

from __future__ import annotations

import tempfile
from hashlib import sha256
from pathlib import Path

from tests.benchmarks.many_cases import ManyCases
from tests.source_tree import ROOT, files


def committee_of(*, cases: int) -> Path:
    """Return the file of a committee with that many cases, always the same ones; others of its size are swept out."""
    folder = ROOT / "build" / "benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / f"committee-{cases}-{_recipe()}.db"
    if not place.exists():
        for old in folder.glob(f"committee-{cases}-*"):
            old.unlink(missing_ok=True)
        # In a folder of its own: another run may be making the same one.
        with tempfile.TemporaryDirectory(dir=folder) as own:
            made = ManyCases(Path(own, place.name))
            made.grow_to(cases)
            made.settle()
            made.place.replace(place)
    return place


def url_of(place: Path) -> str:
    """Return the URL of a database file."""
    return f"sqlite:///{place.as_posix()}"


def _recipe() -> str:
    """Return a name for the tables and for the way they are filled: another recipe makes another committee."""
    sources = [*files("migrations"), Path(__file__).with_name("many_cases.py")]
    return sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:8]
