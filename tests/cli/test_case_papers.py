from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfReader
from sqlalchemy import func, select

from mediator_desk import i18n
from mediator_desk.cli import DONE, REFUSED, WRONG_USAGE, main
from mediator_desk.models.audit import AuditEntry
from mediator_desk.models.paper_work import IssuedPaper
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.services.review import paper_requests
from mediator_desk.services.review.paper_requests import PaperRequestDraft
from tests.services.conftest import found


@pytest.fixture
def office(embedded_database):
    return found(embedded_database)


@pytest.fixture
def run(office, capsys):
    def run(*words, expecting=DONE):
        code = main([*map(str, words), "--database", office.database.url, "--json", "--language", i18n.ENGLISH])
        assert code == expecting
        return json.loads(capsys.readouterr().out.splitlines()[-1])

    return run


def text_of(file):
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(file.read_bytes())).pages)


def count(office, query):
    with office.database.reading() as db:
        return db.scalar(query)


@pytest.mark.parametrize("kind", ["notice-of-acceptance", "notice_of_acceptance", "受理通知书"])
def test_a_paper_is_written_by_its_kind_and_the_number_of_its_case(office, run, tmp_path, kind):
    case_id = office.accept()
    file = tmp_path / "x.pdf"
    assert run("paper", kind, office.case(case_id).number, "-o", file)["file"] == str(file)
    assert "决定受理" in text_of(file)
    printed = select(func.count()).where(AuditEntry.case_id == case_id, AuditEntry.act == "paper_printed")
    assert count(office, printed) == 1


def test_without_a_file_it_goes_into_this_folder_under_its_name(office, run, tmp_path, monkeypatch):
    number = office.case(office.accept()).number
    monkeypatch.chdir(tmp_path)
    run("paper", "受理通知书", number)
    assert [one.name for one in tmp_path.glob("*.pdf")] == [f"受理通知书 {number}.pdf"]


def test_the_list_says_what_can_be_made_and_what_hinders_the_rest(office, run):
    papers = run("paper", "list", office.case(office.accept()).number)["papers"]
    hindered = {one["kind"]: one["hindrance"] for one in papers}
    assert hindered["application"] == ""
    assert hindered["agreement"] == "no_agreement"


def test_of_several_the_one_is_written_that_is_counted_so(office, run, tmp_path):
    case_id = office.receive(submission_number="GDX20261007-000001")
    for papers in (("维修发票",), ("银行卡",)):
        office.do(paper_requests.ask_for_papers, case_id, PaperRequestDraft(papers))
        office.do(paper_requests.papers_came, case_id, papers)
    for about, words in ((1, "维修发票"), (2, "银行卡")):
        run("paper", "补正通知书", "GDX20261007-000001", "--about", about, "-o", tmp_path / "x.pdf")
        assert words in text_of(tmp_path / "x.pdf")
    answer = run("paper", "补正通知书", "GDX20261007-000001", "--about", 3, expecting=REFUSED)
    assert answer["code"] == "no_such_place"


def test_a_final_one_is_numbered_kept_and_the_same_again(office, run, tmp_path):
    number = office.case(office.accept()).number
    first = run("paper", "受理通知书", number, "--final", "-o", tmp_path / "one.pdf")
    again = run("paper", "受理通知书", number, "-o", tmp_path / "two.pdf")
    assert first["number"] == again["number"] != ""
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
    assert count(office, select(func.count()).where(IssuedPaper.paper == PaperKind.NOTICE_OF_ACCEPTANCE)) == 1


def test_what_cannot_be_made_yet_is_refused_and_nothing_is_written(office, run, tmp_path):
    number = office.case(office.accept()).number
    answer = run("paper", "终止调解通知书", number, "-o", tmp_path / "x.pdf", expecting=REFUSED)
    assert answer["code"] == "was_not_terminated"
    assert not (tmp_path / "x.pdf").exists()


def test_a_kind_that_is_none_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["paper", "nonsense", "1", "--language", i18n.ENGLISH])
    assert ended.value.code == WRONG_USAGE
    assert "受理通知书" in capsys.readouterr().err
