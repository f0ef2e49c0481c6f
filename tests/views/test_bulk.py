"""Several rows selected: the bar, its dialogs, the news with its way back; the bin; Ctrl+Z."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.models.actor import Actor
from mediator_desk.models.life import Act
from mediator_desk.models.procedure_words import ArchiveClass, PaperKind
from mediator_desk.models.words import CaseState, Role
from mediator_desk.services import audit
from mediator_desk.services import bin as the_bin
from mediator_desk.services.bulk import acts
from mediator_desk.services.cases import disputes, tags
from mediator_desk.services.cases.undo_edits import OwnChange
from mediator_desk.services.papers.issued import issued_of
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.services.review import review
from mediator_desk.services.sessions import scheduling
from mediator_desk.views.bin.bin_dialog import BinDialog as TheBin
from mediator_desk.views.bin.emptying import empty_old
from mediator_desk.views.bulk.bar import SelectionBar
from mediator_desk.views.bulk.block_dialog import BlockDialog
from mediator_desk.views.bulk.dialogs import BinDialog, ReviewDialog, StepsDialog, TagDialog, UntagDialog
from mediator_desk.views.bulk.many_papers import ManyPapersDialog
from mediator_desk.views.bulk.papers_dialog import BulkPapersDialog
from mediator_desk.views.final_acts import FINAL_WORDS, final_words, not_undone
from mediator_desk.views.permitted import not_in_your_role
from mediator_desk.views.progress_dialog import ProgressDialog
from mediator_desk.views.undo_keys import UndoKeys
from mediator_desk.views.undoing import said_of
from tests.documents.meeting_papers import whole
from tests.services.after_effect import archived, in_force
from tests.views.agreements_at_hand import office_of


class News:
    """What was told, newest last."""

    def __init__(self):
        self.told = []

    def __call__(self, tone, title, reason="", acts=()):
        self.told.append((tone, title, reason, dict(acts)))

    @property
    def last(self):
        return self.told[-1]

    def press(self, word):
        self.last[3][word]()


@pytest.fixture
def office(desk):
    made = office_of(desk)
    desk.sign_in(made.by)
    return made


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def several(office, count=3):
    return [office.receive(name=f"申请人{n}", identity_number="") for n in range(count)]


def tags_on(desk, case_id):
    with desk.database.reading() as db:
        return tags.tags_of(db, case_id)


def test_a_tag_is_put_on_many_taken_back_and_put_on_again(desk, office, window):
    ids, news = several(office), News()
    office.do(tags.add_tag, ids[0], "急件")
    dialog = TagDialog(desk, ids, news, window)
    dialog.show()
    assert dialog.sight.ids == tuple(ids)
    dialog.form.field("tag").setText("急件")
    assert dialog.sight.ids == tuple(ids[1:])
    dialog.act()
    assert [tags_on(desk, one) for one in ids] == [("急件",)] * 3
    undo, redo = next(iter(news.last[3])), None
    news.press(undo)
    assert [tags_on(desk, one) for one in ids] == [("急件",), (), ()]
    redo = next(iter(news.last[3]))
    news.press(redo)
    assert [tags_on(desk, one) for one in ids] == [("急件",)] * 3


def test_an_empty_tag_is_asked_for_beside_its_field(desk, office, window):
    dialog = TagDialog(desk, several(office), News(), window)
    dialog.show()
    dialog.act()
    assert dialog.isVisible()


def test_the_other_acts_say_how_many_and_do_it(desk, office, window):
    ids, news = several(office), News()
    office.do(review.begin_review, ids[0])
    review_dialog = ReviewDialog(desk, ids, news, window)
    review_dialog.show()
    assert review_dialog.sight.ids == tuple(ids[1:])
    review_dialog.act()
    assert {office.case(one).state for one in ids} == {CaseState.UNDER_REVIEW}
    steps = StepsDialog(desk, ids, news, window)
    steps.show()
    steps.form.field("words").setText("电话联系")
    steps.form.field("on").show_day(date(2026, 10, 20))
    steps.act()
    assert {office.case(one).next_step for one in ids} == {"电话联系"}
    bin_dialog = BinDialog(desk, ids, news, window)
    bin_dialog.show()
    bin_dialog.act()
    assert bin_dialog.isVisible()
    bin_dialog.form.field("words").setPlainText("重复登记")
    bin_dialog.act()
    assert {office.case(one).state for one in ids} == {CaseState.BINNED}


def test_a_tag_is_chosen_among_those_of_the_cases_to_be_removed(desk, office, window):
    ids, news = several(office), News()
    office.do(tags.add_tag, ids[1], "急件")
    dialog = UntagDialog(desk, ids, news, window)
    dialog.show()
    assert dialog.sight.ids == (ids[1],)
    dialog.act()
    assert tags_on(desk, ids[1]) == ()


def test_meetings_of_a_day_are_planned_one_after_another(desk, office, window):
    ids, news = [office.in_mediation(name=f"申请人{n}", identity_number="") for n in range(2)], News()
    other = office.in_mediation(1, name="丙", identity_number="")
    dialog = BlockDialog(desk, [*ids, other], news, window)
    dialog.show()
    assert dialog.sight.ids == tuple(ids)
    on = desk.today() + timedelta(days=1)
    dialog.form.field("day").show_day(on)
    dialog.act()
    with desk.database.reading() as db:
        assert [row.case_id for row in scheduling.sessions_between(db, on, on)] == ids


def papers_of(desk, ids, window, news, qtbot, kind):
    dialog = BulkPapersDialog(desk, ids, news, window)
    dialog.open()
    dialog.form.field("paper").choose(kind)
    qtbot.waitUntil(lambda: bool(dialog.ahead.papers or dialog.ahead.left_out), timeout=20_000)
    return dialog


def issued(desk, case_id):
    with desk.database.reading() as db:
        return issued_of(db, case_id)


def test_how_many_papers_are_made_is_said_first_and_why_others_are_not(desk, office, window, qtbot):
    ids = [office.accept(), office.accept(identity_number="44010519820314123X"), office.receive(name="甘露")]
    dialog = papers_of(desk, ids, window, News(), qtbot, PaperKind.NOTICE_OF_ACCEPTANCE)
    assert [one.case_id for one in dialog.orders] == ids[:2]
    (left,) = dialog.ahead.left_out
    assert (left.case.case_id, left.why.code) == (ids[2], "not_accepted_yet")
    assert dialog._will.text().startswith("2")


def test_of_an_archived_case_only_what_was_issued_is_printed_again(desk, office, window, qtbot):
    case_id = archived(office, ArchiveClass.LONG)
    dialog = papers_of(desk, [case_id], window, News(), qtbot, PaperKind.NOTICE_OF_ACCEPTANCE)
    assert dialog.orders == ()
    assert [one.why.code for one in dialog.ahead.left_out] == ["case_is_archived"]


def test_a_file_for_each_is_written_final_and_numbered(desk, office, window, tmp_path, qtbot):
    ids, news = [office.accept(), office.accept(identity_number="44010519820314123X")], News()
    dialog = papers_of(desk, ids, window, news, qtbot, PaperKind.NOTICE_OF_ACCEPTANCE)
    folder = tmp_path / "papers"
    folder.mkdir()
    dialog.write(folder)
    qtbot.waitUntil(lambda: bool(news.told), timeout=20_000)
    numbers = [issued(desk, one)[0].number for one in ids]
    names = sorted(one.name for one in folder.iterdir())
    assert all(any(number in name for name in names) for number in numbers)
    assert news.last[0] == "good"


def test_stopping_says_that_no_file_was_written_and_what_stays(desk, office, window, tmp_path, qtbot):
    ids, news = [office.accept(), office.accept(identity_number="44010519820314123X")], News()
    dialog = papers_of(desk, ids, window, news, qtbot, PaperKind.NOTICE_OF_ACCEPTANCE)
    folder = tmp_path / "papers"
    folder.mkdir()
    dialog.write(folder)
    window.findChild(ProgressDialog).reject()
    qtbot.waitUntil(lambda: bool(news.told), timeout=20_000)
    assert news.last[0] == "warn"
    assert "no file was written" in news.last[1]
    assert list(folder.iterdir()) == []


def test_in_one_pdf_nothing_is_final_before_it_is_printed_or_saved(desk, office, window, tmp_path, qtbot):
    ids = [office.accept(), office.accept(identity_number="44010519820314123X")]
    dialog = papers_of(desk, ids, window, News(), qtbot, PaperKind.RIGHTS_AND_DUTIES)
    dialog.act()
    many = window.findChild(ManyPapersDialog)
    qtbot.waitUntil(many.act_button.isEnabled, timeout=20_000)
    assert issued(desk, ids[0]) == []
    many.write(tmp_path / "一份.pdf")
    qtbot.waitUntil((tmp_path / "一份.pdf").exists, timeout=20_000)
    qtbot.waitUntil(lambda: desk.jobs.is_idle)
    text = whole((tmp_path / "一份.pdf").read_bytes())
    assert all(issued(desk, one)[0].number in text for one in ids)


def test_what_was_issued_and_changed_since_needs_a_reason(desk, office, window, qtbot):
    case_id = office.accept()
    order = PaperOrder(PaperKind.APPLICATION, case_id)
    store = desk.database.store
    with desk.database.writing() as db:
        finalise(db, store, order, by=desk.actor, now=desk.now())
        draft = disputes.dispute_draft(db, case_id)
        disputes.save_dispute(db, case_id, replace(draft, requests="退保"), by=desk.actor, now=desk.now())
    dialog = papers_of(desk, [case_id], window, News(), qtbot, PaperKind.APPLICATION)
    assert dialog.orders == ()
    assert not dialog.act_button.isEnabled()
    dialog.form.field("words").setText("申请人更正了请求")
    assert dialog.orders == (order,)
    assert dialog.act_button.isEnabled()


def test_what_happened_since_leaves_a_choice(desk, office, window):
    from mediator_desk.views.undo_in_part import UndoInPartDialog
    from mediator_desk.views.undoing import undo_many

    ids, news = several(office), News()
    with desk.database.writing() as db:
        done = acts.begin_reviews(db, ids, by=desk.actor, now=desk.now())
    office.do(review.accept_case, ids[0])
    undo_many(desk, done.bulk, "x", news, window)
    (dialog,) = window.findChildren(UndoInPartDialog)
    assert office.case(ids[1]).state is CaseState.UNDER_REVIEW
    dialog.act()
    assert [office.case(one).state for one in ids[1:]] == [CaseState.RECEIVED] * 2


def test_the_bar_says_how_many_and_opens_for_what_is_selected(desk, office, window):
    ids, news, assigned = several(office), News(), []
    bar = SelectionBar(desk, lambda: ids, news, window, assign=lambda *given: assigned.append(given[0]))
    bar.show_selection(3)
    assert "3" in bar.accessibleName()
    dialog = bar.open(TagDialog)
    assert dialog.sight.ids == tuple(ids)
    bar.assign()
    assert assigned == [ids]
    bar.show_selection(5_000)
    assert not bar.tag_button.isEnabled()


# The bin


def test_the_bin_brings_back_and_the_administrator_deletes(qtbot, desk, office, window, monkeypatch):
    ids = several(office)
    for one in ids:
        office.do(the_bin.put_case, one, words="重复")
    dialog = TheBin(desk, window)
    dialog.show()
    assert dialog.list.count() == 3
    dialog.list.tick([f"{ids[0]}/0"])
    assert not dialog.delete_button.isEnabled()
    assert not_in_your_role(desk.actor) in dialog.delete_button.toolTip()
    dialog.act()
    assert office.case(ids[0]).state is CaseState.RECEIVED
    assert dialog.list.count() == 2
    desk.sign_in(Actor(None, "管理员", Role.ADMINISTRATOR))
    dialog = TheBin(desk, window)
    dialog.show()
    dialog.list.tick([f"{ids[1]}/0"])
    assert dialog.delete_button.isEnabled()
    monkeypatch.setattr("mediator_desk.views.bin.bin_dialog.ask", lambda *_given, **_named: True)
    dialog.delete()
    qtbot.waitUntil(lambda: desk.jobs.is_idle and dialog.isEnabled(), timeout=30_000)
    assert dialog.list.count() == 1


def test_at_the_opening_what_is_too_old_is_deleted(desk, office):
    case_id = office.receive()
    office.do(the_bin.put_case, case_id, words="重复")
    assert not empty_old(desk.database, office.by, office.now)
    later = office.now + timedelta(days=30)
    with desk.database.writing() as db:
        audit.record(db, "day_before", by=office.by, at=later - timedelta(days=1), facts={})
    assert not empty_old(desk.database, Actor(None, "陈国华", Role.MEDIATOR), later)
    assert empty_old(desk.database, office.by, later)


# Ctrl+Z


def keys(desk, window, news, in_sight, steps=None):
    return UndoKeys(desk, window, lambda: in_sight, news, lambda case_id, _parent: steps.append(case_id))


def test_an_edit_of_the_case_in_sight_goes_back_at_once(desk, office, window):
    case_id, news = office.receive(), News()
    office.do(tags.add_tag, case_id, "急件")
    keys(desk, window, news, case_id).undo()
    assert tags_on(desk, case_id) == ()
    news.press(next(iter(news.last[3])))
    assert tags_on(desk, case_id) == ("急件",)


def test_what_is_not_in_sight_is_shown_before_it_goes_back(desk, office, window):
    case_id, other, news = office.receive(), office.receive(), News()
    office.do(tags.add_tag, case_id, "急件")
    keys(desk, window, news, other).undo()
    assert tags_on(desk, case_id) == ("急件",)
    news.press(next(iter(news.last[3])))
    assert tags_on(desk, case_id) == ()


def test_a_step_asks_for_words_and_many_cases_are_one(desk, office, window):
    ids, news, steps = several(office), News(), []
    office.do(review.begin_review, ids[0])
    keys(desk, window, news, ids[0], steps).undo()
    news.press(next(iter(news.last[3])))
    assert steps == [ids[0]]
    with desk.database.writing() as db:
        acts.tag_many(db, ids, "急件", by=desk.actor, now=desk.now())
    keys(desk, window, news, ids[1]).undo()
    assert tags_on(desk, ids[1]) == ("急件",)
    news.press(next(iter(news.last[3])))
    assert [tags_on(desk, one) for one in ids] == [()] * 3


def test_the_key_pressed_again_takes_back_what_the_banner_offers_while_it_is_fresh(desk, office, window):
    ids, news = several(office), News()
    with desk.database.writing() as db:
        acts.tag_many(db, ids, "急件", by=desk.actor, now=desk.now())
    pressed = keys(desk, window, news, ids[1])
    pressed.undo()
    assert tags_on(desk, ids[1]) == ("急件",)
    pressed.undo()
    assert [tags_on(desk, one) for one in ids] == [()] * 3


def test_many_appointments_are_told_without_the_mediator_of_one(desk, office):
    facts = {"mediator": "陈国华", "chosen_by": "committee"}
    entry = OwnChange(1, 1, "", "appointed", facts, office.by.name, desk.now(), (), True, "b", 22)
    assert "陈国华" not in said_of(entry)


def test_what_is_final_says_so_and_nothing_of_ones_own_is_said_too(desk, office, window):
    news = News()
    keys(desk, window, news, 0).undo()
    assert news.last[0] == "info"
    case_id = in_force(office)
    keys(desk, window, news, case_id).undo()
    assert news.last[0] == "warn"
    assert news.last[2]


def test_where_text_is_typed_the_key_is_the_fields_own(desk, office, window, qtbot):
    case_id, news = office.receive(), News()
    office.do(tags.add_tag, case_id, "急件")
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    keys(desk, window, news, case_id).undo()
    assert (tags_on(desk, case_id), news.told) == (("急件",), [])


# What cannot be undone says so before


def test_every_act_that_is_not_simply_undone_says_so_before():
    assert not_undone() <= set(FINAL_WORDS)
    assert all(final_words(act) for act in not_undone())
    assert final_words(Act.BEGIN_REVIEW) == ""


def test_the_history_takes_an_edit_back(desk, office, window):
    from mediator_desk.views.history.history_dialog import HistoryDialog

    case_id = office.receive()
    office.do(tags.add_tag, case_id, "急件")
    dialog = HistoryDialog(desk, case_id, window)
    dialog.show()
    assert not dialog.undo_choice.undo_button.isEnabled()
    dialog.story.setCurrentIndex(dialog.story.model().index(0, 0))
    assert dialog.undo_choice.undo_button.isEnabled()
    dialog.activateWindow()
    dialog.undo_choice.undo_button.setFocus()
    dialog.undo_choice.undo()
    assert tags_on(desk, case_id) == ()
    assert dialog.focusWidget() is dialog.story
    assert dialog.story.lines.lines[0].act == "step_undone"
