"""What the places of the rail open in each other is there: it is imported by name, when it is first wanted."""

from __future__ import annotations

from importlib import import_module

import pytest

from mediator_desk.app.figures_place import LEADS
from mediator_desk.app.places import openings
from mediator_desk.views.cases.acts import AT_ONCE, DIALOGS
from mediator_desk.views.cases.offers import Offer


@pytest.mark.parametrize(("screen", "name"), openings().values())
def test_every_opener_is_there(screen, name):
    assert callable(getattr(import_module(f"mediator_desk.views.{screen}.opening"), name))


@pytest.mark.parametrize("place", [*DIALOGS.values(), *AT_ONCE.values()])
def test_every_dialog_and_service_that_is_named_is_there(place):
    module, name = place.split(":")
    assert callable(getattr(import_module(f"mediator_desk.{module}"), name))


@pytest.mark.parametrize("leads", LEADS, ids=lambda leads: leads.key)
def test_every_dialog_of_the_figures_is_there(leads):
    module, name = leads.opener.split(":")
    assert callable(getattr(import_module(f"mediator_desk.{module}"), name))


def test_every_offer_is_done_in_one_place():
    done = [Offer.ACCEPT, *DIALOGS, *AT_ONCE, *openings()]
    assert len(done) == len(set(done))
    assert set(done) == set(Offer)
