"""From a phone to the desk's window and back: submitted, seen, accepted, told, ended, rated."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from queue import Queue as Line
from time import monotonic

import pytest
from sqlalchemy import select

from mediator_desk.app.letter_keeper import keep_letters
from mediator_desk.app.news_keeper import keep_news
from mediator_desk.database import Database
from mediator_desk.gateway.limits import SHIPPED
from mediator_desk.gateway.standing import Bridge
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.case import Case
from mediator_desk.models.words import EndReason, OutcomeKind
from mediator_desk.services.aftercare.follow_up import ratings_of
from mediator_desk.services.bridge.told import told_of
from mediator_desk.services.cases.case_filter import Queue
from mediator_desk.services.mediators import assignment
from mediator_desk.services.review import review
from mediator_desk.services.sessions import outcomes
from mediator_desk.views.cases.view import CasesView
from tests.gateway.browser import PHONE, Consumer, chromium, photo, standing
from tests.views.agreements_at_hand import office_of
from tests.views.conftest import desk, jobs, settings  # noqa: F401 - fixtures

NUMBER, END = "11010519491231002X", "5678"


class InAThread:
    """The browser's own thread: the window's goes on painting meanwhile."""

    def __init__(self) -> None:
        self._wanted: Line = Line()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while (asked := self._wanted.get()) is not None:
            act, said = asked
            try:
                said.append((act(), None))
            except BaseException as error:
                said.append((None, error))

    def do(self, qtbot, act: Callable[[], object]) -> object:
        said: list = []
        self._wanted.put((act, said))
        qtbot.waitUntil(lambda: bool(said), timeout=60_000)
        given, error = said[0]
        if error is not None:
            raise error
        return given

    def end(self) -> None:
        self._wanted.put(None)
        self._thread.join(20)


@pytest.fixture
def office(desk):  # noqa: F811
    return office_of(desk)


@pytest.fixture
def phone(qtbot, desk, office):  # noqa: F811
    """Give a phone in a thread of its own, before a bridge that stands at the desk's records."""
    database = Database.open(desk.database._engine.url.render_as_string(hide_password=False))
    begun, real = desk.now(), monotonic()
    clock = lambda: begun + timedelta(seconds=monotonic() - real)  # noqa: E731
    bridge = Bridge(database, an_hour=dict.fromkeys(SHIPPED, 0), clock=clock)
    thread, held = InAThread(), ExitStack()

    def come() -> Consumer:
        address = held.enter_context(standing(bridge))
        context = held.enter_context(chromium()).new_context(viewport=PHONE, locale="zh-CN", is_mobile=True)
        context.set_default_timeout(20_000)
        return Consumer(context, address)

    consumer = thread.do(qtbot, come)
    yield lambda act: thread.do(qtbot, lambda: act(consumer))
    thread.do(qtbot, held.close)
    thread.end()
    database.close()


@pytest.fixture
def view(qtbot, desk):  # noqa: F811
    made = CasesView(desk, {}, open_import=print, open_quarantine=print)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    news = keep_news(desk)
    letters = keep_letters(desk, news)
    made.show_queue(Queue.NEW)
    yield made
    letters.close()
    news.close()


def submit(consumer: Consumer, tmp_path) -> str:
    consumer.begin()
    consumer.tell_the_person(NUMBER)
    consumer.next("纠纷情况")
    consumer.tell_the_dispute()
    consumer.next("照片与提交")
    consumer.add_photo(photo(tmp_path))
    return consumer.send()


def state_on_the_phone(consumer: Consumer) -> str:
    consumer.look_up(NUMBER, END)
    return consumer.page.locator("#found .state").inner_text()


def rate(consumer: Consumer) -> None:
    consumer.page.goto(f"{consumer.address}#rating")
    consumer.page.get_by_label("证件号码").fill(NUMBER)
    consumer.page.get_by_label("手机号码的末四位").fill(END)
    consumer.press("查询")
    consumer.press("评价这件事项")
    consumer.page.get_by_text("很满意", exact=True).click()
    consumer.page.get_by_label("您想说的话").fill("办得很快，谢谢。")
    consumer.press("提交评价")
    consumer.page.get_by_role("heading", name="谢谢您的评价").wait_for()


@pytest.mark.timeout(180)
def test_a_matter_goes_from_a_phone_to_the_desk_and_back(qtbot, desk, office, phone, view, tmp_path):  # noqa: F811
    receipt = phone(lambda consumer: submit(consumer, tmp_path))
    model = view.listing.model
    qtbot.waitUntil(lambda: model.rowCount() == 1 and model.row(0).number == receipt, timeout=10_000)
    with desk.database.reading() as db:
        case_id = db.scalars(select(Case.id)).one()
        evidence = db.scalars(select(Attachment).where(Attachment.case_id == case_id)).one()
    assert evidence.name == "保单.jpg"
    assert phone(state_on_the_phone) == "已收到"

    office.do(review.accept_case, case_id)
    assert phone(state_on_the_phone) == "已受理"
    office.do(assignment.appoint_mediator, case_id, assignment.AppointmentDraft(office.mediator_ids[0]))
    assert phone(state_on_the_phone) == "调解中"
    ended = outcomes.OutcomeDraft(
        OutcomeKind.SETTLED_PRIVATELY, desk.today(), end_reason=EndReason.SETTLED_AND_WITHDRAWN
    )
    office.do(outcomes.record_outcome, case_id, ended)
    assert phone(state_on_the_phone) == "双方自行和解"

    phone(rate)

    def rating():
        with desk.database.reading() as db:
            return [(one.satisfaction, one.remarks) for one in ratings_of(db, case_id)]

    qtbot.waitUntil(lambda: rating() == [(5, "办得很快，谢谢。")], timeout=10_000)
    with desk.database.reading() as db:
        told = [one.state.removeprefix("state.") for one in reversed(told_of(db, receipt))]
    assert told == ["received", "accepted", "in_mediation", *["settled_privately"] * 2]
