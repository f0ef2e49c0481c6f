from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QTimeEdit

from mediator_desk.errors import Invalid, Problem
from mediator_desk.models.words import Line
from mediator_desk.views.fields import AmountField, ChoiceField, DateField, SegmentField, Unreadable, read_day
from mediator_desk.views.fitting_area import FittingArea
from mediator_desk.views.form import Form
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.sentences import SENTENCES

TODAY = date(2026, 11, 23)


@dataclass
class Draft:
    subject: str = ""
    facts: str = ""
    amount: Decimal | None = None
    received_on: date | None = None
    line: Line | None = None
    is_urgent: bool = False
    begins_at: time = time(9, 0)
    held_at: datetime = field(default_factory=lambda: datetime(2026, 10, 8, 6, 30, tzinfo=UTC))
    side: str = "one"


@pytest.fixture
def form(qtbot):
    made = Form()
    qtbot.addWidget(made)
    made.add("subject", "Subject", QLineEdit(), "In a few words.")
    made.add("facts", "Facts", QPlainTextEdit())
    made.add("amount", "Amount", AmountField())
    made.add("received_on", "Received on", DateField())
    made.add("line", "Line", ChoiceField([(Line.MOTOR, "Motor"), (Line.LIFE, "Life")]))
    made.add("is_urgent", "", QCheckBox("Urgent"))
    made.add("begins_at", "Begins at", QTimeEdit())
    made.add("held_at", "Held at", QDateTimeEdit())
    made.add("side", "Side", SegmentField([("one", "One"), ("two", "Two")]))
    with qtbot.waitExposed(made):
        made.show()
    return made


def filled_draft():
    return Draft(
        subject="车损",
        facts="一行\n两行",
        amount=Decimal("48600.00"),
        received_on=date(2026, 10, 8),
        line=Line.LIFE,
        is_urgent=True,
        begins_at=time(14, 30),
        held_at=datetime(2026, 1, 5, 1, 15, tzinfo=UTC),
        side="two",
    )


def test_what_is_filled_is_read_back_unchanged(form):
    form.fill(filled_draft())
    read = Draft()
    form.read(read)
    assert read == filled_draft()
    assert isinstance(read.line, Line)


def test_an_empty_form_reads_as_nothing(form):
    form.fill(Draft())
    read = filled_draft()
    form.read(read)
    assert (read.subject, read.amount, read.received_on, read.line) == ("", None, None, None)


def test_an_instant_is_shown_on_the_clock_of_china(form):
    form.fill(Draft(held_at=datetime(2026, 10, 8, 17, 0, tzinfo=UTC)))
    shown = form.field("held_at")
    assert (shown.date().day(), shown.time().hour()) == (9, 1)


@pytest.mark.parametrize(
    "typed", ["2026-10-8", "2026/10/08", "2026.10.8", "20261008", "2026年10月8日", "２０２６－１０－８"]
)
def test_a_day_may_be_typed_as_people_type_it(typed):
    assert read_day(typed, TODAY) == date(2026, 10, 8)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((typed, date(2026, 11, 26)) for typed in ("11-26", "11.26", "11/26", "11月26日", "11月26", "１１－２６")),
        *((typed, date(2026, 11, 26)) for typed in ("26", "26日", "26号")),
        ("1-5", date(2027, 1, 5)),
        ("8-1", date(2026, 8, 1)),
        ("2", date(2026, 12, 2)),
        ("31", date(2026, 10, 31)),
    ],
)
def test_a_day_typed_short_is_the_nearest_one(typed, meant):
    assert read_day(typed, date(2026, 11, 23)) == meant


def test_around_a_new_year_the_nearest_day_may_lie_in_another():
    assert read_day("12-30", date(2027, 1, 4)) == date(2026, 12, 30)
    assert read_day("30", date(2027, 1, 4)) == date(2026, 12, 30)


def test_a_day_typed_short_is_written_out_when_its_field_is_left(qtbot, form):
    form.field("received_on").setFocus()
    form.field("received_on").insert("11-26")
    form.field("subject").setFocus()
    assert re.fullmatch(r"\d{4}-11-26", form.field("received_on").text())


