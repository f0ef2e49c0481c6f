"""The whole check: what is as it was left raises no alarm, and what was touched is told in words."""

from __future__ import annotations

import json
import sqlite3

import pytest
from sqlalchemy import select, text

from mediator_desk.i18n import CHINESE, ENGLISH, use_language
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.services.anchors import anchor_on_paper
from mediator_desk.services.check import engine
from mediator_desk.services.check.findings import Finding
from mediator_desk.services.check.whole import check_everything
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.check_words import WORDS, finding_words, summary_words, told
from tests.services.final_papers import final, to_sign
from tests.services.test_audit_chain import links, past_the_triggers, write
from tests.services.test_final_papers import text_of

pytestmark = pytest.mark.tampers


@pytest.fixture
def store(tmp_path):
    return AttachmentStore(tmp_path / "kept")


def found(office, store):
    with office.database.reading() as db:
        return [one.kind for one in check_everything(db, store).findings]


def test_a_day_of_work_raises_no_alarm(office, store):
    to_sign(office, store)
    with office.database.reading() as db:
        checked = check_everything(db, store)
    assert checked.is_right
    assert (checked.anchors, checked.files, checked.cases) == (1, 1, 1)
    assert checked.entries == len(links(office.database))
    assert str(checked.entries) in summary_words(checked)


def test_a_final_paper_shows_the_end_of_the_chain_and_its_reprint_the_same(office, store):
    case_id, sent = to_sign(office, store)
    with office.database.reading() as db:
        anchor = anchor_on_paper(db.scalars(select(IssuedPaper.facts)).one())
    assert anchor.startswith("链 ")
    assert anchor.replace(" ", "") in text_of(sent.content)
    write(office)  # the chain goes on
    again = final(office, store, case_id)
    assert (again.is_new, again.content) == (False, sent.content)


def test_an_end_cut_off_is_seen_through_a_paper(office, store):
    to_sign(office, store)
    with office.database.reading() as db:
        seq = int(anchor_on_paper(db.scalars(select(IssuedPaper.facts)).one()).split()[1].split("·")[0])
    past_the_triggers(
        office.database,
        "UPDATE issued_papers SET version = version",
        f"DELETE FROM audit_links WHERE seq >= {seq}",
        "DELETE FROM audit_entries WHERE id NOT IN (SELECT entry_id FROM audit_links)",
    )
    assert "audit_chain_cut" in found(office, store)


def test_a_missing_a_damaged_and_an_orphaned_file_are_found(office, store):
    to_sign(office, store)
    with office.database.reading() as db:
        sha256 = db.scalars(select(Attachment.sha256)).one()
    orphan = store.put(b"nobody's")
    assert found(office, store) == ["file_orphaned"]
    store.remove(orphan)
    place = store.folder / sha256[:2] / sha256
    place.write_bytes(place.read_bytes()[:-1] + b"?")
    assert found(office, store) == ["file_damaged"]
    store.remove(sha256)
    assert found(office, store) == ["file_missing"]


def test_what_an_issued_paper_says_cannot_be_changed_unseen(office, store):
    to_sign(office, store)
    if not office.database.is_embedded:
        with office.database.writing() as db:
            db.execute(text("ALTER TABLE issued_papers DISABLE TRIGGER ALL"))
    past_the_triggers(office.database, "UPDATE issued_papers SET facts = replace(facts, '20,000', '90,000')")
    assert "paper_changed" in found(office, store)


def test_every_guard_is_there_and_one_that_is_gone_is_named(office, store):
    with office.database.writing() as db:
        assert engine.check_engine(db) == []
        on_what = "" if office.database.is_embedded else " ON audit_entries"
        db.execute(text(f"DROP TRIGGER audit_entries_no_delete{on_what}"))
        assert engine.check_engine(db) == [Finding("guard_missing", {"guard": "audit_entries_no_delete"})]


def test_a_guard_that_was_exchanged_for_an_idle_one_is_named(local_office):
    with local_office.database.writing() as db:
        db.execute(text("DROP TRIGGER audit_entries_no_delete"))
        idle = "CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries WHEN 0 BEGIN SELECT 1; END"
        db.execute(text(idle))
        assert engine.check_engine(db) == [Finding("guard_missing", {"guard": "audit_entries_no_delete"})]


def test_a_reference_that_leads_nowhere_is_found(local_office, store):
    case_id = local_office.receive()
    with local_office.database._engine.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql("UPDATE cases SET insurer_id = 999")
        connection.commit()
    assert "reference_broken" in found(local_office, store)
    assert case_id


def test_a_damaged_file_of_the_database_is_said(local_office, store):
    for _ in range(40):
        local_office.receive()
    place = local_office.database.file
    local_office.database.close()
    with sqlite3.connect(place) as file:
        page = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_audit_entries_at'").fetchone()[0]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    file.close()
    content = bytearray(place.read_bytes())
    content[(page - 1) * size : page * size] = bytes(size)
    place.write_bytes(content)
    with local_office.database.reading() as db:
        assert {one.kind for one in engine.check_engine(db)} == {"pages_damaged"}


def test_an_index_that_differs_is_found(office, store):
    case_id = office.receive()
    with office.database.writing() as db:
        if not office.database.is_embedded:  # else the server would tell of it
            db.execute(text("SET LOCAL session_replication_role = replica"))
        db.execute(text(f"UPDATE cases SET facts = 'past the program 另有' WHERE id = {case_id}"))
    assert found(office, store) == ["row_unseen", "index_differs"]  # the test put the case there


@pytest.mark.parametrize("language", [ENGLISH, CHINESE])
def test_every_finding_has_a_sentence(office, language):
    use_language(language)
    params = dict.fromkeys(
        (
            "seq",
            "last",
            "entry",
            "words",
            "table",
            "other",
            "guard",
            "name",
            "case",
            "sha256",
            "number",
            "month",
            "count",
            "who",
            "login",
        ),
        "X",
    )
    for kind in WORDS:
        sentence = finding_words(Finding(kind, params | {"at": office.now}))
        assert "{" not in sentence
        assert sentence.endswith((".", "。"))


def test_of_many_findings_so_many_are_told_as_one_reads(office, store):
    with office.database.reading() as db:
        checked = check_everything(db, store)
    many = [Finding("audit_entry_unlinked", {"entry": number}) for number in range(60)]
    from dataclasses import replace

    said = told(replace(checked, findings=(*many, Finding("guard_missing", {"guard": "g"}))))
    assert len(said) == 52
    assert "10" in said[50]


def test_the_command_line_says_what_it_found(local_office, capsys):
    from mediator_desk.__main__ import main

    write(local_office, n=1)
    url = local_office.database.url
    assert main(["--database", url, "check"]) == 0
    past_the_triggers(local_office.database, "UPDATE audit_entries SET reason = '改过' WHERE act = 'noted'")
    capsys.readouterr()
    assert main(["--database", url, "check", "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert not answer["is_right"]
    assert "audit_entry_changed" in {one["kind"] for one in answer["findings"]}
