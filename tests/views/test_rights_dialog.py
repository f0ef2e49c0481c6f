"""The table of rights is read in either language and closed again; it says what roles are worth here."""

from __future__ import annotations

import pytest

from mediator_desk import i18n
from mediator_desk.models.rights import Right
from mediator_desk.views.settings.rights_dialog import RightsDialog
from mediator_desk.views.wording import word
from tests.views.agreements_at_hand import office_of
from tests.views.cases_at_hand import texts_in


@pytest.mark.parametrize("language", [i18n.ENGLISH, i18n.CHINESE])
def test_every_right_has_its_line_and_the_dialog_is_closed_again(qtbot, desk, language):
    i18n.use_language(language)
    desk.sign_in(office_of(desk).by)
    dialog = RightsDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    assert {word(right) for right in Right} <= set(texts_in(dialog))
    dialog.act_button.click()
    assert not dialog.isVisible()
