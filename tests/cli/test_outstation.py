"""Cases are taken along and brought back as typed."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from mediator_desk.cli import main
from mediator_desk.errors import Refused
from mediator_desk.exchange import outstation_file
from mediator_desk.models.case import Case
from mediator_desk.services.review import review
from tests.services.conftest import found
from tests.services.outstation.along import PASSPHRASE, member, take
from tests.services.outstation.test_bringing_back import set_fields
from tests.services.outstation.test_left_in_the_folder import SECOND


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def run(office, tmp_path, capsys):
    secret = tmp_path / "secret"
    secret.write_text(f"{PASSPHRASE}\n")
    secret.chmod(0o600)
    member(office)

    def run(*words, expecting=0, is_json=True, who="张敏"):
        given = ["--database", office.database.url, "--language", "en", "--user", who]
        given += ["--json", "outstation"] if is_json else ["outstation"]
        assert main([*given, *map(str, words), "--new-passphrase-file", str(secret)]) == expecting
        said = capsys.readouterr().out
        return json.loads(said) if is_json else said

    return run


def test_what_is_taken_along_is_listed_and_brought_back(office, run, tmp_path):
    case_id = office.in_mediation()
    number = office.case(case_id).number
    taken = run("take", number, "--to", tmp_path / "along", "--due", _soon(), "--place", "增城", "--numbers", "2")
    assert taken["cases"] == 1
    (row,) = run("list")["out"]
    assert (row["name"], row["place"], row["is_overdue"]) == ("张敏", "增城", False)
    with closing(outstation_file.open_outstation(tmp_path / "along", PASSPHRASE)) as file:
        office_there = type(office)(
            file, office.by, office.mediator_ids, office.room_ids, office.insurer_id, office.now
        )
        set_fields(office_there, case_id, facts="文件里的事实。")
    set_fields(office, case_id, facts="办公室的事实。")
    assert run("bring", tmp_path / "along", expecting=1)["code"] == "choices_missing"
    assert run("bring", tmp_path / "along", "--mine")["was_back"] is False
    assert run("bring", tmp_path / "along", "--mine")["was_back"] is True
    with office.database.reading() as db:
        assert db.scalars(select(Case.facts)).one() == "文件里的事实。"
    assert run("list")["out"] == []


def test_what_both_changed_is_said_in_words_of_people(office, run, tmp_path):
    case_id = office.in_mediation()
    along = take(office, member(office, "何敏"), tmp_path / "along", case_id)
    with along.opened() as there:
        set_fields(there, case_id, facts="在巡回点写下的。", claimed_amount=Decimal("30000"))
    set_fields(office, case_id, facts="在办公室写下的。", claimed_amount=Decimal("20000"))
    said = run("bring", along.folder, expecting=1, is_json=False, who="何敏")
    assert "in the folder 在巡回点写下的。, at the office 在办公室写下的。" in said
    assert "in the folder 30,000.00, at the office 20,000.00" in said
    assert "claimed_amount" not in said
    assert "cases" not in said


def test_which_case_is_still_in_the_folder_is_said(office, run, tmp_path):
    accepted, fits, third = office.receive(), office.in_mediation(**SECOND), office.accept(name="冯志强")
    along = take(office, member(office, "何敏"), tmp_path / "along", accepted, fits)
    with along.opened() as there:
        there.do(review.accept_case, accepted)
        number = there.case(accepted).number
    set_fields(office, third, number=number)
    came = run("bring", along.folder, who="何敏")
    assert (came["cases"], came["left"]) == (1, [{"case": number, "code": "number_given_meanwhile"}])
    assert run("list")["out"][0]["cases"] == 1


def test_a_file_that_never_comes_back_is_given_up_with_words(office, run, tmp_path):
    number = office.case(office.in_mediation()).number
    taken = run("take", number, "--to", tmp_path / "along", "--due", _soon())
    assert run("give-up", taken["id"], expecting=1)["code"] == "invalid"
    run("give-up", taken["id"], "--words", "电脑丢失")
    assert run("bring", tmp_path / "along", expecting=1)["code"] == "checkout_given_up"


def test_a_copy_that_went_on_is_set_aside_with_words(office, run, tmp_path):
    by, case_id = member(office, "李文"), office.in_mediation()
    along = take(office, by, tmp_path / "along", case_id)
    shutil.copytree(along.folder, tmp_path / "copy")
    copy = replace(along, folder=tmp_path / "copy")
    with copy.opened() as there:
        set_fields(there, case_id, facts="另一份里写下的事实。")
    assert run("set-aside", copy.folder, "--words", "还没有带回", who=by.name, expecting=1)["code"] == "nothing_went_on"
    run("bring", along.folder, who=by.name)
    assert run("bring", copy.folder, who=by.name, expecting=1)["code"] == "outstation_went_on"
    assert run("set-aside", copy.folder, who=by.name, expecting=1)["code"] == "invalid"
    assert run("set-aside", copy.folder, "--words", "已照着录入", who=by.name)["count"] == 1
    with copy.opened() as there, pytest.raises(Refused, match="outstation_came_back"):
        set_fields(there, case_id, facts="再也写不进。")


def _soon():
    return f"{datetime.now(UTC) + timedelta(days=3):%Y-%m-%d}"
