"""What consumers read on their phones, in the settings: seen as a phone shows it, changed and put back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mediator_desk import i18n
from mediator_desk.models.bridge import BridgeCall
from mediator_desk.services.bridge import texts
from mediator_desk.views.settings.public_page import PublicPageDialog, PublicPageSection
from mediator_desk.views.settings.public_text_dialog import PublicTextDialog


@pytest.fixture
def section(qtbot, desk, office):
    i18n.use_language(i18n.ENGLISH)
    return shown(qtbot, PublicPageSection(desk))


def shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(1100, 640)
    widget.show()
    qtbot.waitExposed(widget)
    if isinstance(widget, PublicPageSection):
        widget.reload()
    return widget


def cell(section, row, column):
    model = section.list.table.model()
    return model.index(row, column).data()


def typed(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def said(desk, key):
    with desk.database.reading() as db:
        return texts.public_texts(db)[key]


def test_every_text_is_listed_with_where_it_is_read_and_whether_it_is_the_committees_own(qtbot, desk, section):
    model = section.list.table.model()
    qtbot.waitUntil(lambda: model.rowCount() == len(texts.shipped_texts()))
    assert (cell(section, 0, 0), cell(section, 0, 1), cell(section, 0, 3)) == (
        "平台介绍",
        "Part of the page",
        "As at the beginning",
    )
    assert cell(section, model.rowCount() - 1, 1) == "How far it is"
    assert section.state.text == "Takes new submissions"


def test_a_text_is_seen_on_a_phone_while_it_is_typed_and_saved(qtbot, desk, section):
    dialog = shown(qtbot, PublicTextDialog(desk, "state.accepted"))
    assert not dialog.back_button.isEnabled()
    typed(qtbot, dialog.form.field("words"), "We have taken it up. Call {telephone}.")
    with desk.database.reading() as db:
        telephone = texts.committee_facts(db).telephone
    assert dialog.phone.said() == ("已受理", f"We have taken it up. Call {telephone}.")
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    section.reload()
    assert said(desk, "state.accepted") == texts.Words("已受理", "We have taken it up. Call {telephone}.", is_own=True)
    assert "Changed" in {cell(section, row, 3) for row in range(section.list.table.model().rowCount())}


def test_the_shipped_text_is_put_back_when_it_is_saved(qtbot, desk, office):
    with desk.database.writing() as db:
        texts.change_text(db, "about", texts.TextDraft("我们", "我们来调解。"), by=desk.actor, now=desk.now())
    dialog = shown(qtbot, PublicTextDialog(desk, "about"))
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert dialog.form.field("words").toPlainText() == texts.shipped_texts()["about"].words
    assert said(desk, "about").is_own
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert said(desk, "about") == texts.shipped_texts()["about"]


def test_an_empty_text_is_refused_beside_its_field(qtbot, desk, section):
    dialog = shown(qtbot, PublicTextDialog(desk, "guide"))
    dialog.form.field("words").clear()
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert set(dialog.form.problems_shown()) == {"words"}
    assert dialog.isVisible()
    assert not said(desk, "guide").is_own


def test_a_text_that_another_desk_changed_meanwhile_is_not_overwritten_unread(qtbot, desk, office):
    with desk.database.reading() as db:
        before = texts.text_draft(db, "about")
    with desk.database.writing() as db:
        texts.change_text(db, "about", texts.TextDraft("甲", "甲说的。"), by=desk.actor, now=desk.now())
    with pytest.raises(texts.Refused, match="changed_at_another_desk"), desk.database.writing() as db:
        texts.change_text(db, "about", before, by=desk.actor, now=desk.now())
    assert said(desk, "about").title == "甲"


def test_how_the_page_is_open_is_changed_and_told_above_the_list(qtbot, desk, section):
    dialog = shown(qtbot, PublicPageDialog(desk))
    typed(qtbot, dialog.form.field("address"), "http://bridge.example.org")
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    assert set(dialog.form.problems_shown()) == {"address"}
    typed(qtbot, dialog.form.field("address"), "https://bridge.example.org/")
    dialog.form.field("is_open").choose(False)
    qtbot.mouseClick(dialog.act_button, Qt.MouseButton.LeftButton)
    section.reload()
    assert section.state.text == "Takes no new submissions"
    assert section.address.text() == "https://bridge.example.org"


def test_a_back_end_that_is_called_no_more_is_named_above_the_list(desk, section):
    assert not section.given_up.isVisible()
    lost = {"receipt": "WX20261001-ABCDEFGH", "state": "state.received", "changed_at": desk.now()}
    with desk.database.writing() as db:
        db.add(BridgeCall(client="wx-gd", change_id=1, tries=12, next_at=None, arrived_at=None, **lost))
        db.add(BridgeCall(client="wx-sz", change_id=1, tries=2, next_at=desk.now(), arrived_at=None, **lost))
    section.reload()
    assert section.given_up.isVisible()
    assert "wx-gd could not be reached: 1 changes since" in section.given_up.text()
    assert "wx-sz" not in section.given_up.text()
