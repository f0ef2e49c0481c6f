"""Every screen and dialog of the window under the logins of an office's server: none asks for what the server refuses.

What a person is shown is whole, or says of which cases it is; what cannot be done says so instead of failing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from mediator_desk import i18n
from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.services.mediators import assignment
from mediator_desk.services.news import newest_entry, news_since
from tests.server.desk_of_login import SeenByLogin
from tests.views.agreements_at_hand import window
from tests.views.conftest import jobs, settings, speak, words_of_the_window  # noqa: F401 - what the window needs
from tests.views.dialogs_at_hand import KEYS, Stage
from tests.views.screens_at_hand import Window
from tests.views.test_every_dialog import dialogs_of_the_window, put_away

ARRANGED = (
    *("outstation.", "mediators.hand_over"),
    *(
        "intake.ask_consumer",
        "intake.held_letters",
        "intake.quarantine_asking",
        "settings.backups",
        "subsidies",
        "privacy.due_files",
        "issued",
        "binding",
        "templates",
    ),
)
"""Dialogs before which the stage itself does something that these logins may not, or that a server has not."""
NOT_TOLD = {"archivist": ("parties.data_consents.Withdraw",)}
"""Dialogs about something that who keeps the archive is never shown: consents are between the desk and the parties."""


@pytest.fixture
def seen(tls_cluster: str, qtbot, jobs, settings) -> Iterator[SeenByLogin]:  # noqa: F811 - the fixtures
    """Give the office and the way to the desk of each of its people."""
    made = SeenByLogin(tls_cluster, window(qtbot), jobs, settings)
    yield made
    made.close()


def waiting(qtbot) -> Callable[[Desk], object]:
    return lambda desk: qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=30_000)


def looked_at(qtbot, stage: Stage, refused: list[str], name: str, show: Callable[[], object]) -> list[str]:
    """Show something as a person does; return what was not as it must be."""
    refused.clear()
    with qtbot.capture_exceptions() as raised:
        try:
            show()
            stage.settle()
        except DeskError:
            pass  # who asks is told in a sentence
    faults = [f"{name}: {told}" for told in dict.fromkeys(refused)]
    return faults + [f"{name}: {error!r}" for _kind, error, _trace in raised if not isinstance(error, DeskError)]


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    "who",
    ["mediator", pytest.param("archivist", marks=pytest.mark.slow), pytest.param("secretary", marks=pytest.mark.slow)],
)
def test_every_screen_opens_under_a_login_and_says_of_which_cases_it_is(qtbot, seen, speak, who):  # noqa: F811
    speak(i18n.CHINESE)
    seen.freeze()
    with seen.desk(who, waiting(qtbot)) as (stage, refused):
        shown = Window(stage)
        qtbot.addWidget(shown.view)
        shown.view.resize(QSize(1366, 728))
        faults = []
        for name, show in shown.screens():
            faults += looked_at(qtbot, stage, refused, name, show)
            is_room = name.startswith("room") and who != "archivist"  # it stands over the whole window
            if shown.view.sight_line.isVisible() is (stage.desk.actor.sees_all or is_room):
                faults.append(f"{name}: the line that says which cases these are")
        figures = shown.view.screen_of("statistics")
        assert figures.head.export_button.isEnabled() is stage.desk.actor.sees_all
        assert figures.head.report_button.isEnabled() is stage.desk.actor.sees_all
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("who", ["mediator", "archivist", "secretary"])
def test_every_dialog_opens_under_a_login_or_is_refused_in_a_sentence(qtbot, seen, speak, who):  # noqa: F811
    speak(i18n.CHINESE)
    with seen.desk(who, waiting(qtbot)) as (stage, refused):
        faults = []
        for key, kind in dialogs_of_the_window().items():
            if key in KEYS and not key.startswith((*ARRANGED, *NOT_TOLD.get(who, ()))):
                faults += looked_at(qtbot, stage, refused, key, lambda key=key, kind=kind: stage.open(key, kind))
                put_away()
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_case_that_another_takes_leaves_the_list_and_its_tab_with_a_word(qtbot, seen, speak):  # noqa: F811
    speak(i18n.CHINESE)
    with seen.desk("mediator", waiting(qtbot)) as (stage, refused):
        shown, desk = Window(stage), stage.desk
        qtbot.addWidget(shown.view)
        desk.case_wanted.emit(stage.accepted)
        stage.settle()
        with desk.database.reading() as db:
            since = newest_entry(db)
        draft = assignment.AppointmentDraft(stage.office.mediator_ids[1])
        stage.office.do(assignment.appoint_mediator, stage.accepted, draft)
        desk.tell_news(stage.read(news_since, since))
        stage.settle()
        said = [label.text() for label in shown.view.screen_of("cases").findChildren(QLabel) if label.isVisible()]
        assert any("已由他人办理" in text or "somebody else has it" in text for text in said)
        desk.queue_wanted.emit("all")
        shown.cases.listing.table.select_id(stage.mediated)
        stage.settle()
        assert shown.cases.listing.model.number_of(stage.mediated) is not None
        assert shown.cases.listing.model.number_of(stage.accepted) is None
        assert not refused
