"""The years for which files are kept, in the settings."""

from __future__ import annotations

import pytest

from mediator_desk import i18n
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.services.aftercare.retention import retention_rows
from mediator_desk.views.settings.retention import RetentionDialog, RetentionSection


@pytest.fixture
def section(qtbot, desk, office):
    i18n.use_language(i18n.ENGLISH)
    shown = RetentionSection(desk)
    qtbot.addWidget(shown)
    shown.resize(1000, 500)
    shown.show()
    qtbot.waitExposed(shown)
    shown.reload()
    return shown


def cells(section, column):
    model = section.list.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def dialog_of(qtbot, desk, archive_class):
    dialog = RetentionDialog(desk, archive_class)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_every_class_is_listed_with_its_years(qtbot, section):
    qtbot.waitUntil(lambda: section.list.table.model().rowCount() == len(ArchiveClass))
    assert cells(section, 0) == ["Permanent", "Long term", "Short term"]
    assert cells(section, 1) == ["for ever", "30 year(s)", "10 year(s)"]


def test_years_are_changed_and_for_ever_hides_them(qtbot, desk, section):
    dialog = dialog_of(qtbot, desk, ArchiveClass.SHORT)
    assert dialog.form.field("years").isVisible()
    dialog.form.field("is_for_ever").choose(True)
    assert not dialog.form.field("years").isVisible()
    dialog.form.field("is_for_ever").choose(False)
    dialog.form.field("years").setValue(15)
    dialog.act()
    section.reload()
    assert cells(section, 1)[2] == "15 year(s)"
    with desk.database.reading() as db:
        assert [row.is_as_shipped for row in retention_rows(db)] == [True, True, False]


@pytest.mark.parametrize("language", [i18n.CHINESE, i18n.ENGLISH])
@pytest.mark.parametrize("archive_class", ArchiveClass)
def test_the_dialog_opens_in_both_languages(qtbot, desk, office, archive_class, language):
    i18n.use_language(language)
    dialog = dialog_of(qtbot, desk, archive_class)
    assert dialog.windowTitle()
    assert dialog.focusWidget() is not None
