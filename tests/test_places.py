"""What the places of the rail open in each other is there: it is imported by name, when it is first wanted."""

from __future__ import annotations

import ast
from importlib import import_module

import pytest

from tests.source_tree import called_name, nodes

OPENERS = [
    (call.args[1].value, call.args[2].value) for _, call in nodes(ast.Call, "app") if called_name(call) == "_opener"
]


@pytest.mark.parametrize(("screen", "name"), OPENERS)
def test_every_opener_is_there(screen, name):
    assert callable(getattr(import_module(f"mediator_desk.views.{screen}.opening"), name))


def test_every_act_of_the_cases_has_its_opener():
    from dataclasses import fields

    from mediator_desk.views.cases.openers import CaseOpeners

    assert len(OPENERS) == len(fields(CaseOpeners))
