"""What is handed in every month leaves by one act: whole, or not at all."""

from __future__ import annotations

import os
from datetime import date
from types import SimpleNamespace

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QWidget
from sqlalchemy import select

from mediator_desk import i18n
from mediator_desk.app import hand_in
from mediator_desk.models.audit import AuditEntry
from mediator_desk.services.figures.periods import Period
from mediator_desk.views.messages import Banner
from tests.figures_read import read_figures
from tests.kept_states import practice_committee

SEPTEMBER = Period.month(2026, 9)


@pytest.fixture
def screen(desk, qtbot):
    practice_committee(desk.database, cases=60, seed=7, months=3, today=date(2026, 10, 8))
    i18n.use_language(i18n.CHINESE)
    window = QWidget()
    window.banner = Banner(window)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def settle(qtbot, desk):
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=30_000)


def test_the_workbook_the_form_and_the_subsidies_of_a_month_stand_in_one_new_folder(desk, qtbot, screen, out):
    hand_in.write_all(desk, SEPTEMBER, out, screen)
    settle(qtbot, desk)
    (folder,) = out.glob("2026*")
    assert sorted(one.suffix for one in folder.iterdir()) == [".pdf", ".xlsx", ".xlsx", ".xlsx"]
    report = next(one for one in folder.glob("*.xlsx") if "调解工作月报" in one.name)
    with desk.database.reading() as db:
        accepted = read_figures(db, SEPTEMBER).totals.accepted
        acts = list(db.scalars(select(AuditEntry.act)))
    seen = {cell.value for sheet in load_workbook(report, data_only=True) for row in sheet.iter_rows() for cell in row}
    assert accepted in seen
    assert acts.count("report_exported") == 1
    assert str(folder) in screen.banner.text


def test_handing_in_twice_keeps_the_first_folder(desk, qtbot, screen, out):
    for _time in range(2):
        hand_in.write_all(desk, SEPTEMBER, out, screen)
        settle(qtbot, desk)
    assert len(list(out.iterdir())) == 2


def test_where_one_paper_cannot_be_written_nothing_is_left_and_it_is_said(desk, qtbot, screen, out, monkeypatch):
    def full(*_given, **_named):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(hand_in, "_write_subsidies", full)
    hand_in.write_all(desk, SEPTEMBER, out, screen)
    settle(qtbot, desk)
    assert list(out.iterdir()) == []
    assert screen.banner.isVisible()


def test_it_asks_for_the_folder_once_and_remembers_it(desk, qtbot, screen, out, monkeypatch):
    asked = SimpleNamespace(getExistingDirectory=lambda *_given: str(out))
    monkeypatch.setattr(hand_in, "FileDialog", asked)
    hand_in.hand_in(desk, SEPTEMBER, screen)
    settle(qtbot, desk)
    assert desk.settings.last_export_folder == str(out)
    assert len(list(out.iterdir())) == 1
