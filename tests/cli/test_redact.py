"""The command line writes redacted copies: of an issued paper by its number, of a whole file by that of its case."""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from mediator_desk.cli import main
from mediator_desk.models.audit import AuditEntry
from tests.services.conftest import found
from tests.services.final_papers import to_sign


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def sent(office):
    return to_sign(office, office.database.store)


@pytest.fixture
def run(office, capsys):
    def run(*words, expecting=0):
        given = [*map(str, words), "--database", office.database.url, "--language", "en", "--json"]
        assert main(given) == expecting
        return json.loads(capsys.readouterr().out.splitlines()[-1])

    return run


def text_of(file):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(file.read_bytes())).pages)


def told(office, case_id):
    with office.database.reading() as db:
        query = select(AuditEntry).where(AuditEntry.case_id == case_id, AuditEntry.act.like("%redacted"))
        return [(one.act, one.facts.get("number", "")) for one in db.scalars(query)]


def test_a_paper_is_redacted_by_its_number(office, sent, run, tmp_path):
    case_id, paper = sent
    file = tmp_path / "x.pdf"
    answer = run("redact", paper.paper.number, "-o", file)
    assert answer["number"] == paper.paper.number
    assert "谢某" in text_of(file)
    assert "谢家豪" not in text_of(file)
    assert told(office, case_id) == [("paper_redacted", paper.paper.number)]


def test_a_file_is_redacted_by_the_number_of_its_case(office, sent, run, tmp_path, monkeypatch):
    number = office.case(sent[0]).number
    monkeypatch.chdir(tmp_path)
    run("redact", number)
    (file,) = tmp_path.glob("*.pdf")
    assert file.name == f"{number}（脱敏本） 卷宗.pdf"
    assert "谢家豪" not in text_of(file)
    assert told(office, sent[0]) == [("file_redacted", "")]


def test_insurers_are_masked_where_that_is_asked_for(sent, run, tmp_path):
    file = tmp_path / "x.pdf"
    run("redact", sent[1].paper.number, "-o", file, "--organisations", "--also", "陈国华")
    assert "粤安人寿" not in text_of(file)
    assert "某保险公司" in text_of(file)
    assert "陈国华" not in text_of(file)


def test_a_number_of_nothing_is_refused(run, tmp_path):
    answer = run("redact", "粤保调〔2026〕第9999号", "-o", tmp_path / "x.pdf", expecting=1)
    assert answer["code"] == "no_such_case_number"
    assert not list(tmp_path.glob("*.pdf"))
