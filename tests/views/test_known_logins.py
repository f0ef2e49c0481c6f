"""Several people and offices of one computer: remembered without a password, chosen at the sign-in."""

from __future__ import annotations

import pytest

from mediator_desk import paths
from mediator_desk.server.line import ServerPlace
from mediator_desk.settings import KnownLogin
from mediator_desk.views.sign_in.server_pane import ServerPane

HER = KnownLogin("db.example", 5432, "office", "office_p2", "林文", "广东委员会")
HIM = KnownLogin("db.example", 5432, "office", "office_p3", "陈国华", "广东委员会")
THERE = KnownLogin("db2.example", 5433, "sz", "sz_p1", "林文", "深圳委员会")


@pytest.fixture
def pane(qtbot, desk, tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    came = []
    made = ServerPane(desk, [HER, HIM, THERE], lambda *who: came.append(who), title="Hello", is_start=True)
    made.came = came
    qtbot.addWidget(made)
    made.show()
    return made


def sign_in(qtbot, pane):
    pane.password.line.setText("geheim")
    with qtbot.waitSignal(pane.opened):
        pane.act_button.click()


def test_whoever_came_last_stands_there_and_others_are_one_click_away(qtbot, pane):
    assert pane.name.text() == "林文"
    pane._names_flow.itemAt(1).widget().click()
    sign_in(qtbot, pane)
    assert pane.came == [(ServerPlace("db.example", 5432, "office", "office_p3"), "geheim")]
    assert pane.password.text() == ""


def test_another_office_is_chosen_with_its_people(qtbot, pane):
    (other,) = pane.offices.actions()
    assert other.text() == "深圳委员会 · db2.example"
    pane.password.line.setText("typed for the first")
    other.trigger()
    assert pane.password.text() == ""
    sign_in(qtbot, pane)
    assert pane.came == [(ServerPlace("db2.example", 5433, "sz", "sz_p1"), "geheim")]
    assert [one.text() for one in pane.offices.actions()] == ["广东委员会 · db.example"]


def test_a_login_is_typed_where_nobody_of_the_name_is_known(qtbot, pane):
    pane.name.setText("office_p9")
    sign_in(qtbot, pane)
    assert pane.came[0][0].login == "office_p9"


def test_the_last_one_comes_first_and_each_is_kept_once(settings):
    for one in (HER, THERE, HIM, HER):
        settings.keep_login(one)
    assert settings.logins() == (HER, HIM, THERE)


def test_where_nobody_wants_the_name_kept_the_office_alone_is(settings):
    settings.keep_login(HER)
    settings.keep_login(HER, with_name=False)
    assert settings.logins() == (HER._replace(login="", name=""),)
    settings.keep_login(HIM)
    assert settings.logins() == (HIM,)


@pytest.mark.parametrize("kept", ["", "{", "[1]", '[["a"]]', '{"a": 1}', '[["h", "5432", "d", "l", "n", "c"]]'])
def test_what_somebody_wrote_into_the_file_harms_nothing(settings, kept):
    settings.store.setValue("desk/logins", kept)
    assert settings.logins() == ()


def test_a_yes_is_read_as_one_before_and_after_it_was_written(settings):
    settings.remembers_name = True
    assert settings.remembers_name is True
    settings.remembers_name = False
    assert settings.remembers_name is False
