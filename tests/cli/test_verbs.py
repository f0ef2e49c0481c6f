from __future__ import annotations

import json
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import connect

from mediator_desk.cli import main
from tests.migrated import put_migrated

EXPORTS = Path(__file__).parents[1] / "data" / "mini_program"


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setenv("MEDIATOR_DESK_DATA", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def run(place, capsys):
    put_migrated(place / "committee.db")

    def run(*words, expecting=0):
        given = ["--database", f"sqlite:///{place.as_posix()}/committee.db", *map(str, words)]
        assert main(given) == expecting
        return capsys.readouterr()

    return run


@pytest.fixture(scope="module")
def sampled(tmp_path_factory):
    """Give the file of a sample committee, made once: each test works on a copy."""
    file = tmp_path_factory.mktemp("sample") / "committee.db"
    assert (
        main(["--database", f"sqlite:///{file.as_posix()}", "sample", "--cases", "60", "--seed", "7", "--months", "3"])
        == 0
    )
    return file


@pytest.fixture
def committee(run, place, sampled):
    shutil.copytree(sampled.parent, place, dirs_exist_ok=True)  # over the empty one
    return run


def test_a_submission_file_is_taken_in_once_and_the_second_time_nothing_changes(run):
    first = json.loads(run("--json", "import", EXPORTS / "submissions.json").out)
    assert (first["taken_in"], first["rating"], first["already_here"], first["quarantined"]) == (74, 3, 1, 7)
    second = json.loads(run("import", "--json", EXPORTS / "submissions.xlsx").out)
    assert (second["taken_in"], second["quarantined"], second["changes_anything"]) == (0, 0, False)


def test_quarantined_rows_are_named_with_their_reasons_in_chinese(run):
    said = run("import", EXPORTS / "submissions.csv").out
    assert "收入 74 件" in said
    assert said.count("已隔离（") == 7


def test_a_dry_run_says_what_would_happen_and_writes_nothing(run):
    assert "将收入 74 件" in run("import", "--dry-run", EXPORTS / "submissions.json").out
    assert json.loads(run("--json", "import", EXPORTS / "submissions.json").out)["taken_in"] == 74


@pytest.mark.parametrize(
    "words",
    [
        ("import", "nowhere.json"),
        ("agreement", "粤保调〔2026〕第9999号", "--to", "x.pdf"),
        ("report", "--month", "2026-10", "--to", "x.xlsx"),
        ("progress", "--id-number", "1"),
    ],
)
def test_what_cannot_be_done_is_refused_with_one_sentence_and_exit_code_one(run, words):
    said = run(*words, expecting=1)
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1
    assert json.loads(run("--json", *words, expecting=1).out)["done"] is False


@pytest.mark.parametrize(
    "words", [("imprt",), ("report", "--month", "2026-13", "--to", "x"), ("sample", "--cases", "0")]
)
def test_wrong_usage_ends_with_exit_code_two(words, capsys):
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert capsys.readouterr().err


def test_a_sample_committee_only_fills_an_empty_database(committee):
    assert "练习数据" in committee("sample", "--cases", 5, expecting=1).err


def test_the_same_seed_gives_the_same_committee(place, capsys):
    for name in ("one", "two"):
        url = f"sqlite:///{place.as_posix()}/{name}.db"
        main(["--database", url, "sample", "--cases", "30", "--seed", "3"])
        main(["--database", url, "export", "--all", "--to", str(place / name)])
    files = [(place / name / "cases.jsonl").read_bytes() for name in ("one", "two")]
    assert files[0] == files[1]


def test_everything_moves_out_and_in_again_without_a_loss(committee, place, capsys):
    committee("export", "--all", "--to", place / "out")
    other = f"sqlite:///{place.as_posix()}/other.db"
    assert main(["--database", other, "import", "--dry-run", str(place / "out")]) == 0
    assert main(["--database", other, "--json", "import", str(place / "out")]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["taken_in"] == 60
    assert main(["--database", other, "export", "--all", "--to", str(place / "again")]) == 0
    for name in ("cases.jsonl", "committee.json"):
        assert (place / "again" / name).read_bytes() == (place / "out" / name).read_bytes()


def test_one_case_leaves_by_its_number_with_its_agreement_and_its_month(committee, place):
    out = place / "out"
    committee("export", "--all", "--to", out)
    cases = [json.loads(line)["case"] for line in (out / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
    case = next(case for case in cases if case["agreements"])
    number = case["number"]
    committee("export", number, "--to", place / "one")
    assert len((place / "one" / "cases.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    committee("agreement", number, "--to", place / "agreement.pdf")
    assert (place / "agreement.pdf").read_bytes().startswith(b"%PDF")
    committee("report", "--month", case["accepted_on"][:7], "--to", place / "report.xlsx")
    assert (place / "report.xlsx").read_bytes().startswith(b"PK")


def test_a_folder_that_is_not_there_is_named(committee, place):
    said = committee("report", "--month", "2026-10", "--to", place / "nowhere" / "report.xlsx", expecting=1)
    assert "nowhere" in said.err


def test_a_consumer_hears_how_far_it_is_and_a_stranger_what_to_do(run):
    run("import", EXPORTS / "submissions.json")
    assert "GDX20260901-010001" in run("progress", "--id-number", "441900 19930726 0978").out
    assert "020-875-12378" in run("progress", "--id-number", "110101199001011232").out
    assert json.loads(run("--json", "progress", "--id-number", "0").out)["matters"] == []


def test_a_look_up_tells_a_machine_the_state_and_no_names_and_names_a_slip(run):
    run("import", EXPORTS / "submissions.json")
    answer = json.loads(run("--json", "progress", "--id-number", "４４１９００－１９９３－０７２６－０９７８").out)
    assert [matter["submission_number"] for matter in answer["matters"]] == ["GDX20260901-010001"]
    assert not {"applicant_name", "case_id", "facts", "claimed_amount"} & set(answer["matters"][0])
    assert (answer["slips"], answer["telephone"]) == ([], "020-875-12378")
    slip = json.loads(run("--json", "--language", "en", "progress", "--id-number", "441900199307260979").out)["slips"]
    assert "be 8 for" in slip[0]


def test_a_look_up_without_a_number_is_refused(run):
    run("import", EXPORTS / "submissions.json")
    assert run("progress", "--id-number", " ", expecting=1).err


def test_what_waits_in_quarantine_is_listed_with_its_reasons(run):
    assert json.loads(run("quarantine", "--json").out)["rows"] == []
    assert len(run("quarantine").out.splitlines()) == 1
    run("import", EXPORTS / "submissions.json")
    lines = run("quarantine").out.splitlines()
    assert len(lines) == 7
    assert all("submissions.json" in line for line in lines)
    assert any("GDX20261014-010078" in line and "未填申请人" in line for line in lines)


def test_a_machine_hears_what_waits_in_quarantine_without_names_or_numbers_of_documents(run):
    run("import", EXPORTS / "submissions.json")
    rows = json.loads(run("quarantine", "--json").out)["rows"]
    assert [row["reasons"][0]["code"] for row in rows if row["number"] == "GDX20261012-010076"] == ["amount_unreadable"]
    assert all("*" in row["applicant_name"] for row in rows if row["applicant_name"])
    assert all(reason["sentence"] for row in rows for reason in row["reasons"])


def test_what_waits_in_quarantine_is_handed_back_as_a_workbook_that_the_import_reads(run, place):
    file = place / "退回.xlsx"
    assert run("quarantine", "--workbook", file, expecting=1).err
    assert not file.exists()
    run("import", EXPORTS / "submissions.json")
    assert json.loads(run("--json", "quarantine", "--workbook", file).out)["rows"] == 7
    again = json.loads(run("--json", "import", file).out)
    assert (again["already_quarantined"], again["changes_anything"]) == (7, False)
    assert len(run("quarantine").out.splitlines()) == 7


def test_a_workbook_in_a_folder_that_is_not_there_is_refused(run, place):
    run("import", EXPORTS / "submissions.json")
    said = run("quarantine", "--workbook", place / "nowhere" / "退回.xlsx", expecting=1)
    assert len(said.err.strip().splitlines()) == 1


def test_messages_are_english_where_that_is_asked_for(run):
    assert "taken in" in run("--language", "en", "import", EXPORTS / "submissions.json").out


def test_the_demo_writes_paper_workbook_and_pictures_without_a_display(tmp_path):
    words = [sys.executable, "-m", "mediator_desk", "demo", "--to", str(tmp_path / "demo"), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    files = json.loads(done.stdout.splitlines()[-1])["files"]
    assert {"agreement.pdf", "report.xlsx", "screen-cases.png", "screen-statistics.png"} <= set(files)
    for name in files:
        assert (tmp_path / "demo" / name).stat().st_size > 10_000
    text = subprocess.run(["pdftotext", tmp_path / "demo" / "agreement.pdf", "-"], capture_output=True, check=True)
    assert "人民币52,000.00元" in text.stdout.decode().replace("\n", "")


def test_the_index_of_search_is_checked_and_made_anew(committee, place):
    from sqlalchemy import text

    from mediator_desk.database import Database

    assert "60" in committee("search", "check").out
    database = Database.open(f"sqlite:///{place.as_posix()}/committee.db")
    with database.writing() as db:
        db.execute(text("UPDATE cases SET subject = '绕过程序' WHERE id < 4"))
    database.close()
    assert "3" in committee("search", "check", expecting=1).err
    assert json.loads(committee("--json", "search", "rebuild").out)["cases"] == 60
    committee("search", "check")


def test_the_papers_of_a_days_meetings_and_of_one_are_written(committee, place):
    day, number = day_with_meetings(place)
    for words in (
        ("notices", "--day", day),
        ("notices", "--day", day, "--receipts", "--per-side"),
        ("day-list", "--day", day),
        ("day-list", "--day", day, "--by", "mediator"),
        ("record", number),
    ):
        file = place / f"{len(list(place.glob('*.pdf')))}.pdf"
        told = json.loads(committee("--json", *words, "--to", file).out)
        assert told["done"] is True
        assert file.read_bytes().startswith(b"%PDF")
    with closing(connect(f"{place.as_posix()}/committee.db")) as file:
        acts = [act for (act,) in file.execute("select act from audit_entries where act like '%_printed'")]
    assert acts.count("day_list_printed") == 2
    assert acts.count("paper_printed") >= 3


@pytest.mark.parametrize(
    "words",
    [("notices", "--day", "2001-01-01"), ("day-list", "--day", "2001-01-01"), ("record", "粤保调〔2026〕第9999号")],
)
def test_papers_of_meetings_that_are_not_there_are_refused_and_no_file_is_left(committee, place, words):
    said = committee(*words, "--to", place / "x.pdf", expecting=1)
    assert len(said.err.strip().splitlines()) == 1
    assert not (place / "x.pdf").exists()


def day_with_meetings(place):
    """Return a day with planned meetings, and the number of a case that meets on it."""
    query = (
        "select datetime(m.begins_at, '+8 hours'), c.number from mediation_sessions m join cases c on c.id = m.case_id"
        " where m.state = 'planned' and c.number is not null order by m.begins_at limit 1"
    )
    with closing(connect(f"{place.as_posix()}/committee.db")) as file:
        at, number = file.execute(query).fetchone()
    return at[:10], number


def test_meetings_go_into_a_calendar_file_without_names_unless_asked(committee, place):
    said = json.loads(committee("--json", "calendar", "--to", place / "m.ics", "--from", "2020-01-01").out)
    plain = (place / "m.ics").read_text(encoding="utf-8")
    assert said["meetings"] == plain.count("BEGIN:VEVENT") > 0
    committee("calendar", "--to", place / "n.ics", "--from", "2020-01-01", "--names", "--room", "第一调解室")
    named = (place / "n.ics").read_text(encoding="utf-8")
    assert 0 < named.count("BEGIN:VEVENT") < said["meetings"]
    assert " 与 " in named or " and " in named
    assert "无此人" in committee("calendar", "--to", place / "x.ics", "--mediator", "无此人", expecting=1).err


def test_a_verb_for_the_practice_committee_leaves_the_own_committee_alone(place, capsys):
    assert main(["--practice", "sample", "--cases", "30", "--seed", "7", "--months", "3"]) == 0
    capsys.readouterr()
    assert main(["--practice", "--json", "import", str(EXPORTS / "submissions.json")]) == 0
    assert [file.name for file in (place / "data").glob("*.db")] == ["practice.db"]
