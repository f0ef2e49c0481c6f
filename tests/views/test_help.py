"""F1 says the rule of a field and where it comes from."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from mediator_desk import i18n, paths
from mediator_desk.views.form import Form
from mediator_desk.views.help_panel import HelpPanel, help_for
from mediator_desk.views.help_texts import help_of
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import explain_focused
from tests.views.agreements_at_hand import window
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.test_every_dialog import dialogs_of_the_window, put_away


class NumberDialog(DeskDialog):
    """A dialog with a field that has a rule, and one that has only a hint."""

    def __init__(self, parent=None):
        super().__init__("Number", "Save", parent)
        self.form = Form(self)
        self.form.add("identity_number", "证件号码", QLineEdit())
        self.form.add("nothing_known", "别的", QLineEdit(), "只有提示")
        self.form.add("nothing_at_all", "没有", QLineEdit())
        self.body.addWidget(self.form)


@pytest.fixture
def dialog(qtbot):
    made = NumberDialog()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def panels():
    return [one for one in QApplication.allWidgets() if isinstance(one, HelpPanel) and one.isVisible()]


def test_a_rule_is_told_with_its_law_in_both_languages():
    assert "第三十三条" in help_of("ApplicationDialog", "applied_on").source
    i18n.use_language(i18n.ENGLISH)
    assert "art. 33" in help_of("ApplicationDialog", "applied_on").source


def test_f1_shows_the_rule_below_the_field_and_the_next_key_takes_it_away(qtbot, dialog):
    field = dialog.form.field("identity_number")
    field.setFocus()
    assert explain_focused()
    assert "GB 11643" in panels()[0].accessibleName()
    qtbot.keyClicks(field, "4")
    assert panels() == []
    assert field.text() == "4"


def test_escape_takes_the_panel_away_and_not_the_dialog(qtbot, dialog):
    dialog.form.field("identity_number").setFocus()
    explain_focused()
    qtbot.keyClick(dialog.form.field("identity_number"), Qt.Key.Key_Escape)
    assert panels() == []
    assert dialog.isVisible()


def test_a_field_without_a_rule_shows_its_hint_and_one_without_either_nothing(dialog):
    assert help_for(dialog.form.field("nothing_known")).rule == "只有提示"
    dialog.form.field("nothing_at_all").setFocus()
    assert not explain_focused()


def test_every_entry_is_in_both_languages_with_its_source_in_both():
    for file in (paths.resources() / "help").glob("*.toml"):
        for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items():
            assert {"zh", "en"} <= set(entry), name
            assert ("source_zh" in entry) == ("source_en" in entry), name
            assert set(entry) <= {"zh", "en", "source_zh", "source_en"}, name


def test_every_field_of_every_dialog_has_a_rule_or_a_hint(qtbot, desk):
    stage = Stage(desk, window(qtbot), lambda: qtbot.waitUntil(lambda: desk.jobs.is_idle))
    kinds, without = dialogs_of_the_window(), []
    for key in KEYS:
        for form in stage.open(key, kinds[key]).findChildren(Form):
            without += [f"{key}.{name}" for name in form.names() if help_for(form.field(name)) is None]
        put_away()
    assert without == []
