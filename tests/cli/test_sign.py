"""The command line signs a copy of a paper, and verify tells the paper and the signature apart."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from mediator_desk.cli import main
from mediator_desk.models.audit import AuditEntry
from tests.documents.certificates import WORDS, authority
from tests.services.conftest import found
from tests.services.final_papers import to_sign

NAME = "某某保险人民调解委员会"


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def sent(office):
    return to_sign(office, office.database.store)


@pytest.fixture
def run(office, tmp_path, capsys, monkeypatch):
    (tmp_path / "seal.p12").write_bytes(authority().hand_out(NAME))

    def run(*words, passphrase=WORDS, expecting=0):
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{passphrase}\n"))
        assert main(["--database", office.database.url, "--language", "en", *map(str, words)]) == expecting
        return capsys.readouterr()

    return run


def test_the_agreement_of_a_case_is_signed_as_a_copy_and_verified(office, sent, run, tmp_path):
    case_id, issued = sent
    number, copy, certificate = office.case(case_id).number, tmp_path / "copy.pdf", tmp_path / "seal.p12"
    said = run("sign", number, "--certificate", certificate, "-o", copy).out
    assert f"is signed with the certificate of {NAME}" in said
    assert "no electronic seal in the sense of the law" in said
    assert copy.read_bytes().startswith(issued.content)
    told = run("verify", copy).out
    assert f"This is the very file of {issued.paper.number}, and it counts." in told
    assert "is intact, but this computer does not know who issued the certificate" in told
    with office.database.reading() as db:
        query = select(AuditEntry).where(AuditEntry.case_id == case_id, AuditEntry.act == "paper_signed")
        assert db.scalars(query).one().facts["number"] == issued.paper.number


def test_a_signed_copy_that_was_changed_since_is_not_the_issued_paper(sent, run, tmp_path):
    (tmp_path / "issued.pdf").write_bytes(sent[1].content)
    copy = tmp_path / "copy.pdf"
    run("sign", tmp_path / "issued.pdf", "--certificate", tmp_path / "seal.p12", "-o", copy)
    content = bytearray(copy.read_bytes())
    content[-40] ^= 1
    copy.write_bytes(bytes(content))
    answer = json.loads(run("--json", "verify", copy, expecting=5).out)
    assert (answer["state"], answer["seal"]) == ("changed", "changed")


def test_a_wrong_passphrase_an_old_certificate_and_the_file_itself_are_refused_with_a_sentence(sent, run, tmp_path):
    issued, certificate, copy = tmp_path / "issued.pdf", tmp_path / "seal.p12", tmp_path / "copy.pdf"
    issued.write_bytes(sent[1].content)
    given = ("sign", issued, "--certificate", certificate, "-o")
    assert "does not open with this passphrase" in run(*given, copy, passphrase="nein", expecting=1).err
    assert "a name of its own" in run(*given, issued, expecting=1).err
    certificate.write_bytes(authority().hand_out(NAME, until=datetime(2026, 2, 1, tzinfo=UTC)))
    assert "ran out on" in run(*given, copy, expecting=1).err
    assert not copy.exists()
    assert issued.read_bytes() == sent[1].content


def test_without_its_extra_the_program_says_how_to_install_it(sent, run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    told = run("sign", "x", "--certificate", tmp_path / "seal.p12", "-o", tmp_path / "copy.pdf", expecting=1).err
    assert 'pip install "mediator-desk[signing]"' in told