@pytest.mark.parametrize(
    "typed", ["2026-13-1", "2026-02-30", "8.10.2026", "morgen", "2026-10/8", "26-10-8", "2-30", "13-1", "0", "1126"]
)
def test_what_is_no_day_is_told(typed):
    with pytest.raises(Unreadable, match="not_a_date"):
        read_day(typed, TODAY)


def test_in_a_dialog_a_form_that_scrolls_begins_where_the_other_parts_begin(qtbot):
    dialog = DeskDialog("Title", "Do it")
    qtbot.addWidget(dialog)
    line, made = QLineEdit(), Form()
    field = made.add("subject", "Subject", QLineEdit())
    dialog.body.addWidget(line)
    dialog.body.addWidget(FittingArea(made), 1)
    with qtbot.waitExposed(dialog):
        dialog.show()
    lefts = [one.mapTo(dialog, QPoint(0, 0)).x() for one in (line, field)]
    assert (lefts[0], line.width()) == (lefts[1], field.width())


def test_the_chosen_segment_has_room_for_its_word_in_bold(qtbot):
    field = SegmentField([("all", "Everything"), ("few", "Decisions")])
    qtbot.addWidget(field)
    segment = field.findChildren(QPushButton)[0]
    segment.ensurePolished()
    bold = QFont(segment.font())
    bold.setBold(True)
    wider = QFontMetrics(bold).horizontalAdvance("Everything") - segment.fontMetrics().horizontalAdvance("Everything")
    assert segment.sizeHint().width() >= QPushButton.sizeHint(segment).width() + wider


def test_a_typed_day_and_amount_are_shown_in_order(qtbot, form):
    for name, typed, shown in (("received_on", "2026年10月8日", "2026-10-08"), ("amount", "48600", "48,600.00")):
        form.field(name).setFocus()
        form.field(name).insert(typed)
        qtbot.keyClick(form.field(name), Qt.Key.Key_Return)
        assert form.field(name).text() == shown


def test_what_cannot_be_read_is_kept_and_told_beside_its_field(qtbot, form):
    form.field("amount").setText("about 5")
    form.field("received_on").setText("Monday")
    with pytest.raises(Invalid) as refused:
        form.read(Draft(), problems=lambda: [Problem("subject", "required"), Problem("amount", "required")])
    form.show_problems(refused.value.problems)
    assert set(form.problems_shown()) == {"subject", "amount", "received_on"}
    assert form.field("amount").text() == "about 5"


def test_every_problem_stands_beside_its_field_and_the_first_has_the_focus(qtbot, form):
    left = form.show_problems([Problem("received_on", "in_future"), Problem("subject", "required"), Problem("x", "y")])
    assert set(form.problems_shown()) == {"received_on", "subject"}
    assert [problem.field for problem in left] == ["x"]
    assert form.focusWidget() is form.field("subject")
    assert form.field("subject").accessibleDescription() == form.problems_shown()["subject"]
    assert form.field("subject").property("problem") == "bad"


def test_a_problem_goes_when_its_field_is_edited(qtbot, form):
    form.show_problems([Problem("subject", "required"), Problem("amount", "required")])
    qtbot.keyClicks(form.field("subject"), "a")
    assert set(form.problems_shown()) == {"amount"}
    assert form.field("subject").accessibleDescription() == "In a few words."


def test_a_form_knows_whether_it_was_changed(qtbot, form):
    form.fill(filled_draft())
    assert not form.is_changed()
    form.field("received_on").setText("nonsense")
    assert form.is_changed()


def test_the_first_problem_is_scrolled_into_view(qtbot):
    form, area = Form(), QScrollArea()
    qtbot.addWidget(area)
    for number in range(40):
        form.add(f"field{number}", f"Field {number}", QLineEdit())
    area.setWidget(form)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    form.show_problems([Problem("field39", "required")])
    assert area.verticalScrollBar().value() > 0


def test_a_choice_keeps_its_value_when_others_are_offered(qtbot):
    choice = ChoiceField([(1, "one"), (2, "two")])
    qtbot.addWidget(choice)
    choice.choose(2)
    choice.offer([(3, "three"), (2, "two")])
    assert choice.choice() == 2
    choice.offer([(3, "three")])
    assert choice.choice() is None


def test_every_sentence_can_be_filled_without_its_params():
    from mediator_desk.views.sentences import sentence

    for code in SENTENCES:
        assert sentence(Problem("field", code))
