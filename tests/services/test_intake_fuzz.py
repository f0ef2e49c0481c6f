"""Damaged and crafted files are imported whole or refused with a reason, quickly and in little memory."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediator_desk.errors import Refused
from mediator_desk.exchange.mini_program import read_submissions
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.intake.intake import import_submissions
from mediator_desk.services.intake.intake_file import COLUMNS
from mediator_desk.services.office.committee import FoundingDraft, found_committee
from tests.exchange.test_mini_program import WORKBOOK_PARTS, zipped

EXPORTS = Path(__file__).parents[1] / "data" / "mini_program"
FORMATS = ("xlsx", "csv", "json")
NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
SECRETARY = Actor(None, "麦建国", Role.SECRETARY)
SECONDS = 10
MEGABYTES = 300

SHEET = "xl/worksheets/sheet1.xml"
CRAFTED = (
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "<!DOCTYPE a>", "<c><v>1e999</v></c>", "</row>", "<row>",
    '<c t="s"><v>99999999</v></c>', '<c t="inlineStr"><is><t>=1+1</t></is></c>', "\x00", "&lol;", "&#0;", "<t>", "]]>",
    '<c r="A0"/>', '<c r="ZZZZ1"/>', '<c t="e"><v>#REF!</v></c>', "<f>SUM(A1)</f>", "<!--", "<![CDATA[", "\ud7ff", "-",
)  # fmt: skip
SWAPS = (
    ("</row>", '<c r="XFD7"/></row>'), ("</row>", "</row><row/>"), ("</row>", '</row><row r="999999"/>'),
    ('t="inlineStr"', 't="n"'), ('t="inlineStr"', 't="b"'), ('r="', 's="3" r="'), ('<c r="Z', '<c r="AA'),
    ("<t>", "<t>="), ("<t>", "<t>_x0000_"), ("<t>", "<t>&#xD7FF;"), ("<t>", "<t>" + "长" * 20_001),
    ("<is>", "<is><rPh><t>x</t></rPh>"), ("</c>", "</c><!-- x -->"), ("</t>", "</t><t>2</t>"), ('<c r="D', '<c r="C'),
    ("2026", "9999"), ("2026", "0000"), ("GDX", "gdx"), (".", ","), ("是", "shì"), ("4", "٤"), ("0", "０"),
)  # fmt: skip
JSON_CRAFTED = ("[" * 30, "NaN", "1e999", "{}", '"提交编号": "x",', "\\ud800", "\\u0000", "null", "]", '"', "9" * 400)
CSV_CRAFTED = (
    '"',
    '""',
    ",",
    "\r",
    "\n",
    "\x00",
    "=cmd|' /C calc'!A0",
    '"\n',
    "GDX20260901-010099,我要调处,",
    "\ufeff",
)


def mutated(seed: int) -> bytes:
    """A file of the shared export with some damage, the same for the same seed."""
    chance = random.Random(seed)
    kind = FORMATS[seed % len(FORMATS)]
    raw = (EXPORTS / f"submissions.{kind}").read_bytes()
    if chance.random() < 0.3:
        return flipped(raw, chance)
    if kind == "xlsx":
        return workbook_with_damage(raw, chance)
    encoding, crafted = ("gb18030", CSV_CRAFTED) if kind == "csv" else ("utf-8", JSON_CRAFTED)
    return with_pieces(raw.decode(encoding), crafted, chance).encode(encoding)


def flipped(raw: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(raw)
    for _ in range(chance.choice((1, 3, 30))):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged[: chance.choice((len(damaged), chance.randrange(len(damaged))))])


def with_pieces(text: str, crafted: tuple[str, ...], chance: random.Random) -> str:
    for _ in range(chance.choice((1, 2, 5))):
        first = chance.randrange(len(text))
        end = first + chance.choice((0, 0, 1, 50, 5_000))
        text = text[:first] + chance.choice(crafted) * chance.choice((1, 1, 1_000)) + text[end:]
    return text


def workbook_with_damage(raw: bytes, chance: random.Random) -> bytes:
    damaged = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(damaged, "w", zipfile.ZIP_DEFLATED) as new:
        part = chance.choice((SHEET, SHEET, SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"))
        for name in old.namelist():
            text = old.read(name).decode()
            if name != part:
                new.writestr(name, text)
            elif chance.random() < 0.9:
                new.writestr(name, (with_pieces if chance.random() < 0.3 else with_swaps)(text, CRAFTED, chance))
    return damaged.getvalue()


def with_swaps(text: str, _: tuple[str, ...], chance: random.Random) -> str:
    """Well-formed, but not what a spreadsheet program would write."""
    for _ in range(chance.choice((1, 3, 20))):
        old, new = chance.choice(SWAPS)
        places = text.count(old)
        if places:
            pieces = text.split(old)
            at = chance.randrange(1, places + 1)
            text = old.join(pieces[:at]) + new + old.join(pieces[at:])
    return text


def end_of(database, file: Path) -> str:
    """What became of a file: "imported", or the code of the refusal."""
    try:
        parsed = read_submissions(file)
    except Refused as refusal:
        return refusal.code
    assert all(tuple(row.fields) == COLUMNS for row in parsed.rows)
    with database.writing() as db:
        summary = import_submissions(db, parsed, by=SECRETARY, now=NOW)
    assert len(summary.rows) == sum(summary.counts.values()) == parsed.record_count
    return "imported"


def ends_of(database, folder: Path, seeds: range) -> set[str]:
    with database.writing() as db:
        found_committee(db, FoundingDraft("调解委员会", "调解委员会"), by=SECRETARY, now=NOW)
    ends = set()
    for seed in seeds:
        file = folder / "damaged"
        file.write_bytes(mutated(seed))
        began = sum(os.times()[:4])  # what this process and its children took of the processor
        ends.add(end_of(database, file))
        assert sum(os.times()[:4]) - began < SECONDS, seed
        assert megabytes_for(file) < MEGABYTES, seed
    return ends


def seconds_of_children() -> float:
    """What children that ended took of the processor: on the wall, a busy computer counts as well."""
    told = os.times()
    return told.children_user + told.children_system


def megabytes_for(file: Path) -> int:
    """The most memory that the child held, told by the system itself; 0 where the system does not tell."""
    if not Path("/proc/self/status").exists():
        return 0
    script = (
        "import sys; from mediator_desk.exchange.parsing_child import main; main([sys.argv[1]]); "
        "print([line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')][0], file=sys.stderr)"
    )
    told = subprocess.run(
        [sys.executable, "-S", "-c", script, str(file)],
        capture_output=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    return int(told.stderr) // 1024


def test_sixty_damaged_files_are_imported_or_refused(embedded_database, tmp_path):
    ends = ends_of(embedded_database, tmp_path, range(60))
    assert "imported" in ends
    assert "file_damaged" not in ends
    assert len(ends) > 5


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_six_hundred_damaged_files_are_imported_or_refused(embedded_database, tmp_path):
    assert "file_damaged" not in ends_of(embedded_database, tmp_path, range(60, 660))


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "sheet",
    [
        "<worksheet><sheetData><row>" + "<c/>" * 8_000_000,
        "<worksheet><sheetData>" + "<row>" * 5_000_000,
        "<worksheet><sheetData><row><c><v>" + " " * 190_000_000,
        '<worksheet a="' + "x" * 190_000_000 + '"/>',
        "<worksheet><sheetData>" + ("<row>" + "<c><v>1</v></c>" * 26 + "</row>") * 100_000,
        "<worksheet><sheetData>" + ("<row><c><v>" + "a" * 20_000 + "</v></c></row>") * 9_000,
    ],
    ids=["cells", "depth", "spaces", "attribute", "rows", "texts"],
)
def test_a_bomb_goes_off_nowhere(tmp_path, sheet):
    file = zipped(tmp_path, {**WORKBOOK_PARTS, SHEET: sheet})
    began = seconds_of_children()
    with pytest.raises(Refused):
        read_submissions(file)
    assert seconds_of_children() - began < SECONDS
    assert megabytes_for(file) < MEGABYTES
