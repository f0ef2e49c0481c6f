"""backup, backups, restore, as typed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from mediator_desk.cli import main
from mediator_desk.database import Database
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.case import Case
from mediator_desk.models.words import AttachmentKind
from tests.services.test_audit_chain import past_the_triggers

NOW = datetime(2026, 11, 23, 4, tzinfo=UTC)


@pytest.fixture
def url(tmp_path):
    place = f"sqlite:///{(tmp_path / 'committee.db').as_posix()}"
    assert main(["sample", "--cases", "12", "--database", place]) == 0
    return place


def said(capsys, *words: str) -> dict[str, object]:
    capsys.readouterr()
    main([*words, "--json"])
    return json.loads(capsys.readouterr().out)


def test_a_backup_is_made_copied_listed_and_restored(url, capsys, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    made = said(capsys, "backup", "--to", str(stick), "--database", url)
    assert made["done"]
    (listed,) = said(capsys, "backups", "--prove", "--database", url)["backups"]
    assert (listed["is_whole"], listed["cases"]) == (True, 12)
    restored = said(capsys, "restore", str(listed["folder"]), "--database", url)
    assert restored["before"]
    assert main(["check", "--database", url]) == 0


def test_a_copy_elsewhere_stands_in_the_trail(url, capsys, tmp_path):
    assert said(capsys, "backup", "--to", str(tmp_path), "--database", url)["done"]
    database = Database.open(url)
    with database.reading() as db:
        last = db.query(AuditEntry).order_by(AuditEntry.id.desc()).limit(2).all()
    database.close()
    assert [entry.act for entry in last] == ["copied_elsewhere", "backed_up"]
    assert last[0].facts == {"folder": str(tmp_path)}


def test_a_file_that_came_after_the_backup_leaves_with_its_row_and_the_check_is_content(url, capsys, tmp_path):
    first = said(capsys, "backup", "--database", url)["folder"]
    database = Database.open(url)
    with database.writing() as db:
        same = {"case_id": db.query(Case).first().id, "media_type": "text/plain", "size": 1, "added_at": NOW}
        sha256 = database.store.put("后来收的".encode())
        db.add(Attachment(kind=AttachmentKind.EVIDENCE, name="后来.txt", sha256=sha256, **same))
    database.close()
    before = said(capsys, "restore", str(first), "--database", url)["before"]
    assert not database.store.has(sha256)
    assert main(["check", "--database", url]) == 0
    assert said(capsys, "restore", str(before), "--database", url)["done"]
    assert database.store.has(sha256)


@pytest.mark.tampers
def test_an_end_of_the_trail_that_was_cut_off_is_seen_through_a_backup(url, capsys):
    said(capsys, "backup", "--database", url)
    database = Database.open(url)
    past_the_triggers(
        database,
        "DELETE FROM audit_links WHERE seq = (SELECT max(seq) FROM audit_links)",
        "DELETE FROM audit_entries WHERE id NOT IN (SELECT entry_id FROM audit_links)",
    )
    database.close()
    answer = said(capsys, "check", "--database", url)
    assert "audit_chain_cut" in of_the_trail(answer)


def of_the_trail(checked):
    return [one["kind"] for one in checked["findings"] if one["kind"].startswith("audit_")]


def test_what_was_done_before_a_backup_was_put_back_is_no_end_cut_off(url, capsys):
    first = said(capsys, "backup", "--database", url)["folder"]
    for _twice in range(2):
        assert main(["soak", "--run", "r", "--saves", "6", "--database", url]) == 0
        said(capsys, "backup", "--database", url)
    assert said(capsys, "restore", str(first), "--database", url)["done"]
    checked = said(capsys, "check", "--database", url)
    assert of_the_trail(checked) == []
    assert checked["anchors"] >= 1
    assert main(["soak", "--run", "r", "--saves", "20", "--database", url]) == 0
    assert of_the_trail(said(capsys, "check", "--database", url)) == []


def test_a_damaged_backup_is_refused_with_a_sentence(url, capsys, tmp_path):
    folder = said(capsys, "backup", "--database", url)["folder"]
    (tmp_path / "backups" / str(folder).rpartition("/")[2] / "database").write_bytes(b"")
    answer = said(capsys, "restore", str(folder), "--database", url)
    assert answer["code"] == "backup_damaged"
    assert main(["backups", "--prove", "--database", url]) == 1


def test_what_is_no_backup_is_told(url, capsys, tmp_path):
    assert said(capsys, "restore", str(tmp_path / "nothing"), "--database", url)["code"] == "no_such_backup"


def test_on_a_server_its_own_backup_is_named(capsys, postgresql_database):
    url = postgresql_database._engine.url.render_as_string(hide_password=False)
    assert said(capsys, "backups", "--database", url)["code"] == "server_has_its_own_backup"
    assert said(capsys, "backup", "--database", url)["code"] == "server_backup_needs_folder"
