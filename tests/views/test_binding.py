"""The dialog that binds a file: check-up at the left, the act at the right, the file in a folder of its own."""

from __future__ import annotations

import json

import pytest

from mediator_desk import i18n
from mediator_desk.models.procedure_words import FilePaper
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.file_faults import Fault, ReviewPoint
from mediator_desk.services.papers.file_scans import scan_in
from mediator_desk.views.binding import opening
from mediator_desk.views.binding.fault_words import FAULTS, fault_words, paper_name
from tests.documents.bound_files import picture
from tests.services.after_effect import archived, in_force
from tests.views.cases_at_hand import texts_in


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def file(desk, office, before):
    """Open the dialog on a case with an agreement in force."""
    wanted = []

    def make(case_id, paper, _dialog):
        wanted.append(("make", case_id, paper))

    def scan(case_id, paper, _dialog):
        wanted.append(("scan", case_id, paper))

    dialog = opening.open_bind(desk, in_force(office), before, make=make, scan=scan)
    dialog.wanted = wanted
    return dialog


@pytest.fixture
def wait_for_jobs(qtbot, desk):
    return lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=60_000)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "bound"
    place.mkdir()
    return place


def named(dialog, name):
    from PySide6.QtWidgets import QPushButton

    return next(one for one in dialog.check_up.findChildren(QPushButton) if one.accessibleName() == name)


def test_it_shows_fifteen_papers_and_seven_points_with_what_to_do(file):
    shown = texts_in(file)
    assert any(text.startswith("15. ") for text in shown)
    assert {"Acceptance lawful", "Bound in order"} <= set(shown)
    assert any("Scan the copies in" in text or "is missing" in text for text in shown)


def test_what_is_missing_is_scanned_in_by_one_key(file):
    named(file, f"Scan in: {paper_name(FilePaper.IDENTITY)}").click()
    assert [(act, paper) for act, _case, paper in file.wanted] == [("scan", FilePaper.IDENTITY)]


def test_it_asks_for_words_while_a_required_paper_is_missing(file, monkeypatch):
    monkeypatch.setattr(file, "_ask_for_folder", lambda: pytest.fail("asked for a folder"))
    file.act()
    assert set(file.form.problems_shown()) == {"words"}


def test_what_was_scanned_in_meanwhile_is_not_missing_any_more(file, desk):
    store = desk.database.store
    with desk.database.writing() as db:
        offered = OfferedFile("身份证.jpg", picture())
        scan_in(db, file._case.id, FilePaper.IDENTITY, offered, store=store, by=desk.actor, now=desk.now())
    desk.case_changed.emit(file._case.id)
    assert not any(text.startswith("Missing: ") and paper_name(FilePaper.IDENTITY) in text for text in texts_in(file))


def test_the_file_lies_in_a_folder_of_its_own_with_its_list(file, desk, folder, wait_for_jobs):
    file.form.field("words").setPlainText("被申请人系法人，身份证明另存")
    file.bind_into(folder)
    assert not file.act_button.isEnabled()
    wait_for_jobs()
    (made,) = folder.iterdir()
    assert sorted(one.suffix for one in made.iterdir()) == [".json", ".pdf"]
    told = json.loads(next(made.glob("*.json")).read_text(encoding="utf-8"))
    assert told["reason"] == "被申请人系法人，身份证明另存"
    assert "10 page(s) are bound" in file.banner.text
    assert file.act_button.isEnabled()
    assert file.isVisible()
    assert any(text.startswith("Bound last") for text in texts_in(file))


def test_binding_is_stopped_by_the_key_that_closes(file, folder, wait_for_jobs):
    file.form.field("words").setPlainText("另存")
    file.bind_into(folder)
    file.reject()
    wait_for_jobs()
    assert list(folder.iterdir()) == []
    assert file.isVisible()


def test_an_archived_file_is_bound_from_the_same_dialog(desk, office, before):
    dialog = opening.open_bind(desk, archived(office), before)
    assert dialog.act_button.isEnabled()


def test_every_finding_is_a_sentence():
    import ast
    import inspect

    from mediator_desk.services.papers import review_points

    calls = [one for one in ast.walk(ast.parse(inspect.getsource(review_points))) if isinstance(one, ast.Call)]
    faults = [one.args[1] for one in calls if getattr(one.func, "id", "") == "Fault"]
    codes = {code.value for code in faults if isinstance(code, ast.Constant)}
    assert codes | {code for code in FAULTS if code.startswith("evidence_")} == set(FAULTS)
    assert fault_words(Fault(ReviewPoint.PAPERS_COMPLETE, "paper_missing", 1, params={"paper": FilePaper.IDENTITY}))
