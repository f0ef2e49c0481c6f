"""The command line says what a file is, in plain words and with an exit code for each answer."""

from __future__ import annotations

import io
import json
from contextlib import closing

import pypdfium2
import pytest

from mediator_desk.cli import main
from mediator_desk.services.agreements import agreements
from tests.services.conftest import found
from tests.services.final_papers import back, send, sign_all, to_sign


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def store(office):
    return office.database.store


@pytest.fixture
def run(office, tmp_path, capsys):
    def run(*words, content=None, expecting=0):
        if content is not None:
            (tmp_path / "file").write_bytes(content)
            words = (*words, tmp_path / "file")
        given = ["--database", office.database.url, "--language", "en", *map(str, words)]
        assert main(given) == expecting
        return capsys.readouterr()

    return run


def scanned(content):
    out = io.BytesIO()
    pypdfium2.PdfDocument(content)[0].render(scale=2, grayscale=True).to_pil().save(out, "JPEG")
    return out.getvalue()


def test_each_answer_has_its_words_and_its_exit_code(office, store, run):
    case_id, sent = to_sign(office, store)
    number = sent.paper.number
    assert run("verify", content=sent.content).out.splitlines() == [
        f"This is the very file of {number}, and it counts.",
        "The agreement is out to be signed and does not bind yet.",
    ]
    assert "cannot be proved" in run("verify", content=scanned(sent.content), expecting=6).out
    assert "not the file" in run("verify", content=sent.content + b"\n", expecting=5).out
    back(office, case_id)
    assert "withdrawn" in run("verify", content=sent.content, expecting=4).out
    again = send(office, store, case_id)
    assert again.paper.number in run("verify", content=sent.content, expecting=3).out
    said = json.loads(run("--json", "verify", content=sent.content, expecting=3).out)
    assert (said["state"], said["superseded_by"]) == ("superseded", again.paper.number)
    assert again.paper.number in run("verify", content=scanned(sent.content), expecting=6).out


def test_what_is_no_paper_is_refused_with_one_sentence(run, tmp_path):
    assert len(run("verify", content=b"hello", expecting=1).err.strip().splitlines()) == 1
    assert run("verify", tmp_path / "nowhere.pdf", expecting=1).err


def test_what_is_no_page_is_called_by_its_name(run, tmp_path):
    (tmp_path / "便条.txt").write_text("x")
    assert "便条.txt" in run("verify", tmp_path / "便条.txt", expecting=1).err


def test_a_paper_of_another_database_is_unknown(office, store, run, tmp_path):
    _case_id, sent = to_sign(office, store)
    elsewhere = f"sqlite:///{tmp_path.as_posix()}/other.db"
    (tmp_path / "file.pdf").write_bytes(sent.content)
    assert main(["--database", elsewhere, "--language", "en", "verify", str(tmp_path / "file.pdf")]) == 7


def test_the_agreement_that_is_written_is_the_one_that_was_issued(office, store, run, tmp_path):
    case_id, sent = to_sign(office, store)
    sign_all(office, case_id)
    run("agreement", office.case(case_id).number, "--to", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == sent.content


def test_an_agreement_that_is_a_draft_says_so_across_the_page(office, run, tmp_path):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    number = office.case(case_id).number
    for words in (("agreement", number), ("paper", "agreement", number)):
        run(*words, "--to", tmp_path / "a.pdf")
        with closing(pypdfium2.PdfDocument(tmp_path / "a.pdf")) as paper, closing(paper[0]) as page:
            assert "草稿" in page.get_textpage().get_text_range()


def test_a_folder_is_no_file_to_write(office, run, tmp_path):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    assert "folder" in run("agreement", office.case(case_id).number, "--to", tmp_path, expecting=1).err
