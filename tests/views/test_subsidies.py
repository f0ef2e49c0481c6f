"""Case subsidies in the window: the sheet of a month, lists that are made, printed and withdrawn; the monthly form."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.words import Role
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.monthly_form import form_types
from mediator_desk.services.subsidies import subsidy_rules
from mediator_desk.services.subsidies.subsidy_lists import kept_list, subsidy_lists
from mediator_desk.views.desk_view import DeskView, Place
from mediator_desk.views.named_cases import NamedCases
from mediator_desk.views.settings.form_types import FormTypeDialog, FormTypesSection
from mediator_desk.views.settings.subsidy_rule_dialogs import EndSubsidyRuleDialog, SubsidyRuleDialog
from mediator_desk.views.settings.subsidy_rules import SubsidyRulesSection
from mediator_desk.views.subsidies.list_papers import ApplicationDialog, PublicationDialog
from mediator_desk.views.subsidies.lists_dialog import SubsidyListsDialog, WithdrawListDialog
from mediator_desk.views.subsidies.monthly_form_dialog import MonthlyFormDialog
from mediator_desk.views.subsidies.rows import EVERYBODY
from mediator_desk.views.subsidies.subsidies_dialog import SubsidiesDialog
from tests.services.after_effect import in_force
from tests.services.subsidies_at_hand import bind, bound
from tests.views.agreements_at_hand import office_of

OCTOBER = date(2026, 10, 1)


@pytest.fixture
def office(desk):
    """Give the desk a committee with two cases of October that bring something and one that was never bound."""
    made = office_of(desk)
    desk.sign_in(made.by)
    made.paid = (bound(made, 90), bound(made, 70))
    made.unbound = in_force(made)
    return made


def read(desk, service, *arguments):
    with desk.database.reading() as db:
        return service(db, *arguments)


def opened(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def settle(qtbot, desk):
    qtbot.waitUntil(lambda: desk.jobs.is_idle)


@pytest.fixture
def dialog(qtbot, desk, office):
    made = opened(qtbot, SubsidiesDialog(desk, OCTOBER))
    settle(qtbot, desk)
    return made


def cells(table, column):
    model = table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_the_sheet_shows_sums_by_mediator_and_each_case_with_its_rule(dialog):
    assert cells(dialog.mediators, 2) == ["300.00", "300.00"]
    assert cells(dialog.paid, 5) == ["200.00", "100.00"]
    assert "300.00" in dialog.verdict.text()
    assert len(cells(dialog.unpaid, 0)) == 1


def test_files_that_are_not_bound_are_looked_through(qtbot, desk, dialog):
    assert dialog.look_button.isVisible()
    dialog.look_through()
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: not dialog.look_button.isVisible())
    assert any(score.endswith("*") for score in [*cells(dialog.paid, 4), *cells(dialog.unpaid, 4)])


def test_a_case_is_left_out_and_taken_in_again(dialog, office):
    dialog.paid.select_id(office.paid[0])
    dialog.leave_out()
    assert [case.case_id for case in dialog._chosen()] == [office.paid[1]]
    dialog.paid.select_id(office.paid[0])
    dialog.leave_out()
    assert len(dialog._chosen()) == 2


def test_a_list_is_made_after_a_question_and_its_cases_are_gone_from_the_sheet(qtbot, desk, dialog, monkeypatch):
    asked = []
    monkeypatch.setattr(
        "mediator_desk.views.subsidies.subsidies_dialog.ask", lambda *words: asked.append(words) or True
    )
    dialog.act()
    settle(qtbot, desk)
    assert "300.00" in asked[0][1]
    (row,) = read(desk, subsidy_lists)
    assert (row.cases, row.amount) == (2, Decimal(300))
    assert cells(dialog.paid, 0) == []
    assert len(cells(dialog.unpaid, 0)) == 3
    assert not dialog.act_button.isEnabled()


def test_what_changed_meanwhile_is_told_and_read_again(qtbot, desk, office, dialog):
    bind(office, office.paid[0], 10)
    dialog.apply()
    settle(qtbot, desk)
    assert dialog.banner.isVisible()
    assert read(desk, subsidy_lists) == []
    assert len(cells(dialog.paid, 0)) == 1


def test_a_line_opens_its_case_and_a_mediator_the_list_of_theirs(qtbot, desk, office, dialog):
    with qtbot.waitSignal(desk.case_wanted) as wanted:
        dialog.paid.row_activated.emit(office.paid[0])
    assert wanted.args == [office.paid[0]]
    with qtbot.waitSignal(desk.figure_wanted) as wanted:
        dialog.mediators.row_activated.emit(EVERYBODY)
    (named,) = wanted.args
    assert set(named.ids) == set(office.paid)
    assert not dialog.isVisible()


def test_three_months_are_applied_for_together(qtbot, desk, dialog):
    dialog.show_month(date(2026, 12, 1))
    settle(qtbot, desk)
    assert cells(dialog.paid, 0) == []
    dialog.span.choose("3")
    dialog.span.chosen.emit()
    settle(qtbot, desk)
    assert dialog.period == Period.of_months(OCTOBER, 3)
    assert len(cells(dialog.paid, 0)) == 2


def test_mediators_see_the_sheet_and_apply_for_nothing(qtbot, desk, office):
    desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    dialog = opened(qtbot, SubsidiesDialog(desk, OCTOBER))
    settle(qtbot, desk)
    assert not dialog.act_button.isVisible()


@pytest.fixture
def made(qtbot, desk, dialog):
    dialog.apply()
    settle(qtbot, desk)
    dialog.hide()
    return read(desk, subsidy_lists)[0]


def test_a_list_is_withdrawn_with_a_reason_and_stays(qtbot, desk, made):
    lists = opened(qtbot, SubsidyListsDialog(desk))
    assert lists.withdraw_button.isEnabled()
    dialog = opened(qtbot, WithdrawListDialog(desk, made))
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"words"}
    dialog.form.field("words").setPlainText("金额核定有误")
    dialog.act()
    lists.reload()
    assert not lists.withdraw_button.isEnabled()
    assert "金额核定有误" in cells(lists.table, 5)[0]


def test_the_cases_of_a_list_open_in_the_list_of_cases(qtbot, desk, office, made):
    lists = opened(qtbot, SubsidyListsDialog(desk))
    with qtbot.waitSignal(desk.figure_wanted) as wanted:
        lists.table.row_activated.emit(made.id)
    assert set(wanted.args[0].ids) == set(office.paid)


def test_application_and_publication_are_drawn_and_written(qtbot, desk, made, tmp_path):
    kept = read(desk, kept_list, made.id)
    application = opened(qtbot, ApplicationDialog(desk, kept))
    publication = opened(qtbot, PublicationDialog(desk, kept))
    settle(qtbot, desk)
    for number, paper in enumerate((application, publication)):
        assert paper.act_button.isEnabled()
        paper.write(tmp_path / f"{number}.pdf")
        settle(qtbot, desk)
        assert (tmp_path / f"{number}.pdf").read_bytes().startswith(b"%PDF")
    assert "7天" in publication.text.toPlainText()
    publication.form.field("on").setText("2026-12-01")
    publication.form.edited.emit("on")
    assert "2026年12月1日" in publication.text.toPlainText()


def test_the_words_of_a_publication_that_were_typed_stay_when_its_day_changes(qtbot, desk, made):
    publication = opened(qtbot, PublicationDialog(desk, read(desk, kept_list, made.id)))
    publication.text.setPlainText("公示三日。")
    publication.form.field("on").setText("2026-12-01")
    publication.form.edited.emit("on")
    assert publication.text.toPlainText() == "公示三日。"
    settle(qtbot, desk)


def test_the_monthly_form_stands_beside_its_lines_and_each_opens_its_cases(qtbot, desk, office):
    dialog = opened(qtbot, MonthlyFormDialog(desk, Period.month(2026, 10)))
    settle(qtbot, desk)
    assert cells(dialog.table, 1)[:2] == ["3", "3"]
    assert dialog.act_button.isEnabled()
    with qtbot.waitSignal(desk.figure_wanted) as wanted:
        dialog.table.row_activated.emit(1)
    assert len(wanted.args[0].ids) == 3


def test_another_month_of_the_form_is_drawn(qtbot, desk, office):
    dialog = opened(qtbot, MonthlyFormDialog(desk, Period.month(2026, 10)))
    dialog.earlier_button.click()
    settle(qtbot, desk)
    assert cells(dialog.table, 1)[:2] == ["0", "0"]
    dialog.later_button.click()
    settle(qtbot, desk)
    assert cells(dialog.table, 1)[:2] == ["3", "3"]


def test_named_cases_are_listed_under_their_words(qtbot, desk, office):
    shown = []

    class Screen(qtbot_widget()):
        def show_counted(self, ids, words):
            shown.append((tuple(ids), words))

    view = DeskView(desk, [Place("cases", "案件", "folder-open", Screen)])
    qtbot.addWidget(view)
    desk.figure_wanted.emit(NamedCases((3, 5), "补贴"))
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [((3, 5), "补贴")]


def qtbot_widget():
    from PySide6.QtWidgets import QWidget

    return QWidget


# Settings


def test_a_rule_is_changed_added_and_ended(qtbot, desk, office):
    section = opened(qtbot, SubsidyRulesSection(desk))
    desk.committee_changed.connect(section.reload)
    section.reload()
    assert len(cells(section.list.table, 0)) == 19
    row = next(iter(section._rows.values()))
    dialog = opened(qtbot, SubsidyRuleDialog(desk, row.id))
    dialog.form.field("amount").setText("888")
    dialog.act()
    assert "888.00" in cells(section.list.table, 3)
    new = opened(qtbot, SubsidyRuleDialog(desk))
    new.act()
    assert set(new.form.problems_shown()) == {"kind", "amount"}
    new.form.field("kind").choose("not_agreed")
    new.form.field("amount").setText("30")
    new.act()
    assert len(cells(section.list.table, 0)) == 20
    last = next(row for row in section._rows.values() if row.kind == "not_agreed")
    ending = opened(qtbot, EndSubsidyRuleDialog(desk, last))
    ending.form.field("on").setText("")
    ending.act()
    assert set(ending.form.problems_shown()) == {"on"}
    ending.form.field("on").setText("2026-10-01")
    ending.act()
    assert len(cells(section.list.table, 0)) == 19


def test_a_committee_without_rules_and_types_brings_in_the_shipped_ones(qtbot, desk, office):
    from mediator_desk.models.figure_work import MonthlyFormType, SubsidyRule

    with desk.database.writing() as db:
        for kind in (MonthlyFormType, SubsidyRule):
            db.query(kind).delete()
    rules, types = opened(qtbot, SubsidyRulesSection(desk)), opened(qtbot, FormTypesSection(desk))
    for section in (rules, types):
        section.reload()
        assert section._bring_in.isVisible()
        section.bring_in()
        section.reload()
        assert not section._bring_in.isVisible()
    assert len(read(desk, subsidy_rules.every_rule)) == 19
    assert len(read(desk, form_types.form_type_rows)) == 15


def test_types_are_added_moved_and_taken_off(qtbot, desk, office, monkeypatch):
    section = opened(qtbot, FormTypesSection(desk))
    desk.committee_changed.connect(section.reload)
    section.reload()
    dialog = opened(qtbot, FormTypeDialog(desk))
    dialog.form.field("name").setText("保险")
    dialog.act()
    added = next(row for row in section._rows.values() if row.name == "保险")
    section.list.table.select_id(added.id)
    section.move_current(-1)
    assert next(row for row in section._rows.values() if row.name == "保险").place == 14
    monkeypatch.setattr("mediator_desk.views.settings.form_types.ask", lambda *_words: True)
    section.remove()
    assert "保险" not in cells(section.list.table, 1)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_rule_has_words_in_both_languages(qtbot, desk, office, speak, language):
    speak(language)
    section = opened(qtbot, SubsidyRulesSection(desk))
    section.reload()
    for column in range(5):
        assert all(cells(section.list.table, column))
    assert section.list.table.model().headerData(0, Qt.Orientation.Horizontal)
