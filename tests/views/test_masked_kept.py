"""What is typed into forms that hold numbers of people is there again; a number that was only looked at is not kept."""

from __future__ import annotations

import pytest

from mediator_desk.database import Database
from mediator_desk.desk import Desk
from mediator_desk.models.party import Party
from mediator_desk.views.cases.dispute_form import DisputeForm
from mediator_desk.views.cases.next_step_form import NextStepForm
from mediator_desk.views.cases.page.in_place import InPlace
from mediator_desk.views.cases.party_form import PartyForm
from mediator_desk.views.field_values import value_of
from mediator_desk.views.form import Form
from mediator_desk.views.input_keeper import UnsavedStore
from mediator_desk.views.reception.receive_fields import ReceiveFields
from mediator_desk.views.reports.report_form import ReportForm
from tests.services.conftest import Office
from tests.views.cases_at_hand import case_of
from tests.views.keys_at_hand import Keyed

PHONE, OTHER = "13812345678", "13900001111"
LONG = 10_000


class Place:
    """A party of an encrypted committee, mended on the page of its case."""

    def __init__(self, qtbot, desk, keyed):
        self.qtbot, self.desk = qtbot, desk
        self.parts = []
        case_id = Office(desk.database, keyed.first, (), (), None).receive()
        self.party_id = case_of(desk, case_id).parties[0].id
        with desk.database.writing() as db:
            db.get_one(Party, self.party_id).phone = PHONE
        self.case = case_of(desk, case_id)
        self.store = UnsavedStore(desk.database, keyed.first.staff_id)

    def opened(self):
        """Return the form, opened anew as after a start."""
        key = f"party/{self.case.id}/{self.party_id}"
        part = InPlace(self.desk, self.case.id, key, "Mend", self._form)
        self.qtbot.addWidget(part)
        self.parts.append(part)
        part.show()
        part.edit()
        return part.editor.form

    def _form(self, parent):
        return PartyForm(self.desk, self.case, parent, party_id=self.party_id)

    def kept(self):
        """Return what the file holds by itself, seconds after typing: nobody saved or left."""
        self.qtbot.waitUntil(lambda: bool(self.store.read_all()), timeout=LONG)
        (found,) = self.store.read_all()
        return found.content["forms"]["0"]


@pytest.fixture
def place(qtbot, jobs, settings, now, tmp_path):
    keyed = Keyed(tmp_path)
    desk = Desk(jobs=jobs, settings=settings, clock=lambda: now)
    desk.open(Database.open(keyed.url, ring=keyed.ring), keyed.first)
    yield Place(qtbot, desk, keyed)
    desk.database.close()


def test_what_is_typed_for_a_party_is_kept_by_itself_and_there_again(qtbot, place):
    qtbot.keyClicks(place.opened().field("address"), "Tiyu West Road 100")
    assert place.kept() == {"address": {"typed": "Tiyu West Road 100", "was": ""}}
    assert place.opened().field("address").text() == "Tiyu West Road 100"


def test_a_number_that_was_typed_over_is_there_again(qtbot, place):
    qtbot.keyClicks(place.opened().field("phone"), OTHER)
    assert place.kept()["phone"]["typed"] == OTHER
    assert value_of(place.opened().field("phone")) == OTHER


def test_a_number_that_was_only_looked_at_is_not_kept(qtbot, place):
    form = place.opened()
    form.field("phone")._show(PHONE)
    assert form.field("phone").text() == PHONE
    qtbot.keyClicks(form.field("address"), "Tiyu West Road 100")
    assert PHONE not in str(place.kept())
    assert place.opened().field("phone").is_masked


def test_no_form_takes_the_place_of_what_tells_that_something_was_typed():
    """What is typed into a form that happens to name a function as Form does would never be kept."""
    private = {name for name in vars(Form) if name.startswith("_") and not name.startswith("__")}
    kinds = Form.__subclasses__()
    assert {PartyForm, ReceiveFields, DisputeForm, NextStepForm, ReportForm} <= set(kinds)
    assert {kind.__name__: private & vars(kind).keys() for kind in kinds if private & vars(kind).keys()} == {}
