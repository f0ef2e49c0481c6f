"""Definitions of the rate in the window: side by side, made of parts, told in plain words and last month's numbers."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, update

from mediator_desk import i18n
from mediator_desk.models.actor import Actor
from mediator_desk.models.figure_work import FrozenMonth, OwnRate
from mediator_desk.models.words import OutcomeKind, Role
from mediator_desk.services.canonical import canonical
from mediator_desk.services.figures.definitions import RATES, Basis, Pool, Settled
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.office.committee import the_committee
from mediator_desk.services.own_reports import own_rates
from mediator_desk.services.own_reports.own_rates import OwnRateDraft
from mediator_desk.views.reports.opening import open_own_rate, open_own_rates
from mediator_desk.views.reports.rate_dialog import RateDialog
from mediator_desk.views.reports.rate_words import OWN, RETIRED, SHIPPED, UNREAD, USUAL
from tests.figures_read import read_figures
from tests.kept_states import practice_committee


@pytest.fixture(autouse=True)
def _in_english():
    i18n.use_language(i18n.ENGLISH)


@pytest.fixture
def full_desk(desk):
    practice_committee(desk.database, cases=200, seed=5, months=3, today=desk.today())
    with desk.database.writing() as db:
        db.execute(delete(OwnRate))
    return desk


def keep(desk, name="协会口径", **parts):
    with desk.database.writing() as db:
        return own_rates.save_rate(db, None, OwnRateDraft(name, **parts), by=desk.actor, now=desk.now()).id


def opened(qtbot, desk, before):
    listed = open_own_rates(desk, before)
    qtbot.waitUntil(lambda: bool(listed._lines))
    return listed


def counted(qtbot, desk, before, name="new"):
    dialog = open_own_rate(desk, name, before)
    qtbot.waitUntil(lambda: dialog._facts is not None)
    return dialog


def states(listed):
    return [line.state for line in listed._lines.values()]


def reread(qtbot, listed, act):
    before = listed._lines
    act()
    qtbot.waitUntil(lambda: listed._lines is not before)


def test_every_definition_stands_there_with_what_last_month_came_to(qtbot, full_desk, before):
    keep(full_desk)
    listed = opened(qtbot, full_desk, before)
    with full_desk.database.reading() as db:
        figures = read_figures(db, Period.month(2026, 9))
    told = [line.came_to for line in listed._lines.values()]
    assert told == [f"{one.percent}% ({one.numerator:,} ÷ {one.denominator:,})" for one in figures.rates]
    assert sorted(states(listed)) == sorted([USUAL, *[SHIPPED] * (len(RATES) - 1), OWN])
    assert "Denominator" in listed.meaning.text()


def test_the_words_and_the_numbers_follow_the_parts(qtbot, full_desk, before):
    dialog = counted(qtbot, full_desk, before)
    assert "same as" in dialog.same.text()
    assert dialog.same.isVisible()
    first = dialog.meaning.text()
    dialog.form.field("left_out").choose([OutcomeKind.REFERRED])
    dialog.form.field("settled").choose(Settled.COUNTS)
    assert dialog.meaning.text() != first
    assert not dialog.same.isVisible()
    with full_desk.database.reading() as db:
        figures = read_figures(db, Period.month(2026, 9))
    rate = figures.rate_of(OwnRateDraft("", left_out=(OutcomeKind.REFERRED,), settled=Settled.COUNTS).definition())
    assert f"{rate.numerator} ÷ {rate.denominator} = {rate.percent}%" in dialog.example.text()


def test_a_rate_that_can_pass_a_hundred_is_told_so_beside_its_month(qtbot, full_desk, before):
    dialog = counted(qtbot, full_desk, before)
    entry = dialog.form._entries["basis"]
    assert not entry.finding
    dialog.form.field("pool").choose(Pool.ACCEPTED)
    assert "100" in entry.finding
    dialog.form.field("basis").choose(Basis.ACCEPTANCE)
    assert not entry.finding


def test_a_definition_is_added_made_the_usual_one_and_retired(qtbot, full_desk, before):
    listed = opened(qtbot, full_desk, before)
    listed.add_button.click()
    dialog = listed.findChild(RateDialog)
    dialog.form.field("name").setText("协会口径")
    dialog.form.field("left_out").choose([OutcomeKind.REFERRED])
    with qtbot.waitSignal(full_desk.committee_changed):
        reread(qtbot, listed, dialog.act)
    own = next(line for line in listed._lines.values() if line.state == OWN)
    listed.table.select_id(own.id)
    reread(qtbot, listed, listed.usual_button.click)
    with full_desk.database.reading() as db:
        assert the_committee(db).rate_definition == own.code
    assert not listed.retire_button.isEnabled()
    listed.table.select_id(-1)
    reread(qtbot, listed, listed.usual_button.click)
    listed.table.select_id(own.id)
    reread(qtbot, listed, listed.retire_button.click)
    assert listed._lines[own.id].state == RETIRED
    assert not listed.usual_button.isEnabled()
    assert listed.retire_button.text() == "Use again"


def test_a_definition_with_a_shipped_name_is_refused_beside_its_name(qtbot, full_desk, before):
    dialog = counted(qtbot, full_desk, before)
    dialog.form.field("name").setText("Agreed ÷ concluded")
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"name"}
    assert dialog.isVisible()


def test_a_printed_definition_says_that_a_change_makes_a_new_one(qtbot, full_desk, before):
    rate_id = keep(full_desk)
    with full_desk.database.writing() as db:
        facts = canonical({"code": f"own_{rate_id}"})
        month = Period.month(2026, 1).first
        db.add(
            FrozenMonth(month=month, facts=facts, sha256="0" * 64, cases=0, frozen_at=full_desk.now(), frozen_by="何敏")
        )
    dialog = counted(qtbot, full_desk, before, str(rate_id))
    assert "协会口径 2" in dialog.banner.text
    dialog.form.field("pool").choose(Pool.MEDIATED)
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"name"}
    dialog.form.field("name").setText("协会口径 2")
    dialog.act()
    listed = opened(qtbot, full_desk, before)
    assert {line.name: line.state for line in listed._lines.values() if line.id > 0} == {
        "协会口径": RETIRED, "协会口径 2": OWN,
    }  # fmt: skip


def test_what_cannot_be_read_is_listed_and_cannot_be_opened(qtbot, full_desk, before):
    rate_id = keep(full_desk)
    with full_desk.database.writing() as db:
        db.execute(update(OwnRate).values(content={"pool": "moon"}))
    listed = opened(qtbot, full_desk, before)
    assert listed._lines[rate_id].state == UNREAD
    listed.table.select_id(rate_id)
    assert not listed.change_button.isEnabled()
    assert not listed.usual_button.isEnabled()


def test_who_keeps_no_settings_reads_the_definitions(qtbot, full_desk, before):
    full_desk.sign_in(Actor(None, "陈国华", Role.MEDIATOR))
    listed = opened(qtbot, full_desk, before)
    assert not any(act.isVisible() for act in listed._acts())
    listed.open_rate(None)
    assert listed.findChild(RateDialog) is None


@pytest.mark.parametrize("language", [i18n.ENGLISH, i18n.CHINESE])
def test_every_definition_is_told_in_both_languages(qtbot, full_desk, before, language):
    i18n.use_language(language)
    listed = opened(qtbot, full_desk, before)
    meanings = [line.meaning for line in listed._lines.values()]
    assert len(set(meanings)) == len(RATES)
    assert all(line.name and line.basis for line in listed._lines.values())
