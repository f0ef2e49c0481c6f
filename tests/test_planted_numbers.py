"""Twenty people are planted, a day is worked in the window, the program is killed: no file has any of them."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediator_desk.app.blotting import without_personal
from mediator_desk.conventions.identity_documents import expected_check_digit
from tests.planted_day import DONE

EXPORT = Path(__file__).parent / "data" / "mini_program" / "submissions.json"
SURNAMES, GIVEN = ["欧阳", "司徒", "上官", "诸葛", "尉迟"], "彧翀垚喆烜璟祎骁钰淼"
PLANTED = 20


def people() -> list[dict[str, str]]:
    """Return twenty people who are nowhere else: names of four characters, numbers with their check digit."""
    chance, found = random.Random(8), []
    for place in range(PLANTED):
        name = chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, 2))
        digits = f"4401{chance.randrange(3, 18):02}19{chance.randrange(55, 99)}{chance.randrange(1, 13):02}"
        digits += f"{chance.randrange(1, 29):02}{chance.randrange(1000):03}"
        number = digits + (expected_check_digit(f"{digits}0") or "")
        found.append({"name": name, "number": number, "phone": f"139{chance.randrange(10**7, 10**8)}{place % 10}"[:11]})
    return found


def export_with(planted: list[dict[str, str]], target: Path) -> Path:
    """Write an export in which the first twenty requests are those of the planted people."""
    whole = json.loads(EXPORT.read_text(encoding="utf-8"))
    rows = [row for row in whole["submissions"] if row["业务类型"] != "回访评价"][: len(planted)]
    for row, one in zip(rows, planted, strict=True):
        row["证件类型"] = "居民身份证"
        row["申请人姓名"], row["证件号码"], row["手机号码"] = one["name"], one["number"], one["phone"]
        row["事实经过"] += f"联系{one['name']}（{one['number']}），电话{one['phone']}。"
    whole["submissions"] = rows
    target.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return target


def written(text: str) -> set[bytes]:
    """Return every way in which a text may stand in a file."""
    escaped = json.dumps(text)[1:-1].encode()
    return {escaped, *(text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"))}


def hits(folder: Path, planted: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Return each file below a folder that holds something of the planted people, with what it is; names count too."""
    texts = {text: written(text) for one in planted for text in one.values()}
    for file in folder.rglob("*"):
        content = os.fsencode(file.name) + (b"\n" + file.read_bytes() if file.is_file() else b"")
        for text, ways in texts.items():
            if any(way in content for way in ways):
                yield str(file.relative_to(folder)), text


def day(tmp_path: Path, kind: str) -> Path:
    """Work a day in a process of its own that is killed; return the folder with all that it left behind."""
    left = tmp_path / kind
    places = {name: left / name for name in ("home", "data", "cache", "config", "state", "run", "temp")}
    for place in places.values():
        place.mkdir(parents=True, mode=0o700)
    named = {"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    named |= {"XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run", "TMPDIR": "temp", "TEMP": "temp", "TMP": "temp"}
    environment = {name: value for name, value in os.environ.items() if name != "MEDIATOR_DESK_DATA"}
    environment |= {name: str(places[place]) for name, place in named.items()}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    export = export_with(people(), tmp_path / "export.json")
    done = subprocess.run(
        [sys.executable, "-m", "tests.planted_day", kind, str(export)],
        env=environment, cwd=Path(__file__).parent.parent, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert DONE in done.stdout, done.stderr[-4000:]
    assert done.returncode == -signal.SIGKILL
    told = done.stdout + done.stderr
    assert not [text for one in people() for text in one.values() if text in told]
    return left


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX systems")
def test_no_file_of_an_encrypted_committee_has_anything_of_its_people(tmp_path):
    left = day(tmp_path, "encrypted")
    assert list(left.rglob("committee.db")), "the records lie elsewhere: nothing was searched"
    assert list(left.rglob("mediator-desk.log")), "no error was written: the log was not searched"
    assert sorted(set(hits(left, people()))) == []


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX systems")
def test_the_same_day_at_a_plain_committee_is_found_so_the_search_can_fail(tmp_path):
    left = day(tmp_path, "plain")
    found = set(hits(left, people()))
    assert {text for _file, text in found} >= {one["number"] for one in people()}
    # Even there nothing lies outside of the records themselves: not in the log, the settings, a cache, the temp folder.
    elsewhere = {file for file, _text in found if not Path(file).name.startswith("committee.db")}
    assert {file for file in elsewhere if "attachments" not in Path(file).parts} == set()


def test_an_error_report_has_nothing_of_people_however_they_were_written():
    for one in people():
        for said in (repr(one), json.dumps(one), repr(json.dumps(one).encode()), repr(str(one).encode())):
            blotted = without_personal(f"IntegrityError: [parameters: {said}]")
            assert not [text for text in one.values() if text in blotted]
            assert not [way for way in map(ascii, one["name"]) if way[1:-1] in blotted]
            assert repr(one["name"].encode())[2:-1] not in blotted
