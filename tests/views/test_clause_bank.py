"""The clause bank in the window: kept by who keeps the settings, read by everybody."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Cause, Line, Role
from mediator_desk.services.agreements import clause_bank
from mediator_desk.services.agreements.clauses_shipped import shipped_clauses
from mediator_desk.views.agreements.clause_bank_dialog import ClauseBankDialog
from mediator_desk.views.agreements.clause_dialog import ClauseDialog
from mediator_desk.views.agreements.opening import open_clause


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def bank(qtbot, desk, office, before):
    return shown(qtbot, ClauseBankDialog(desk, before))


def shown(qtbot, bank):
    bank.open()
    qtbot.waitUntil(lambda: len(bank._lines) > 0)
    return bank


def titles(desk):
    with desk.database.reading() as db:
        return [row.title for row in clause_bank.clause_rows(db) if row.is_active]


def settled(qtbot, bank, act):
    """Do something and wait until the bank was read again."""
    before = dict(bank._lines)
    act()
    qtbot.waitUntil(lambda: bank._lines != before or list(bank._lines) != list(before))


def test_a_clause_is_added_with_its_variables_and_stands_first(qtbot, desk, bank):
    bank.add_button.click()
    dialog = bank.findChild(ClauseDialog)
    dialog.form.field("title").setText("停运损失")
    dialog.text.setPlainText("支付")
    dialog.text.moveCursor(dialog.text.textCursor().MoveOperation.End)
    next(act for act in dialog.variables.actions() if act.text() == "金额").trigger()
    dialog.form.field("lines").choose([Line.MOTOR])
    dialog.form.field("causes").choose([Cause.CLAIM])
    settled(qtbot, bank, dialog.act)
    with desk.database.reading() as db:
        first = clause_bank.clause_rows(db)[0]
    assert (first.title, first.text, first.lines, first.causes) == (
        "停运损失", "支付{金额}", (Line.MOTOR,), (Cause.CLAIM,),
    )  # fmt: skip


def test_a_forbidden_clause_is_said_at_its_words_and_not_kept(desk, bank):
    bank.open_clause(None)
    dialog = bank.findChild(ClauseDialog)
    dialog.form.field("title").setText("了结")
    dialog.text.setPlainText("双方不得再向法院起诉。")
    dialog.act()
    assert "text" in dialog.form.problems_shown()
    assert titles(desk) == [one.title for one in shipped_clauses()]


def test_a_shipped_clause_says_again_what_it_came_with(qtbot, desk, bank):
    first = next(iter(bank._lines))
    for text in ("{付款方}付清。", ""):
        bank.open_clause(first)
        dialog = bank.findChildren(ClauseDialog)[-1]
        if text:
            dialog.text.setPlainText(text)
        else:
            dialog.shipped_button.click()
        settled(qtbot, bank, dialog.act)
    with desk.database.reading() as db:
        assert not clause_bank.clause_rows(db)[0].is_changed


def test_clauses_are_put_in_order_and_retired_by_keys_and_buttons(qtbot, desk, bank):
    one, two, *_ = titles(desk)
    bank.table.select_id(list(bank._lines)[1])
    settled(qtbot, bank, lambda: qtbot.keyClick(bank, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier))
    assert titles(desk)[:2] == [two, one]
    assert not bank.up_button.isEnabled()
    settled(qtbot, bank, bank.retire_button.click)
    assert two not in titles(desk)
    assert bank.retire_button.text() == "Use again"
    settled(qtbot, bank, bank.retire_button.click)
    assert two in titles(desk)


def test_a_mediator_reads_the_bank_and_changes_nothing(qtbot, desk, office, before):
    desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    bank = shown(qtbot, ClauseBankDialog(desk, before))
    assert not any(shown.isVisible() for shown in bank._acts())
    bank.open_clause(next(iter(bank._lines)))
    assert bank.findChild(ClauseDialog) is None


@pytest.mark.parametrize("is_new", [True, False])
def test_what_was_typed_into_a_clause_and_not_saved_is_there_again(qtbot, desk, office, before, is_new):
    with desk.database.reading() as db:
        name = "new" if is_new else str(clause_bank.clause_rows(db)[0].id)
    dialog = open_clause(desk, name, before)
    dialog.text.setPlainText("{付款方}付清上述款项。")
    dialog.hide()
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    again = open_clause(desk, name, before)
    qtbot.waitUntil(lambda: again.text.toPlainText() == "{付款方}付清上述款项。")
